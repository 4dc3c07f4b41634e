/** What is seen in a page looks by itself whether the extension is still there, and whether the sidebar speaks. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { createOverlay, type OverlayOptions } from '../../utils/guest/overlay.ts';
import { FIRST_ARRANGEMENT } from '../../utils/wire/home.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function seen(changed: Partial<OverlayOptions>) {
  const life = new AbortController();
  const overlay = createOverlay(document, {
    url: 'about:blank',
    words: () => ({ width: '', open: '', inView: '' }),
    reader: () => undefined,
    onSight: () => {},
    speaks: async () => true,
    check: () => {},
    refused: () => {},
    onChange: () => {},
    signal: life.signal,
    ...changed,
  });
  return { overlay, life };
}

test('what is seen looks each second whether the extension is there, and no more once it ended', () => {
  const check = vi.fn();
  const { overlay, life } = seen({ check });
  vi.advanceTimersByTime(3000);
  expect(check).toHaveBeenCalledTimes(3);
  life.abort();
  overlay.remove();
  vi.advanceTimersByTime(3000);
  expect(check).toHaveBeenCalledTimes(3);
});

describe('a sidebar that has not spoken', () => {
  const answering = (answers: boolean[]) => {
    const refused = vi.fn();
    const speaks = vi.fn(async () => answers.shift() ?? false);
    const { overlay, life } = seen({ refused, speaks });
    overlay.seat(FIRST_ARRANGEMENT);
    return { overlay, life, refused, speaks };
  };

  test('is asked three times before it counts as refused', async () => {
    const { overlay, life, refused, speaks } = answering([]);
    await vi.advanceTimersByTimeAsync(4500);
    expect(speaks).toHaveBeenCalledTimes(2);
    expect(refused).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1500);
    expect(refused.mock.calls).toEqual([['refused']]);
    life.abort();
    overlay.remove();
  });

  test('stays where a worker that has just begun hears of it with the second answer', async () => {
    const { overlay, life, refused, speaks } = answering([false, true]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(speaks).toHaveBeenCalledTimes(2);
    expect(refused).not.toHaveBeenCalled();
    life.abort();
    overlay.remove();
  });
});

test('neither the sidebar nor the room that it takes beside the page is printed', async () => {
  const { overlay, life } = seen({});
  overlay.seat(FIRST_ARRANGEMENT);
  await vi.advanceTimersByTimeAsync(100);
  const host = document.querySelector('sidelight-guest')!;
  const room = (): number => innerWidth - document.documentElement.getBoundingClientRect().width;
  const emulate = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media });
  expect(host.getClientRects()).toHaveLength(1);
  expect(room()).toBeGreaterThan(100);
  await emulate('print');
  expect(host.getClientRects()).toHaveLength(0);
  expect(room()).toBe(0);
  await emulate('');
  expect(host.getClientRects()).toHaveLength(1);
  life.abort();
  overlay.remove();
});

describe('a page as wide as the window, with fixed parts', () => {
  beforeEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = `<style>body { width: 100vw; margin: 0 } header { position: fixed; inset: 0 0 auto }</style>
      <header>Kop</header><main style="padding-top: 40px">${'<p>Regel</p>'.repeat(80)}</main>`;
  });
  afterEach(() => document.body.replaceChildren());
  const frames = () => new Promise((resolve) => setTimeout(resolve, 200));
  const root = document.documentElement;

  test.each(['push', 'float'] as const)(
    'is no wider with a sidebar (%s), and as it was after it',
    async (fit) => {
      const before = [root.scrollWidth, root.scrollHeight, document.body.getBoundingClientRect().width];
      const { overlay, life } = seen({});
      overlay.seat({ ...FIRST_ARRANGEMENT, fit });
      await frames();
      expect(root.scrollWidth).toBeLessThanOrEqual(before[0]!);
      life.abort();
      overlay.remove();
      await frames();
      expect([root.scrollWidth, root.scrollHeight, document.body.getBoundingClientRect().width]).toEqual(
        before,
      );
    },
  );

  test('does not jump under a sidebar that lies over it', async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    });
    await frames();
    observer.observe({ type: 'layout-shift' });
    const { overlay, life } = seen({});
    overlay.seat({ ...FIRST_ARRANGEMENT, fit: 'float' });
    await frames();
    expect(shift).toBe(0);
    // That a jump would be seen.
    document
      .querySelector('main')!
      .prepend(Object.assign(document.createElement('div'), { style: 'height: 200px' }));
    await frames();
    expect(shift).toBeGreaterThan(0);
    observer.disconnect();
    life.abort();
    overlay.remove();
  });
});
