import * as v from 'valibot';
import { KINDS } from './catalogue.ts';

/** What a study asks its participants now and then: the researcher's own instruments, as data of the study file. */

export const both = (longest: number) => {
  const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
  return v.strictObject({ nl: text, en: text });
};
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock'));

const when = v.variant('by', [
  /** At these times of each day. */
  v.strictObject({ by: v.literal('time'), at: v.pipe(v.array(clock), v.minLength(1), v.maxLength(6)) }),
  /** So often a day, at moments that are drawn between two times. */
  v.strictObject({ by: v.literal('random'), times: whole(1, 6), from: clock, to: clock }),
  /** After an act, and then not again for some minutes. */
  v.strictObject({ by: v.literal('event'), after: v.picklist(KINDS), restMinutes: whole(5, 1440) }),
]);

/** Answers that say nothing but a number. */
export const closedAnswers = [
  v.strictObject({ form: v.literal('scale'), steps: whole(2, 11), from: both(60), to: both(60) }),
  v.strictObject({
    form: v.literal('choice'),
    options: v.pipe(v.array(both(80)), v.minLength(2), v.maxLength(9)),
  }),
] as const;

const answer = v.variant('form', [...closedAnswers, v.strictObject({ form: v.literal('words') })]);

export const idForm = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'id'));

const prompt = v.strictObject({
  id: idForm,
  ask: both(200),
  when,
  /** Nobody answered by then: it goes. */
  expiresMinutes: whole(1, 240),
  answer,
});

export const promptsForm = v.strictObject({
  /** So many a day at most, of all together. */
  perDay: whole(1, 12),
  items: v.pipe(
    v.array(prompt),
    v.minLength(1),
    v.maxLength(12),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length, 'twice'),
    v.check((items) => items.every(({ when: one }) => one.by !== 'random' || one.from < one.to), 'order'),
  ),
});

export type Prompts = v.InferOutput<typeof promptsForm>;
export type Prompt = Prompts['items'][number];
