import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenValues } from '../../../utils/desk/seen-values.ts';
import type { Caseload, Facts } from '../../../utils/street/caseload.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import { findLeaks, guardOf, holdsBsn, type SeenValue } from '../../../utils/traces/leaks.ts';
import { everyEvent } from './logs.ts';

const seen: SeenValue[] = [
  { text: 'Mevr. A. van der Proefland-Testma', name: true },
  { text: 'CL-104233', name: false },
  { text: 'Aanvraag bijzondere bijstand', name: false },
  { text: 'Ja', name: false },
];
const clean = everyEvent();

/** The log with a text planted in a field of one event. */
function planted(field: string, value: string | number): typeof clean {
  const events = clean.events.map((event) => {
    if (event.session !== 2 || event.kind !== 'signal.disputed') return event;
    if (field === 'client') return { ...event, client: `${value}` };
    return { ...event, data: { ...event.data, [field]: value } } as TraceEvent;
  });
  return { ...clean, events };
}
const seq = clean.events.find(({ kind }) => kind === 'signal.disputed')!.seq;

test('a log of every event of the catalogue holds nothing that was seen', async () => {
  expect(await findLeaks(clean, [], await guardOf(seen))).toEqual([]);
});

test.each([
  ['a name', 'indicator', 'notes_proefland', 'seen'],
  ['a part of a double name in capitals', 'client', 'TESTMA', 'seen'],
  ['a number', 'indicator', 'x.104233', 'seen'],
  ['a number without its dash', 'client', 'cl104233', 'seen'],
  ['a group of words', 'reason', 'zie bijzondere bijstand', 'seen'],
  ['a number as a number', 'days', 104233, 'seen'],
  ['a test BSN', 'indicator', '111222333', 'bsn'],
  ['a test BSN in groups', 'reason', 'nr 1112.22.333', 'bsn'],
] as const)('%s in an event is found, with its place', async (_, field, value, what) => {
  expect(await findLeaks(planted(field, value), [], await guardOf(seen))).toEqual([
    { what, session: 2, seq, field },
  ]);
});

test('remarks and what stands beside the events are looked at too', async () => {
  const guard = await guardOf(seen);
  const remark = [{ session: 1, seq: 3, text: 'Gesprek met Proefland liep uit' }];
  expect(await findLeaks(clean, remark, guard)).toEqual([
    { what: 'seen', session: 1, seq: 3, field: 'words' },
  ]);
  expect(await findLeaks({ ...clean, participant: 'p-proefland' }, [], guard)).toMatchObject([
    { session: null, field: 'participant' },
  ]);
});

test('a client who is called like a word of the catalogue stops no export', async () => {
  const guard = await guardOf([{ text: 'Table Chart Client Wrong', name: true }]);
  expect(await findLeaks(clean, [], guard)).toEqual([]);
});

test('a guard holds hashes under a key of its own, and no words', async () => {
  const [one, other] = [await guardOf(seen), await guardOf(seen)];
  expect(JSON.stringify(one)).not.toMatch(/proefland|104233/i);
  expect(one.hashes.filter((hash) => other.hashes.includes(hash))).toEqual([]);
});

test('whatever name was seen is found in a remark around it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Za-zéëïöü]{4,12}$/), async (name) => {
      const guard = await guardOf([{ text: name, name: true }]);
      const words = [{ session: 1, seq: 1, text: `Over (${name.toUpperCase()}), vandaag.` }];
      expect((await findLeaks(clean, words, guard)).some(({ field }) => field === 'words')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

describe('BSN', () => {
  test.each(['111222333', '123456782', 'x 123 456 782 y', '10000008'])('%s', (text) =>
    expect(holdsBsn(text)).toBe(true),
  );
  test.each(['111222334', '000000000', '1112223330', 'a111222333', '2026-10-12'])('not %s', (text) =>
    expect(holdsBsn(text)).toBe(false),
  );
});

test('the desk gives what may live in the session only, wherever it stands', () => {
  const fact = (text: string) => ({ text, value: text, state: 'ok', readAt: '', source: {} });
  const facts = { client_no: fact('CL-1'), last_contact: fact('1-2-2026') } as unknown as Facts;
  const history = { rows: [{ coach: fact('B. Coachman'), contact_kind: fact('bellen') }] };
  const client = {
    key: 'k',
    number: 'CL-1',
    name: 'A. Proefland',
    facts,
    cases: [{ key: 'Z-77', facts: { subject: fact('Aanvraag') } }],
    histories: { contact: history },
  };
  const caseloads = new Map([['https://x', { clients: { k: client } } as unknown as Caseload]]);
  expect([...seenValues({ caseloads })].map(({ text }) => text)).toEqual([
    'A. Proefland',
    'CL-1',
    'CL-1',
    'Z-77',
    'Aanvraag',
    'B. Coachman',
  ]);
});
