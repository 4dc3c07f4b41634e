import { describe, expect, test } from 'vitest';
import {
  judgeCaseload,
  judgeClient,
  judgeClients,
  judgePage,
  notInSystem,
  type PageReading,
} from '../../../utils/indicators/index.ts';
import type { Caseload, Client } from '../../../utils/street/caseload.ts';
import type { Pack } from '../../../utils/street/pack.ts';
import type { Signal } from '../../../utils/street/signal.ts';
import {
  allFields,
  client,
  contacts,
  day,
  facts,
  history,
  loadStandard,
  TODAY,
  UNREADABLE,
  type Values,
} from './clients.ts';

const pack = loadStandard();
const context = { today: TODAY, fieldsShown: allFields(pack) };
const judge = (who: Client, id: string): Signal =>
  judgeClient(pack, who, context).find(({ indicator }) => indicator === id)!;

const states = (id: string, cases: [string, Client, Partial<Signal>][]): void => {
  describe(id, () => {
    test.each(cases)('%s', (_, who, expected) => expect(judge(who, id)).toMatchObject(expected));
  });
};

states('contact.since_two_way', [
  [
    'a talk 105 days ago',
    client({ last_contact: day(-105) }),
    { state: 'raised', value: 105, date: day(-105), threshold: 91 },
  ],
  ['no talk at all', client({ last_contact: null }), { state: 'raised', value: null }],
  ['an empty history', client({}, contacts([])), { state: 'raised', value: null }],
  [
    'letters are no talk',
    client(
      {},
      contacts([
        [-3, 'Document (uitgaand)'],
        [-100, 'Gesprek'],
      ]),
    ),
    { state: 'raised', value: 100 },
  ],
  [
    'a call of the citizen is',
    client({}, contacts([[-3, 'Telefoontje (inkomend)']])),
    { state: 'not raised', value: 3 },
  ],
  [
    'a recent talk settles it though the history goes on',
    client({}, contacts([[-12, 'Gesprek']], false)),
    { state: 'not raised', value: 12 },
  ],
  [
    'an old talk does not, when the history goes on',
    client({}, contacts([[-120, 'Gesprek']], false)),
    {
      state: 'unknown',
      missing: ['contact_date', 'contact_channel'],
      why: { contact_date: 'incomplete history', contact_channel: 'incomplete history' },
    },
  ],
  [
    'a wording that leaves it open',
    client(
      {},
      contacts([
        [-3, 'Xyz'],
        [-120, 'Gesprek'],
      ]),
    ),
    { state: 'unknown', missing: ['contact_channel'], why: { contact_channel: 'unreadable' } },
  ],
  [
    'a last contact that was a letter, long ago',
    client({ last_contact: day(-120), contact_channel: 'Document (uitgaand)' }),
    { state: 'raised' },
  ],
  [
    'a last contact that was a letter, last week: the talk before it is not seen',
    client({ last_contact: day(-7), contact_channel: 'Document (uitgaand)' }),
    { state: 'unknown', missing: ['contact_date'], why: { contact_date: 'not seen' } },
  ],
  [
    'an unreadable date',
    client({ last_contact: UNREADABLE }),
    {
      state: 'unknown',
      why: { last_contact: 'unreadable', contact_date: 'not seen', contact_channel: 'not seen' },
    },
  ],
]);

states('contact.no_next', [
  ['a past appointment is none', client({ next_appointment: day(-1) }), { state: 'raised', date: day(-1) }],
  [
    'the history names the next',
    client({}, history('appointment', [{ next_appointment: day(30) }, { next_appointment: day(9) }])),
    { state: 'not raised', date: day(9) },
  ],
  [
    'one on the first page of a long history will do',
    client({}, history('appointment', [{ next_appointment: day(9) }], false)),
    { state: 'not raised' },
  ],
  [
    'none on the first page of a long history will not',
    client({}, history('appointment', [{ next_appointment: day(-9) }], false)),
    { state: 'unknown', why: { next_appointment: 'incomplete history' } },
  ],
]);

states('plan.missing', [
  ['no plan at all', client({ plan_start: null }), { state: 'raised' }],
  ['a plan to come', client({ plan_start: day(5), plan_end: null }), { state: 'raised' }],
  [
    'one of several plans runs',
    client(
      {},
      history('plan', [
        { plan_start: day(-900), plan_end: day(-500) },
        { plan_start: day(-90), plan_end: null },
      ]),
    ),
    { state: 'not raised' },
  ],
  [
    'a list that shows only the end beside a history that shows both',
    client({ plan_end: day(90) }, history('plan', [{ plan_start: day(-90), plan_end: day(90) }])),
    { state: 'not raised' },
  ],
]);

