import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Signal } from '../../utils/street/signal.ts';
import type { Lens, ViewState } from '../../utils/wire/view.ts';

/**
 * Which indicator is open to its rule. It follows the signal through every new reading, and closes by
 * itself when another client comes or the signal is no longer there.
 */
export function createExplained(state: Accessor<ViewState>, lens: Accessor<Lens>) {
  const [open, setOpen] = createSignal<string | null>(null);
  // A memo, since every push brings a new state: only another client or lens may close it.
  const subject = createMemo(() => `${lens()} ${state().client?.client.key}`);
  createEffect(on(subject, () => setOpen(null), { defer: true }));
  const signal = createMemo((): Signal | null => {
    const id = open();
    if (id === null) return null;
    const own = lens() === 'client' ? (state().client?.signals ?? []) : [];
    return [...own, ...state().caseload.figures].find((one) => one.indicator === id) ?? null;
  });
  return { signal, set: setOpen };
}
