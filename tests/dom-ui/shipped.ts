/** The pack that ships, judging invented clients: what a coach will really see. */
import {
  judgeCaseload,
  judgeClients,
  judgePage,
  notInSystem,
  wholeOf,
} from '../../utils/indicators/judge.ts';
import { loadPack } from '../../utils/indicators/load.ts';
import { standardPack } from '../../utils/indicators/standard-pack.ts';
import type { Client, Fact, Facts } from '../../utils/street/caseload.ts';
import type { HistoryUnit } from '../../utils/street/reading.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { ViewState } from '../../utils/wire/view.ts';
import { caseloadRows, fact, recordPage, TODAY, viewState } from './fake-data.ts';

const { pack, problems } = loadPack(standardPack);
if (!pack || problems.length) throw new Error(`The shipped pack does not load: ${JSON.stringify(problems)}`);
export const shippedPack: Pack = pack;

function facts(values: Record<string, string | number | boolean | null>, doc?: string): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const shown = typeof value === 'string' ? value.split('-').reverse().join('-') : String(value ?? '');
      const one: Fact = fact(value, shown, doc, id);
      return [id, one];
    }),
  );
}

function history(unit: HistoryUnit, rows: Record<string, string | null>[]): Client['histories'] {
  return {
    [unit]: {
      unit,
      fields: Object.keys(rows[0]!),
      rows: rows.map((row, at) => {
        const own = facts(row);
        for (const one of Object.values(own)) one.source = { ...one.source, reading: unit, row: `${at}` };
        return own;
      }),
      complete: true,
      readAt: new Date().toISOString(),
    },
  };
}

const client: Client = {
  key: 'c1',
  number: '204881',
  name: 'Samira Vossen',
  facts: facts({
    client_no: '204881',
    client_name: 'Samira Vossen',
    coach: 'WC-014',
    client_status: 'Lopend',
    assigned_since: '2025-03-03',
    callback_request: '2026-10-02',
    next_appointment: '2026-09-08',
    plan_start: '2026-04-14',
    plan_end: '2026-12-30',
    plan_signed: '2026-04-09',
    plan_last_review: '2026-06-29',
    participation_step: '3',
    participation_step_date: '2026-02-12',
    exemption: true,
  }),
  cases: [],
  histories: {
    ...history('contact', [
      { contact_date: '2026-10-05', contact_channel: 'Document (intern)' },
      { contact_date: '2026-09-24', contact_channel: 'Document (inkomend)' },
      { contact_date: '2026-06-29', contact_channel: 'Gesprek' },
      { contact_date: '2026-05-11', contact_channel: 'Telefoon' },
    ]),
    ...history('instrument', [
      {
        instrument: 'Taal op de werkvloer',
        instrument_registered: '2026-04-20',
        instrument_start: '2026-05-04',
        instrument_end: '2026-10-31',
      },
      {
        instrument: 'Oriëntatie techniek',
        instrument_registered: '2025-11-10',
        instrument_start: '2025-11-24',
        instrument_end: '2026-02-27',
      },
    ]),
  },
};

/** A client page and a caseload as the desk would tell them with the shipped pack. */
export function shippedState(more: Partial<ViewState> = {}): ViewState {
  const seen = caseloadRows(62).map((row): Client => {
    if (row.key === client.key) return client;
    const last = row.fields['last_contact']?.value;
    const own: Record<string, string | null> = {
      last_contact: typeof last === 'string' ? last : null,
      next_appointment: row.raised.includes('contact.no_next') ? null : '2026-11-02',
      plan_end: row.raised.includes('dl.instrument_end') ? '2026-09-01' : '2027-01-01',
      client_status: 'Lopend',
      assigned_since: '2025-01-01',
    };
    return { ...row, facts: facts(own), cases: [], histories: {} };
  });
  const fieldsShown = [...new Set(seen.flatMap((one) => Object.keys(one.facts)))].concat(
    'contact_date',
    'contact_channel',
    'instrument',
    'instrument_registered',
    'instrument_start',
    'instrument_end',
    'exemption_end',
    'application_date',
    'exit_expectation_coach',
  );
  const context = { today: TODAY, fieldsShown };
  const judged = judgeClients(shippedPack, seen, context);
  const caseload = {
    system: 'https://klavier.example',
    clients: Object.fromEntries(seen.map((one) => [one.key, one])),
    coverage: { seen: 62, total: 140, oldest: new Date(Date.now() - 47 * 60_000).toISOString() },
    fieldsShown,
  };
  const rows = seen.map((one) => {
    const signals = judged.get(one.key)!;
    return {
      key: one.key,
      name: one.name,
      number: one.number,
      fields: Object.fromEntries(
        Object.entries(one.facts).map(([id, { text, value }]) => [id, { text, value }]),
      ),
      raised: signals.filter(({ state }) => state === 'raised').map(({ indicator }) => indicator),
      unknown: signals
        .filter(({ kind, state }) => kind === 'signal' && state === 'unknown')
        .map(({ indicator }) => indicator),
      values: Object.fromEntries(
        signals.flatMap(({ indicator, value }) => (Array.isArray(value) ? [] : [[indicator, value]])),
      ),
    };
  });
  const page = recordPage.map(({ doc, reading, kind, confidence, recognised }) => ({
    doc,
    clients: ['c1'],
    head: {
      id: reading,
      kind,
      source: 'detected' as const,
      confidence,
      fields: recognised.map((field) => ({ ...field, type: 'string' as const })),
      total: null,
    },
  }));
  return viewState({
    client: { from: 'page', client, signals: judged.get('c1')!.map(wholeOf) },
    caseload: {
      coverage: caseload.coverage,
      rows,
      figures: [
        ...judgeCaseload(shippedPack, caseload, context),
        ...judgePage(shippedPack, page, caseload, context),
      ],
    },
    notInSystem: notInSystem(shippedPack, fieldsShown),
    ...more,
  });
}
