/** Checks what a page's process says while somebody teaches. Locators are checked once more where a draft is saved. */
import * as v from 'valibot';
import { pageForm } from '../adapters/form.ts';
import type { AdapterReport } from '../street/adapter.ts';
import { fieldById } from '../vocabulary/index.ts';
import type { Candidate, Pointed, Reason, TeachAct, Tried } from './teach.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const field = v.pipe(
  text(64),
  v.check((id) => fieldById(id) !== undefined, 'A field of the vocabulary is expected.'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const kind = v.picklist(['list', 'record', 'history']);
const unit = v.picklist(['contact', 'appointment', 'plan', 'instrument']);
const id = v.pipe(v.string(), v.regex(/^[kcp]\d{1,5}$/, 'An id of a candidate is expected.'));
const { rows, fields } = pageForm.pipe[0].entries;
const { at, expect } = fields.pipe[0].item.entries;

const reason: v.GenericSchema<unknown, Reason> = v.variant('why', [
  v.strictObject({ why: v.picklist(['label', 'label part']), like: field }),
  v.strictObject({
    why: v.literal('values'),
    shape: v.picklist(['date', 'number', 'code', 'person', 'yes/no', 'text']),
    count,
    of: count,
  }),
  v.strictObject({
    why: v.picklist(['label unknown', 'no label', 'before today', 'after today', 'empty', 'never']),
  }),
]);

const candidate: v.GenericSchema<unknown, Candidate> = v.strictObject({
  id,
  kind,
  unit: v.optional(unit),
  title: text(100),
  rows: count,
  worth: v.number(),
  rowsAt: v.union([v.pipe(v.array(v.never()), v.length(0)), rows.wrapped]),
  columns: v.pipe(
    v.array(
      v.strictObject({
        key: id,
        label: text(200),
        at,
        expect: v.pipe(
          v.optional(expect.wrapped, {}),
          v.transform((expected) => expected ?? {}),
        ),
        guess: v.nullable(v.strictObject({ field, sure: v.picklist(['sure', 'likely', 'maybe']) })),
        others: v.pipe(v.array(field), v.maxLength(8)),
        reasons: v.pipe(v.array(reason), v.maxLength(8)),
        never: v.boolean(),
      }),
    ),
    v.maxLength(200),
  ),
});

const cell = v.strictObject({
  text: v.nullable(text(2000)),
  value: v.nullable(v.union([text(2000), v.number(), v.boolean()])),
  state: v.picklist(['filled', 'empty', 'unreadable']),
});

const tried: v.GenericSchema<unknown, Tried> = v.strictObject({
  fields: v.nullable(
    v.record(
      field,
      v.strictObject({
        by: v.picklist(['header', 'label', 'aria', 'attribute', 'css', 'xpath']),
        at: count,
        count,
        of: count,
        sample: v.pipe(v.array(cell), v.maxLength(3)),
      }),
    ),
  ),
  lost: v.array(field),
  never: v.array(field),
  rows: count,
});

export const pointedForm: v.GenericSchema<unknown, Pointed> = v.union([
  v.strictObject({ candidate, column: id }),
  v.strictObject({ ended: v.literal(true) }),
]);

export const reportForm: v.GenericSchema<unknown, AdapterReport> = v.strictObject({
  adapter: text(60),
  page: text(60),
  found: v.record(field, count),
  lost: v.pipe(v.array(field), v.maxLength(100)),
  why: v.optional(v.picklist(['no rows', 'too little', 'slow'])),
});

export const actForm: v.GenericSchema<unknown, TeachAct> = v.variant('do', [
  v.strictObject({ do: v.picklist(['begin', 'undo', 'use', 'end']) }),
  v.strictObject({ do: v.literal('choose'), frame: count, candidate: id }),
  v.strictObject({ do: v.literal('kind'), kind, unit: v.optional(unit) }),
  v.strictObject({ do: v.literal('ask'), column: v.nullable(id) }),
  v.strictObject({ do: v.literal('assign'), column: id, field: v.nullable(field) }),
  v.strictObject({ do: v.literal('never'), column: id }),
  v.strictObject({ do: v.literal('point'), on: v.boolean(), focus: v.optional(v.boolean()) }),
]);

/** The candidates of one frame that hold; what does not is left out. */
export const soundCandidates = (answer: unknown): Candidate[] =>
  (Array.isArray(answer) ? answer : []).slice(0, 20).flatMap((each) => {
    const result = v.safeParse(candidate, each);
    return result.success ? [result.output] : [];
  });

export function soundTried(answer: unknown): Tried | null {
  const result = v.safeParse(tried, answer);
  return result.success ? result.output : null;
}
