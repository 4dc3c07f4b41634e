import { describe, expect, test, vi } from 'vitest';
import { recordsIn, takeBackInDoubt, takeReading } from '../../../utils/desk/take-reading.ts';
import { SessionMemory, type DocState } from '../../../utils/store/session.ts';
import type { Reading } from '../../../utils/street/reading.ts';
import { reading } from '../caseload/readings.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const SYSTEM = 'https://cases.example.nl';
const moment = (second: number): string => new Date(Date.UTC(2026, 10, 23, 10, 0, second)).toISOString();

/** One document of a tab, as messages of its reader come in. */
function page() {
  const memory = new SessionMemory();
  const state = memory.tab(1);
  const doc: DocState = {
    frameId: 0,
    url: `${SYSTEM}/`,
    origin: SYSTEM,
    since: 0,
    settled: true,
    failed: false,
    ms: 0,
    readings: {},
  };
  state.docs['d'] = doc;
  return {
    message(second: number, ...readings: Reading[]): void {
      const before = recordsIn(doc);
      for (const each of readings) takeReading(memory, state, 'd', each, moment(second));
      const now = new Set(readings.map(({ id }) => id));
      takeBackInDoubt(memory, state, 'd', { before, now, readAt: moment(second) });
    },
    dates: (number: string): unknown[] =>
      memory.caseloads
        .get(SYSTEM)!
        .clients[`nr:${number}`]?.histories.contact?.rows.map((row) => row['contact_date']!.value) ?? [],
  };
}

const record = (number: string): Reading => reading('record', [{ client_no: number }]);
const contacts = (...dates: string[]): Reading =>
  reading(
    'history',
    dates.map((contact_date) => ({ contact_date })),
    { id: 'contacts', unit: 'contact' },
  );

describe('a page that draws the next client in steps', () => {
  test('the history before the name: it is nobody’s until it is read again', () => {
    const tab = page();
    tab.message(0, record('1'), contacts('2026-06-01'));
    tab.message(60, contacts('2026-09-09'));
    tab.message(61, record('2'));
    expect(tab.dates('1')).toEqual([]);
    expect(tab.dates('2')).toEqual([]);
    tab.message(70, contacts('2026-09-09'));
    expect(tab.dates('2')).toEqual(['2026-09-09']);
    expect(tab.dates('1')).toEqual([]);
  });

  test('the name before the history: what was read before stays the first client’s', () => {
    const tab = page();
    tab.message(0, record('1'), contacts('2026-06-01'));
    tab.message(60, record('2'));
    tab.message(61, contacts('2026-09-09'));
    expect(tab.dates('1')).toEqual(['2026-06-01']);
    expect(tab.dates('2')).toEqual(['2026-09-09']);
  });

  test('both at once: each has its own', () => {
    const tab = page();
    tab.message(0, record('1'), contacts('2026-06-01'));
    tab.message(2, record('2'), contacts('2026-09-09'));
    expect(tab.dates('1')).toEqual(['2026-06-01']);
    expect(tab.dates('2')).toEqual(['2026-09-09']);
  });

  test('the same client read again keeps its history', () => {
    const tab = page();
    tab.message(0, record('1'), contacts('2026-06-01'));
    tab.message(1, record('1'));
    expect(tab.dates('1')).toEqual(['2026-06-01']);
  });
});
