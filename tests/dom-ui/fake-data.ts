/** Invented clients and readings for tests of what people see. Nobody here exists. */
import type { Client, Fact, Facts } from '../../utils/street/caseload.ts';
import type { CellValue } from '../../utils/street/reading.ts';
import type { InputUse, Signal, SignalState } from '../../utils/street/signal.ts';
import { FIRST_COMFORT } from '../../utils/wire/comfort.ts';
import { FIRST_ARRANGEMENT } from '../../utils/wire/home.ts';
import type { CaseloadRow, ReadingSummary, ViewState } from '../../utils/wire/view.ts';
import { fakePack } from './fake-pack.ts';

export const TODAY = '2026-10-12';
export const RECORD = 'doc-record';
export const ELSEWHERE = 'doc-earlier';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export function fact(value: CellValue, text = `${value}`, doc = RECORD, field = ''): Fact {
  return {
    text,
    value,
    state: value === null ? 'empty' : 'filled',
    readAt: minutesAgo(0),
    source: { doc, reading: 'record', row: '0', field },
  };
}

const dutch = (iso: string): string => iso.split('-').reverse().join('-');

export function used(field: string, value: CellValue, more: Partial<InputUse> = {}): InputUse {
  const text = typeof value === 'string' && /^\d{4}-/.test(value) ? dutch(value) : `${value}`;
  return {
    field,
    state: value === null ? 'empty' : 'filled',
    text: value === null ? '' : text,
    value,
    readAt: minutesAgo(0),
    source: { doc: RECORD, reading: 'record', row: '0', field },
    ...more,
  };
}

export const unseen = (field: string): InputUse => ({
  field,
  state: 'not seen',
  text: null,
  value: null,
  readAt: null,
  source: null,
});

export function signal(
  indicator: string,
  state: SignalState,
  value: Signal['value'],
  more: Partial<Signal> = {},
): Signal {
  const own = fakePack.indicators.find((one) => one.id === indicator)!;
  return {
    indicator,
    client: 'c1',
    kind: own.kind,
    state,
    value,
    threshold: own.threshold,
    missing: [],
    why: {},
    inputs: [],
    ...more,
  };
}

const contact = { unit: 'contact' as const, source: { doc: RECORD, reading: 'contacts', row: '3' } };

/** One client with every state, every unit and every kind of input. */
export function everything(): Signal[] {
  return [
    signal('contact.callback_open', 'raised', 6, {
      date: '2026-10-02',
      inputs: [used('callback_request', '2026-10-02'), used('contact_date', '2026-06-29', contact)],
    }),
    signal('cit.waiting_on_us', 'raised', 12, {
      date: '2026-09-24',
      inputs: [used('contact_date', '2026-09-24', contact), unseen('contact_channel')],
    }),
    signal('cit.decision_late', 'unknown', null, {
      missing: ['application_date', 'decision_due'],
      why: { application_date: 'not seen', decision_due: 'not seen' },
      inputs: [unseen('application_date'), unseen('decision_due')],
    }),
    signal('contact.since_two_way', 'raised', 105, {
      date: '2026-06-29',
      inputs: [
        used('contact_date', '2026-06-29', contact),
        used('contact_channel', 'Gesprek', contact),
        used('last_contact', '2026-06-29', {
          readAt: minutesAgo(95),
          source: { doc: ELSEWHERE, reading: 'list', row: '2', field: 'last_contact' },
        }),
      ],
    }),
    signal('contact.no_next', 'raised', null, { date: null, inputs: [used('next_appointment', null)] }),
    signal('plan.missing', 'not raised', null, {
      inputs: [used('plan_start', '2026-04-14'), used('plan_end', '2026-12-30')],
    }),
    signal('plan.unsigned', 'not raised', 0, { inputs: [used('plan_signed', '2026-04-09')] }),
    signal('agreement.overdue', 'raised', 34, {
      date: '2026-09-08',
      inputs: [
        used('next_appointment', '2026-09-08', {
          unit: 'appointment',
          source: { doc: RECORD, reading: 'a', row: '1' },
        }),
      ],
    }),
    signal('dl.instrument_end', 'raised', 19, {
      date: '2026-10-31',
      inputs: [
        used('instrument_end', '2026-10-31', {
          unit: 'instrument',
          source: { doc: ELSEWHERE, reading: 'i', row: '1' },
        }),
      ],
    }),
    signal('dl.exemption', 'unknown', null, {
      missing: ['exemption_end'],
      why: { exemption_end: 'unreadable' },
      inputs: [used('exemption_end', null, { state: 'unreadable', text: 'Zie besluit' })],
    }),
    signal('reg.contradiction', 'raised', null, {
      inputs: [used('plan_signed', '2026-04-09'), used('plan_start', '2026-04-14')],
    }),
    signal('reg.stale', 'unknown', null, {
      missing: ['participation_step_date'],
      why: { participation_step_date: 'incomplete history' },
      inputs: [unseen('participation_step_date')],
    }),
    signal('reg.completeness', 'not raised', 6, {
      of: 8,
      inputs: [
        used('plan_goal', true, { text: null }),
        used('education_level', false, { text: null, state: 'empty' }),
      ],
    }),
    signal('dev.activity', 'not raised', ['Taal op de werkvloer', 'Oriëntatie techniek']),
    signal('dev.step', 'not raised', 3, {
      date: '2026-02-12',
      inputs: [used('participation_step', '3')],
    }),
  ];
}

