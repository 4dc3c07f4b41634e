/** Hands of who has no mouse: each thing is reached with Tab, from where the focus is. No script moves the focus. */
import type { Frame, Page } from './harness/index.ts';

/** What keys are pressed on, and where it is seen what they did. */
export type Hands = Pick<Page, 'press' | 'evaluate'>;

/** More than stands in any of the pages before what is sought. */
const MOST_TABS = 150;

interface Api {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}

/** Addresses and ids of all tabs, as the extension sees them. */
export const tabsOf = (desk: Page): Promise<{ id: number; url: string }[]> =>
  desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.map(({ id, url }) => ({ id, url: url ?? '' }));
  });

/** Keys go to the page; what they do in a frame of it is seen there. */
export const within = (page: Page, frame: Frame): Hands => ({
  press: (key) => page.press(key),
  evaluate: (fn, ...args) => frame.evaluate(fn, ...args),
});

/** Whether the focus stands on a match; in a frame, whether the keyboard is in there as well. */
export const isOn = (on: Hands, selector: string): Promise<boolean> =>
  on.evaluate(
    (css) => (window === top || document.hasFocus()) && document.activeElement?.matches(css) === true,
    selector,
  );

/** Goes on until the focus is there; beyond the last thing of a page the browser's own bars come, so go back for what stands before. */
export async function reach(on: Hands, selector: string, key = 'Tab'): Promise<void> {
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (await isOn(on, selector)) return;
    await on.press(key);
  }
  const last = await on.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`No ${selector} in ${MOST_TABS} × ${key}; the focus is on ${last}.`);
}

export async function act(on: Hands, selector: string, key = 'Enter'): Promise<void> {
  await reach(on, selector);
  await on.press(key);
}

/** The same for what stands before where the focus is. */
export async function actBefore(on: Hands, selector: string, key = 'Enter'): Promise<void> {
  await reach(on, selector, 'Shift+Tab');
  await on.press(key);
}

export async function type(on: Hands, text: string): Promise<void> {
  for (const letter of text) await on.press(letter === ' ' ? 'Space' : letter);
}
