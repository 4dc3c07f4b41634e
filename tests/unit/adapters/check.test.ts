import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAdapter,
  checkAdapterText,
  forPages,
  isOf,
  LONGEST_FILE,
} from '../../../utils/adapters/check.ts';
import { adapterForm } from '../../../utils/adapters/form.ts';
import { sample } from './sample.ts';

/** Sets one place of a copy of the sample, by a path such as `pages.0.fields.1.field`. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(sample()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  let at: Record<string, unknown> = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

test('a whole adapter is taken as it is', () => {
  expect(checkAdapter(sample())).toEqual({ adapter: sample(), problems: [] });
  expect(checkAdapterText(JSON.stringify(sample())).problems).toEqual([]);
});

test('pages get nothing that only people read', () => {
  expect(JSON.stringify(forPages(sample()))).not.toContain('Klavier');
  expect(JSON.stringify(forPages(sample()))).not.toContain('"name":"Werkvoorraad"');
});

test.each([
  ['schema', 2, 'schema', 'version'],
  ['id', 'Klavier!', 'id', 'small letters'],
  ['match.0', 'klavier.example.nl', 'match.0', 'https://'],
  ['match.0', 'https://*/*', 'match.0', 'https://'],
  ['pages', [], 'pages', 'Write one'],
  ['pages.0.kind', 'table', 'pages.0.kind', 'expected'],
  ['pages.0.rows', undefined, 'pages.0.rows', 'Say where the rows are'],
  ['pages.1.unit', 'contact', 'pages.1.unit', 'history'],
  ['pages.0.fields.1.field', 'shoe_size', 'pages.0.fields.1.field', 'vocabulary'],
  ['pages.0.fields.1.field', 'client_no', 'pages.0.fields', 'twice'],
  ['pages.0.key', 'plan_end', 'pages.0.key', 'fields'],
  ['pages.1.id', 'werkvoorraad', 'pages.1.id', 'id of its own'],
  ['pages.0.fields.1.at.2.selector', 'td:has(b)', 'pages.0.fields.1.at.2.selector', ':nth-child'],
  ['pages.0.fields.1.at.3.path', 'document("x")', 'pages.0.fields.1.at.3.path', 'Allowed'],
  ['pages.0.fields.1.at.1.name', 'onclick', 'pages.0.fields.1.at.1.name', 'attribute'],
  ['pages.0.fields.1.format.take', '(\\d+)+', 'pages.0.fields.1.format.take', 'once'],
  ['pages.0.fields.1.at', [{ by: 'script', code: 'alert(1)' }], 'pages.0.fields.1.at.0.by', 'Begin with'],
  ['pages.0.script', 'alert(1)', 'pages.0.script', 'expected'],
])('%s = %j is refused with its place and a hint', (path, value, where, hint) => {
  const { adapter, problems } = checkAdapter(changed(path, value));
  expect(adapter).toBeNull();
  expect(problems.map((problem) => problem.path)).toContain(where);
  const problem = problems.find((each) => each.path === where)!;
  expect(problem.reason).not.toBe('');
  expect(`${problem.reason} ${problem.hint}`).toContain(hint);
});

test('a file that is too long or no JSON is refused in words', () => {
  expect(checkAdapterText(' '.repeat(LONGEST_FILE + 1)).problems[0]?.reason).toContain('characters');
  expect(checkAdapterText('{"schema": 1,').problems[0]?.reason).toContain('no JSON');
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key that is called %s is refused with its place, and reaches no prototype',
  (key) => {
    for (const [before, place] of [
      ['{', ''],
      ['"pages":[{', 'pages.0'],
    ] as const) {
      const text = JSON.stringify(sample()).replace(before, `${before}"${key}":{"polluted":true},`);
      const { adapter, problems } = checkAdapterText(text);
      const own = JSON.stringify(adapter ?? {});
      expect(own).not.toContain('polluted');
      if (key !== '__proto__') expect(problems[0]?.path).toBe([place, key].filter(Boolean).join('.'));
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect((adapter as { polluted?: boolean } | null)?.polluted).toBeUndefined();
    }
  },
);

test('ten thousand malformed adapters are refused or sound, and never throw', () => {
  const wild = fc.oneof(
    { weight: 3, arbitrary: fc.jsonValue() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        undefined,
        null,
        '',
        '(((',
        ')|(',
        'td:',
        '//',
        '[',
        'a'.repeat(500),
        -1,
        1e9,
        [],
        {},
      ),
    },
  );
  const places = pathsIn(sample());
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), wild), { minLength: 1, maxLength: 3 }),
      (changes) => {
        let json: unknown = sample();
        for (const [path, value] of changes) json = put(json, path.split('.'), value);
        const { adapter, problems } = checkAdapter(json);
        expect(adapter === null).toBe(problems.length > 0);
        for (const problem of problems) {
          expect(problem.reason).toMatch(/\S/);
          expect(problem.hint).toMatch(/\S/);
        }
        if (adapter) expect(checkAdapter(JSON.parse(JSON.stringify(adapter))).problems).toEqual([]);
        else refused += 1;
      },
    ),
    { numRuns: 10_000 },
  );
  expect(refused).toBeGreaterThan(8_000);
});

describe('of which site an adapter is', () => {
  test.each([
    ['https://klavier.example.nl', true],
    ['http://klavier.example.nl', false],
    ['https://a.klavier.example.nl:8443', true],
    ['https://a.klavier.example.nl', false],
    ['https://notklavier.example.nl', false],
  ])('%s: %s', (origin, expected) => expect(isOf(sample(), origin)).toBe(expected));
});

test('the JSON Schema for editors is that of the form (vitest -u writes it anew)', async () => {
  const schema = {
    $id: 'adapter.schema.json',
    title: 'Sidelight adapter',
    ...toJsonSchema(adapterForm, { errorMode: 'ignore', target: 'draft-07' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/adapter.schema.json',
  );
});

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const own = Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, path ? `${path}.${key}` : key));
  return path ? [path, ...own] : own;
}

function put(json: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  // What an earlier change took away can't be changed again.
  if (typeof json !== 'object' || json === null) return json;
  const copy = (Array.isArray(json) ? [...json] : { ...json }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, value);
  return copy;
}