const samiraFacts: Facts = {
  client_no: fact('204881'),
  client_name: fact('Samira Vossen'),
  assigned_since: fact('2025-03-03'),
  plan_start: fact('2026-04-14', '14-04-2026', RECORD, 'plan_start'),
  plan_end: fact('2026-12-30', '30-12-2026', RECORD, 'plan_end'),
  last_contact: fact('2026-06-29', '29-06-2026'),
};

export const samira: Client = {
  key: 'c1',
  number: '204881',
  name: 'Samira Vossen',
  facts: samiraFacts,
  cases: [],
  histories: {
    instrument: {
      unit: 'instrument',
      fields: ['instrument', 'instrument_end'],
      rows: [
        { instrument: fact('Taal op de werkvloer'), instrument_end: fact('2026-10-31', '31-10-2026') },
        { instrument: fact('Oriëntatie techniek'), instrument_end: fact('2026-02-27', '27-02-2026') },
      ],
      complete: true,
      readAt: minutesAgo(0),
    },
  },
};

export const summary = (more: Partial<ReadingSummary>): ReadingSummary => ({
  doc: RECORD,
  reading: 'record',
  kind: 'record',
  rows: 1,
  total: null,
  readAt: minutesAgo(0),
  confidence: 0.9,
  recognised: [],
  unrecognised: [],
  ...more,
});

const labels = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

export const recordPage: ReadingSummary[] = [
  summary({
    recognised: labels(
      'client_no',
      'client_name',
      'client_status',
      'plan_start',
      'plan_end',
      'exemption_end',
    ),
    unrecognised: ['BSN', 'Bijzonderheden'],
  }),
  summary({
    reading: 'contacts',
    kind: 'history',
    unit: 'contact',
    rows: 8,
    total: 23,
    recognised: labels('contact_date', 'contact_channel', 'contact_recorded_at'),
  }),
  summary({
    reading: 'instruments',
    kind: 'history',
    unit: 'instrument',
    rows: 2,
    recognised: labels(
      'instrument',
      'provider',
      'instrument_start',
      'instrument_end',
      'instrument_registered',
    ),
  }),
  summary({ reading: 'menu', kind: 'list', rows: 4, confidence: 0.3 }),
];

const GIVEN = ['Willem', 'Ngozi', 'Joris', 'Fenna', 'Rachid', 'Aylin', 'Dirk', 'Mei', 'Tomasz', 'Lieke'];
const FAMILY = ['Haverkamp', 'Terpstra', 'Kuipergaard', 'Oldewei', 'Molenkamp', 'Doornbos', 'Aalbers'];
const IDS = ['contact.since_two_way', 'contact.no_next', 'contact.callback_open', 'plan.missing'];

/** Rows that differ in every way the list can show; the first is Samira. */
export function caseloadRows(count: number): CaseloadRow[] {
  return Array.from({ length: count }, (_, at): CaseloadRow => {
    const days = at % 13 === 4 ? null : (at * 37) % 210;
    const raised: string[] = [];
    if (at % 9 === 2) raised.push('contact.callback_open');
    if (days !== null && days > 91) raised.push('contact.since_two_way');
    if (at % 4 === 1) raised.push('contact.no_next');
    if (at % 17 === 3) raised.push('dl.instrument_end');
    const last = days === null ? null : new Date(Date.UTC(2026, 9, 12 - days)).toISOString().slice(0, 10);
    return {
      key: `c${at + 1}`,
      name: at === 0 ? 'Samira Vossen' : `${GIVEN[at % GIVEN.length]} ${FAMILY[(at * 3) % FAMILY.length]}`,
      number: `${204_881 + at}`,
      fields: {
        last_contact: { text: last && dutch(last), value: last },
        client_status: { text: at % 3 ? 'Lopend' : 'Aanmelding', value: at % 3 ? 'Lopend' : 'Aanmelding' },
      },
      raised,
      unknown: IDS.filter((id) => !raised.includes(id) && at % 5 === 0),
      values: { 'contact.since_two_way': days, 'dl.instrument_end': at % 17 === 3 ? (at % 30) + 1 : null },
    };
  });
}

