import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack, checkPackText } from '../../../utils/packs/check.ts';
import { runExamples } from '../../../utils/packs/examples.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';
import type { Indicator, Pack } from '../../../utils/street/pack.ts';
import { withFields } from '../../../utils/vocabulary/index.ts';
import { packCaseload } from '../../../utils/workbench/pack-caseload.ts';
import { tryOn } from '../../../utils/workbench/trial.ts';

const standard = standardPackFile as PackFile;
/** A few of every kind are enough to break, and quick enough to break often. */
const small: PackFile = {
  ...standard,
  thresholds: [{ id: 'long_ago', name: { nl: 'Lang', en: 'Long' }, value: 60, unit: 'days' }],
  fields: [
    {
      id: 'bike_lent',
      area: 'general',
      screen: 'client',
      type: 'date',
      handling: 'keep',
      nl: ['Fiets geleend op'],
      en: ['Bike lent on'],
    },
  ],
  indicators: standard.indicators.filter((_, n) => n % 14 === 0),
  examples: standard.examples!.filter(({ indicator }) =>
    standard.indicators.some(({ id }, n) => id === indicator && n % 14 === 0),
  ),
  caseload: {
    day: '2026-11-26',
    clients: [
      { name: 'Voorbeeld, A.', values: { plan_end: '2026-11-25', plan_goal: true, bike_lent: null } },
      {
        name: 'Proef, B.',
        values: { plan_end: { unreadable: 'zie map' } },
        histories: {
          contact: {
            rows: [{ contact_date: '2026-11-20', contact_channel: 'Gesprek' }],
            fields: ['contact_date', 'contact_channel'],
            complete: false,
          },
        },
      },
      { name: 'Fictief, C.' },
    ],
  },
};
const expected = checkPack(small);

/** Every place in a document, as the keys that lead to it. */
function placesIn(json: unknown, at: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(json).flatMap(([key, value]) => placesIn(value, [...at, key])),
  ];
}
const places = placesIn(small);
const TODAY = '2027-02-28';
const ABSENT = Symbol('absent');

function put(json: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string, unknown>;
  if (rest.length === 0 && value === ABSENT) delete copy[key];
  else copy[key] = put(copy[key], rest, value);
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

const rubbish = fc.oneof(
  fc.constant(ABSENT),
  fc.constantFrom(null, '', -1, 1e308, true, [], {}, [[]], 'NaN', '__proto__', 'x'.repeat(3000)),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Every rule of the pack is judged on its own caseload. */
function tryAll(pack: Pack, { caseload, fields }: PackFile): void {
  if (!caseload) return;
  withFields(fields, () => {
    const shown = packCaseload(caseload, TODAY);
    expect(Object.keys(shown.clients)).toHaveLength(caseload.clients.length);
    for (const indicator of pack.indicators) tryOn(pack, indicator, shown, TODAY);
  });
}

function mustHold(json: unknown): void {
  const { file, pack, problems } = checkPack(json);
  for (const { path, reason, hint } of problems)
    expect([typeof path, reason === '', hint === '']).toEqual(['string', false, false]);
  if (!file || !pack) {
    expect(problems).not.toEqual([]);
    return;
  }
  // What was let through works, and what was not is named.
  expect(
    checkPack(file).problems.filter(
      ({ path }) => !path.startsWith('coreList') && !path.startsWith('changes'),
    ),
  ).toEqual([]);
  runExamples(pack, file.examples ?? []);
  tryAll(pack, file);
  const given = (json as PackFile).indicators.length;
  if (file.indicators.length < given) expect(problems).not.toEqual([]);
}

test('10,000 packs with something wrong anywhere: nothing throws, and what is left out is named', () => {
  expect(expected.problems).toEqual([]);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      rubbish,
      fc.constantFrom(...places),
      rubbish,
      fc.boolean(),
      (at, one, also, two, both) => {
        const once = put(small, at, one);
        let json = once;
        if (both) {
          try {
            json = put(once, also, two);
          } catch {
            // The second place is gone with the first.
          }
        }
        mustHold(json);
      },
    ),
    { numRuns: 10_000 },
  );
}, 240_000);

const inCaseload = placesIn(small.caseload);

test('10,000 caseloads with something wrong: every rule holds, whoever is sound stays, and who is not is named', () => {
  const whole = small.caseload!;
  fc.assert(
    fc.property(fc.constantFrom(...inCaseload), rubbish, (at, one) => {
      const json = put(whole, at, one) as { clients: unknown };
      const { file, pack, problems } = checkPack({ ...small, caseload: json });
      expect(file!.indicators).toEqual(expected.file!.indicators);
      for (const { path } of problems) expect(path).toMatch(/^caseload/);
      if (at[0] === 'clients' && at.length > 1) {
        const others = whole.clients.filter((_, n) => String(n) !== at[1]);
        const held = file!.caseload!.clients;
        for (const other of others) expect(held).toContainEqual(other);
        const given = (json.clients as unknown[]).length;
        expect(held.length === given || problems[0]!.path.startsWith(`caseload.clients.${at[1]}`)).toBe(true);
      } else if (!file!.caseload) expect(problems).not.toEqual([]);
      tryAll(pack!, file!);
    }),
    { numRuns: 10_000 },
  );
}, 240_000);

const pieces = fc.constantFrom(
  ...[
    'days_since(',
    'plan_end',
    'threshold',
    'long_ago',
    'bike_lent',
    ')',
    '(',
    '&&',
    '||',
    '!',
    ' > ',
    '5',
    '"',
    "'",
    ',',
    '?',
    ':',
    '+',
    '*',
    '[',
    ']',
    '.',
    '{',
    '}',
  ],
  ...[
    'filled(',
    'today',
    'last_contact',
    'exists',
    'map(x, ',
    'client_status',
    'null',
    '1.5e400',
    'in',
    'size(',
    '\n',
    '\\',
    'ü',
    '==',
    'has(',
  ],
);
const rule = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...standard.indicators.map((each) => each.rule)), fc.nat(), pieces, fc.nat(6))
    .map(([text, at, piece, cut]) => {
      const place = at % text.length;
      return text.slice(0, place) + piece + text.slice(place + cut);
    }),
  fc.nat(600).map((deep) => `${'!('.repeat(deep)}exemption${')'.repeat(deep)}`),
);

test('10,000 rules with something wrong: the others of the pack hold, and this one is named or works', () => {
  const [first, ...rest] = small.indicators as [Indicator, ...Indicator[]];
  fc.assert(
    fc.property(rule, fc.constantFrom('rule', 'value', 'of', 'date'), (text, part) => {
      const { file, problems } = checkPack({ ...small, indicators: [{ ...first, [part]: text }, ...rest] });
      expect(file!.indicators.slice(-rest.length)).toEqual(expected.file!.indicators.slice(1));
      if (file!.indicators.length === rest.length) {
        expect(problems.some(({ path }) => path.startsWith('indicators.0'))).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
}, 240_000);

test('any text is a pack or is refused in words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { pack, problems } = checkPackText(text);
      expect(pack === null && problems.length > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
