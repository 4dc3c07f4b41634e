/** The form of an adapter: what `utils/street/adapter.ts` says, with the words that editors show. */
import * as v from 'valibot';
import { fieldById } from '../vocabulary/index.ts';
import type { Adapter } from '../street/adapter.ts';
import { refuseExpression, refusePath, refusePattern, refuseSelector, type Refusal } from './cost.ts';

/** Parts reason and hint of a message: one line travels through valibot. */
export const HINT = ' → ';

const said = (refuse: (text: string) => Refusal | null) =>
  v.rawCheck<string>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const refusal = refuse(dataset.value);
    if (refusal) addIssue({ message: `${refusal.reason}${HINT}${refusal.hint}` });
  });

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, `is empty${HINT}Write something or leave it out.`),
    v.maxLength(most, `is too long${HINT}At most ${most} characters.`),
  );

const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9-]{0,59}$/,
    `is no id${HINT}Use small letters, digits and dashes, beginning with a letter.`,
  ),
);

const label = v.pipe(
  text(80),
  v.description('As it stands on the page; capitals and a colon do not matter.'),
);

const selector = v.pipe(v.string(), said(refuseSelector), v.description('A simple CSS selector.'));
const path = v.pipe(v.string(), said(refusePath), v.description('An XPath 1.0 path.'));
const attribute = v.pipe(
  v.string(),
  v.regex(/^[a-z_][\w:.-]{0,59}$/i, `is no attribute’s name${HINT}Write data-field or title.`),
  v.check(
    (name) => !/^on|^style$/i.test(name),
    `may not be used${HINT}Take an attribute that names the field.`,
  ),
);

const fieldId = v.pipe(
  v.string(),
  v.check(
    (field) => fieldById(field) !== undefined,
    `is no field of the vocabulary${HINT}Take an id of utils/vocabulary/fields.json, such as last_contact.`,
  ),
  v.description(
    'Id of a field of the vocabulary. Its handling class goes with it and can’t be changed here.',
  ),
);

const locator = v.variant(
  'by',
  [
    v.strictObject({ by: v.literal('header'), text: label }),
    v.strictObject({ by: v.literal('label'), text: label }),
    v.strictObject({ by: v.literal('aria'), name: label }),
    v.strictObject({ by: v.literal('attribute'), name: attribute, value: text(120) }),
    v.strictObject({ by: v.literal('css'), selector }),
    v.strictObject({ by: v.literal('xpath'), path }),
  ],
  `is no way to find something${HINT}Begin with "by": "header", "label", "aria", "attribute", "css" or "xpath".`,
);

const rowLocator = v.variant(
  'by',
  [
    v.strictObject({
      by: v.literal('header'),
      texts: v.pipe(v.array(label), v.minLength(1), v.maxLength(40)),
    }),
    v.strictObject({ by: v.literal('aria'), name: label }),
    v.strictObject({ by: v.literal('attribute'), name: attribute, value: v.optional(text(120)) }),
    v.strictObject({ by: v.literal('css'), selector }),
    v.strictObject({ by: v.literal('xpath'), path }),
  ],
  `is no way to find rows${HINT}Begin with "by": "header", "aria", "attribute", "css" or "xpath".`,
);

const some = <T extends v.GenericSchema>(one: T, most: number) =>
  v.pipe(
    v.array(one),
    v.minLength(1, `is empty${HINT}Write one, or leave it out.`),
    v.maxLength(most, `holds too many${HINT}At most ${most}.`),
  );

const format = v.strictObject({
  date: v.optional(
    v.pipe(v.picklist(['dmy', 'mdy']), v.description('Which comes first in 03-04-2026: day or month.')),
  ),
  take: v.optional(
    v.pipe(
      v.string(),
      said(refuseExpression),
      v.description('Regular expression; its first group, or the whole of what it finds, is the value.'),
    ),
  ),
  empty: v.optional(some(text(80), 20)),
  values: v.optional(
    v.pipe(
      v.record(text(80), text(200)),
      v.check((values) => Object.keys(values).length <= 100, `holds too many${HINT}At most 100.`),
      v.description('Codes and what they stand for.'),
    ),
  ),
});

const field = v.strictObject({
  field: fieldId,
  at: v.pipe(some(locator, 8), v.description('Tried in order; what is found must look as expected.')),
  expect: v.optional(
    v.strictObject({
      label: v.optional(label),
      shape: v.optional(v.picklist(['date', 'number', 'code', 'person', 'yes/no', 'text'])),
    }),
  ),
  format: v.optional(format),
});

export const pageForm = v.pipe(
  v.strictObject({
    id,
    name: v.optional(text(80)),
    note: v.optional(text(500)),
    kind: v.pipe(
      v.picklist(['list', 'record', 'history', 'nothing']),
      v.description('Rows are clients; one client; rows of one client; or nothing to read here.'),
    ),
    unit: v.optional(v.picklist(['contact', 'appointment', 'plan', 'instrument'])),
    path: v.optional(some(v.pipe(v.string(), said(refusePattern)), 10)),
    frame: v.optional(v.strictObject({ top: v.optional(v.boolean()), name: v.optional(text(80)) })),
    when: v.optional(some(locator, 6)),
    rows: v.optional(some(rowLocator, 6)),
    fields: v.pipe(v.array(field), v.maxLength(80, `holds too many${HINT}At most 80.`)),
    key: v.optional(fieldId),
    paging: v.optional(some(locator, 4)),
    total: v.optional(some(locator, 4)),
    never: v.optional(some(label, 80)),
  }),
  v.forward(
    v.check(
      ({ kind, rows }) => (kind === 'list' || kind === 'history') === (rows !== undefined),
      `stands with lists and histories, and only there${HINT}Say where the rows are, or make it a record.`,
    ),
    ['rows'],
  ),
  v.forward(
    v.check(
      ({ kind, unit }) => (kind === 'history') === (unit !== undefined),
      `stands with a history, and only there${HINT}Say what its rows are: contact, appointment, plan or instrument.`,
    ),
    ['unit'],
  ),
  v.forward(
    v.check(
      ({ kind, fields }) => (kind === 'nothing') === (fields.length === 0),
      `must name at least one field, unless nothing is read here${HINT}Teach a field, or take the page out.`,
    ),
    ['fields'],
  ),
  v.forward(
    v.check(
      ({ fields }) => new Set(fields.map((each) => each.field)).size === fields.length,
      `names a field twice${HINT}Put both ways to find it in one "at".`,
    ),
    ['fields'],
  ),
  v.forward(
    v.check(
      ({ key, fields }) => key === undefined || fields.some((each) => each.field === key),
      `is no field of this page${HINT}Take one of "fields".`,
    ),
    ['key'],
  ),
);

const match = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/[^*]*\*?$/i,
    `is no address${HINT}Write https://cases.example.nl/* (one host, and a * at the end).`,
  ),
  v.description('Of which addresses: https://cases.example.nl/*'),
);

export const adapterForm = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.pipe(
    v.literal(1, `is no version that this Sidelight reads${HINT}Write 1.`),
    v.description('Version of this form.'),
  ),
  id,
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/, `is no version${HINT}Write three numbers, such as 1.0.0.`),
  ),
  name: text(80),
  match: some(match, 20),
  note: v.optional(text(500)),
  pages: v.pipe(some(pageForm, 40), v.description('Each kind of page, and each table of it, by itself.')),
});

export type AdapterFile = v.InferOutput<typeof adapterForm> & Adapter;