export const caseloadFigures: Signal[] = [
  signal('cap.size', 'not raised', 140, { client: null }),
  signal('cap.new', 'unknown', null, {
    client: null,
    missing: ['assigned_since'],
    why: { assigned_since: 'not seen' },
    inputs: [unseen('assigned_since')],
  }),
];

/** A client's record is open, 62 of 140 rows of the list were seen before. */
export function viewState(more: Partial<ViewState> = {}): ViewState {
  return {
    tab: 1,
    language: 'nl',
    lens: 'client',
    referenceDate: { iso: TODAY, isToday: true },
    site: {
      origin: 'https://klavier.example',
      host: 'klavier.example',
      mode: 'open',
      marks: true,
      pausedUntil: null,
    },
    home: { arrangement: FIRST_ARRANGEMENT, elsewhere: null },
    page: { readings: recordPage, readAt: minutesAgo(0), failed: false },
    client: { from: 'page', client: samira, signals: everything() },
    caseload: {
      coverage: { seen: 62, total: 140, oldest: minutesAgo(47) },
      rows: caseloadRows(62),
      figures: caseloadFigures,
    },
    comfort: FIRST_COMFORT,
    notInSystem: ['dl.wmo'],
    keeping: { notes: true, remember: true, longest: '2027-04-13', listUnseen: 0 },
    ...more,
  };
}

/** Every screen and state that a person can meet, by name. */
export const screens: Record<string, () => ViewState> = {
  everything: () => viewState(),
  'other day': () => viewState({ referenceDate: { iso: '2026-03-03', isToday: false } }),
  'almost empty client': () =>
    viewState({
      client: {
        from: 'chosen',
        client: { ...samira, facts: {}, histories: {}, name: null },
        signals: [
          signal('contact.since_two_way', 'unknown', null, {
            missing: ['last_contact'],
            why: { last_contact: 'not seen' },
            inputs: [unseen('last_contact')],
          }),
          signal('plan.missing', 'unknown', null, {
            missing: ['plan_start', 'plan_end'],
            inputs: [unseen('plan_start'), unseen('plan_end')],
          }),
        ],
      },
    }),
  'no number': () =>
    viewState({ client: { from: 'page', client: { ...samira, number: null }, signals: everything() } }),
  'nothing applies': () =>
    viewState({
      client: {
        from: 'page',
        client: samira,
        signals: everything()
          .filter((one) => one.kind === 'signal')
          .map((one) => ({ ...one, state: 'not raised' as const, missing: [], why: {} })),
      },
    }),
  'no record on the page': () =>
    viewState({
      client: null,
      page: {
        readings: [summary({ kind: 'list', rows: 25, total: 140 })],
        readAt: minutesAgo(2),
        failed: false,
      },
    }),
  'nothing read': () =>
    viewState({
      client: null,
      page: { readings: [], readAt: null, failed: false },
      caseload: { coverage: { seen: 0, total: null, oldest: null }, rows: [], figures: [] },
    }),
  'only proposals': () =>
    viewState({
      client: null,
      page: {
        readings: [summary({ kind: 'list', rows: 9, confidence: 0.4 })],
        readAt: minutesAgo(0),
        failed: false,
      },
    }),
  'in a window, since the page is a frameset': () =>
    viewState({ home: { arrangement: FIRST_ARRANGEMENT, elsewhere: 'frameset' } }),
  'site off': () =>
    viewState({
      site: {
        origin: 'https://klavier.example',
        host: 'klavier.example',
        mode: 'off',
        marks: true,
        pausedUntil: null,
      },
    }),
  caseload: () => viewState({ lens: 'caseload' }),
  'whole caseload': () =>
    viewState({
      lens: 'caseload',
      caseload: {
        coverage: { seen: 140, total: 140, oldest: minutesAgo(200) },
        rows: caseloadRows(140),
        figures: caseloadFigures,
      },
    }),
  'no total': () =>
    viewState({
      lens: 'caseload',
      caseload: {
        coverage: { seen: 30, total: null, oldest: minutesAgo(1) },
        rows: caseloadRows(30),
        figures: [],
      },
    }),
  'empty caseload': () =>
    viewState({
      lens: 'caseload',
      caseload: { coverage: { seen: 0, total: null, oldest: null }, rows: [], figures: [] },
    }),
};
