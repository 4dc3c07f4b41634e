import { describe, expect, test } from 'vitest';
import { standardPackFile as standardPack } from '../../../utils/indicators/index.ts';
import { checkPack, checkPackText, sealsOf } from '../../../utils/packs/check.ts';
import { checksumOf } from '../../../utils/packs/checksum.ts';

const whole = (change: object = {}): Record<string, unknown> => ({
  ...(structuredClone(standardPack) as object),
  ...change,
});
const paths = (json: unknown) => checkPack(json).problems.map(({ path }) => path);
const example = { indicator: 'plan.missing', day: '2026-11-23', clients: [{}], expect: 'unknown' };
const field = {
  id: 'bike_loan',
  area: 'general',
  screen: 'client',
  type: 'date',
  handling: 'keep',
  nl: ['Fiets geleend'],
  en: ['Bike lent'],
};
const adapter = {
  schema: 1,
  id: 'demodam',
  version: '1.0.0',
  name: 'Demodam',
  match: ['https://demodam.test/*'],
  pages: [
    {
      id: 'client',
      kind: 'record',
      fields: [{ field: 'last_contact', at: [{ by: 'label', text: 'Laatst' }] }],
    },
  ],
};

test('the pack that ships is a pack file without a fault, and gains nothing by being checked', () => {
  const { file, pack, problems } = checkPack(standardPack);
  expect(problems).toEqual([]);
  expect(file).toEqual(standardPack);
  expect(pack!.indicators[0]!.plain!.nl).not.toBe('');
});

test('everything a file may hold comes through', () => {
  const more = {
    fields: [field],
    adapters: [adapter],
    examples: [example],
    changes: [{ version: '1.1.0', day: '2026-11-01', what: { nl: 'Nieuw.', en: 'New.' } }],
    theme: { accent: '#2a6f97' },
    limits: { longestRetentionDays: 90 },
    caseload: {
      day: '2026-11-26',
      clients: [{ name: 'Voorbeeld, A.', values: { bike_loan: '2026-11-01' } }],
    },
  };
  const { file, problems } = checkPack(whole(more));
  expect(problems).toEqual([]);
  expect(file).toMatchObject(more);
});

describe('what is broken is named, left out, and breaks nothing else', () => {
  test('an indicator', () => {
    const json = whole();
    const indicators = json['indicators'] as { rule: string }[];
    indicators[3]!.rule = 'days_since(plan_ed) > threshold';
    indicators.push({ rule: 'x' });
    const { file, problems } = checkPack(json);
    expect(file!.indicators).toHaveLength(indicators.length - 2);
    expect(problems[0]).toMatchObject({
      path: 'indicators.3.rule (line 1, column 12)',
      hint: 'Did you mean "plan_end"?',
    });
    expect(problems[2]!.path).toMatch(/^indicators\.40/);
  });

  test('an adapter, an example, a field', () => {
    const { file, problems } = checkPack(
      whole({
        adapters: [{ ...adapter, match: ['ftp://x'] }, adapter],
        examples: [
          { ...example, indicator: 'plan.mising' },
          { ...example, clients: [{ values: { bsn: '1' } }] },
          { ...example, day: 'today' },
          example,
        ],
        fields: [{ ...field, id: 'plan_end' }, { ...field, nl: ['B.S.N.'] }, field, field],
      }),
    );
    expect(problems.map(({ path }) => path)).toEqual([
      'fields.0.id',
      'fields.1.nl',
      'fields.3.id',
      'adapters.0.match.0',
      'examples.0.indicator',
      'examples.1.clients.0',
      'examples.2.day',
    ]);
    expect([file!.adapters, file!.examples, file!.fields].map((each) => each!.length)).toEqual([1, 1, 1]);
    for (const { reason, hint } of problems) expect([reason, hint]).not.toContain('');
  });

  test.each([
    ['theme', { theme: { accent: 'url(https://x)' } }, 'theme.accent'],
    ['limits', { limits: { longestRetentionDays: 0 } }, 'limits.longestRetentionDays'],
    [
      'changes',
      { changes: [{ version: '9.0.0', day: '2026-01-01', what: { nl: 'a', en: 'b' } }] },
      'changes.0.version',
    ],
    ['what no pack holds', { score: 1 }, 'score'],
    ['a list that is none', { examples: {} }, 'examples'],
  ])('%s', (_, change, path) => expect(paths(whole(change))).toEqual([path]));
});

test.each([['{'], ['[]'], ['null'], ['[['.repeat(200) + ']]'.repeat(200)], ['x'.repeat(5_000_000)]])(
  'a file that is no pack at all is refused in words',
  (text) => {
    const { file, pack, problems } = checkPackText(text);
    expect([file, pack, problems.length]).toEqual([null, null, 1]);
  },
);

test('a seal holds for the whole document, and not once it was changed', async () => {
  const json = whole();
  const sealed = { ...json, checksum: await checksumOf(json) };
  expect(await sealsOf(json)).toEqual({ checksum: 'none', signature: 'none' });
  expect(await sealsOf(sealed)).toEqual({ checksum: 'holds', signature: 'none' });
  expect(await sealsOf({ ...sealed, version: '1.1.1', signature: 3 })).toEqual({
    checksum: 'changed',
    signature: 'changed',
  });
});
