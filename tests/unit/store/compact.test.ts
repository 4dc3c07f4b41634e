import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compact, expand } from '../../../utils/store/compact.ts';
import type { Client, Fact, Facts } from '../../../utils/street/caseload.ts';

const text = fc.string({ maxLength: 12 });
const field = fc.constantFrom('last_contact', 'plan_end', 'client_status', 'plan_goal');
const place = fc.record({ doc: text, reading: text, row: text, readAt: text });

const facts: fc.Arbitrary<Facts> = fc
  .dictionary(
    field,
    fc.record({
      text: fc.option(text),
      value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
      state: fc.constantFrom('filled' as const, 'empty' as const, 'unreadable' as const),
      place,
    }),
    { noNullPrototype: true },
  )
  .map((entries) =>
    Object.fromEntries(
      Object.entries(entries).map(([id, { place: at, ...cell }]): [string, Fact] => [
        id,
        {
          ...cell,
          readAt: at.readAt,
          source: { doc: at.doc, reading: at.reading, row: at.row, field: id },
        },
      ]),
    ),
  );

const history = fc.record({
  unit: fc.constant('contact' as const),
  fields: fc.array(field),
  rows: fc.array(facts, { maxLength: 4 }),
  complete: fc.boolean(),
  readAt: text,
  tables: fc.array(
    fc.record(
      { doc: text, reading: text, fields: fc.array(field), complete: fc.boolean() },
      { noNullPrototype: true },
    ),
  ),
});

const client: fc.Arbitrary<Client> = fc.record(
  {
    key: text,
    number: fc.option(text),
    name: fc.option(text),
    facts,
    cases: fc.array(fc.record({ key: text, facts }), { maxLength: 3 }),
    sheets: fc.array(fc.record({ case: fc.option(text), joined: fc.boolean(), facts })),
    listed: fc.dictionary(text, text, { noNullPrototype: true }),
    histories: fc.record({ contact: history }, { requiredKeys: [], noNullPrototype: true }),
  },
  { requiredKeys: ['key', 'number', 'name', 'facts', 'cases', 'histories'], noNullPrototype: true },
);

test('a client comes back from session memory as it was, also through JSON', () => {
  fc.assert(
    fc.property(client, (original) => {
      const stored = JSON.parse(JSON.stringify(compact(original)));
      expect(expand(original.key, stored)).toEqual(original);
    }),
  );
});

test('ten thousand clients of twelve fields fit in the 10 MB of session memory', () => {
  const ids = ['client_no', 'client_name', 'coach', 'client_status', 'benefit_type', 'last_contact'];
  const more = ['next_appointment', 'plan_start', 'plan_end', 'participation_step', 'assigned_since', 'team'];
  const cells = [...ids, ...more];
  let bytes = 0;
  for (let n = 0; n < 10_000; n++) {
    const source = { doc: '1k2j3h4g-5f6d7s8a', reading: 'list-1', row: String(1_000_000 + n) };
    const read = (id: string): Fact => ({
      text: '12-09-2026',
      value: '2026-09-12',
      state: 'filled',
      readAt: '2026-11-23T09:00:00.000Z',
      source: { ...source, field: id },
    });
    const whole: Client = {
      key: `n:${1_000_000 + n}`,
      number: String(1_000_000 + n),
      name: 'Haverkamp-Oldewei, W.J.',
      facts: Object.fromEntries(cells.map((id) => [id, read(id)])),
      cases: [],
      histories: {},
    };
    bytes += JSON.stringify(compact(whole)).length + `client|https://cases.example.nl|${whole.key}`.length;
  }
  expect(bytes).toBeLessThan(10 * 1024 * 1024);
});
