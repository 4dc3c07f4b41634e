/** What a page with nothing but lists in tables does without: it comes when a look at the page says that there may be more. */
import type { beside } from './beside.ts';
import type { mayHoldBlocks, mayNameAnybody } from './glance.ts';

type Beside = typeof beside;

interface Looks {
  mayHoldBlocks: typeof mayHoldBlocks;
  mayNameAnybody: typeof mayNameAnybody;
}

let here: Beside | undefined;
let way: (() => Promise<Beside>) | undefined;
let looks: Looks | undefined;
let coming: Promise<void> | undefined;

/** Puts it in its place, or away. */
export function give(part: Beside | undefined): void {
  here = part;
}

/** How it can be got where it is not here, and what tells whether it must. */
export function getBy(bring: () => Promise<Beside>, by: Looks): void {
  way = bring;
  looks = by;
}

/** What to look with before {@link need}; undefined where all is here, so that nothing has to be found out. */
export const looksFirst = (): Looks | undefined => (here ? undefined : looks);

/** The part, sent for where it is not here; whoever goes through a pass awaits {@link awaited} meanwhile. */
export function* need(): Generator<void, Beside> {
  if (!here) {
    coming = way!()
      .then(give)
      .finally(() => (coming = undefined));
    while (!here) yield;
  }
  return here;
}

/** What a pass can't go on without, or undefined. */
export const awaited = (): Promise<void> | undefined => coming;
