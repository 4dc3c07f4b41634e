/** JSON Schemas for editors, made from the forms that Sidelight checks with (`vitest -u` writes them anew). */
import { readFileSync, readdirSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { adapterForm } from '../../../utils/adapters/form.ts';
import { indicatorForm, packForm, thresholdForm } from '../../../utils/indicators/form.ts';
import { standardPack } from '../../../utils/indicators/index.ts';
import {
  caseloadClientForm,
  caseloadForm,
  changesForm,
  checklistForm,
  checksumForm,
  exampleForm,
  fieldForm,
  limitsForm,
  signatureForm,
  themeForm,
} from '../../../utils/packs/form.ts';
import { studyForm } from '../../../utils/traces/study.ts';

/** A pack in one piece: Sidelight checks it part by part, so that what is broken breaks nothing else. */
const packFileForm = v.strictObject({
  ...packForm.entries,
  $schema: v.optional(v.string()),
  thresholds: v.optional(v.array(thresholdForm)),
  indicators: v.array(indicatorForm),
  fields: v.optional(v.array(fieldForm)),
  adapters: v.optional(v.array(adapterForm)),
  examples: v.optional(v.array(exampleForm)),
  caseload: v.optional(v.strictObject({ ...caseloadForm.entries, clients: v.array(caseloadClientForm) })),
  changes: v.optional(changesForm),
  theme: v.optional(themeForm),
  limits: v.optional(limitsForm),
  checklist: v.optional(checklistForm),
  checksum: v.optional(checksumForm),
  signature: v.optional(signatureForm),
});

const schemaOf = (name: string, title: string, form: Parameters<typeof toJsonSchema>[0]) => ({
  $id: name,
  title,
  ...toJsonSchema(form, { errorMode: 'ignore', target: 'draft-07', typeMode: 'input' }),
});
const pack = schemaOf('pack.schema.json', 'Sidelight pack', packFileForm);
const study = schemaOf('study.schema.json', 'Sidelight study', studyForm);
const compile = (schema: object) =>
  addFormats.default(new Ajv({ allErrors: true, strict: false })).compile(schema);

const FOLDER = new URL('../../../docs/packs/', import.meta.url);
const packs = readdirSync(FOLDER).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object] as const,
);

test.each([pack, study])('$$id is that of the form', async (schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../../docs/${schema.$id}`);
});

describe('the schema of a pack', () => {
  const validate = compile(pack);

  test.each([['the one that ships', standardPack as object] as const, ...packs])(
    'holds for %s',
    (_, file) => {
      validate(file);
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  test.each([
    ['a version of two numbers', { version: '1.0' }],
    ['an indicator without a rule', { indicators: [{ ...firstOf(packs[0]![1]), rule: undefined }] }],
    ['a part that nobody knows', { score: 1 }],
    ['a client of the caseload without a name', { caseload: { day: '2026-11-01', clients: [{}] } }],
  ])('does not hold for %s', (_, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...packs[0]![1], ...change })))).toBe(false);
  });
});

test('the schema of a study holds for the one of the guide, and not for one without a purpose', () => {
  const guide = readFileSync(new URL('../../../docs/research.md', import.meta.url), 'utf8');
  const file = JSON.parse(/```json\n(\{\n {2}"schema"[\s\S]*?)```/.exec(guide)![1]!) as object;
  const validate = compile(study);
  validate(file);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...file, purpose: undefined })).toBe(false);
});

function firstOf(file: object): object {
  return (file as { indicators: object[] }).indicators[0]!;
}
