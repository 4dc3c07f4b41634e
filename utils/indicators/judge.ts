import type { Intensity, Remembered, Stance, Stances } from '../street/annotation.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import type { Pack } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import type { InputUse, MissingWhy, Signal, SignalState } from '../street/signal.ts';
import { CaseloadSubject, PageSubject, type PageReading } from './caseload-subject.ts';
import { UNREAD } from './cells.ts';
import type { Compiled, Expression } from './compile.ts';
import { Day } from './day.ts';
import { run } from './environment.ts';
import { inputsOf } from './explain.ts';
import { rulesOf } from './load.ts';
import { Subject } from './subject.ts';

export interface JudgeContext {
  /** The day that everything is reckoned from: a moment (its day here) or `YYYY-MM-DD`. */
  today: Date | string;
  /** Fields that the system has shown; indicators without any of theirs are not judged. */
  fieldsShown: readonly FieldId[];
  /**
   * What the coach thinks of signals and figures, by client key ('' for the caseload itself). It changes no
   * state. Absent where that can't be known.
   */
  stances?: ReadonlyMap<string, Stances> | undefined;
  /** How much support the coach gives, by client key. Only a figure about the coach's own caseload looks at it. */
  intensities?: ReadonlyMap<string, Intensity> | undefined;
  /** What the coach chose to remember, by client key: what a field was before. */
  remembered?: ReadonlyMap<string, Remembered> | undefined;
}

/** A signal whose inputs are worked out only when they are asked for: most are never looked at. */
export type JudgedSignal = Omit<Signal, 'inputs'> & { inputsNow(): InputUse[] };

/** A signal with its inputs, as it may be sent: a getter would not do, Firefox leaves those out of messages. */
export function wholeOf(judged: JudgedSignal): Signal {
  const { inputsNow: _, ...signal } = judged;
  return { ...signal, inputs: judged.inputsNow() };
}

/**
 * What a pack says of one client, in the pack's order. A client with several cases is judged case by
 * case: raised if any is, else unknown if any is, else not raised.
 */
export function judgeClient(pack: Pack, client: Client, context: JudgeContext): Signal[] {
  return judgeClients(pack, [client], context).get(client.key)!.map(wholeOf);
}

/** The same for many clients: signals by client key. */
export function judgeClients(
  pack: Pack,
  clients: Iterable<Client>,
  context: JudgeContext,
): Map<string, JudgedSignal[]> {
  const judge = clientJudge(pack, context);
  const judged = new Map<string, JudgedSignal[]>();
  for (const client of clients) judged.set(client.key, judge(client));
  return judged;
}

/**
 * The same for a large caseload: after so many ms it gives what it has and rests, so that a caller can leave the page
 * free. At least one client at a time, and those that are asked for first before all others.
 */
export function* judgeInSlices(
  pack: Pack,
  clients: readonly Client[],
  context: JudgeContext,
  { first, ms }: { first: readonly string[]; ms: number },
): Generator<Map<string, JudgedSignal[]>> {
  const judge = clientJudge(pack, context);
  const wanted = new Set(first);
  const queue = [
    ...clients.filter(({ key }) => wanted.has(key)),
    ...clients.filter(({ key }) => !wanted.has(key)),
  ];
  let judged = new Map<string, JudgedSignal[]>();
  let from = performance.now();
  let longest = 0;
  for (const client of queue) {
    const begun = performance.now();
    // As long as another like the longest fits in.
    if (judged.size > 0 && begun - from + longest > ms) {
      yield judged;
      judged = new Map();
      from = performance.now();
    }
    judged.set(client.key, judge(client));
    longest = Math.max(longest, Math.min(ms / 2, performance.now() - begun));
  }
  if (judged.size > 0) yield judged;
}

function clientJudge(
  pack: Pack,
  { today, fieldsShown, stances, remembered }: JudgeContext,
): (client: Client) => JudgedSignal[] {
  const day = Day.of(today);
  const rules = inSystem(rulesOf(pack, day.toIso()!), fieldsShown).filter(
    ({ indicator }) => indicator.scope === 'client',
  );
  return (client) => {
    const known = remembered?.get(client.key);
    const subjects =
      client.cases.length === 0
        ? [new Subject(client, day, pack.coreList, undefined, known)]
        : client.cases.map((each) => new Subject(client, day, pack.coreList, each, known));
    return rules.map((rule) => {
      // Nearly every client has one case: no lists for what is one.
      const signal =
        subjects.length === 1
          ? judgeSubject(rule, subjects[0]!)
          : worst(subjects.map((subject) => judgeSubject(rule, subject)));
      const stance = stances?.get(client.key)?.[rule.indicator.id];
      if (stance) signal.stance = stance;
      return signal;
    });
  };
}

