import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsOn } from '../../../utils/traces/assign.ts';
import { lastDayOf, pauseEnd, phaseOf, stateOf, type Enrolment } from '../../../utils/traces/enrolment.ts';
import { readStudy, type Condition, type Study } from '../../../utils/traces/study.ts';
import { study } from './studies.ts';

const file = (change: object = {}): string => JSON.stringify({ ...study, ...change });
const problems = (text: string) => readStudy(text).problems?.map(({ path, what }) => `${path}: ${what}`);

describe('a study file', () => {
  test('is read as it was written; what is left out has its default', () => {
    expect(readStudy(file())).toEqual({ study });
    const { timestamps: _, clients: __, words: ___, conditions: ____, ...least } = study;
    expect(readStudy(`\uFEFF${JSON.stringify(least)}`)).toEqual({ study });
  });

  test.each<[string, object | string, string]>([
    ['no JSON', 'x', ': no json'],
    ['a list', '[]', ': no json'],
    ['far too large', ' '.repeat(100_001), ': too large'],
    ['a title in one language', { title: { nl: 'x' } }, 'title.en: missing'],
    ['no purpose', { purpose: undefined }, 'purpose: missing'],
    ['an empty purpose', { purpose: { nl: ' ', en: 'x' } }, 'purpose.nl: length'],
    ['a field that nobody knows', { upload: 'https://example.org' }, 'upload: unknown'],
    ['a group that nobody knows', { logs: ['keystrokes'] }, 'logs.0: choice'],
    ['a group twice', { logs: ['lens', 'lens'] }, 'logs: twice'],
    [
      'a period that ends before it begins',
      { period: { from: '2026-08-03', to: '2026-08-02' } },
      'period.to: order',
    ],
    ['a period without end', { period: { from: '2026-08-03', to: '2030-08-02' } }, 'period.to: period'],
    ['a day that is none', { period: { from: '3 augustus', to: '2026-08-02' } }, 'period.from: day'],
    [
      'a baseline of the whole period',
      { period: { ...study.period, baselineTo: '2026-10-16' } },
      'period.baselineTo: baseline',
    ],
    ['a log for ever', { retentionDays: 10_000 }, 'retentionDays: range'],
    [
      'an address that is none',
      { researcher: { ...study.researcher, email: 'x' } },
      'researcher.email: email',
    ],
    ['an id with capitals', { id: 'Zicht' }, 'id: id'],
    ['another schema', { schema: 2 }, 'schema: choice'],
    [
      'a level of another factor',
      { conditions: [{ factor: 'lens', levels: ['client', 'on'], assign: 'day' }] },
      'conditions.0.levels.1: choice',
    ],
    [
      'a block without length',
      { conditions: [{ factor: 'lens', levels: ['client', 'caseload'], assign: 'block' }] },
      'conditions: block',
    ],
  ])('with %s is refused, with the place', (_, change, expected) => {
    const text = typeof change === 'string' ? change : file(change);
    expect(problems(text)).toContain(expected);
  });

  test('whatever a file holds: it is a study or it has problems, and nothing is thrown', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({ key: fc.constantFrom(...Object.keys(study)), value: fc.jsonValue() })
        .map(({ key, value }) => file({ [key]: value })),
      fc.record({ key: fc.string(), value: fc.jsonValue() }).map(({ key, value }) => file({ [key]: value })),
    );
    fc.assert(
      fc.property(wild, (text) => {
        const { study: read, problems: found } = readStudy(text);
        expect(Number(read !== undefined) + Number((found?.length ?? 0) > 0)).toBe(1);
        // What was taken is taken again, the same.
        if (read) expect(readStudy(JSON.stringify(read)).study).toEqual(read);
      }),
      { numRuns: 400 },
    );
  });
});

