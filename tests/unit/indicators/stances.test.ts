import { expect, test } from 'vitest';
import { emptyCaseload } from '../../../utils/caseload/index.ts';
import { judgeCaseload, judgeClients } from '../../../utils/indicators/index.ts';
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
    judgeClients(pack, [client], { today, fieldsShown, stances: given })
      .get('nr:1')!
      .find(({ indicator }) => indicator === 'reg.contradiction')!;
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
