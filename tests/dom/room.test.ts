/** Room beside the page, made before the sidebar is here. */
import { afterEach, expect, test } from 'vitest';
import { createHost } from '../../utils/guest/host.ts';
import { makeRoom, takeRoom } from '../../utils/guest/room.ts';
import { createSeat } from '../../utils/guest/seat.ts';
import { FIRST_ARRANGEMENT, type Room } from '../../utils/wire/home.ts';

const WORDS = { width: '', open: '', inView: '' };
const ROOM: Room = { side: 'right', width: 376 };
const make = (room: Room | null): Promise<void> => makeRoom(document, async () => room);
const sheets = (): number => document.adoptedStyleSheets.length;
/** The rule holds on a wide screen; the frame of a test may be narrow. */
const room = (): string => document.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]!.cssText).join();

afterEach(() => {
  globalThis.sidelightGuest = undefined;
  globalThis.sidelightRoom = undefined;
  document.adoptedStyleSheets = [];
});

test('the sidebar takes the room that was made for it: no style of the page changes when it comes', async () => {
  await make(ROOM);
  expect(room()).toContain('margin-right: 376px');
  const made = document.adoptedStyleSheets[0];
  const host = createHost(document, () => {});
  const seat = createSeat(host.root, 'about:blank', () => {});
  seat.show(FIRST_ARRANGEMENT, WORDS);
  expect(document.adoptedStyleSheets).toEqual([made]);
  expect(document.adoptedStyleSheets[0]).toBe(made);
  seat.show({ ...FIRST_ARRANGEMENT, side: 'left' }, WORDS);
  expect(room()).toContain('margin-left: 376px');
  expect(sheets()).toBe(1);
  seat.remove();
  expect(sheets()).toBe(0);
  host.remove();
});

test('room of another size goes when the sidebar makes its own', async () => {
  await make({ side: 'right', width: 300 });
  expect(takeRoom({ side: 'right', width: 376 })).toBeUndefined();
  expect(sheets()).toBe(0);
});

test('no room is made where none is needed, where the guest is here already, and where the desk does not answer', async () => {
  await make(null);
  expect(sheets()).toBe(0);
  const late = make(ROOM);
  globalThis.sidelightGuest = { leave: () => {}, alive: true };
  await late;
  expect(sheets()).toBe(0);
  globalThis.sidelightGuest = undefined;
  await expect(makeRoom(document, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  expect(sheets()).toBe(0);
});

test('what a guest left behind goes with the next one, what was just made stays', async () => {
  await make(ROOM);
  globalThis.sidelightRoom = undefined;
  await make(ROOM);
  expect(sheets()).toBe(2);
  const host = createHost(document, () => {});
  expect(sheets()).toBe(1);
  expect(document.adoptedStyleSheets[0]).toBe(globalThis.sidelightRoom!.push.sheet);
  host.remove();
});
