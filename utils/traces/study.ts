import * as v from 'valibot';
import { GROUPS, type Group } from './catalogue.ts';
import { daysBetween } from './days.ts';
import { promptsForm } from './prompt-form.ts';
import { questionnaireForm } from './questionnaire-form.ts';

/** A study as a researcher writes it down, and as a participant reads and accepts it. */

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const both = (longest: number) => v.strictObject({ nl: text(longest), en: text(longest) });
const day = v.pipe(v.string(), v.isoDate());
const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What may be varied, and the levels that each knows. */
export const FACTORS = {
  lens: ['client', 'caseload'],
  representation: ['chart', 'table'],
  indicators: ['on', 'off'],
} as const;
export type Factor = keyof typeof FACTORS;
export type Level = (typeof FACTORS)[Factor][number];

/** A condition that holds on a day. */
export interface Held {
  factor: Factor;
  level: Level;
  /** Number of the day or block since the first day of the study; 0 between participants. */
  unit: number;
}

const condition = v.variant(
  'factor',
  (Object.keys(FACTORS) as Factor[]).map((factor) =>
    v.strictObject({
      factor: v.literal(factor),
      levels: v.pipe(
        v.array(v.picklist(FACTORS[factor] as readonly Level[])),
        v.minLength(2),
        v.maxLength(2),
        v.check((levels) => new Set(levels).size === levels.length, 'twice'),
      ),
      assign: v.picklist(['between', 'day', 'block']),
      blockDays: v.optional(days(2, 92)),
    }),
  ),
);

const LONGEST_PERIOD = 730;

/** The form of a study file. */
export const studyForm = v.pipe(
  v.strictObject({
    schema: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'id')),
    version: v.pipe(v.string(), v.maxLength(20), v.regex(/^\d+\.\d+\.\d+$/, 'version')),
    title: both(80),
    purpose: both(1000),
    /** What the participant should know besides: risks, rights, what becomes of the data. */
    more: v.optional(both(3000)),
    researcher: v.strictObject({
      name: text(100),
      organisation: text(150),
      email: v.pipe(text(200), v.email()),
    }),
    logs: v.pipe(
      v.array(v.picklist(GROUPS.filter((group) => group !== 'log'))),
      v.minLength(1),
      v.check((groups) => new Set(groups).size === groups.length, 'twice'),
    ),
    period: v.strictObject({ from: day, to: day, baselineTo: v.optional(day) }),
    /** Days after the last one on which the log still stands, to be exported. Then it wipes itself. */
    retentionDays: days(1, 92),
    timestamps: v.optional(v.picklist(['exact', 'minute', 'hour', 'relative']), 'exact'),
    clients: v.optional(v.picklist(['none', 'session', 'study']), 'none'),
    /** True asks the participant to allow remarks in words of their own. */
    words: v.optional(v.boolean(), false),
    /** True asks the participant to allow noting that a field of the page changed after a signal showed it. */
    filling: v.optional(v.boolean()),
    conditions: v.optional(v.pipe(v.array(condition), v.maxLength(3)), []),
    /** What the study asks now and then; absent where it asks nothing. */
    prompts: v.optional(promptsForm),
    /** What the study asks the citizen, who decides on the page that is turned to them; absent where it asks nothing. */
    citizen: v.optional(questionnaireForm),
    /** An Ed25519 signature over the rest of the file, as packs have it; key and signature in base64. */
    signature: v.optional(
      v.strictObject({
        key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, 'signature')),
        value: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/, 'signature')),
      }),
    ),
  }),
  v.forward(
    v.check(({ period }) => period.from <= period.to, 'order'),
    ['period', 'to'],
  ),
  v.forward(
    v.check(({ period: { from, to } }) => daysBetween(from, to) <= LONGEST_PERIOD, 'period'),
    ['period', 'to'],
  ),
  v.forward(
    v.check(
      ({ period: { from, to, baselineTo } }) =>
        baselineTo === undefined || (baselineTo >= from && baselineTo < to),
      'baseline',
    ),
    ['period', 'baselineTo'],
  ),
  v.forward(
    v.check(
      ({ conditions }) =>
        conditions.every((one) => (one.assign === 'block') === (one.blockDays !== undefined)),
      'block',
    ),
    ['conditions'],
  ),
  v.forward(
    v.check(
      ({ conditions }) => new Set(conditions.map(({ factor }) => factor)).size === conditions.length,
      'twice',
    ),
    ['conditions'],
  ),
  v.forward(
    v.check(
      ({ prompts, words }) => words || !prompts?.items.some(({ answer }) => answer.form === 'words'),
      'words',
    ),
    ['words'],
  ),
  v.forward(
    v.check(({ citizen, clients }) => !citizen?.pseudonym || clients !== 'none', 'clients'),
    ['clients'],
  ),
);

export type Study = v.InferOutput<typeof studyForm>;
export type Condition = Study['conditions'][number];
export type StudyGroup = Exclude<Group, 'log'>;

/** What is wrong with a study file. `what` is said in words by the screen; `expected` is what may stand there. */
export interface StudyProblem {
  /** Such as `period.to`; '' is the file itself. */
  path: string;
  what:
    | 'no json'
    | 'too large'
    | 'missing'
    | 'unknown'
    | 'type'
    | 'choice'
    | 'length'
    | 'range'
    | 'day'
    | 'email'
    | 'id'
    | 'version'
    | 'order'
    | 'period'
    | 'baseline'
    | 'block'
    | 'clock'
    | 'words'
    | 'clients'
    | 'signature'
    | 'twice';
  expected: string | null;
}

/** Larger is no study file: it is refused unread. */
export const LARGEST_FILE = 100_000;

/** Reads the text of a study file: the study, or everything that is wrong with it. Never throws. */
export function readStudy(
  file: string,
): { study: Study; problems?: undefined } | { study?: undefined; problems: StudyProblem[] } {
  const wrong = (what: StudyProblem['what']) => ({ problems: [{ path: '', what, expected: null }] });
  if (file.length > LARGEST_FILE) return wrong('too large');
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return wrong('no json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('no json');
  const result = v.safeParse(studyForm, value);
  return result.success ? { study: result.output } : { problems: result.issues.map(problemOf) };
}

type Issue = v.BaseIssue<unknown>;

const OWN = [
  'id',
  'version',
  'order',
  'period',
  'baseline',
  'block',
  'clock',
  'words',
  'clients',
  'signature',
  'twice',
] as const;

function problemOf(issue: Issue): StudyProblem {
  return {
    path: v.getDotPath(issue) ?? '',
    what: whatOf(issue),
    expected: issue.expected?.replaceAll('"', '') ?? null,
  };
}

function whatOf({ type, message, expected, received }: Issue): StudyProblem['what'] {
  const own = OWN.find((each) => each === message);
  if (own) return own;
  if (type === 'strict_object' && expected === 'never') return 'unknown';
  if (received === 'undefined') return 'missing';
  switch (type) {
    case 'iso_date':
      return 'day';
    case 'email':
      return 'email';
    case 'picklist':
    case 'literal':
    case 'variant':
      return 'choice';
    case 'min_length':
    case 'max_length':
      return 'length';
    case 'min_value':
    case 'max_value':
    case 'integer':
      return 'range';
    default:
      return 'type';
  }
}
