/** The form of what a pack file holds beside the pack itself: what `utils/street/pack-file.ts` says. */
import * as v from 'valibot';
import { HINT } from '../adapters/form.ts';
import { Day } from '../indicators/day.ts';
import type { CaseloadClient, PackExample, PackLimits, PackSignature } from '../street/pack-file.ts';
import type { Change } from '../street/pack.ts';
import type { CheckItem } from '../street/sample.ts';
import { matchLabel } from '../page/labels.ts';
import { vocabulary, type VocabularyField } from '../vocabulary/index.ts';

/** Longer files are no packs: characters. */
export const LONGEST_PACK = 4_000_000;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const named = v.strictObject({ nl: text(500), en: text(500) });
const day = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && Day.parse(text) !== null,
    `is no day${HINT}Write YYYY-MM-DD.`,
  ),
);
const version = v.pipe(
  v.string(),
  v.regex(/^\d+\.\d+\.\d+$/, `is no version${HINT}Write three numbers, such as 1.0.0.`),
);
const fieldId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]{1,63}$/, `is no id of a field${HINT}Use small letters, digits and underscores.`),
);
const many = <T extends v.GenericSchema>(one: T, most: number) =>
  v.pipe(v.array(one), v.maxLength(most, `holds too many${HINT}At most ${most}.`));