states('plan.unsigned', [
  ['no plan needs no signature', client({ plan_start: null, plan_signed: null }), { state: 'not raised' }],
  [
    'the plan on the list is the plan of the history that began on that day',
    client(
      { plan_start: day(-300) },
      history('plan', [
        { plan_start: day(-300), plan_signed: day(-290) },
        { plan_start: day(-30), plan_signed: null },
      ]),
    ),
    { state: 'not raised', value: 300 },
  ],
  [
    'what another plan says is not taken for this one',
    client({ plan_start: day(-200) }, history('plan', [{ plan_start: day(-30), plan_signed: null }])),
    { state: 'unknown', missing: ['plan_signed'] },
  ],
]);

states('plan.review_due', [
  [
    'no review counts from the start',
    client({ plan_start: day(-200), plan_last_review: null }),
    { state: 'raised', value: 200 },
  ],
  [
    'the later of both counts',
    client({ plan_start: day(-20), plan_last_review: day(-300) }),
    { state: 'not raised', value: 20 },
  ],
]);

states('dl.decision', [
  [
    'the page’s own last day comes first',
    client({ decision_due: day(30), application_date: day(-50), decision_date: null }),
    { state: 'not raised', value: 30, date: day(30) },
  ],
  [
    'else 56 days after the application',
    client({ decision_due: null, application_date: day(-50), decision_date: null }),
    { state: 'raised', value: 6 },
  ],
  [
    'past its last day',
    client({ decision_due: day(-2), decision_date: null }),
    { state: 'raised', value: -2 },
  ],
  [
    'an empty last day without application',
    client({ decision_due: null, decision_date: null }),
    { state: 'unknown', missing: ['application_date'] },
  ],
  ['decided', client({ decision_due: day(3), decision_date: day(-1) }), { state: 'not raised' }],
]);

states('dl.exemption', [
  [
    'past is contradiction, not soon',
    client({ exemption: true, exemption_end: day(-1) }),
    { state: 'not raised' },
  ],
  ['without end', client({ exemption: true, exemption_end: null }), { state: 'not raised', value: null }],
  ['no exemption', client({ exemption: false, exemption_end: day(5) }), { state: 'not raised' }],
]);

states('dl.debt_first_talk', [
  [
    'a threat shortens the term',
    client({ sh_registered: day(-1), sh_first_talk: null, sh_threat: true }),
    { state: 'raised', value: 2 },
  ],
  [
    'the long term settles it without knowing of a threat',
    client({ sh_registered: day(-25), sh_first_talk: null }),
    { state: 'raised', value: 3 },
  ],
]);

states('cit.waiting_on_us', [
  [
    'the oldest unanswered message counts',
    client(
      {},
      contacts([
        [-30, 'E-mail (inkomend)'],
        [-2, 'E-mail (inkomend)'],
      ]),
    ),
    { state: 'raised', date: day(-30), value: 21 },
  ],
  [
    'an answer on the same day',
    client(
      {},
      contacts([
        [-30, 'Document (inkomend)'],
        [-30, 'Gesprek'],
      ]),
    ),
    { state: 'not raised' },
  ],
  [
    'an answer this week settles a long history',
    client(
      {},
      contacts(
        [
          [-30, 'Document (inkomend)'],
          [-3, 'Gesprek'],
        ],
        false,
      ),
    ),
    { state: 'not raised' },
  ],
  [
    'a letter on the first page of a long history',
    client({}, contacts([[-30, 'Document (inkomend)']], false)),
    { state: 'unknown' },
  ],
]);

states('agreement.overdue', [
  [
    'an unreadable result leaves it open',
    client(
      {},
      history('appointment', [
        { next_appointment: day(-20), appointment_done: null, appointment_result: UNREADABLE },
      ]),
    ),
    { state: 'unknown', missing: ['appointment_result'], why: { appointment_result: 'unreadable' } },
  ],
  [
    'the oldest open one is named',
    client(
      {},
      history('appointment', [
        { next_appointment: day(-20), appointment_done: null, appointment_result: null },
        { next_appointment: day(-40), appointment_done: null, appointment_result: null },
        { next_appointment: day(-60), appointment_done: day(-60), appointment_result: null },
      ]),
    ),
    { state: 'raised', value: 40, date: day(-40) },
  ],
]);

states('reg.contradiction', [
  [
    'an ended exemption that still runs',
    client({ exemption: true, exemption_end: day(-1) }),
    { state: 'raised' },
  ],
  [
    'a programme of the history',
    client(
      {},
      history('instrument', [
        { instrument_start: day(-5), instrument_registered: day(-9) },
        { instrument_start: day(-50), instrument_registered: day(-40) },
      ]),
    ),
    { state: 'raised' },
  ],
]);