/** What a pack says of the caseload as a whole, as far as it was seen. */
export function judgeCaseload(
  pack: Pack,
  caseload: Caseload,
  { today, fieldsShown, stances, intensities }: JudgeContext,
): Signal[] {
  const day = Day.of(today);
  const subject = new CaseloadSubject(caseload, day, { stances, intensities });
  return inSystem(rulesOf(pack, day.toIso()!), fieldsShown)
    .filter(({ indicator }) => indicator.scope === 'caseload')
    .map((rule) => judgeWhole(rule, subject, rule.fields, []));
}

/** What a pack says of the page that is open: of the readings that stand on the tab. */
export function judgePage(
  pack: Pack,
  readings: readonly PageReading[],
  caseload: Caseload,
  { today }: Pick<JudgeContext, 'today'>,
): Signal[] {
  const day = Day.of(today);
  const subject = new PageSubject(readings, caseload, day);
  const inputs = [...subject.unreadable].map(([field, { state, text, value, readAt, source }]): InputUse => ({
    field,
    state,
    text,
    value,
    readAt,
    source,
  }));
  return rulesOf(pack, day.toIso()!)
    .filter(({ indicator }) => indicator.scope === 'page')
    .map((rule) => judgeWhole(rule, subject, [], inputs));
}

/** Ids of indicators that this system can't feed: it has shown none of their fields. */
export function notInSystem(pack: Pack, fieldsShown: readonly FieldId[]): string[] {
  return pack.indicators
    .filter(({ inputs, on }) => on && !isFed(inputs.flat(2), fieldsShown))
    .map(({ id }) => id);
}

const isFed = (fields: readonly FieldId[], shown: readonly FieldId[]): boolean =>
  fields.length === 0 || fields.some((field) => shown.includes(field));

const inSystem = (rules: Compiled[], shown: readonly FieldId[]): Compiled[] =>
  rules.filter(({ fields }) => isFed(fields, shown));

function worst(signals: JudgedSignal[]): JudgedSignal {
  const [first] = signals;
  if (signals.length === 1) return first!;
  if (first!.kind === 'figure') return signals.find(({ state }) => state !== 'unknown') ?? first!;
  return (
    signals.find(({ state }) => state === 'raised') ??
    signals.find(({ state }) => state === 'unknown') ??
    first!
  );
}

/** Five million of them are made of a large caseload: what most have in common is shared, and the question is no closure. */
class OfClient implements JudgedSignal {
  readonly #compiled: Compiled;
  readonly #subject: Subject;
  readonly indicator: string;
  readonly client: string;
  readonly kind: Signal['kind'];
  readonly state: SignalState;
  value: Signal['value'] = null;
  readonly threshold: number | null;
  missing: FieldId[] = NOTHING;
  why: Signal['why'] = NO_REASON;
  declare date?: string | null;
  declare of?: number;
  declare stance?: Stance;

  constructor(compiled: Compiled, subject: Subject, state: SignalState) {
    this.#compiled = compiled;
    this.#subject = subject;
    const { id, kind, threshold } = compiled.indicator;
    this.indicator = id;
    this.client = subject.client.key;
    this.kind = kind;
    this.state = state;
    this.threshold = threshold;
  }

