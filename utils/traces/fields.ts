import * as v from 'valibot';
import { fieldById } from '../vocabulary/index.ts';

/** A field of an event. There is no field for words: what can be said is closed, or a number. */
export interface Field<T> {
  schema: v.GenericSchema<T>;
  /** As the data dictionary says it. */
  form: string;
  means: string;
}

export const choice = <const T extends string>(of: readonly T[], means: string): Field<T> => ({
  schema: v.picklist(of),
  form: of.join(', '),
  means,
});

export const yesNo = (means: string): Field<boolean> => ({
  schema: v.boolean(),
  form: 'true, false',
  means,
});

export const count = (means: string): Field<number> => ({
  schema: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  form: 'whole number, 0 or more',
  means,
});

export const indicator = (means = 'Id of the indicator in its pack.'): Field<string> => ({
  schema: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_.-]{1,63}$/)),
  form: 'id, small letters, digits, dots and dashes',
  means,
});

export const version = (means = 'Version of the indicator.'): Field<string> => ({
  schema: v.pipe(v.string(), v.maxLength(20), v.regex(/^\d+\.\d+\.\d+$/)),
  form: 'three numbers',
  means,
});

export const vocabularyField = (means: string): Field<string> => ({
  schema: v.pipe(
    v.string(),
    v.check((id) => fieldById(id) !== undefined),
  ),
  form: 'id of the vocabulary',
  means,
});

/** What may be absent. */
export const maybe = <T>({ schema, form, means }: Field<T>): Field<T | null> => ({
  schema: v.nullable(schema),
  form: `${form}, or nothing`,
  means,
});
