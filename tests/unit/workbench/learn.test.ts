import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REASONS, THEMES } from '../../../utils/annotations/reasons.ts';
import { paperOf } from '../../../utils/account/papers.ts';
import { toMarkdown } from '../../../utils/account/markdown.ts';
import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import { ROLES, type DisputeEntry } from '../../../utils/workbench/dispute-file.ts';
import { disputedOf, learn, type LearntRule, type ReadFile } from '../../../utils/workbench/learn.ts';
import { disputeFile, entry } from './disputes.ts';

const pack = loadPack(standardPack).pack!;
const RULE = 'contact.no_next';

let read = 0;
const fileOf = (...disputes: DisputeEntry[]): ReadFile => ({
  checksum: `checksum ${read++}`,
  file: disputeFile(disputes),
});
const files = (count: number, ...disputes: DisputeEntry[]): ReadFile[] =>
  Array.from({ length: count }, () => fileOf(...disputes));
const ruleOf = (given: readonly ReadFile[]): LearntRule | undefined =>
  learn(given, pack).rules.find(({ id }) => id === RULE);
const themeOf = (rule: LearntRule | undefined, theme: string) =>
  rule!.themes.find((one) => one.theme === theme)!;
const reasonOf = (rule: LearntRule | undefined, theme: string, reason: string | null) =>
  themeOf(rule, theme).reasons.find((one) => one.reason === reason)!.times;

describe('a figure', () => {
  test('shows once five files contribute to it', () => {
    const four = files(4, entry(), entry());
    expect(ruleOf(four)).toBeUndefined();
    expect(learn(four, pack).fewer).toContain(RULE);
    const five = ruleOf([...four, fileOf(entry())]);
    expect(five!.total.times).toBe(9);
    expect(themeOf(five, 'data').times).toBe(9);
    expect(reasonOf(five, 'data', 'elsewhere')).toBe(9);
    expect(reasonOf(five, 'data', 'old')).toBeNull();
    expect(five!.roles).toEqual([
      { role: 'coach', times: 9 },
      { role: 'quality', times: null },
      { role: 'manager', times: null },
      { role: 'client council', times: null },
    ]);
  });

  test('is not made by reading one file five times', () => {
    const one = fileOf(entry());
    expect(ruleOf([one, one, one, one, one])).toBeUndefined();
    expect(ruleOf(files(5, entry()))!.total.times).toBe(5);
  });

  test('is of the pack in use', () => {
    const other = { id: 'wmo', version: '1.0.0' };
    expect(ruleOf(files(6, entry({ pack: other })))).toBeUndefined();
    expect(ruleOf(files(6, entry({ pack: null })))!.total.times).toBe(6);
  });

  test('of a rule that is the coach’s own is never told', () => {
    const own = pack.indicators.find(({ ownOnly }) => ownOnly)!.id;
    const { rules, fewer } = learn(files(9, entry({ rule: own })), pack);
    expect([...rules.map(({ id }) => id), ...fewer]).not.toContain(own);
  });
});

