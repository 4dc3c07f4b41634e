/** Groups, terms and weeks of the list: pure, and of what a screen shows. */
import { expect, test } from 'vitest';
import { fieldsRead } from '../../components/caseload/fields-read.ts';
import { fits, grouped, type GroupBasis } from '../../components/caseload/groups.ts';
import { clientSignals, matching } from '../../components/caseload/list.ts';
import type { ListGrouping, ListNarrowing } from '../../components/caseload/list-choice.ts';
import { mondayOf, termOf, weeksOf } from '../../components/caseload/terms.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';
import { caseloadRows, TODAY } from './fake-data.ts';
import { fakePack } from './fake-pack.ts';

const row = (more: Partial<CaseloadRow>): CaseloadRow => ({
  key: 'c',
  name: 'Mei',
  number: '1',
  fields: {},
  raised: [],
  unknown: [],
  values: {},
  ...more,
});
const plan = (day: string | null, text = day): CaseloadRow =>
  row({ fields: { plan_end: { text: text ?? '', value: day } } });

const drawn = fakePack.indicators.find(({ id }) => id === 'contact.since_two_way')!;
const basis: GroupBasis = {
  texts: textsFor('nl'),
  today: TODAY,
  drawn,
  signals: clientSignals(fakePack, []),
};
const groups = (rows: CaseloadRow[], grouping: ListGrouping) => {
  const found: Record<string, string[]> = {};
  let label = '';
  for (const item of grouped(rows, grouping, basis)) {
    if (item.kind === 'heading') found[(label = item.label)] = [];
    else found[label]!.push(item.row.key);
  }
  return found;
};

test('the week starts on Monday', () => {
  expect(mondayOf('2026-10-12')).toBe('2026-10-12');
  expect(mondayOf('2026-10-18')).toBe('2026-10-12');
  expect(mondayOf('2026-01-01')).toBe('2025-12-29');
});

test('a term is one of six, and every edge is on one side', () => {
  const term = (day: string | null, text?: string) => termOf(plan(day, text), 'plan_end', TODAY);
  expect(term('2026-10-11')).toBe('past');
  expect(term('2026-10-12')).toBe('week');
  expect(term('2026-10-18')).toBe('week');
  expect(term('2026-10-19')).toBe('month');
  expect(term('2026-11-09')).toBe('month');
  expect(term('2026-11-10')).toBe('later');
  expect(term('2026-10-12T09:00')).toBe('week');
  expect(term(null)).toBe('empty');
  expect(term(null, 'zie besluit')).toBe('unseen');
  expect(termOf(row({}), 'plan_end', TODAY)).toBe('unseen');
});

test('weeks count every client once', () => {
  const rows = ['2026-09-01', '2026-10-12', '2026-10-18', '2026-11-22', '2026-11-23', null].map((day) =>
    plan(day),
  );
  const bins = weeksOf([...rows, row({})], 'plan_end', TODAY);
  expect(bins.map(({ clients }) => clients)).toEqual([1, 2, 0, 0, 0, 0, 1, 1, 1, 1]);
  expect(bins.reduce((sum, { clients }) => sum + clients, 0)).toBe(7);
});

test('groups hold every client; only by signal may one stand in several', () => {
  const rows = caseloadRows(200);
  for (const grouping of [
    { by: 'status' },
    { by: 'contact' },
    { by: 'term', field: 'plan_end' },
  ] satisfies ListGrouping[]) {
    const keys = Object.values(groups(rows, grouping)).flat();
    expect(keys.sort()).toEqual(rows.map(({ key }) => key).sort());
  }
  const bySignal = groups(rows, { by: 'signal' });
  expect(new Set(Object.values(bySignal).flat()).size).toBe(200);
  for (const one of rows) {
    const stands = Object.values(bySignal).filter((keys) => keys.includes(one.key)).length;
    expect(stands).toBe(Math.max(1, one.raised.length));
  }
});

test('a group keeps the order of the list, and an empty one stays out', () => {
  const rows = caseloadRows(30).reverse();
  const byStatus = groups(rows, { by: 'status' });
  expect(Object.keys(byStatus)).toEqual(['Aanmelding', 'Lopend']);
  const lopend = rows.filter((one) => one.fields['client_status']!.text === 'Lopend').map(({ key }) => key);
  expect(byStatus['Lopend']).toEqual(lopend);
});

test('narrowing takes one of each kind, all of which hold', () => {
  const rows = caseloadRows(100);
  const found = (narrowing: Partial<ListNarrowing>) =>
    rows.filter(fits({ contact: null, term: null, status: null, ...narrowing }, basis));
  expect(found({})).toHaveLength(100);
  const running = found({ status: { text: 'Lopend' } });
  expect(running.every((one) => one.fields['client_status']!.text === 'Lopend')).toBe(true);
  const unknown = found({ contact: 'unknown' });
  expect(unknown.every((one) => one.values[drawn.id] === null)).toBe(true);
  const both = found({ status: { text: 'Lopend' }, contact: 'unknown' });
  expect(both).toEqual(running.filter((one) => unknown.includes(one)));
  expect(found({ status: 'unseen' })).toEqual([]);
});

test('search is in name and number only, without regard to case, accents and spaces', () => {
  const rows = [
    row({
      key: 'a',
      name: 'José van der Ven',
      number: '204 881',
      fields: { client_status: { text: 'Lopend', value: 'Lopend' } },
    }),
    row({ key: 'b', name: null, number: '204882' }),
  ];
  const found = (search: string) => matching(rows, search, null).rows.map(({ key }) => key);
  expect(found('jose')).toEqual(['a']);
  expect(found('  VAN  DER ')).toEqual(['a']);
  expect(found('204881')).toEqual(['a']);
  expect(found('2048 82')).toEqual(['b']);
  expect(found('lopend')).toEqual([]);
  expect(found('')).toEqual(['a', 'b']);
});

test('of each field every client is filled in, empty or not read', () => {
  const rows = [plan('2026-12-30'), plan(null), plan(null, 'zie besluit'), row({})];
  const read = fieldsRead(rows, ['client_name', 'plan_end', 'coach']);
  expect(read).toEqual([{ field: 'plan_end', filled: 1, empty: 1, unread: 2 }]);
});
