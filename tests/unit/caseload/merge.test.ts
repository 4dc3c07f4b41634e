import { describe, expect, test } from 'vitest';
import { emptyCaseload, forgetDocument, merge, type MergeContext } from '../../../utils/caseload/index.ts';
import type { Caseload } from '../../../utils/street/caseload.ts';
import type { Reading } from '../../../utils/street/reading.ts';
import { at, cell, reading } from './readings.ts';

const SYSTEM = 'https://cases.example.nl';

function mergeAll(...steps: [Reading, Partial<MergeContext>?][]): Caseload {
  return steps.reduce(
    (caseload, [each, context], n) =>
      merge(caseload, each, { doc: 'd1', readAt: at(n), ...context }).caseload,
    emptyCaseload(SYSTEM),
  );
}

const client = (caseload: Caseload, key: string) => caseload.clients[key]!;

describe('who is who', () => {
  test('list and record with one client number are one client', () => {
    const caseload = mergeAll(
      [reading('list', [{ client_no: '204881', client_name: 'Vossen, S.', last_contact: '2026-06-29' }])],
      [reading('record', [{ client_no: '204 881', plan_start: '2026-04-14' }]), { doc: 'd2' }],
    );
    expect(Object.keys(caseload.clients)).toEqual(['nr:204881']);
    expect(client(caseload, 'nr:204881')).toMatchObject({ number: '204881', name: 'Vossen, S.', cases: [] });
    expect(client(caseload, 'nr:204881').facts['plan_start']?.source.doc).toBe('d2');
  });

  test('two namesakes never merge', () => {
    const caseload = mergeAll([
      reading('list', [
        { client_no: '1001', client_name: 'Jansen, A.' },
        { client_no: '1002', client_name: 'Jansen, A.' },
      ]),
    ]);
    expect(Object.keys(caseload.clients)).toHaveLength(2);
  });

  test('rows without number stand alone, also when their names are the same', () => {
    const list = reading('list', [{ client_name: 'Jansen, A.' }, { client_name: 'Jansen, A.' }]);
    const caseload = mergeAll([list], [list, { doc: 'd2' }]);
    expect(Object.values(caseload.clients).map(({ number }) => number)).toEqual([null, null, null, null]);
  });

  test('reading the same rows without number again replaces them, whoever stands there now', () => {
    const caseload = mergeAll(
      [
        reading('list', [
          { client_name: 'Jansen, A.', plan_end: '2026-12-30' },
          { client_name: 'Bakker, B.' },
        ]),
      ],
      [reading('list', [{ client_name: 'Mulder, C.' }])],
    );
    const [only, ...others] = Object.values(caseload.clients);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'Mulder, C.' });
    expect(only?.facts['plan_end']).toBeUndefined();
  });

  test('a number beside two names in one list is of no one person', () => {
    const caseload = mergeAll(
      [reading('record', [{ client_no: '77', client_name: 'Jansen, A.', plan_end: '2026-12-30' }])],
      [
        reading('list', [
          { client_no: '77', client_name: 'Jansen, A.' },
          { client_no: '77', client_name: 'Jansen, B.' },
        ]),
        { doc: 'd2' },
      ],
      [reading('record', [{ client_no: '77', client_name: 'Jansen, B.' }]), { doc: 'd3' }],
    );
    expect(Object.values(caseload.clients).map(({ name, number }) => [name, number])).toEqual([
      ['Jansen, A.', null],
      ['Jansen, B.', null],
      ['Jansen, B.', null],
    ]);
    expect(caseload.clients['nr:77']).toBeUndefined();
  });

  test('another spelling of a name is no other person', () => {
    const caseload = mergeAll([
      reading('list', [
        { client_no: '77', client_name: 'Vossen, S.', case_no: 'Z1' },
        { client_no: '77', client_name: 'SAMIRA VOSSEN', case_no: 'Z2' },
      ]),
    ]);
    expect(Object.keys(caseload.clients)).toEqual(['nr:77']);
  });

  test('an unreadable or empty number is no number', () => {
    const list = reading('list', [
      { client_no: null, client_name: 'A' },
      { client_no: '1', client_name: 'B' },
    ]);
    list.rows[1]!.values['client_no'] = { text: 'zie map', value: null, state: 'unreadable' };
    expect(Object.values(mergeAll([list]).clients).map(({ number }) => number)).toEqual([null, null]);
  });
});

