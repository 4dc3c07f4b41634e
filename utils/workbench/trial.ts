/** Tries an indicator on a caseload before anyone sees it on a page. Numbers and client keys only: no names. */
import { judgeCaseload, judgeClients, type JudgeContext } from '../indicators/index.ts';
import { sharingRules } from '../indicators/load.ts';
import type { Caseload } from '../street/caseload.ts';
import type { Indicator, Pack } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import type { Signal, SignalState } from '../street/signal.ts';

/** What an indicator says of one client. The value is the number that stands beside it, where it has one. */
export interface Said {
  state: SignalState;
  value: Signal['value'];
}

export interface Trial {
  indicator: Indicator;
  counts: Record<SignalState, number>;
  /** Fields that left it unknown, with for how many clients; the one most missed first. */
  missing: { field: FieldId; clients: number }[];
  /** By client key, in the order of the caseload. Empty for an indicator that is not about clients. */
  clients: ReadonlyMap<string, Said>;
  /** What it says of the caseload as a whole, for an indicator about that; null for others. */
  whole: Said | null;
}

/** A client beside the threshold. */
export interface EdgeCase extends Said {
  client: string;
  value: number;
}

export interface CurvePoint {
  threshold: number;
  raised: number;
}

/** Clients of whom one version says `from` and the other `to`; both the same where nothing changed for them. */
export interface Shift {
  from: SignalState;
  to: SignalState;
  clients: string[];
}

export const STATES: readonly SignalState[] = ['raised', 'not raised', 'unknown'];
const EVERY_DAY = { on: true, validFrom: '0000-01-01', validTo: null };
/** A curve has at most so many steps. */
const MOST_STEPS = 60;

/** The pack with one indicator alone, whatever its days are: what is tried may begin later. */
function alone(pack: Pack, indicator: Indicator): Pack {
  return { ...pack, indicators: [{ ...indicator, ...EVERY_DAY }] };
}

const contextOf = ({ fieldsShown }: Caseload, today: JudgeContext['today']): JudgeContext => ({
  today,
  fieldsShown,
});

/** @param indicator one that compiles: of one that does not everything is unknown */
export function tryOn(
  pack: Pack,
  indicator: Indicator,
  caseload: Caseload,
  today: JudgeContext['today'],
): Trial {
  const one = alone(pack, indicator);
  const context = contextOf(caseload, today);
  const trial = { indicator, counts: { raised: 0, 'not raised': 0, unknown: 0 }, missing: [] };
  if (indicator.scope !== 'client') {
    const [said] = indicator.scope === 'caseload' ? judgeCaseload(one, caseload, context) : [];
    return { ...trial, clients: new Map(), whole: said ? { state: said.state, value: said.value } : null };
  }
  const judged = judgeClients(one, Object.values(caseload.clients), context);
  const fields = [...new Set(indicator.inputs.flat(2))];
  const missed = new Map<FieldId, number>();
  const clients = new Map<string, Said>();
  for (const [key, [signal]] of judged) {
    // Without signal the caseload shows none of its fields.
    const { state, value, missing } = signal ?? { state: 'unknown' as const, value: null, missing: fields };
    trial.counts[state]++;
    clients.set(key, { state, value });
    if (state === 'unknown') for (const field of missing) missed.set(field, (missed.get(field) ?? 0) + 1);
  }
  const missing = [...missed].map(([field, count]) => ({ field, clients: count }));
  return { ...trial, missing: missing.sort((a, b) => b.clients - a.clients), clients, whole: null };
}

/** The clients nearest to the threshold, at most so many raised and so many not raised, by their number. */
export function edgeOf({ indicator: { threshold }, clients }: Trial, most: number): EdgeCase[] {
  if (threshold === null) return [];
  const measured = [...clients].flatMap(([client, { state, value }]): EdgeCase[] =>
    typeof value === 'number' && state !== 'unknown' ? [{ client, state, value }] : [],
  );
  const away = ({ value }: EdgeCase): number => Math.abs(value - threshold);
  const nearest = (state: SignalState): EdgeCase[] =>
    measured
      .filter((one) => one.state === state)
      .sort((a, b) => away(a) - away(b))
      .slice(0, most);
  return [...nearest('raised'), ...nearest('not raised')].sort((a, b) => a.value - b.value);
}

/**
 * Thresholds worth trying: whole numbers over the middle nine tenths of what was measured, with those that are named
 * among them. Empty where nothing is measured.
 */
export function thresholdsFor({ clients }: Trial, named: readonly number[]): number[] {
  const values = [...clients.values()]
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    .sort((a, b) => a - b);
  if (values.length === 0) return [];
  const within = (share: number): number => values[Math.round(share * (values.length - 1))]!;
  const from = Math.floor(Math.min(within(0.05), ...named));
  const to = Math.ceil(Math.max(within(0.95), ...named));
  const step = Math.max(1, Math.ceil((to - from) / MOST_STEPS));
  const steps = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
  return [...new Set([...steps, to, ...named])].sort((a, b) => a - b);
}

/** How many are raised at each threshold, one at a time: a caller stops in between to leave the page free. */
export function* curveOf(
  pack: Pack,
  indicator: Indicator,
  caseload: Caseload,
  today: JudgeContext['today'],
  thresholds: readonly number[],
): Generator<CurvePoint> {
  const one = alone(pack, indicator);
  const clients = Object.values(caseload.clients);
  for (const threshold of thresholds) {
    // The same compiled rule with another number.
    const judged = judgeClients(
      sharingRules(one, (each) => ({ ...each, threshold })),
      clients,
      contextOf(caseload, today),
    );
    let raised = 0;
    for (const [signal] of judged.values()) if (signal?.state === 'raised') raised++;
    yield { threshold, raised };
  }
}

/** What changes for whom from one trial to another on the same caseload. Every pair of states, in a fixed order. */
export function shiftsBetween(before: Trial, after: Trial): Shift[] {
  const shifts = STATES.flatMap((from) => STATES.map((to): Shift => ({ from, to, clients: [] })));
  for (const [client, { state }] of after.clients) {
    const from = before.clients.get(client)?.state ?? 'unknown';
    shifts.find((shift) => shift.from === from && shift.to === state)!.clients.push(client);
  }
  return shifts;
}
