import * as v from 'valibot';
import type { DraftCalls } from '../street/draft.ts';
import type { Indicator } from '../street/pack.ts';

/** The form of a draft: as wide as what somebody is still typing, and no wider. `loadPack` checks what is published. */
const typed = v.pipe(v.string(), v.maxLength(4000));
const short = v.pipe(v.string(), v.maxLength(200));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_.-]{1,63}$/));
const inRules = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,63}$/));
const named = v.strictObject({ nl: typed, en: typed });
const few = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.maxLength(200));

const texts = v.strictObject({
  name: typed,
  question: typed,
  note: v.optional(typed),
  raised: v.optional(typed),
  notRaised: v.optional(typed),
  figure: v.optional(typed),
  purpose: typed,
  thresholdFrom: typed,
  objection: typed,
  ask: v.optional(typed),
  citizen: v.optional(v.strictObject({ says: typed, why: typed })),
});

const indicator = v.strictObject({
  id,
  version: short,
  changes: v.optional(few(v.strictObject({ version: short, day: short, what: named }))),
  group: v.custom<Indicator['group']>((value) => typeof value === 'string' && value.length <= 64),
  kind: v.picklist(['signal', 'figure']),
  scope: v.picklist(['client', 'caseload', 'page']),
  rule: typed,
  value: v.optional(typed),
  of: v.optional(typed),
  date: v.optional(typed),
  inputs: few(few(few(short))),
  threshold: v.nullable(v.pipe(v.number(), v.finite())),
  unit: v.custom<Indicator['unit']>((value) => typeof value === 'string' && value.length <= 64),
  representation: v.optional(v.picklist(['words', 'number', 'scale', 'colour'])),
  ownOnly: v.optional(v.boolean()),
  on: v.boolean(),
  owner: typed,
  validFrom: short,
  validTo: v.nullable(short),
  texts: v.strictObject({ nl: texts, en: texts }),
}) satisfies v.GenericSchema<unknown, Indicator>;

export const draftQuestions = {
  drafts: v.null(),
  keepDraft: v.strictObject({ pack: id, indicator, apart: v.boolean() }),
  renameInDrafts: v.strictObject({ pack: id, from: inRules, to: inRules }),
  dropDraft: v.strictObject({ pack: id, id }),
  seenCaseload: v.strictObject({
    system: v.nullable(v.pipe(v.string(), v.maxLength(300))),
    coach: v.nullable(short),
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  }),
} satisfies Record<keyof DraftCalls, v.GenericSchema>;
