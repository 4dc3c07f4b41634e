import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Indicator, Pack } from '../../utils/street/pack.ts';
import type { Absence, Signal } from '../../utils/street/signal.ts';
import type { Lens, ViewState } from '../../utils/wire/view.ts';

/**
 * Which indicator is open to its rule. It follows the signal through every new reading, and closes by
 * itself when another client comes. Every indicator of the pack can be asked, those that were not judged too.
 */
export function createExplained(state: Accessor<ViewState>, pack: Accessor<Pack>, lens: Accessor<Lens>) {
  const [open, setOpen] = createSignal<string | null>(null);
  // A memo, since every push brings a new state: only another client or lens may close it.
  const subject = createMemo(() => `${lens()} ${state().client?.client.key}`);
  createEffect(on(subject, () => setOpen(null), { defer: true }));
  const signal = createMemo((): Signal | null => {
    const id = open();
    const indicator = id === null ? undefined : pack().indicators.find((one) => one.id === id);
    if (!indicator) return null;
    const own = lens() === 'client' ? (state().client?.signals ?? []) : [];
    const judged = [...own, ...state().caseload.figures].find((one) => one.indicator === id);
    return judged && indicator.on ? judged : notJudged(indicator, state());
  });
  return { signal, set: setOpen };
}

/** What there is to say of an indicator that nobody looked at: why. */
function notJudged(indicator: Indicator, state: ViewState): Signal {
  const { id, kind, scope, threshold, inputs } = indicator;
  return {
    indicator: id,
    client: scope === 'client' ? (state.client?.client.key ?? null) : null,
    kind,
    state: 'unknown',
    value: null,
    threshold,
    missing: [...new Set(inputs.flat(2))],
    why: {},
    inputs: [],
    absent: absenceOf(indicator, state),
  };
}

export function absenceOf(
  { id, on: isOn, scope, validFrom, validTo }: Indicator,
  { referenceDate, notInSystem, client }: ViewState,
): Absence {
  const day = referenceDate.iso.slice(0, 10);
  if (!isOn) return 'off';
  if (day < validFrom || (validTo !== null && day > validTo)) return 'not valid';
  if (notInSystem.includes(id)) return 'not in this system';
  return scope === 'client' && !client ? 'no client' : 'not read';
}
