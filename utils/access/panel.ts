import { browser } from 'wxt/browser';

/** The browser's own side panel: Chrome and Edge call it so, Firefox calls it sidebar. */

interface SidebarAction {
  open(): Promise<void>;
}

const sidebarAction = (): SidebarAction | undefined =>
  (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** Opens it beside a tab. A browser allows that only in a click, before anything is awaited. */
export async function openPanel(tab: number | undefined): Promise<void> {
  const firefox = sidebarAction();
  if (firefox) return firefox.open();
  if (tab !== undefined) await browser.sidePanel.open({ tabId: tab });
}

/** Firefox opens it from the toolbar's popup only: its other pages stand in a window of another kind. */
export const canOpenPanel = (): boolean => typeof browser.sidePanel?.open === 'function';
