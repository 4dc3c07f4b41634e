import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyCaseload, historyOwner, merge, type Standing } from '../../../utils/caseload/index.ts';
import type { Caseload, Client, Facts } from '../../../utils/street/caseload.ts';
import { at, reading, type Values } from './readings.ts';

/*
 * Six invented people with two names among them. Whatever is read of a person carries that person's
 * mark, so that a client with two marks is two people in one record.
 */
const PEOPLE = [0, 1, 2, 3, 4, 5];
const nameOf = (person: number): string => (person % 2 ? 'Jansen, A.' : 'Bakker, B.');
const numberOf = (person: number): string => String(5000 + person);
/** Persons 0 and 1 share the case of their household. */
const caseOf = (person: number): string => (person < 2 ? 'Z-home' : `Z-${person}`);

interface Seen {
  doc: number;
  kind: 'list' | 'record';
  people: number[];
  shows: { number: boolean; case: boolean };
  history: boolean;
}

const seen: fc.Arbitrary<Seen> = fc.record({
  doc: fc.integer({ min: 0, max: 3 }),
  kind: fc.constantFrom('list' as const, 'record' as const),
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 4 }),
  shows: fc.record({ number: fc.boolean(), case: fc.boolean() }),
  history: fc.boolean(),
});

function valuesOf(person: number, { shows }: Seen, minute: number): Values {
  // What a page shows of a shared case under its case number alone is of the case, not of a person.
  const byCaseAlone = shows.case && !shows.number;
  return {
    client_name: nameOf(person),
    plan_name: byCaseAlone ? `case ${caseOf(person)}` : `person ${person}`,
    priority: `minute ${minute}`,
    ...(shows.number ? { client_no: numberOf(person) } : {}),
    ...(shows.case ? { case_no: caseOf(person) } : {}),
  };
}

/** Walks through pages in one tab, each page replacing the one before unless it is the same document. */
function walk(steps: Seen[]): Caseload {
  let caseload = emptyCaseload('https://cases.example.nl');
  let standing: Standing[] = [];
  for (const [minute, step] of steps.entries()) {
    const doc = `doc${step.doc}`;
    const people = step.kind === 'record' ? step.people.slice(0, 1) : step.people;
    standing = standing.filter((each) => each.doc === doc && each.kind !== step.kind);
    if (step.kind === 'record') standing = [];
    const rows = people.map((person) => valuesOf(person, step, minute));
    const merged = merge(caseload, reading(step.kind, rows), { doc, readAt: at(minute) });
    caseload = merged.caseload;
    standing.push({ doc, kind: step.kind, confidence: 1, clients: merged.clients });
    if (step.kind !== 'record' || !step.history) continue;
    const contacts = rows.map(({ plan_name }) => ({ contact_date: '2026-06-29', plan_name: plan_name! }));
    const history = reading('history', contacts, { id: 'contacts', unit: 'contact' });
    const owner = historyOwner(doc, standing);
    caseload = merge(caseload, history, { doc, readAt: at(minute), owner }).caseload;
  }
  return caseload;
}

const marksIn = (client: Client): Set<unknown> =>
  new Set(
    [client.facts, ...client.cases.map(({ facts }) => facts), ...histories(client)].flatMap(
      ({ plan_name }) => (plan_name ? [plan_name.value] : []),
    ),
  );

const histories = (client: Client): Facts[] => Object.values(client.histories).flatMap(({ rows }) => rows);

describe('two people in one record', () => {
  test('never, whatever is read in whatever order', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 14 }), (steps) => {
        for (const client of Object.values(walk(steps).clients)) {
          const people = [...marksIn(client)].filter((mark) => String(mark).startsWith('person'));
          expect(people.length, `${client.key}: ${people.join(', ')}`).toBeLessThanOrEqual(1);
          if (client.number !== null) {
            expect(people.every((mark) => mark === `person ${Number(client.number) - 5000}`)).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a case of two people, once known as such, is in neither', () => {
    const both: Seen[] = [0, 1].map((person) => ({
      doc: 9,
      kind: 'list',
      people: [person],
      shows: { number: true, case: true },
      history: false,
    }));
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 10 }), fc.nat(10), fc.nat(10), (steps, a, b) => {
        const order = [...steps];
        order.splice(a, 0, both[0]!);
        order.splice(b, 0, both[1]!);
        const { clients } = walk(order);
        for (const person of [0, 1]) {
          const client = clients[`nr:${numberOf(person)}`];
          if (client) expect(marksIn(client)).not.toContain('case Z-home');
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Without what depends on the moment alone. */
const plain = (caseload: Caseload): unknown => ({
  clients: caseload.clients,
  seen: caseload.coverage.seen,
  fields: [...caseload.fieldsShown].sort(),
});

describe('order and repetition', () => {
  const numbered = seen.map((step): Seen => ({
    ...step,
    shows: { ...step.shows, number: true },
    history: false,
  }));
  const stepwise = (steps: [Seen, number][]): Caseload =>
    steps.reduce((caseload, [step, minute]) => {
      const people = step.kind === 'record' ? step.people.slice(0, 1) : step.people;
      const rows = people.map((person) => valuesOf(person, step, minute));
      return merge(caseload, reading(step.kind, rows), { doc: `doc${minute}`, readAt: at(minute) }).caseload;
    }, emptyCaseload('https://cases.example.nl'));

  test('readings of numbered clients give one caseload in any order', () => {
    fc.assert(
      fc.property(
        fc.array(numbered, { maxLength: 8 }).chain((steps) => {
          const timed = steps.map((step, minute): [Seen, number] => [step, minute]);
          return fc.tuple(fc.constant(timed), fc.shuffledSubarray(timed, { minLength: timed.length }));
        }),
        ([inTime, shuffled]) => {
          const sorted = (caseload: Caseload) => {
            for (const { sheets } of Object.values(caseload.clients)) {
              sheets?.sort((a, b) =>
                JSON.stringify([a.case, a.joined]).localeCompare(JSON.stringify([b.case, b.joined])),
              );
            }
            return plain(caseload);
          };
          expect(sorted(stepwise(shuffled))).toEqual(sorted(stepwise(inTime)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a reading that comes twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 8 }), (steps) => {
        const last = steps.at(-1)!;
        const minute = steps.length - 1;
        const once = walk(steps);
        const people = last.kind === 'record' ? last.people.slice(0, 1) : last.people;
        const again = merge(
          once,
          reading(
            last.kind,
            people.map((person) => valuesOf(person, last, minute)),
          ),
          {
            doc: `doc${last.doc}`,
            readAt: at(minute),
          },
        );
        expect(plain(again.caseload)).toEqual(plain(once));
      }),
      { numRuns: 300 },
    );
  });

  test('a caseload that went through JSON merges on as before', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 6 }), seen, (steps, next) => {
        const before = walk(steps);
        const stored = JSON.parse(JSON.stringify(before)) as Caseload;
        const people = next.people.slice(0, 1);
        const last = reading(
          next.kind,
          people.map((person) => valuesOf(person, next, 99)),
        );
        const context = { doc: `doc${next.doc}`, readAt: at(99) };
        expect(merge(stored, last, context).caseload).toEqual(merge(before, last, context).caseload);
      }),
      { numRuns: 300 },
    );
  });
});
