/** What judging costs: many indicators over many clients, against the same rules written by hand in the same run. */
import { median } from './reading-cost.ts';
import { judgeClients, judgeInSlices, loadPack, standardPack } from '../../utils/indicators/index.ts';
import type { Client, Fact } from '../../utils/street/caseload.ts';
import type { Indicator, Pack } from '../../utils/street/pack.ts';
import type { FieldId } from '../../utils/street/reading.ts';
import type { SignalState } from '../../utils/street/signal.ts';

export interface RulesCost {
  indicators: number;
  clients: number;
  /** ms for all, by hand and by pack: medians; `times` is the median of each round's ratio. */
  byHand: number;
  byPack: number;
  times: number;
  /** ms: the longest slice, and when the visible clients were done. */
  longestSlice: number;
  slices95: number;
  visible: number;
  /** ms for one client that changed: median and 95th percentile. */
  one: number;
  one95: number;
}

type ByHand = (facts: Client['facts'], today: number) => SignalState;

interface Written {
  indicator: Pick<Indicator, 'rule' | 'value' | 'inputs' | 'threshold'>;
  byHand: ByHand;
}

const TODAY = '2026-11-23';
const MS = 86_400_000;
const SLICE_MS = 8;
const DATES: FieldId[] = [
  'plan_start',
  'plan_end',
  'plan_signed',
  'plan_last_review',
  'last_contact',
  'assigned_since',
  'benefit_start',
  'participation_step_date',
  'callback_request',
  'exemption_end',
];

/** As a careful hand would: the same text is parsed once. */
const parsed = new Map<string, number>();
function dayOf({ value }: Fact): number {
  const text = String(value);
  let day = parsed.get(text);
  if (day === undefined) parsed.set(text, (day = Date.parse(text.slice(0, 10)) / MS));
  return day;
}

const usable = (fact: Fact | undefined): Fact | null => (fact && fact.state !== 'unreadable' ? fact : null);

/** Three kinds of rules over ten fields, with a threshold each: three values, written out. */
function written(n: number): Written {
  const field = DATES[n % DATES.length]!;
  const other = DATES[(n + 3) % DATES.length]!;
  const threshold = 10 + (n % 380);
  const value = `days_since(${field})`;
  switch (n % 3) {
    case 0:
      return {
        indicator: { rule: `${value} > threshold`, value, inputs: [[[field]]], threshold },
        byHand(facts, today) {
          const fact = facts[field];
          if (!fact || fact.state === 'unreadable') return 'unknown';
          return fact.state === 'filled' && today - dayOf(fact) > threshold ? 'raised' : 'not raised';
        },
      };
    case 1:
      return {
        indicator: {
          rule: `filled(${field}) && !filled(${other}) && ${value} > threshold`,
          value,
          inputs: [[[field]], [[other]]],
          threshold,
        },
        byHand(facts, today) {
          const [one, two] = [usable(facts[field]), usable(facts[other])];
          if (one?.state === 'filled' && two)
            return two.state !== 'filled' && today - dayOf(one) > threshold ? 'raised' : 'not raised';
          return one && two ? 'not raised' : 'unknown';
        },
      };
    default:
      return {
        indicator: {
          rule: `${value} > threshold || days_since(${other}) > threshold`,
          value,
          inputs: [[[field]], [[other]]],
          threshold,
        },
        byHand(facts, today) {
          let isOpen = false;
          for (const each of [field, other]) {
            const fact = facts[each];
            if (!fact || fact.state === 'unreadable') isOpen = true;
            else if (fact.state === 'filled' && today - dayOf(fact) > threshold) return 'raised';
          }
          return isOpen ? 'unknown' : 'not raised';
        },
      };
  }
}

