import { createEffect, createRoot, onCleanup, onMount } from 'solid-js';
import type { Bench, BenchDesk } from './bench.ts';
import { createTrying, type Trying } from './trying.ts';
import { createWriting, type Writing } from './writing.ts';

export interface Drafting {
  writing: Writing;
  trying: Trying;
}

const made = new WeakMap<BenchDesk, Drafting>();

/** The one state of the page's writing and trying: what is chosen in one view is there in the other. */
export function useDrafting(bench: Bench): Drafting {
  const { desk } = bench;
  let drafting = made.get(desk);
  if (!drafting) {
    drafting = createRoot(() => {
      const writing = createWriting(desk.shelf, desk.drafts);
      return { writing, trying: createTrying(desk.drafts, desk.shelf, writing) };
    });
    made.set(desk, drafting);
  }
  const { writing, trying } = drafting;
  createEffect(() => writing.follow({ pack: bench.pack, file: bench.file }));
  onMount(() => {
    const refresh = (): void => {
      void writing.refresh();
      void trying.load();
    };
    // What was typed last is kept when the page goes out of sight: it may be closed there.
    const leave = (): void => void (document.visibilityState === 'hidden' && writing.flush());
    document.addEventListener('visibilitychange', leave);
    refresh();
    const stop = desk.shelf.onChange(refresh);
    onCleanup(() => {
      stop();
      document.removeEventListener('visibilitychange', leave);
      void writing.flush();
    });
  });
  return drafting;
}