describe('a difference', () => {
  test('of one file between a total and its parts hides one of the parts', () => {
    const given = [
      ...files(6, entry({ theme: 'data', reason: 'old' })),
      ...files(5, entry({ theme: 'service', reason: 'rule does not fit' })),
      fileOf(entry({ theme: 'representation', reason: 'unclear' })),
    ];
    const rule = ruleOf(given);
    expect(rule!.total.times).toBe(12);
    expect(rule!.themes.map(({ times }) => times)).toEqual([6, null, null]);
    // Who knows the reason knows the theme.
    expect(reasonOf(rule, 'service', 'rule does not fit')).toBeNull();
  });

  test('is hidden by its parts, and never by the total', () => {
    const given = [
      ...files(4, entry({ theme: 'representation', reason: 'wrong picture' })),
      fileOf(
        entry({ theme: 'representation', reason: 'wrong picture' }),
        entry({ theme: 'data', reason: 'wrong', role: 'quality' }),
      ),
    ];
    const rule = ruleOf(given)!;
    expect(rule.total.times).toBe(6);
    expect(rule.themes.flatMap((one) => [one.times, ...one.reasons.map(({ times }) => times)])).toEqual(
      Array.from({ length: 16 }, () => null),
    );
  });

  test('of five files may be told', () => {
    const given = [
      ...files(6, entry({ theme: 'data', reason: 'old' })),
      ...files(3, entry({ theme: 'service', reason: 'rule does not fit' })),
      ...files(2, entry({ theme: 'representation', reason: 'unclear' })),
    ];
    expect(ruleOf(given)!.themes.map(({ times }) => times)).toEqual([6, null, null]);
    expect(ruleOf(given)!.total.times).toBe(11);
  });

  test('between the total and a reason whose theme is hidden tells nothing of two files', () => {
    const given = [
      ...files(5, entry({ theme: 'data', reason: 'old' })),
      fileOf(entry({ theme: 'data', reason: 'wrong' })),
      fileOf(entry({ theme: 'service', reason: 'rule does not fit' })),
    ];
    const rule = ruleOf(given)!;
    expect(rule.total.times).toBe(7);
    expect(reasonOf(rule, 'data', 'old')).toBeNull();
  });

  test('between versions of two files hides the other version as well', () => {
    const given = [...files(7, entry({ version: '1.1.0' })), ...files(2, entry({ version: '1.0.0' }))];
    const rule = ruleOf(given)!;
    expect(rule.total.times).toBe(9);
    expect(rule.total.byVersion).not.toContain(7);
    expect(rule.versions).not.toContain('1.1.0');
  });
});

test('before and after a change of the rule stand side by side, the older first', () => {
  const given = [
    ...files(7, entry({ version: '1.0.0', theme: 'service', reason: 'threshold does not fit' })),
    ...files(5, entry({ version: '1.10.0' })),
  ];
  const rule = ruleOf(given)!;
  const [before, after] = ['1.0.0', '1.10.0'].map((version) => rule.versions.indexOf(version));
  expect(before).toBeLessThan(after!);
  expect([rule.total.byVersion[before!], rule.total.byVersion[after!]]).toEqual([7, 5]);
  const service = themeOf(rule, 'service');
  expect([service.byVersion[before!], service.byVersion[after!]]).toEqual([7, null]);
});

test('the catalogue tells what may be told', () => {
  const given = [...files(6, entry()), fileOf(entry({ theme: 'service', reason: 'rule does not fit' }))];
  const learnt = learn(given, pack);
  const text = toMarkdown(paperOf('catalogue', pack, 'nl', { disputed: disputedOf(learnt, given, pack) }));
  expect(text).toContain('7 bestanden');
  expect(text).not.toMatch(/het gegeven: 6/);
});

const anyEntry = fc
  .record({
    version: fc.constantFrom('1.0.0', '1.1.0', '1.2.0', null),
    theme: fc.constantFrom(...THEMES),
    at: fc.nat(4),
    role: fc.constantFrom(...ROLES),
  })
  .map(({ version, theme, at, role }) =>
    entry({
      version,
      theme,
      role,
      reason: [...REASONS[theme], null][at % (REASONS[theme].length + 1)]!,
    } as Partial<DisputeEntry>),
  );
/** Coaches are not alike in much, so that large and small figures stand beside each other. */
const anyFiles = fc
  .tuple(
    fc.array(anyEntry, { maxLength: 3 }),
    fc.array(fc.array(anyEntry, { maxLength: 5 }), { maxLength: 14 }),
  )
  .map(([shared, all]) =>
    all.map((own, at) => fileOf(...own, ...shared.filter((_, no) => (at + no) % 4 > 0))),
  );

type Wanted = (one: DisputeEntry) => boolean;
interface Place {
  name: string;
  is: Wanted;
  times: number | null;
}

/** Every figure of the table with what it is about, told anew from the entries themselves. */
function placesOf(rule: LearntRule): Place[] {
  const row = (
    name: string,
    is: Wanted,
    { times, byVersion }: { times: number | null; byVersion: (number | null)[] },
  ): Place[] => [
    { name, is, times },
    ...rule.versions.map((version, at) => ({
      name: `${name} ${version}`,
      is: (one: DisputeEntry) => is(one) && one.version === version,
      times: byVersion[at]!,
    })),
  ];
  return [
    ...row('total', () => true, rule.total),
    ...rule.themes.flatMap((theme) => [
      ...row(theme.theme, (one) => one.theme === theme.theme, theme),
      ...theme.reasons.flatMap((reason) =>
        row(
          `${theme.theme} ${reason.reason}`,
          (one) => one.theme === theme.theme && one.reason === reason.reason,
          reason,
        ),
      ),
    ]),
    ...rule.roles.map(({ role, times }) => ({
      name: role,
      is: (one: DisputeEntry) => one.role === role,
      times,
    })),
  ];
}

