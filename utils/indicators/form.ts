import * as v from 'valibot';
import type { Indicator, NamedThreshold, Pack } from '../street/pack.ts';
import { fieldById } from '../vocabulary/index.ts';
import { catalogue } from './catalogue.ts';

/** The form of a pack: what `utils/street/pack.ts` says, checked for a file that anyone may have written. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_.-]{1,63}$/, 'An id is small letters, digits, dots and dashes.'),
);
const field = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]*$/, 'A field id is small letters, digits and underscores.'),
);
const day = v.pipe(v.string(), v.isoDate('A day is YYYY-MM-DD.'));
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'A version is three numbers, such as 1.0.0.'));
const cel = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const named = v.strictObject({ nl: text, en: text });

const groupIds = [
  'citizen_service',
  'contact_recency',
  'plan_agreements',
  'deadlines',
  'registration_quality',
  'development_participation',
  'capacity_balance',
] as const;

const units = [
  'days',
  'working days',
  'days left',
  'yes/no',
  'count',
  'n of m',
  'step',
  'list',
  'fields',
  'contacts',
  'changes',
  'points',
] as const;

const representation = v.picklist(['words', 'number', 'scale', 'colour']);

const change = v.strictObject({ version, day, what: named });

const texts = v.strictObject({
  name: text,
  question: text,
  note: v.optional(text),
  raised: v.optional(text),
  notRaised: v.optional(text),
  figure: v.optional(text),
  purpose: text,
  thresholdFrom: text,
  objection: text,
  ask: v.optional(text),
  citizen: v.optional(v.strictObject({ says: text, why: text })),
});

export const indicatorForm = v.pipe(
  v.strictObject({
    id,
    version,
    changes: v.optional(v.pipe(v.array(change), v.minLength(1))),
    group: v.picklist(groupIds),
    kind: v.picklist(['signal', 'figure']),
    scope: v.picklist(['client', 'caseload', 'page']),
    rule: cel,
    value: v.optional(cel),
    of: v.optional(cel),
    date: v.optional(cel),
    inputs: v.array(v.array(v.array(field))),
    threshold: v.nullable(v.pipe(v.number(), v.finite())),
    unit: v.picklist(units),
    representation: v.optional(representation),
    ownOnly: v.optional(v.boolean()),
    on: v.boolean(),
    owner: text,
    validFrom: day,
    validTo: v.nullable(day),
    texts: v.strictObject({ nl: texts, en: texts }),
  }),
  v.check(
    ({ kind, texts: { nl, en } }) =>
      [nl, en].every((each) => (kind === 'figure' ? each.figure : each.raised && each.notRaised)),
    'A signal has a sentence for raised and for not raised, a figure one for its value.',
  ),
  v.check(
    ({ version, changes }) => !changes?.[0] || changes[0].version === version,
    'The newest change is that of the version that holds: put it first.',
  ),
  v.check(
    ({ changes = [] }) => changes.every(({ day }, at) => at === 0 || day <= changes[at - 1]!.day),
    'Changes stand newest first.',
  ),
  v.check(
    ({ kind, representation: shown }) =>
      kind === 'signal' || shown === undefined || shown === 'words' || shown === 'number',
    'A figure is shown in words or as a number: a scale and a colour are about a threshold.',
  ),
  v.forward(
    v.check(
      ({ validFrom, validTo }) => validTo === null || validFrom <= validTo,
      'A rule ends on or after the day from which it holds: else nobody ever sees it.',
    ),
    ['validTo'],
  ),
) satisfies v.GenericSchema<unknown, Indicator>;

/** What rules know already, and what CEL keeps for itself. */
const TAKEN = new Set(
  (
    'threshold today in true false null as break const continue else for function if import let loop package ' +
    'namespace return var void while prototype dyn type size has all exists exists_one map filter ' +
    'bool int uint double string bytes list timestamp duration matches'
  ).split(' '),
);

const nameInRules = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]{1,40}$/, 'A name in rules is small letters, digits and underscores.'),
  v.check(
    (name) => !TAKEN.has(name) && !catalogue.has(name) && !fieldById(name),
    'This name means something else in rules: take another.',
  ),
);

/** Whether a threshold may have this name: it means nothing else in rules. */
export const isNameForRules = (name: string): boolean => v.is(nameInRules, name);

export const thresholdForm = v.strictObject({
  id: nameInRules,
  name: named,
  value: v.pipe(v.number(), v.finite()),
  unit: v.picklist(units),
}) satisfies v.GenericSchema<unknown, NamedThreshold>;

export const packForm = v.strictObject({
  schema: v.literal(1),
  id,
  version,
  name: named,
  coreList: v.pipe(v.array(field), v.minLength(1)),
  representation: v.optional(representation),
  groups: v.strictObject({
    citizen_service: named,
    contact_recency: named,
    plan_agreements: named,
    deadlines: named,
    registration_quality: named,
    development_participation: named,
    capacity_balance: named,
  }),
  thresholds: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(200))),
  indicators: v.array(v.unknown()),
}) satisfies v.GenericSchema<
  unknown,
  Omit<Pack, 'indicators' | 'thresholds'> & { indicators: unknown[]; thresholds?: unknown[] | undefined }
>;
