import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Day } from '../../../utils/indicators/day.ts';
import { checkPackText } from '../../../utils/packs/check.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';
import { packCaseload } from '../../../utils/workbench/pack-caseload.ts';
import { edgeOf, tryOn } from '../../../utils/workbench/trial.ts';

const folder = new URL('../../../docs/packs/', import.meta.url);
const MADE = '2026-11-26';
const caseload = {
  day: MADE,
  clients: [
    {
      name: 'Voorbeeld, A.',
      values: { plan_end: '2026-11-25', plan_goal: true, client_status: '2026-11-25', plan_start: null },
      histories: {
        contact: {
          rows: [{ contact_date: '2026-11-20T09:30', contact_channel: { unreadable: '2026-11-20' } }],
          complete: false,
        },
        appointment: { rows: [], fields: ['next_appointment'] },
      },
    },
    { name: 'Proef, B.' },
  ],
};

test('its day becomes today, and every day of it keeps its distance', () => {
  const { clients, coverage, fieldsShown } = packCaseload(caseload, '2027-03-01T10:00');
  const [first, second] = Object.values(clients);
  expect(first!.facts).toMatchObject({
    plan_end: { text: '2027-02-28', value: '2027-02-28', state: 'filled' },
    plan_goal: { text: null, value: true },
    plan_start: { text: '', value: null, state: 'empty' },
    // No date: a text stays what it is.
    client_status: { value: '2026-11-25' },
  });
  expect(first!.histories.contact).toMatchObject({
    complete: false,
    fields: ['contact_date', 'contact_channel'],
  });
  expect(first!.histories.contact!.rows[0]).toMatchObject({
    contact_date: { value: '2027-02-23T09:30' },
    contact_channel: { text: '2026-11-20', state: 'unreadable' },
  });
  expect([first!.name, second!.name, second!.facts]).toEqual(['Voorbeeld, A.', 'Proef, B.', {}]);
  expect(coverage).toEqual({ seen: 2, total: 2, oldest: null });
  expect(fieldsShown.sort()).toEqual([
    'client_status',
    'contact_channel',
    'contact_date',
    'next_appointment',
    'plan_end',
    'plan_goal',
    'plan_start',
  ]);
});

test('on its own day nothing moves, and it is the same each time', () => {
  const shown = packCaseload(caseload, MADE);
  expect(Object.values(shown.clients)[0]!.facts['plan_end']!.value).toBe('2026-11-25');
  expect(packCaseload(caseload, MADE)).toEqual(shown);
});

describe.each(['wmo', 'schuldhulp'])('the caseload of %s', (name) => {
  const { file, pack, problems } = checkPackText(readFileSync(new URL(`${name}.pack.json`, folder), 'utf8'));
  const own = file!.caseload!;

  test('is sound and small, and no name in it stands twice', () => {
    expect(problems).toEqual([]);
    expect(own.clients.length).toBeGreaterThanOrEqual(8);
    expect(own.clients.length).toBeLessThanOrEqual(12);
    expect(new Set(own.clients.map((client) => client.name)).size).toBe(own.clients.length);
  });

  test('has every rule raised, not raised and unknown, on any day that it is shown', () => {
    for (let n = 0; n < 400; n += 3) {
      const today = Day.parse(MADE)!.plus(n).toIso()!;
      const shown = packCaseload(own, today);
      for (const indicator of pack!.indicators) {
        const { counts } = tryOn(pack!, indicator, shown, today);
        expect([today, indicator.id, Object.values(counts).map((count) => count > 0)]).toEqual([
          today,
          indicator.id,
          [true, true, true],
        ]);
      }
    }
  });

  test('stands on both sides of the edge of every rule with a threshold in days', () => {
    const shown = packCaseload(own, '2027-03-01');
    for (const indicator of pack!.indicators) {
      // Working days differ from week to week.
      if (indicator.unit === 'working days') continue;
      const edge = edgeOf(tryOn(pack!, indicator, shown, '2027-03-01'), 50);
      const raised = edge.filter(({ state }) => state === 'raised').map(({ value }) => value);
      const sides = edge
        .filter(
          ({ state, value }) => state === 'not raised' && raised.some((each) => Math.abs(each - value) === 1),
        )
        .map(({ value }) => value);
      expect([indicator.id, sides.length > 0]).toEqual([indicator.id, true]);
    }
  });

  test('holds only fields that rules may look at', () => {
    for (const { values } of own.clients)
      for (const field of Object.keys(values ?? {}))
        expect(fieldById(field)!.handling).toMatch(/keep|presence/);
  });
});
