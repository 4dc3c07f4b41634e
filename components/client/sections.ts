/** In which order a client's signals are shown. Pure. */
import type { GroupId, Pack } from '../../utils/street/pack.ts';
import type { Signal } from '../../utils/street/signal.ts';

/** One heading of the client lens. `agreed` joins the groups that live in time: one timeline. */
export interface Section {
  id: GroupId | 'agreed';
  /** What asks for attention or can't be said, and figures; in the pack's order, raised first. */
  shown: Signal[];
  /** Closed until asked for. */
  notRaised: Signal[];
}

/** What the citizen waits for comes first; then what is agreed; then the state of the file. */
const ORDER: readonly { id: Section['id']; groups: readonly GroupId[] }[] = [
  { id: 'citizen_service', groups: ['citizen_service'] },
  { id: 'agreed', groups: ['contact_recency', 'plan_agreements', 'deadlines'] },
  { id: 'development_participation', groups: ['development_participation'] },
  { id: 'registration_quality', groups: ['registration_quality'] },
  { id: 'capacity_balance', groups: ['capacity_balance'] },
];

const rank = (signal: Signal): number => (signal.kind === 'figure' ? 2 : signal.state === 'raised' ? 0 : 1);

export function sectionsOf(pack: Pack, signals: Signal[], notInSystem: string[]): Section[] {
  const absent = new Set(notInSystem);
  const byId = new Map(signals.map((signal) => [signal.indicator, signal]));
  return ORDER.map(({ id, groups }) => {
    const own = pack.indicators
      .filter((indicator) => groups.includes(indicator.group) && !absent.has(indicator.id))
      .flatMap((indicator) => byId.get(indicator.id) ?? []);
    const isQuiet = (signal: Signal) => signal.kind === 'signal' && signal.state === 'not raised';
    return {
      id,
      shown: own.filter((signal) => !isQuiet(signal)).sort((a, b) => rank(a) - rank(b)),
      notRaised: own.filter(isQuiet),
    };
  }).filter((section) => section.shown.length + section.notRaised.length > 0);
}