const contributing = (given: readonly ReadFile[], is: Wanted): number =>
  given.filter(({ file }) => file.disputes.some(is)).length;

test('whatever the files: no figure on fewer than five, and none to be had by adding and subtracting', () => {
  let told = 0;
  let hidden = 0;
  fc.assert(
    fc.property(anyFiles, (given) => {
      const rule = ruleOf(given);
      // The total alone gives nothing away.
      if (!rule) return void expect(contributing(given, () => true)).toBeLessThan(5);
      const places = placesOf(rule);
      const entries = given.flatMap(({ file }) => file.disputes);
      for (const { name, is, times } of places) {
        if (times === null) continue;
        told++;
        expect(contributing(given, is), name).toBeGreaterThanOrEqual(5);
        expect(times, name).toBe(entries.filter(is).length);
      }
      const shown = places.filter(({ times }) => times !== null);
      // A total minus everything of it that shows.
      const minus = (of: Place, parts: Place[]): void => {
        const seen = parts.filter(({ times }) => times !== null);
        if (of.times === null || seen.length === 0) return;
        const left = contributing(given, (one) => of.is(one) && !seen.some((part) => part.is(one)));
        expect(left === 0 || left >= 5, `${of.name} minus ${seen.map(({ name }) => name).join()}`).toBe(true);
      };
      const [total] = places as [Place];
      const at = (name: string) => places.find((place) => place.name === name)!;
      minus(total, THEMES.map(at));
      minus(
        total,
        THEMES.flatMap((theme) => [
          theme,
          ...[...REASONS[theme], null].map((reason) => `${theme} ${reason}`),
        ]).map(at),
      );
      minus(total, ROLES.map(at));
      minus(
        total,
        rule.versions.map((version) => at(`total ${version}`)),
      );
      for (const theme of THEMES)
        minus(
          at(theme),
          [...REASONS[theme], null].map((reason) => at(`${theme} ${reason}`)),
        );
      // Any figure of the table that is small, from all that show together.
      const cells = [
        ...new Set(entries.map((one) => JSON.stringify([one.version, one.theme, one.reason, one.role]))),
      ];
      const vector = (is: Wanted): bigint[] =>
        cells.map((cell) => {
          const [version, theme, reason, role] = JSON.parse(cell) as (string | null)[];
          return is({ version, theme, reason, role } as unknown as DisputeEntry) ? 1n : 0n;
        });
      const basis = shown.map(({ is }) => vector(is));
      for (const { name, is } of places) {
        const count = contributing(given, is);
        if (count === 0 || count >= 5) continue;
        hidden++;
        expect(rank([...basis, vector(is)]), name).toBe(rank(basis) + 1);
      }
    }),
    { numRuns: 300 },
  );
  // The property says something.
  expect(told).toBeGreaterThan(500);
  expect(hidden).toBeGreaterThan(500);
});

/** Of whole numbers, without any rounding. */
function rank(given: readonly (readonly bigint[])[]): number {
  const rows = given.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, no) => no >= found && row[column] !== 0n);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at]!, rows[found]!];
    const pivot = rows[found]!;
    for (let no = found + 1; no < rows.length; no++) {
      const row = rows[no]!;
      const times = row[column]!;
      if (times !== 0n) rows[no] = row.map((number, to) => number * pivot[column]! - times * pivot[to]!);
    }
    found++;
  }
  return found;
}

test('the order of the files and a second reading change nothing', () => {
  fc.assert(
    fc.property(anyFiles, (given) => {
      const once = learn(given, pack);
      expect(learn([...given].reverse(), pack)).toEqual(once);
      expect(learn([...given, ...given], pack)).toEqual(once);
    }),
    { numRuns: 60 },
  );
});
