/** Where an entry of the coach's list stands today. Pure. */
import type { ListMark, Stances } from '../street/annotation.ts';

export type Standing =
  | { state: 'now' }
  | { state: 'done'; at: string }
  /** Comes back on this day. */
  | { state: 'later'; until: string }
  /** Quiet was agreed up to and including this day, on the entry or on the signal that it is about. */
  | { state: 'agreed'; until: string };

/** @param today `YYYY-MM-DD` */
export function standingOf(mark: ListMark, stances: Stances | undefined, today: string): Standing {
  const { what, done, rest } = mark;
  if (done !== null) return { state: 'done', at: done };
  const stance = what === null ? undefined : stances?.[what];
  if (stance?.kind === 'quiet' && stance.until >= today) return { state: 'agreed', until: stance.until };
  if (rest?.why === 'agreed' && rest.until >= today) return { state: 'agreed', until: rest.until };
  if (rest?.why === 'later' && rest.until > today) return { state: 'later', until: rest.until };
  return { state: 'now' };
}