describe('figures', () => {
  test('completeness counts the fields that were read, and lists them', () => {
    const signal = judge(
      client({ client_no: '1', coach: null, client_status: 'Lopend', plan_end: UNREADABLE }),
      'reg.completeness',
    );
    expect(signal).toMatchObject({ kind: 'figure', state: 'not raised', value: 2, of: 3, missing: [] });
    expect(signal.inputs.map(({ field, state }) => `${field} ${state}`)).toEqual([
      'client_no filled',
      'coach empty',
      'client_status filled',
      'last_contact not seen',
      'next_appointment not seen',
      'plan_start not seen',
      'plan_end unreadable',
      'participation_step not seen',
    ]);
  });

  test('the step is a value, or unknown', () => {
    expect(
      judge(client({ participation_step: '3 Deelname', participation_step_date: day(-9) }), 'dev.step'),
    ).toMatchObject({
      state: 'not raised',
      value: '3 Deelname',
      date: day(-9),
    });
    expect(judge(client({ participation_step: null }), 'dev.step')).toMatchObject({
      state: 'unknown',
      value: null,
      missing: ['participation_step'],
      why: {},
    });
  });

  test('running programmes by name; none is an answer too', () => {
    const rows: Values[] = [
      { instrument: 'Taalmaatje', instrument_start: day(-50), instrument_end: null },
      { instrument: 'Sollicitatietraining', instrument_start: day(-90), instrument_end: day(-1) },
    ];
    expect(judge(client({}, history('instrument', rows)), 'dev.activity')).toMatchObject({
      value: ['Taalmaatje'],
    });
    expect(judge(client({}, history('instrument', rows.slice(1))), 'dev.activity')).toMatchObject({
      state: 'not raised',
      value: [],
    });
    expect(judge(client({}, history('instrument', rows, false)), 'dev.activity')).toMatchObject({
      state: 'unknown',
    });
  });

  const caseload = (clients: Client[], seen: number, total: number | null): Caseload => ({
    system: 's',
    clients: Object.fromEntries(clients.map((each, n) => [`nr:${n}`, each])),
    coverage: { seen, total, oldest: null },
    fieldsShown: context.fieldsShown,
  });
  const whole = (each: Caseload, id: string): Signal =>
    judgeCaseload(pack, each, context).find(({ indicator }) => indicator === id)!;

  test('the caseload’s size is the system’s, else what was seen, else unknown', () => {
    expect(whole(caseload([], 62, 143), 'cap.size')).toMatchObject({
      client: null,
      value: 143,
      state: 'not raised',
    });
    expect(whole(caseload([], 62, null), 'cap.size')).toMatchObject({ value: 62 });
    expect(whole(caseload([], 0, null), 'cap.size')).toMatchObject({ value: null, state: 'unknown' });
  });

  test('new clients, of those whose day of assignment was read', () => {
    const clients = [-30, -31, 2].map((offset) => client({ assigned_since: day(offset) }));
    expect(whole(caseload([...clients, client()], 4, 4), 'cap.new')).toMatchObject({ value: 1, of: 3 });
    expect(whole(caseload([client()], 1, 1), 'cap.new')).toMatchObject({
      state: 'unknown',
      missing: ['assigned_since'],
    });
  });
});

describe('a client with several cases', () => {
  const withCases = (...cases: Values[]): Client => ({
    ...client(),
    cases: cases.map((values, n) => ({ key: `Z${n}`, facts: facts(values) })),
  });
  const fine = { decision_due: day(-3), decision_date: day(-4) };
  const late = { decision_due: day(-3), decision_date: null };
  const open = { decision_due: day(-3) };

  test.each([
    ['raised if any is', [fine, open, late], 'raised'],
    ['else unknown if any is', [fine, open], 'unknown'],
    ['else not raised', [fine, fine], 'not raised'],
  ])('%s', (_, cases, state) => {
    expect(judge(withCases(...cases), 'cit.decision_late').state).toBe(state);
  });

  test('facts of two cases are never combined', () => {
    expect(
      judge(withCases({ decision_due: day(-3) }, { decision_date: null }), 'cit.decision_late').state,
    ).toBe('unknown');
  });
});

describe('what a signal rests on', () => {
  test('a fact, with where it stands', () => {
    const { inputs } = judge(client({ last_contact: day(-105) }), 'contact.since_two_way');
    expect(inputs[0]).toMatchObject({
      field: 'last_contact',
      state: 'filled',
      value: day(-105),
      source: { doc: 'doc', reading: 'record', row: '0', field: 'last_contact' },
    });
  });

  test('of a history, the row that decided', () => {
    const { inputs } = judge(
      client(
        {},
        contacts([
          [-3, 'Document (uitgaand)'],
          [-12, 'Gesprek'],
          [-50, 'Gesprek'],
        ]),
      ),
      'contact.since_two_way',
    );
    expect(inputs.filter(({ unit }) => unit).map(({ field, value }) => [field, value])).toEqual([
      ['contact_date', day(-12)],
      ['contact_channel', 'Gesprek'],
    ]);
  });

  test('of absence, the newest five rows', () => {
    const rows = Array.from({ length: 9 }, (_, n): [number, string] => [-100 - n, 'Document (uitgaand)']);
    const { inputs } = judge(client({}, contacts(rows)), 'contact.since_two_way');
    const dates = inputs.filter(({ field }) => field === 'contact_date').map(({ value }) => value);
    expect(dates).toEqual([-100, -101, -102, -103, -104].map(day));
  });

  test('inputs are a plain property, since Firefox leaves getters out of messages', () => {
    const signal = judge(client({ last_contact: day(-105) }), 'contact.since_two_way');
    expect(Object.getOwnPropertyDescriptor(signal, 'inputs')).toHaveProperty('value');
  });
});

