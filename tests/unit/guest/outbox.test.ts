import { describe, expect, test, vi } from 'vitest';
import { createOutbox, type Send } from '../../../utils/guest/outbox.ts';

const settled = (doc: string) => () => ({ doc, ms: 1, failed: false });

describe('outbox', () => {
  test('repeats what was not answered, in order, and sends nothing twice that was', async () => {
    vi.useFakeTimers();
    const stored: string[] = [];
    let failures = 3;
    const send: Send = async (_name, argument) => {
      if (failures-- > 0) throw new Error('the worker was stopped');
      stored.push(argument.doc);
      return null as never;
    };
    const outbox = createOutbox(send, () => {}, new AbortController().signal);
    for (const doc of ['a', 'b', 'c']) outbox.post('settled', settled(doc));
    await vi.runAllTimersAsync();
    expect(stored).toEqual(['a', 'b', 'c']);
    expect(outbox.size).toBe(0);
    vi.useRealTimers();
  });

  test('tells when the desk needs everything again', async () => {
    const again = vi.fn();
    const send: Send = async () => ({ again: true }) as never;
    createOutbox(send, again, new AbortController().signal).post('read', () => ({
      doc: 'a',
      parts: [],
      gone: [],
    }));
    await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
  });

  test('ends when the guest leaves', async () => {
    vi.useFakeTimers();
    const life = new AbortController();
    let tries = 0;
    const send: Send = async () => {
      tries += 1;
      throw new Error('gone');
    };
    createOutbox(send, () => {}, life.signal).post('settled', settled('a'));
    await vi.advanceTimersByTimeAsync(60);
    life.abort();
    const before = tries;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(before);
    vi.useRealTimers();
  });

  test('ends without an error where the page is gone and gives no timers any more', async () => {
    let tries = 0;
    const send: Send = async () => {
      tries += 1;
      throw new Error('gone');
    };
    const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    const outbox = createOutbox(send, () => {}, new AbortController().signal);
    outbox.post('settled', settled('a'));
    // What nobody caught would end the test.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    outbox.post('settled', settled('b'));
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(timers).toHaveBeenCalledOnce();
    expect(tries).toBe(1);
    timers.mockRestore();
  });
});
