/** Timers of a page that may be gone, where Firefox throws instead of giving one. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { after, every, pause } from '../../../utils/street/timers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void (vi.restoreAllMocks(), vi.useRealTimers()));

function goAway(): void {
  for (const name of ['setTimeout', 'setInterval'] as const)
    vi.spyOn(globalThis, name).mockImplementation(() => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
}

test('runs once, and again and again, until it is cleared', () => {
  const [once, often] = [vi.fn(), vi.fn()];
  after(10, once);
  const timer = every(10, often);
  vi.advanceTimersByTime(35);
  expect(once).toHaveBeenCalledOnce();
  expect(often).toHaveBeenCalledTimes(3);
  clearInterval(timer);
  clearTimeout(after(10, once));
  vi.advanceTimersByTime(35);
  expect(once).toHaveBeenCalledOnce();
  expect(often).toHaveBeenCalledTimes(3);
});

test('a page that is gone never runs anything, and says so to who waits', async () => {
  goAway();
  const run = vi.fn();
  clearTimeout(after(10, run));
  clearInterval(every(10, run));
  expect(await pause(10, new AbortController().signal)).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('a wait ends with its time, or with what it waits for', async () => {
  const life = new AbortController();
  const [long, short] = [pause(1000, life.signal), pause(10, life.signal)];
  vi.advanceTimersByTime(10);
  expect(await short).toBe(true);
  life.abort();
  expect(await long).toBe(true);
});