const plain = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '');
const known = new Set(vocabulary.map(({ id }) => id));
const guarded = new Set(
  vocabulary
    .filter(({ handling }) => handling === 'never')
    .flatMap(({ nl, en }) => [...nl, ...en].map(plain)),
);
const spaced = (label: string): string =>
  ` ${label
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
/** Names of what tells who somebody is or where to find them: they stand in no added label, whatever is around them. */
const identifying = vocabulary
  .filter(({ id }) => ['bsn', 'birth_date', 'phone', 'email', 'address'].includes(id))
  .flatMap(({ nl, en }) => [...nl, ...en].map(spaced));
/** Whether a label could be that of a field which is never read, also to the reader. */
const isGuarded = (label: string): boolean =>
  guarded.has(plain(label)) ||
  identifying.some((name) => spaced(label).includes(name)) ||
  matchLabel(label).some(({ field }) => field.handling === 'never');
const labels = v.pipe(many(text(80), 40), v.minLength(1, `is empty${HINT}Write the label that pages show.`));

/** A field that the vocabulary lacks. None can take over a field that is there, or the label of one that is never read. */
export const fieldForm = v.pipe(
  v.strictObject({
    id: v.pipe(
      fieldId,
      v.check(
        (id) => !known.has(id),
        `is a field of the vocabulary${HINT}Leave it out: it is known already.`,
      ),
    ),
    area: v.picklist(['werk_inkomen', 'wmo', 'jeugd', 'schuldhulp', 'general']),
    screen: v.picklist(['list', 'client', 'both']),
    type: v.picklist(['id', 'string', 'date', 'int', 'enum', 'bool', 'percent', 'text', 'money', 'bsn']),
    handling: v.picklist(['keep', 'session', 'presence', 'never']),
    nl: labels,
    en: labels,
    values: v.optional(many(text(120), 100)),
  }),
  v.forward(
    v.check(
      ({ type, handling }) => type !== 'bsn' || handling === 'never',
      `is too open for a number of this kind${HINT}Write never.`,
    ),
    ['handling'],
  ),
  v.forward(
    v.check(
      ({ nl, en, handling }) => handling === 'never' || ![...nl, ...en].some(isGuarded),
      `names what is never read${HINT}Take that label out; no pack can make it readable.`,
    ),
    ['nl'],
  ),
) satisfies v.GenericSchema<unknown, VocabularyField>;

const value = v.union(
  [
    v.null(),
    v.boolean(),
    v.pipe(v.number(), v.finite()),
    v.pipe(v.string(), v.maxLength(2000)),
    v.strictObject({ unreadable: text(200) }),
  ],
  `is no value${HINT}Write text, a number, true, false, null or {"unreadable": "text"}.`,
);
const values = v.record(fieldId, value);
const history = v.strictObject({
  rows: many(values, 200),
  fields: v.optional(many(fieldId, 40)),
  complete: v.optional(v.boolean()),
});

const read = {
  values: v.optional(values),
  histories: v.optional(
    v.strictObject({
      contact: v.optional(history),
      appointment: v.optional(history),
      plan: v.optional(history),
      instrument: v.optional(history),
    }),
  ),
};

const client = v.strictObject({
  ...read,
  remembered: v.optional(
    v.record(fieldId, v.pipe(many(v.strictObject({ day, value: text(200) }), 20), v.minLength(1))),
  ),
  intensity: v.optional(v.picklist(['light', 'medium', 'intensive'])),
  disputed: v.optional(many(text(64), 200)),
});

export const exampleForm = v.strictObject({
  indicator: text(64),
  note: v.optional(named),
  day,
  clients: many(client, 200),
  total: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  expect: v.picklist(['raised', 'not raised', 'unknown']),
  value: v.optional(
    v.union([v.null(), v.boolean(), v.pipe(v.number(), v.finite()), v.string(), v.array(v.string())]),
  ),
}) satisfies v.GenericSchema<unknown, PackExample>;

/** Each of its clients is looked at by itself. */
export const caseloadForm = v.strictObject({
  day,
  clients: v.pipe(
    many(v.unknown(), 500),
    v.minLength(1, `is empty${HINT}Write invented clients, or leave the caseload out.`),
  ),
});

export const caseloadClientForm = v.strictObject({
  name: text(80),
  ...read,
}) satisfies v.GenericSchema<unknown, CaseloadClient>;

export const changesForm = v.pipe(
  many(v.strictObject({ version, day, what: named }), 500),
  v.minLength(1, `is empty${HINT}Say what changed, or leave it out.`),
  v.check(
    (changes) => changes.every(({ day }, at) => at === 0 || day <= changes[at - 1]!.day),
    `does not stand newest first${HINT}Put the newest change first.`,
  ),
) satisfies v.GenericSchema<unknown, Change[]>;

/** Colours, lengths and names of fonts only: a theme can't hide anything or fetch anything. */
export const themeForm = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9-]{0,60}$/, `is no name of a token${HINT}Write accent, for example.`),
    ),
    v.pipe(
      v.string(),
      v.regex(
        /^(#[0-9a-f]{6}|\d{1,3}(\.\d{1,3})?(px|rem|em)|[a-z][\w '",-]{0,199})$/i,
        `is no colour, length or font${HINT}Write #2a6f97, 0.5rem or Noto Sans, sans-serif.`,
      ),
    ),
  ),
  v.check((theme) => Object.keys(theme).length <= 100, `holds too many${HINT}At most 100.`),
);

export const limitsForm = v.strictObject({
  longestRetentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
}) satisfies v.GenericSchema<unknown, PackLimits>;

export const checklistForm = v.pipe(
  many(
    v.strictObject({
      id: v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z0-9_.-]{1,63}$/, `is no id${HINT}Use small letters, digits, dots and dashes.`),
      ),
      ask: named,
      rule: v.optional(text(64)),
      field: v.optional(fieldId),
    }),
    50,
  ),
  v.minLength(1, `is empty${HINT}Write a question, or leave it out.`),
  v.check(
    (items) => new Set(items.map(({ id }) => id)).size === items.length,
    `has an id twice${HINT}Give each question an id of its own.`,
  ),
) satisfies v.GenericSchema<unknown, CheckItem[]>;

export const checksumForm = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, `is no checksum${HINT}Leave it out, and let “npm run pack -- build” write it.`),
);

export const signatureForm = v.strictObject({
  key: text(100),
  value: text(200),
}) satisfies v.GenericSchema<unknown, PackSignature>;
