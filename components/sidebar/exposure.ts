import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Pack } from '../../utils/street/pack.ts';
import type { EventData } from '../../utils/traces/catalogue.ts';
import type { Lens, ViewState } from '../../utils/wire/view.ts';
import type { ListChoice } from '../caseload/list-choice.ts';
import { drawnIndicator } from '../caseload/distribution.ts';
import type { Tell } from '../parts/traces.ts';

/**
 * Tells the log what came before the coach's eyes: a client of the page, and the signals and figures of the lens that
 * stands there. Each once, until another client, lens or state comes; nothing while the page is not in sight.
 */
export function createExposure(
  tell: Tell,
  state: Accessor<ViewState>,
  pack: Accessor<Pack>,
  lens: Accessor<Lens>,
  choice: ListChoice,
): void {
  const inSight = createInSight();
  const onPage = createMemo(() => (state().client?.from === 'page' ? state().client!.client.key : null));
  createEffect(
    on([onPage, inSight], ([client, seen]) => {
      if (client !== null && seen) tell('client.opened', { from: 'page', place: null }, client);
    }),
  );

  const versions = createMemo(() => new Map(pack().indicators.map(({ id, version }) => [id, version])));
  const subject = createMemo(() => `${lens()} ${lens() === 'client' ? state().client?.client.key : ''}`);
  let told = new Set<string>();
  createEffect(on(subject, () => (told = new Set())));

  createEffect(() => {
    if (!inSight()) return;
    subject();
    const { client, caseload, notInSystem } = state();
    const drawn = lens() === 'caseload' ? drawnIndicator(pack(), notInSystem) : undefined;
    const shown =
      lens() === 'client'
        ? (client?.signals ?? []).filter(({ kind, state: of }) => kind === 'figure' || of !== 'not raised')
        : caseload.figures;
    const once = (
      indicator: string,
      of: EventData<'signal.shown'>['state'],
      form: 'row' | 'chart' | 'table',
    ) => {
      const version = versions().get(indicator);
      const key = `${indicator} ${of} ${form}`;
      if (version === undefined || notInSystem.includes(indicator) || told.has(key)) return;
      told.add(key);
      const whose = lens() === 'client' ? client?.client.key : null;
      tell('signal.shown', { indicator, version, state: of, lens: lens(), form }, whose);
    };
    for (const signal of shown) once(signal.indicator, signal.state, 'row');
    if (drawn && caseload.rows.length > 0) once(drawn.id, 'distribution', choice.form());
  });
}

function createInSight(): Accessor<boolean> {
  const isVisible = () => document.visibilityState === 'visible';
  const [inSight, setInSight] = createSignal(isVisible());
  const look = () => setInSight(isVisible());
  document.addEventListener('visibilitychange', look);
  onCleanup(() => document.removeEventListener('visibilitychange', look));
  return inSight;
}