  inputsNow(): InputUse[] {
    return inputsOf(this.#compiled, this.#subject);
  }
}

const NOTHING = Object.freeze([]) as unknown as FieldId[];
const NO_REASON: Signal['why'] = Object.freeze({});

function judgeSubject(compiled: Compiled, subject: Subject): JudgedSignal {
  const { indicator, rule, fields, unseen } = compiled;
  const isUnseen = !fields.some((field) => subject.isShown(field));
  subject.missed.clear();
  const outcome = isUnseen ? undefined : attempt(rule, subject, indicator.threshold);
  const state = isUnseen ? 'unknown' : stateOf(compiled, outcome, subject);
  const signal = new OfClient(compiled, subject, state);
  if (isUnseen) {
    signal.missing = unseen.missing;
    signal.why = unseen.why;
    return signal;
  }
  if (state === 'unknown') nameMissing(signal, compiled, subject, outcome);
  else addNumbers(signal, compiled, subject, outcome);
  return signal;
}

function stateOf({ indicator: { kind, inputs } }: Compiled, outcome: unknown, subject: Subject): SignalState {
  if (kind === 'figure') return plain(outcome) === null ? 'unknown' : 'not raised';
  if (outcome === true) return 'raised';
  if (outcome === undefined) return 'unknown';
  return inputs.every((group) => isGroupRead(group, subject)) ? 'not raised' : 'unknown';
}

const isGroupRead = (group: FieldId[][], subject: Subject): boolean =>
  group.some((alternative) => alternative.every((field) => subject.isRead(field)));

function nameMissing(
  signal: OfClient,
  { indicator, fields }: Compiled,
  subject: Subject,
  outcome: unknown,
): void {
  const why: Partial<Record<FieldId, MissingWhy>> = {};
  if (indicator.kind === 'figure' && outcome !== undefined) {
    // Its fields were read and are empty: they are what it lacks, without a reason of ours.
    signal.missing = fields.filter((field) => subject.stateOf(field) === 'empty');
    signal.why = why;
    return;
  }
  for (const group of indicator.inputs) {
    if (isGroupRead(group, subject)) continue;
    for (const field of group.flat()) {
      const reason = subject.isRead(field) ? null : subject.whyMissing(field);
      if (reason) why[field] = reason;
    }
  }
  for (const [field, reason] of subject.missed) why[field] ??= reason;
  signal.why = why;
  signal.missing = Object.keys(why);
}

/** Number, second number and date beside a settled state: from what was read, or left out. */
function addNumbers(
  signal: OfClient,
  { indicator, value, of, date }: Compiled,
  subject: Subject,
  outcome: unknown,
): void {
  subject.lenient = true;
  const number = value ? attempt(value, subject, indicator.threshold) : undefined;
  signal.value = plain(indicator.kind === 'figure' && !value ? outcome : number);
  if (date) signal.date = dateOf(attempt(date, subject, indicator.threshold));
  const second = of ? plain(attempt(of, subject, indicator.threshold)) : null;
  if (typeof second === 'number') signal.of = second;
  subject.lenient = false;
}

const dateOf = (value: unknown): string | null => (value instanceof Day ? value.toIso() : null);

function judgeWhole(
  { indicator, rule, value, of, fields: _ }: Compiled,
  subject: CaseloadSubject | PageSubject,
  missing: FieldId[],
  inputs: InputUse[],
): Signal {
  const outcome = attempt(rule, subject, indicator.threshold);
  const shown = plain(
    value ? attempt(value, subject, indicator.threshold) : indicator.kind === 'figure' ? outcome : null,
  );
  const second = of ? plain(attempt(of, subject, indicator.threshold)) : null;
  const isKnown = indicator.kind === 'figure' ? shown !== null : outcome !== undefined;
  return {
    indicator: indicator.id,
    client: null,
    kind: indicator.kind,
    state: !isKnown ? 'unknown' : outcome === true && indicator.kind === 'signal' ? 'raised' : 'not raised',
    value: isKnown ? shown : null,
    ...(isKnown && typeof second === 'number' ? { of: second } : {}),
    threshold: indicator.threshold,
    missing: isKnown ? [] : missing,
    why: isKnown ? {} : Object.fromEntries(missing.map((field) => [field, 'not seen' as const])),
    inputs,
  };
}

/** The outcome of an expression, or undefined when what was not read decides. */
function attempt(
  expression: Expression,
  subject: Subject | CaseloadSubject | PageSubject,
  threshold: number | null,
): unknown {
  try {
    return run(expression, subject, threshold);
  } catch (error) {
    if (error === UNREAD) return undefined;
    // A rule that fails while it runs (a division by zero) can't be judged, and must not stop the others.
    if (isCelError(error)) return undefined;
    throw error;
  }
}

const isCelError = (error: unknown): boolean => error instanceof Error && error.name === 'EvaluationError';

/** A CEL value as signals carry it; null for no day, no number and no text. */
function plain(value: unknown): Signal['value'] {
  if (value instanceof Day) return value.toIso();
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : null;
}