describe('cases', () => {
  const two = reading('list', [
    { client_no: '1', client_name: 'Bos, T.', case_no: 'Z1', application_date: '2026-10-01' },
    { client_no: '1', client_name: 'Bos, T.', case_no: 'Z2', application_date: '2026-11-01' },
  ]);

  test('several rows with one client number are one client with several cases', () => {
    const bos = client(mergeAll([two]), 'nr:1');
    expect(bos.cases.map(({ key, facts }) => [key, facts['application_date']?.value])).toEqual([
      ['Z1', '2026-10-01'],
      ['Z2', '2026-11-01'],
    ]);
    expect(Object.keys(bos.facts)).toEqual(['client_no', 'client_name']);
  });

  test('without case numbers the rows are told apart by their order', () => {
    const bos = client(
      mergeAll([
        reading('list', [
          { client_no: '1', benefit_start: '2024-01-01' },
          { client_no: '1', benefit_start: '2025-01-01' },
        ]),
      ]),
      'nr:1',
    );
    expect(bos.cases.map(({ key }) => key)).toEqual(['#1', '#2']);
  });

  test('a case number stands for itself', () => {
    const caseload = mergeAll(
      [reading('list', [{ case_no: 'Z9', client_name: 'Bos, T.' }])],
      [reading('record', [{ case_no: 'Z 9', decision_due: '2026-12-01' }]), { doc: 'd2' }],
    );
    expect(Object.keys(caseload.clients)).toEqual(['case:Z9']);
    expect(client(caseload, 'case:Z9').number).toBeNull();
    expect(client(caseload, 'case:Z9').facts['decision_due']?.value).toBe('2026-12-01');
  });

  test.each([['before'], ['after']])('a case joins its client where both numbers stood, read %s', (when) => {
    const alone: [Reading, Partial<MergeContext>] = [
      reading('record', [{ case_no: 'Z1', decision_due: '2026-12-01' }]),
      { doc: 'd2' },
    ];
    const caseload = when === 'before' ? mergeAll(alone, [two]) : mergeAll([two], alone);
    expect(Object.keys(caseload.clients)).toEqual(['nr:1']);
    const facts = client(caseload, 'nr:1').cases.map((each) => each.facts['decision_due']?.value);
    expect(facts).toEqual(['2026-12-01', undefined]);
  });

  test('a case of two clients leaves both', () => {
    const caseload = mergeAll(
      [reading('list', [{ client_no: '1', case_no: 'Z1' }])],
      [reading('record', [{ case_no: 'Z1', decision_due: '2026-12-01' }]), { doc: 'd2' }],
      [reading('list', [{ client_no: '2', case_no: 'Z1' }]), { doc: 'd3' }],
    );
    expect(client(caseload, 'nr:1').facts['decision_due']).toBeUndefined();
    expect(client(caseload, 'nr:2').facts['decision_due']).toBeUndefined();
    expect(client(caseload, 'case:Z1').facts['decision_due']?.value).toBe('2026-12-01');
  });

  test('facts that stood beside no case stay facts of the client when a second case turns up', () => {
    const caseload = mergeAll(
      [reading('record', [{ client_no: '1', plan_end: '2026-12-30' }]), { doc: 'd0' }],
      [reading('list', [{ client_no: '1', case_no: 'Z1', plan_end: '2027-01-30' }])],
      [reading('list', [{ client_no: '1', case_no: 'Z2', plan_end: '2027-02-28' }]), { doc: 'd2' }],
    );
    const bos = client(caseload, 'nr:1');
    expect(bos.facts['plan_end']?.value).toBe('2026-12-30');
    expect(bos.cases.map(({ facts }) => facts['plan_end']?.value)).toEqual(['2027-01-30', '2027-02-28']);
  });
});

