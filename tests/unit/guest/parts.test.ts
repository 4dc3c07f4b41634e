import { afterEach, expect, test, vi } from 'vitest';
import { bringPart, createParts, forgetParts } from '../../../utils/guest/parts.ts';
import type { PartName } from '../../../utils/wire/parts.ts';

const overlay = (() => undefined) as never;
const run = (name: PartName): void => bringPart(name, overlay);

afterEach(() => {
  forgetParts();
  vi.useRealTimers();
});

test('a part is sent for once, whoever asks, and stays', async () => {
  const send = vi.fn(async (name: PartName) => run(name));
  const parts = createParts(send, new AbortController().signal, () => true);
  expect(await Promise.all([parts.get('overlay'), parts.get('overlay')])).toEqual([overlay, overlay]);
  expect(await parts.get('overlay')).toBe(overlay);
  expect(send.mock.calls).toEqual([['overlay']]);
});

test('a worker that is stopped while it brings a part is asked again', async () => {
  vi.useFakeTimers();
  const send = vi.fn(async (name: PartName) => {
    if (send.mock.calls.length < 3) throw new Error('The message channel closed.');
    run(name);
  });
  const parts = createParts(send, new AbortController().signal, () => true);
  const got = parts.get('overlay');
  await vi.runAllTimersAsync();
  expect(await got).toBe(overlay);
  expect(send).toHaveBeenCalledTimes(3);
});

test('what never comes is refused, and asking again is a new try', async () => {
  vi.useFakeTimers();
  const send = vi.fn(async (_name: PartName) => {});
  const parts = createParts(send, new AbortController().signal, () => true);
  const refused = expect(parts.get('reading')).rejects.toThrow('reading');
  await vi.runAllTimersAsync();
  await refused;
  send.mockImplementation(async (name) => run(name));
  expect(await parts.get('reading')).toBe(overlay);
});

test('a guest that has left gets nothing, and does not go on asking', async () => {
  vi.useFakeTimers();
  const life = new AbortController();
  const send = vi.fn(async (_name: PartName) => {});
  const parts = createParts(send, life.signal, () => true);
  const refused = expect(parts.get('reading')).rejects.toThrow();
  life.abort();
  await vi.runAllTimersAsync();
  await refused;
  expect(send).toHaveBeenCalledTimes(1);
});

test('a page that went while its part came gets nothing more to run in', async () => {
  let stands = true;
  const parts = createParts(
    async (name) => {
      run(name);
      stands = false;
    },
    new AbortController().signal,
    () => stands,
  );
  await expect(parts.get('overlay')).rejects.toThrow('gone');
  stands = true;
  expect(await parts.get('overlay')).toBe(overlay);
});
