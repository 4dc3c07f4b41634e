import { browser } from 'wxt/browser';
import type { SessionMemory } from '../store/session.ts';

/** The window that shows the sidebar of a tab, beside the browser's own. One per tab. */

const HEIGHT = 800;

/** Opens the window of a tab, unless it stands open already. */
export async function openWindow(memory: SessionMemory, tab: number, width: number): Promise<void> {
  const state = memory.tab(tab);
  if (state.window !== undefined && (await exists(state.window))) return;
  const made = await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(`/window.html?tab=${tab}` as '/window.html'),
    width: width + 24,
    height: HEIGHT,
  });
  if (made?.id === undefined) return;
  state.window = made.id;
  memory.saveTab(tab);
  await memory.flush();
}

export async function closeWindow(memory: SessionMemory, tab: number): Promise<void> {
  const state = memory.tabs.get(tab);
  if (state?.window === undefined) return;
  const id = state.window;
  // Before it closes: a window that the coach closes means something else.
  delete state.window;
  memory.saveTab(tab);
  await memory.flush();
  await browser.windows.remove(id).catch(() => undefined);
}

/** The tab whose sidebar stood in a window. */
export function tabOfWindow(memory: SessionMemory, window: number): number | undefined {
  return [...memory.tabs].find(([, state]) => state.window === window)?.[0];
}

async function exists(window: number): Promise<boolean> {
  try {
    await browser.windows.get(window);
    return true;
  } catch {
    return false;
  }
}
