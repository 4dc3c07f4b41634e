import { expect, test } from 'vitest';
import { keptOf } from '../../../utils/annotations/slot.ts';
import { Rows } from '../../../utils/desk/rows.ts';
import type { Client } from '../../../utils/street/caseload.ts';
import type { JudgedSignal } from '../../../utils/indicators/index.ts';

const client = (name: string): Client => ({
  key: 'nr:1',
  number: '1',
  name,
  facts: {},
  cases: [],
  histories: {},
});
const signal = (state: JudgedSignal['state']): JudgedSignal => ({
  indicator: 'contact.no_next',
  client: 'nr:1',
  kind: 'signal',
  state,
  value: null,
  threshold: null,
  missing: [],
  why: {},
  inputsNow: () => [],
});

test('a row is the same object until something that it shows changes', () => {
  const rows = new Rows();
  const one = (who: Client, signals: JudgedSignal[], kept = new Map()) =>
    rows.of('a', [who], new Map([['nr:1', signals]]), kept)[0]!;
  const first = one(client('Mei'), [signal('raised')]);
  // Read again, judged again: other objects that say the same.
  expect(one(client('Mei'), [signal('raised')])).toBe(first);
  const quiet = one(client('Mei'), [signal('unknown')]);
  expect(quiet).not.toBe(first);
  expect(quiet).toMatchObject({ raised: [], unknown: ['contact.no_next'] });
  const listed = keptOf([
    { kind: 'worklist', what: null, done: null, at: '2026-11-23T09:00:00Z', keptUntil: '2027-05-25' },
  ]);
  const onList = one(client('Mei'), [signal('unknown')], new Map([['nr:1', listed]]));
  expect(onList.worklist).toMatchObject({ what: null, done: null });
  expect(one(client('Mei'), [signal('unknown')], new Map([['nr:1', structuredClone(listed)]]))).toBe(onList);
});

test('fields that may not be held never stand in a row', () => {
  const fact = (value: string) => ({
    text: value,
    value,
    state: 'filled' as const,
    readAt: '',
    source: { doc: 'd', reading: 'r', row: '0' },
  });
  const who = { ...client('Mei'), facts: { client_status: fact('Lopend'), coach: fact('WC-014') } };
  const [row] = new Rows().of('a', [who], new Map(), null);
  expect(Object.keys(row!.fields)).toEqual(['client_status']);
});
