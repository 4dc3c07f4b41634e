import { keptOf, slotOf } from '../../utils/annotations/slot.ts';
import type { Annotation, Kept } from '../../utils/street/annotation.ts';
import type { ViewCalls, ViewState } from '../../utils/wire/view.ts';

type Act = ViewCalls['annotate'][0] | ViewCalls['retract'][0];

/** Keeps annotations of the client that is open, and of the rows of the list, as the desk does. */
export class FakeKept {
  readonly #slots = new Map<string, Kept>();
  #before: { act: string; name: string; kept: Kept | undefined } | null = null;

  take(asked: Act): void {
    const slot = 'slot' in asked ? asked.slot : slotOf(asked.annotation as Annotation);
    const name = `${asked.client ?? ''} ${slot}`;
    this.#before = { act: asked.act, name, kept: this.#slots.get(name) };
    if ('slot' in asked) this.#slots.delete(name);
    else {
      const { annotation } = asked;
      const whole: Annotation =
        annotation.kind === 'remembered'
          ? { ...annotation, text: '30-12-2026', value: '2026-12-30', readAt: '2026-10-12T08:00:00.000Z' }
          : annotation;
      this.#slots.set(name, { ...whole, at: '2026-10-12T09:20:00.000Z', keptUntil: '2027-04-13' });
    }
  }

  undo(act: string): boolean {
    if (this.#before?.act !== act) return false;
    const { name, kept } = this.#before;
    if (kept) this.#slots.set(name, kept);
    else this.#slots.delete(name);
    return true;
  }

  /** The state with everything that was taken. */
  in(state: ViewState): ViewState {
    const of = (client: string) =>
      keptOf([...this.#slots].filter(([name]) => name.startsWith(`${client} `)).map(([, kept]) => kept));
    const withStance = (client: string) => (signal: ViewState['caseload']['figures'][number]) => {
      const stance = of(client).stances[signal.indicator];
      const { stance: _, ...bare } = signal;
      return stance ? { ...bare, stance } : bare;
    };
    const { client } = state;
    return {
      ...state,
      client: client && {
        ...client,
        signals: client.signals.map(withStance(client.client.key)),
        ...(client.client.number !== null && { kept: of(client.client.key) }),
      },
      caseload: {
        ...state.caseload,
        figures: state.caseload.figures.map(withStance('')),
        rows: state.caseload.rows.map((row) => {
          const { stances, worklist, intensity } = of(row.key);
          return {
            ...row,
            ...(Object.keys(stances).length > 0 && { stances }),
            worklist: worklist ?? undefined,
            intensity: intensity?.intensity,
          };
        }),
      },
    };
  }
}