describe('what may enter', () => {
  test('never and unclassed fields are refused, of presence only yes or no goes on', () => {
    const record = reading('record', [
      { client_no: '1', bsn: '123456782', birth_date: '1985-01-01', made_up: 'x', plan_goal: true },
    ]);
    record.rows[0]!.values['exit_expectation_client'] = cell('Ik wil werken');
    const caseload = mergeAll([record]);
    expect(Object.keys(client(caseload, 'nr:1').facts)).toEqual([
      'client_no',
      'plan_goal',
      'exit_expectation_client',
    ]);
    expect(client(caseload, 'nr:1').facts['exit_expectation_client']).toMatchObject({
      text: null,
      value: true,
    });
    expect(caseload.fieldsShown).toEqual(['client_no', 'plan_goal']);
    expect(JSON.stringify(caseload)).not.toMatch(/123456782|1985|Ik wil/);
  });

  test('a proposal is never merged', () => {
    const proposal = { ...reading('list', [{ client_no: '1' }]), confidence: 0.49 };
    expect(merge(emptyCaseload(SYSTEM), proposal, { doc: 'd', readAt: at(0) })).toMatchObject({
      changed: [],
      clients: [],
      caseload: { clients: {}, fieldsShown: [] },
    });
  });
});

describe('newest wins', () => {
  test('a newer fact replaces an older one in whatever order they come', () => {
    const older = reading('list', [{ client_no: '1', last_contact: '2026-06-29' }]);
    const newer = reading('record', [{ client_no: '1', last_contact: '2026-11-20' }]);
    for (const order of [
      mergeAll([older, { readAt: at(1) }], [newer, { readAt: at(2) }]),
      mergeAll([newer, { readAt: at(2) }], [older, { readAt: at(1) }]),
    ]) {
      expect(client(order, 'nr:1').facts['last_contact']?.value).toBe('2026-11-20');
    }
  });

  test('a field that vanished from its document stays, with when it was read', () => {
    const caseload = mergeAll(
      [reading('record', [{ client_no: '1', plan_end: '2026-12-30', plan_start: '2026-04-14' }])],
      [reading('record', [{ client_no: '1', plan_start: '2026-04-14' }])],
    );
    expect(client(caseload, 'nr:1').facts['plan_end']?.readAt).toBe(at(0));
    expect(client(caseload, 'nr:1').facts['plan_start']?.readAt).toBe(at(1));
  });
});

describe('coverage', () => {
  const page = (from: number, count: number, total: number | null): Reading =>
    reading(
      'list',
      Array.from({ length: count }, (_, n) => ({ client_no: String(1000 + from + n) })),
      { total },
    );

  test('counts distinct rows, the total that the system says and the oldest reading in use', () => {
    const caseload = mergeAll(
      [page(0, 25, 140)],
      [page(25, 25, 140), { doc: 'd2' }],
      [page(0, 25, 140), { doc: 'd3' }],
    );
    expect(caseload.coverage).toEqual({ seen: 50, total: 140, oldest: at(1) });
  });

  test('a search does not make the caseload smaller, and a record counts as no row', () => {
    const caseload = mergeAll([page(0, 25, 140)], [page(3, 1, 1)], [reading('record', [{ client_no: '9' }])]);
    expect(caseload.coverage).toMatchObject({ seen: 25, total: 140 });
  });

  test('without a total nothing is said about the rest', () => {
    expect(mergeAll([page(0, 3, null)]).coverage).toMatchObject({ seen: 3, total: null });
  });

  test('cases of one client are rows of their own', () => {
    const list = reading('list', [
      { client_no: '1', case_no: 'Z1' },
      { client_no: '1', case_no: 'Z2' },
    ]);
    expect(mergeAll([list], [list]).coverage.seen).toBe(2);
  });
});

test('what stood alone goes with its document', () => {
  const caseload = mergeAll(
    [reading('list', [{ client_name: 'A' }, { client_no: '1' }])],
    [reading('list', [{ client_name: 'B' }]), { doc: 'd2' }],
  );
  const { caseload: rest, changed } = forgetDocument(caseload, 'd1');
  expect(Object.values(rest.clients).map(({ name, number }) => name ?? number)).toEqual(['1', 'B']);
  expect(changed).toHaveLength(1);
});

test('the caseload given stays as it is and untouched clients are shared', () => {
  const before = mergeAll([reading('list', [{ client_no: '1' }, { client_no: '2' }])]);
  const text = JSON.stringify(before);
  const { caseload, changed } = merge(before, reading('record', [{ client_no: '2', plan_end: null }]), {
    doc: 'd2',
    readAt: at(9),
  });
  expect(JSON.stringify(before)).toBe(text);
  expect(changed).toEqual(['nr:2']);
  expect(caseload.clients['nr:1']).toBe(before.clients['nr:1']);
});