const enrolment = (change: Partial<Study> = {}, paused: Enrolment['paused'] = null): Enrolment => ({
  run: 'r',
  study: { ...study, ...change },
  fingerprint: 'f',
  participant: 'p',
  acceptedAt: '2026-08-01T10:00:00Z',
  consent: { words: false },
  paused,
  held: [],
  waiting: [],
  exports: [],
});

test('a study waits, runs, is over, and is gone', () => {
  const at = (today: string) => stateOf(enrolment(), today, Date.parse(`${today}T12:00:00Z`));
  expect(lastDayOf(study)).toBe('2026-10-30');
  expect(
    ['2026-08-02', '2026-08-03', '2026-10-16', '2026-10-17', '2026-10-30', '2026-10-31'].map(at),
  ).toEqual(['waiting', 'running', 'running', 'over', 'over', 'gone']);
});

test('a pause ends by itself', () => {
  const now = new Date(2026, 8, 1, 10, 0);
  const ends = (['quarter', 'hour', 'today'] as const).map((length) => pauseEnd(length, now));
  expect(ends).toEqual([new Date(2026, 8, 1, 10, 15), new Date(2026, 8, 1, 11, 0), new Date(2026, 8, 2)]);
  const paused = enrolment({}, { from: now.toISOString(), until: ends[0]!.toISOString() });
  expect(stateOf(paused, '2026-09-01', ends[0]!.getTime() - 1)).toBe('paused');
  expect(stateOf(paused, '2026-09-01', ends[0]!.getTime())).toBe('running');
});

describe('conditions', () => {
  const lens = (assign: Condition['assign'], blockDays?: number): Study => ({
    ...study,
    conditions: [{ factor: 'lens', levels: ['client', 'caseload'], assign, blockDays }],
  });
  const day = (n: number): string => new Date(Date.UTC(2026, 7, 3 + n)).toISOString().slice(0, 10);
  const levels = async (of: Study, participant: string, days: number) =>
    (await Promise.all(Array.from({ length: days }, (_, n) => conditionsOn(of, participant, day(n))))).map(
      ([held]) => held!.level,
    );

  test('are drawn by a rule that anybody can repeat', async () => {
    // echo -n zicht-op-werk/lens/p1/0/client | sha256sum, and the same with caseload.
    expect(await conditionsOn(lens('between'), 'p1', day(0))).toEqual([
      { factor: 'lens', level: expect.stringMatching(/^(client|caseload)$/), unit: 0 },
    ]);
    expect(await levels(lens('between'), 'p1', 10)).toEqual(await levels(lens('between'), 'p1', 10));
  });

  test('between participants: one level for each, both used', async () => {
    const drawn = await Promise.all(
      Array.from({ length: 40 }, (_, n) => levels(lens('between'), `p${n}`, 3)),
    );
    for (const each of drawn) expect(new Set(each).size).toBe(1);
    expect(new Set(drawn.flat()).size).toBe(2);
  });

  test('by day and by block: each level once in each round', async () => {
    const days = await levels(lens('day'), 'p1', 20);
    for (let n = 0; n < 20; n += 2) expect(new Set(days.slice(n, n + 2)).size).toBe(2);
    const blocks = await levels(lens('block', 5), 'p1', 20);
    for (let n = 0; n < 20; n += 5) expect(new Set(blocks.slice(n, n + 5)).size).toBe(1);
    expect(blocks[0]).not.toBe(blocks[5]);
  });

  test('in the baseline no indicator is shown and nothing is varied', async () => {
    const with_ = { ...lens('day'), period: { ...study.period, baselineTo: day(6) } };
    expect(await conditionsOn(with_, 'p1', day(6))).toEqual([
      { factor: 'indicators', level: 'off', unit: 0 },
    ]);
    expect((await conditionsOn(with_, 'p1', day(7)))[0]!.factor).toBe('lens');
    expect([phaseOf(with_, day(6)), phaseOf(with_, day(7))]).toEqual(['baseline', 'main']);
  });
});
