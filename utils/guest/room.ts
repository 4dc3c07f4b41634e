/** Room for the sidebar before the page is drawn, so that nothing moves when the sidebar comes. */
import { ofDocument } from '../page/step.ts';
import type { Room } from '../wire/home.ts';
import { createPush, type Push } from './push.ts';

declare global {
  /** In the isolated world only: the page can't see it. Room that was made before the sidebar's own part is here. */
  var sidelightRoom: { push: Push; key: string } | undefined;
}

const keyOf = ({ side, width }: Room): string => `${side} ${width}`;

/**
 * Makes room where a sidebar will stand in the page. Comes to nothing where the guest is here already: it makes its own.
 * @param ask what room the sidebar will take here; null for none
 */
export async function makeRoom(document: Document, ask: () => Promise<Room | null>): Promise<void> {
  if (globalThis.sidelightGuest || ofDocument(document, 'contentType') !== 'text/html') return;
  const room = await ask();
  if (!room || globalThis.sidelightGuest) return;
  globalThis.sidelightRoom = { push: createPush(document, room.side, room.width), key: keyOf(room) };
}

/** The room that was made, where it is just so much; other room goes. */
export function takeRoom(room: Room): Push | undefined {
  const made = globalThis.sidelightRoom;
  globalThis.sidelightRoom = undefined;
  if (made?.key === keyOf(room)) return made.push;
  made?.push.remove();
  return undefined;
}

/** Gives the page its room back, where no sidebar came to stand in it. */
export function dropRoom(): void {
  globalThis.sidelightRoom?.push.remove();
  globalThis.sidelightRoom = undefined;
}
