/** What is seen in a page looks by itself whether the extension is still there, as long as it is seen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOverlay } from '../../utils/guest/overlay.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('each second, and no more once it ended', () => {
  const life = new AbortController();
  const check = vi.fn();
  const overlay = createOverlay(document, {
    url: 'about:blank',
    words: () => ({ width: '', open: '', inView: '' }),
    reader: () => undefined,
    speaks: async () => true,
    check,
    refused: () => {},
    onChange: () => {},
    signal: life.signal,
  });
  vi.advanceTimersByTime(3000);
  expect(check).toHaveBeenCalledTimes(3);
  life.abort();
  overlay.remove();
  vi.advanceTimersByTime(3000);
  expect(check).toHaveBeenCalledTimes(3);
});
