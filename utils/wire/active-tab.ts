import { browser } from 'wxt/browser';

/** Follows the tab that is in front in this page's own window: a side panel stands beside all of them. */
export async function followActiveTab(onTab: (tab: number) => void): Promise<void> {
  const own = browser.windows.getCurrent();
  let moved = false;
  // Before anything is awaited: a change of tabs meanwhile would go by unseen.
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    void own.then(({ id }) => {
      if (windowId !== id) return;
      moved = true;
      onTab(tabId);
    });
  });
  const [active] = await browser.tabs.query({ active: true, windowId: (await own).id });
  if (!moved && active?.id !== undefined) onTab(active.id);
}
