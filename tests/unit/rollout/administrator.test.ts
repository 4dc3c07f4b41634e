/** The examples of docs/administrator.md are files that an administrator copies: they must be what they say. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../../public/managed-schema.json' with { type: 'json' };
import { EXTENSION } from '../../../scripts/browser/names.ts';
import { checkPackText } from '../../../utils/packs/check.ts';
import { policyOf, type Policy } from '../../../utils/store/policy.ts';

const docs = readFileSync(new URL('../../../docs/administrator.md', import.meta.url), 'utf8');

/** Every block of one language, in the order of the text. */
const blocks = (language: string): string[] =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block!);

interface Example {
  ExtensionSettings?: Record<string, Record<string, unknown>>;
  '3rdparty'?: { extensions?: Record<string, Policy>; Extensions?: Record<string, Policy> };
  policies?: Example;
}

const examples = blocks('json').map((block) => JSON.parse(block) as Example);
/** Firefox has its policies under one name. */
const inner = (example: Example): Example => example.policies ?? example;
const idFor = (example: Example): string => EXTENSION[example.policies ? 'firefox' : 'chromium'].id;

const settings = examples.flatMap((example) => {
  const third = inner(example)['3rdparty'];
  return third ? [{ id: idFor(example), held: third.extensions ?? third.Extensions ?? {} }] : [];
});
const installs = examples.flatMap((example) => {
  const held = inner(example).ExtensionSettings;
  return held ? [{ id: idFor(example), held }] : [];
});

const { $schema: _draft, ...form } = schema;
const valid = new Ajv({ strict: false }).compile({ ...form, additionalProperties: false });

test('there are settings for both browsers, and forced install for both', () => {
  const both = [EXTENSION.chromium.id, EXTENSION.firefox.id];
  expect([...new Set(settings.map(({ id }) => id))].sort()).toEqual([...both].sort());
  const forced = installs.filter(({ id, held }) => held[id]?.['installation_mode'] === 'force_installed');
  expect(forced.map(({ id }) => id)).toEqual(both);
});

test.each(settings)(
  'the settings for $id are of the managed schema, and Sidelight takes each of them',
  ({ id, held }) => {
    expect(Object.keys(held)).toEqual([id]);
    expect(valid(held[id]), JSON.stringify(valid.errors)).toBe(true);
    expect(policyOf(held[id])).toEqual(held[id]);
  },
);

test('the pack that stands inline is one, with nothing wrong in it', () => {
  const texts = settings.flatMap(({ id, held }) => held[id]?.pack ?? []);
  expect(texts).toHaveLength(1);
  const { pack, problems } = checkPackText(texts[0] as string);
  expect(problems).toEqual([]);
  expect(pack?.id).toBe('demodam');
});

test.each(installs)('the install entry names $id and nothing else', ({ id, held }) => {
  expect(Object.keys(held)).toEqual([id]);
});

test('the update file names the id and a file of its version', () => {
  const [xml, ...others] = blocks('xml');
  expect(others).toEqual([]);
  expect(xml).toContain(`appid="${EXTENSION.chromium.id}"`);
  const [, file, version] = /codebase="[^"]*-([\d.]+)\.crx" version="([\d.]+)"/.exec(xml!) ?? [];
  expect(file).toBe(version);
});

test('the table tells of every setting of the schema, and of no other', () => {
  const [, table] = /## Settings\n([\s\S]*?)\nChrome, Chromium and Edge:/.exec(docs)!;
  const told = [...table!.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(Object.keys(schema.properties).sort());
});

test('the schema refuses what the tests above must be able to refuse', () => {
  expect(valid({ longestRetentionDays: '90' })).toBe(false);
  expect(valid({ studies: true })).toBe(false);
});
