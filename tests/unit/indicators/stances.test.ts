import { expect, test } from 'vitest';
import { emptyCaseload } from '../../../utils/caseload/index.ts';
import {
  judgeCaseload,
  judgeClient,
  judgeClients,
  type JudgeContext,
} from '../../../utils/indicators/index.ts';
import type { Stances } from '../../../utils/street/annotation.ts';
import type { Client, Fact } from '../../../utils/street/caseload.ts';
import { loadStandard } from './clients.ts';

const pack = loadStandard();
const today = '2026-11-23';
const day = (field: string, value: string): Fact => ({
  text: value,
  value,
  state: 'filled',
  readAt: `${today}T09:00:00Z`,
  source: { doc: 'd', reading: 'r', row: '0', field },
});
/** Whose plan ends before it begins. */
const client: Client = {
  key: 'nr:1',
  number: '1',
  name: null,
  facts: { plan_start: day('plan_start', '2026-10-01'), plan_end: day('plan_end', '2026-09-01') },
  cases: [],
  histories: {},
};
const fieldsShown = ['plan_start', 'plan_end', 'next_appointment'];

const stances: ReadonlyMap<string, Stances> = new Map<string, Stances>([
  [
    'nr:1',
    {
      'reg.contradiction': { kind: 'dispute', theme: 'data', reason: 'old' },
      'contact.no_next': { kind: 'quiet', until: '2026-12-01' },
    },
  ],
  ['', { 'cap.size': { kind: 'irrelevant' } }],
]);

const disputed = (given?: ReadonlyMap<string, Stances>) =>
  judgeCaseload(pack, emptyCaseload('https://klavier.example'), { today, fieldsShown, stances: given }).find(
    ({ indicator }) => indicator === 'reg.disputed',
  );

test('what the coach says stands beside a signal and changes nothing of it', () => {
  const judge = (given?: ReadonlyMap<string, Stances>) =>
    judgeClient(pack, client, { today, fieldsShown, stances: given }).find(
      ({ indicator }) => indicator === 'reg.contradiction',
    )!;
  const { stance, ...rest } = judge(stances);
  expect(stance).toEqual({ kind: 'dispute', theme: 'data', reason: 'old' });
  expect(rest.state).toBe('raised');
  expect(rest).toEqual(judge());
});

test('disputes and what is beside the point are counted, agreed quiet is not', () => {
  expect(disputed(stances)).toMatchObject({ kind: 'figure', state: 'not raised', value: 2 });
  expect(disputed(new Map())).toMatchObject({ value: 0 });
});

test('where annotations can’t be had the figure is unknown', () => {
  expect(disputed()).toMatchObject({ state: 'unknown', value: null });
});

const figure = (
  id: string,
  context: Partial<JudgeContext>,
  caseload = emptyCaseload('https://klavier.example'),
) => {
  const on = { ...pack, indicators: pack.indicators.map((each) => ({ ...each, on: true })) };
  const shown = ['contact_date', 'contact_channel', 'contact_recorded_at'];
  return judgeCaseload(on, caseload, { today, fieldsShown: shown, ...context }).find(
    ({ indicator }) => indicator === id,
  )!;
};
const withContacts: Client = {
  ...client,
  histories: {
    contact: {
      unit: 'contact',
      fields: ['contact_date', 'contact_channel', 'contact_recorded_at'],
      complete: true,
      readAt: '',
      rows: [
        ['2026-11-01', '2026-11-01', 'Gesprek'],
        ['2026-10-01', '2026-10-05', 'Gesprek'],
        ['2026-09-10', '2026-09-20', 'E-mail (uitgaand)'],
        ['2025-01-01', '2025-06-01', 'Huisbezoek'],
      ].map(([held, recorded, kind]) => ({
        contact_date: day('contact_date', held!),
        contact_recorded_at: day('contact_recorded_at', recorded!),
        contact_channel: day('contact_channel', kind!),
      })),
    },
  },
};
const seen = { ...emptyCaseload('https://klavier.example'), clients: { 'nr:1': withContacts } };

test('the weighted caseload adds the intensities that the coach gave, of clients that were seen, and nothing else', () => {
  const intensities = new Map([
    ['nr:1', 'intensive' as const],
    ['nr:unseen', 'medium' as const],
  ]);
  expect(figure('cap.weighted', { intensities }, seen)).toMatchObject({ value: 4, of: 1, kind: 'figure' });
  expect(figure('cap.weighted', { intensities: new Map() }, seen)).toMatchObject({ state: 'unknown' });
  expect(figure('cap.weighted', {}, seen)).toMatchObject({ state: 'unknown' });
});

test('kinds of contact are shares of the contacts of a year, in the page’s own words', () => {
  expect(figure('contact.channel_mix', {}, seen)).toMatchObject({
    value: ['Gesprek 67%', 'E-mail (uitgaand) 33%'],
    of: 3,
  });
  expect(figure('contact.channel_mix', {})).toMatchObject({ state: 'unknown' });
});

test('the time to record is the middle one of the last ninety days', () => {
  expect(figure('reg.lag', {}, seen)).toMatchObject({ value: 4 });
});

test('what is the coach’s own says so: it is in no export', () => {
  const own = pack.indicators.filter(({ ownOnly }) => ownOnly).map(({ id }) => id);
  expect(own).toEqual(['contact.channel_mix', 'reg.lag', 'cap.weighted']);
});

test('a step then and now needs a remembered one', () => {
  const on = { ...pack, indicators: pack.indicators.map((each) => ({ ...each, on: true })) };
  const stepped = { ...client, facts: { participation_step: day('participation_step', '3') } };
  const judge = (remembered?: JudgeContext['remembered']) =>
    judgeClients(on, [stepped], { today, fieldsShown: ['participation_step'], remembered })
      .get('nr:1')!
      .find(({ indicator }) => indicator === 'dev.step_change')!;
  expect(judge()).toMatchObject({
    state: 'unknown',
    missing: ['participation_step'],
    why: { participation_step: 'not remembered' },
  });
  const before = { field: 'participation_step', text: '2', value: '2', readAt: '2026-02-12T09:00:00Z' };
  expect(judge(new Map([['nr:1', { participation_step: before }]]))).toMatchObject({
    state: 'not raised',
    value: ['2 (2026-02-12)', '3 (2026-11-23)'],
  });
});