describe('which indicators are judged', () => {
  test('not those of whose fields the system has shown none', () => {
    const fieldsShown = ['client_no', 'last_contact'];
    const ids = judgeClient(pack, client({ last_contact: null }), { today: TODAY, fieldsShown }).map(
      (each) => each.indicator,
    );
    expect(ids).toEqual(['contact.since_two_way', 'reg.completeness', 'cap.handover']);
    expect(notInSystem(pack, fieldsShown)).toContain('dl.wmo');
    expect(notInSystem(pack, fieldsShown)).not.toContain('reg.unreadable');
    expect(notInSystem(pack, context.fieldsShown)).toEqual([]);
  });

  test('not before they hold, nor after, nor when switched off', () => {
    const changed = (change: object): Pack => ({
      ...pack,
      indicators: pack.indicators.map((each) =>
        each.id === 'contact.no_next' ? { ...each, ...change } : each,
      ),
    });
    const ids = (each: Pack): string[] =>
      judgeClient(each, client(), context).map(({ indicator }) => indicator);
    expect(ids(changed({ validFrom: '2026-11-23', validTo: '2026-11-23' }))).toContain('contact.no_next');
    expect(ids(changed({ validFrom: '2026-11-24' }))).not.toContain('contact.no_next');
    expect(ids(changed({ validTo: '2026-11-22' }))).not.toContain('contact.no_next');
    expect(ids(changed({ on: false }))).not.toContain('contact.no_next');
  });

  test('the reference date may be a moment or a day', () => {
    const at = (today: Date | string): Signal['value'] =>
      judgeClient(pack, client({ last_contact: day(-10) }), { ...context, today })[3]!.value;
    expect(at(new Date(2026, 10, 23, 23, 59))).toBe(10);
    expect(at('2026-11-24')).toBe(11);
    expect(() => at('gisteren')).toThrow(RangeError);
  });
});

test('a page says which recognised fields could not be read', () => {
  const who = client({ last_contact: UNREADABLE, plan_end: day(9) });
  const reading: PageReading = {
    doc: 'doc',
    head: {
      id: 'record',
      kind: 'record',
      source: 'detected',
      confidence: 1,
      total: null,
      fields: ['last_contact', 'plan_end'].map((id) => ({ id, label: id, type: 'date' })),
    },
    clients: ['nr:1'],
  };
  const caseload: Caseload = {
    system: 's',
    clients: { 'nr:1': who },
    coverage: { seen: 1, total: 1, oldest: null },
    fieldsShown: [],
  };
  const [signal] = judgePage(pack, [reading], caseload, context);
  expect(signal).toMatchObject({
    indicator: 'reg.unreadable',
    state: 'raised',
    value: 1,
    of: 2,
    client: null,
  });
  expect(signal!.inputs).toMatchObject([{ field: 'last_contact', state: 'unreadable' }]);
  expect(judgePage(pack, [{ ...reading, doc: 'other' }], caseload, context)[0]).toMatchObject({
    state: 'not raised',
  });
  expect(judgePage(pack, [], caseload, context)[0]).toMatchObject({ state: 'unknown', value: null });
});

test('judging ten thousand clients costs a fixed number of times what copying them does', () => {
  const clients = Array.from({ length: 10_000 }, (_, n) => ({
    ...client({
      last_contact: day(-n % 200),
      plan_start: day(-300),
      plan_end: day((n % 90) - 20),
      next_appointment: null,
    }),
    key: `nr:${n}`,
  }));
  const took = (work: () => unknown): number => {
    const { user } = process.cpuUsage();
    work();
    return process.cpuUsage({ user, system: 0 }).user;
  };
  const rounds = [1, 2, 3].map(() => ({
    floor: took(() => structuredClone(clients)),
    judged: took(() => expect(judgeClients(pack, clients, context).size).toBe(10_000)),
  }));
  const least = (of: 'floor' | 'judged'): number => Math.min(...rounds.map((round) => round[of]));
  expect(least('judged') / least('floor')).toBeLessThan(12);
});
