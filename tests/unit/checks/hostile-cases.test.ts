/** The register of hostile cases names tests that exist, and its document says what it says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostileDoc, readCases, stateOf, type HostileCase } from '../../../scripts/checks/hostile-cases.ts';

const ROOT = new URL('../../../', import.meta.url);
const cases = readCases();
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

/** Whether a file has a test with this name: as the name stands in the source, in any quotes. */
function hasTest(file: string, name: string): boolean {
  if (!existsSync(new URL(file, ROOT))) return false;
  const source = read(file);
  return ["'", '"', '`'].some((quote) => {
    const at = source.indexOf(`${quote}${name}${quote}`);
    return at >= 0 && /\b(test|it)\b/.test(source.slice(0, at));
  });
}

/** A test, or a reason in words why none can be. */
const isAccountedFor = ({ tests, missing }: Pick<HostileCase, 'tests' | 'missing'>): boolean =>
  tests.length > 0 || /(\S+\s+){4}\S/.test(missing ?? '');

test('there are 56 cases, numbered one after another, each with words of its own', () => {
  expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, at) => at + 1));
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  for (const { name, expected, group } of cases)
    for (const words of [name, expected, group]) expect(words).toMatch(/\S/);
});

describe.each(cases)('$number $name', (one) => {
  test('says where it is tested, or why it can’t be', () => {
    for (const words of [one.missing, one.limit]) if (words !== null) expect(words).toMatch(/(\S+\s+){4}\S/);
    expect(isAccountedFor(one)).toBe(true);
    for (const browser of one.browsers) expect(['chromium', 'firefox']).toContain(browser);
  });

  test.each(one.tests)('$file has "$name"', ({ file, name }) => {
    expect(hasTest(file, name), `${file} has no test "${name}"`).toBe(true);
  });
});

test('a test that is not there is noticed', () => {
  expect(hasTest('tests/unit/checks/hostile-cases.test.ts', 'a test that is not there is noticed')).toBe(
    true,
  );
  expect(hasTest('tests/unit/checks/hostile-cases.test.ts', ['no such', 'test'].join(' '))).toBe(false);
  expect(hasTest('tests/unit/checks/none.test.ts', 'a test')).toBe(false);
});

test('a case with neither a test nor a reason is noticed', () => {
  for (const missing of [null, '', 'not yet', 'later'])
    expect(isAccountedFor({ tests: [], missing })).toBe(false);
  expect(isAccountedFor({ tests: [], missing: 'It takes a second machine in the room.' })).toBe(true);
  expect(isAccountedFor({ tests: [{ file: 'x', name: 'y' }], missing: null })).toBe(true);
});

test('a case without a test is never called tested', () => {
  const [first] = cases;
  for (const limit of [null, 'It takes a second machine in the room.'])
    expect(stateOf({ ...first!, tests: [], missing: null, limit })).toBe('not yet');
  expect(stateOf({ ...first!, tests: [{ file: 'x', name: 'y' }], missing: 'z' })).toBe('in part');
  expect(stateOf({ ...first!, tests: [{ file: 'x', name: 'y' }], missing: null, limit: 'z' })).toBe(
    'tested to a limit',
  );
});

test('docs/hostile-cases.md is in step (npm run cases writes it)', () => {
  expect(read('docs/hostile-cases.md')).toBe(hostileDoc(cases));
});