function packOf(rules: Written[]): Pack {
  const shipped = standardPack as Pack;
  const model = shipped.indicators.find(({ id }) => id === 'dl.remeasure')!;
  const { date: _, changes: __, ...rest } = model;
  const indicators = rules.map(({ indicator }, n) => ({ ...rest, ...indicator, id: `bench.rule_${n}` }));
  const { pack, problems } = loadPack({ ...shipped, indicators });
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return pack;
}

/** Every ninth field was not read, every eleventh is empty, every fiftieth can't be read. */
function clientOf(n: number): Client {
  const facts: Client['facts'] = {};
  for (const [at, field] of DATES.entries()) {
    const lot = n * 7 + at * 13;
    if (lot % 9 === 0) continue;
    const day = new Date(Date.parse(TODAY) - ((lot * 31) % 700) * MS).toISOString().slice(0, 10);
    const state = lot % 50 === 1 ? 'unreadable' : lot % 11 === 0 ? 'empty' : 'filled';
    const value = state === 'filled' ? day : null;
    const source = { doc: '', reading: '', row: String(n), field };
    facts[field] = {
      text: state === 'unreadable' ? 'zie map' : (value ?? ''),
      value,
      state,
      readAt: '',
      source,
    };
  }
  return { key: `nr:${n}`, number: String(n), name: null, facts, cases: [], histories: {} };
}

const share95 = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** @throws Error where the rules by hand say another thing than the pack: then nothing was compared */
export function measureRules(indicators: number, clients: number, rounds: number): RulesCost {
  const rules = Array.from({ length: indicators }, (_, n) => written(n));
  const pack = packOf(rules);
  const caseload = Array.from({ length: clients }, (_, n) => clientOf(n));
  const context = { today: TODAY, fieldsShown: DATES };
  const today = Date.parse(TODAY) / MS;
  compareAll(pack, rules, caseload.slice(0, 300));

  const handAll: number[] = [];
  const packAll: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let raised = 0;
    handAll.push(
      timed(() => {
        for (const { facts } of caseload)
          for (const { byHand } of rules) if (byHand(facts, today) === 'raised') raised++;
      }),
    );
    packAll.push(
      timed(() => {
        for (const judged of judgeInSlices(pack, caseload, context, { first: [], ms: SLICE_MS }))
          for (const signals of judged.values())
            for (const { state } of signals) if (state === 'raised') raised--;
      }),
    );
    if (raised !== 0) throw new Error(`By hand ${raised} more are raised.`);
  }

  const first = caseload.slice(-25).map(({ key }) => key);
  const slices: number[] = [];
  let visible = 0;
  const slicing = judgeInSlices(pack, caseload.slice(0, 1000).concat(caseload.slice(-25)), context, {
    first,
    ms: SLICE_MS,
  });
  const waiting = new Set(first);
  for (let sum = 0; ;) {
    let part: ReturnType<typeof slicing.next> | undefined;
    const took = timed(() => (part = slicing.next()));
    if (part!.done) break;
    slices.push(took);
    sum += took;
    for (const key of part!.value.keys()) if (waiting.delete(key) && waiting.size === 0) visible = sum;
  }
  const ones = caseload.slice(0, 300).map((each) => timed(() => judgeClients(pack, [{ ...each }], context)));
  return {
    indicators,
    clients,
    byHand: median(handAll),
    byPack: median(packAll),
    times: median(packAll.map((ms, round) => ms / handAll[round]!)),
    longestSlice: Math.max(...slices),
    slices95: share95(slices),
    visible,
    one: median(ones),
    one95: share95(ones),
  };
}

function compareAll(pack: Pack, rules: Written[], clients: Client[]): void {
  const judged = judgeClients(pack, clients, { today: TODAY, fieldsShown: DATES });
  for (const { key, facts } of clients) {
    for (const [n, { state }] of judged.get(key)!.entries()) {
      const said = rules[n]!.byHand(facts, Date.parse(TODAY) / MS);
      if (said !== state)
        throw new Error(`${rules[n]!.indicator.rule}: by hand ${said}, by pack ${state}, ${key}.`);
    }
  }
}
