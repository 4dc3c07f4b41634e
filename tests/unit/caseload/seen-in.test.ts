import { expect, test } from 'vitest';
import { emptyCaseload, merge } from '../../../utils/caseload/index.ts';
import type { Caseload, SeenIn } from '../../../utils/street/caseload.ts';
import { at, reading } from './readings.ts';

const page = (first: number, rows: number, more: { total?: number; from?: number } = {}) =>
  reading(
    'list',
    Array.from({ length: rows }, (_, each) => ({
      client_no: `${1000 + first + each}`,
      client_name: `N${each}`,
    })),
    { total: 143, from: first, ...more },
  );

const take = (caseload: Caseload, read: ReturnType<typeof page>, minute: number) =>
  merge(caseload, read, { doc: `d${minute}`, readAt: at(minute) }).caseload;
const seenIn = (caseload: Caseload, number: number): SeenIn | undefined =>
  caseload.clients[`nr:${number}`]!.seenIn;

test('a client is seen on a page of the list, by its number where that is certain', () => {
  let caseload = take(emptyCaseload('a'), page(1, 25), 0);
  caseload = take(caseload, page(26, 25), 1);
  caseload = take(caseload, page(126, 18), 2);
  expect(seenIn(caseload, 1001)).toEqual({ page: 1, from: 1, to: 25 });
  expect(seenIn(caseload, 1030)).toEqual({ page: 2, from: 26, to: 50 });
  // The last page is shorter: its number can't be told from its rows.
  expect(seenIn(caseload, 1126)).toEqual({ page: null, from: 126, to: 143 });
});

test('the last page that happens to divide has no number either', () => {
  const caseload = take(emptyCaseload('a'), page(101, 20, { total: 120 }), 0);
  expect(seenIn(caseload, 1101)).toEqual({ page: null, from: 101, to: 120 });
});

test('seen again elsewhere, the newest place holds; where the page does not say, none', () => {
  let caseload = take(emptyCaseload('a'), page(26, 25), 1);
  caseload = take(caseload, page(1, 50), 2);
  expect(seenIn(caseload, 1026)).toEqual({ page: 1, from: 1, to: 50 });
  caseload = take(caseload, page(26, 25), 0);
  expect(seenIn(caseload, 1026)).toEqual({ page: 1, from: 1, to: 50 });
  const { from: _, ...silent } = page(26, 25);
  caseload = take(caseload, silent, 3);
  expect(seenIn(caseload, 1026)).toBeUndefined();
});

test('a record says nothing of the list', () => {
  let caseload = take(emptyCaseload('a'), page(26, 25), 1);
  const record = reading('record', [{ client_no: '1026', client_name: 'N0' }]);
  caseload = merge(caseload, record, { doc: 'r', readAt: at(2) }).caseload;
  expect(seenIn(caseload, 1026)).toEqual({ page: 2, from: 26, to: 50 });
});
