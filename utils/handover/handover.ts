/**
 * What a worklist takes along to another machine: its entries, each by a pseudonym under a key that was drawn for
 * this one file. Neither a name nor a number is in it, and no key of the machine that it comes from.
 */
import * as v from 'valibot';

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.check((text) => atob(text).length === bytes, `${bytes} bytes in base64 are expected.`),
  );
const moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'A moment as 2026-11-23T09:00:00Z is expected.'),
);

const entry = v.strictObject({
  /** Pseudonym of system and client number under the file's key. */
  client: base64(32),
  what: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  at: moment,
  done: v.nullable(moment),
  rest: v.optional(
    v.strictObject({ why: v.picklist(['later', 'agreed']), until: v.pipe(v.string(), v.isoDate()) }),
  ),
});

export const handover = v.strictObject({
  /** Names the file, so that taking it over twice changes nothing. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/)),
  made: moment,
  key: base64(32),
  entries: v.pipe(v.array(entry), v.maxLength(20_000)),
});

export type HandedEntry = v.InferOutput<typeof entry>;
export type Handover = v.InferOutput<typeof handover>;
