/** What was and what comes for one client, around today. Pure. */
import type { Client, Fact, Facts } from '../../utils/street/caseload.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { isDay, type MomentId } from '../../utils/text/index.ts';

export interface MomentEntry {
  kind: 'moment';
  id: string;
  moment: MomentId;
  date: string;
  comes: boolean;
  fact: Fact;
  /** What kind or which one, in the page's words; null where that was not read. */
  detail: string | null;
}

export interface SignalEntry {
  kind: 'signal';
  id: string;
  signal: Signal;
  /** Null for what has no day, such as an appointment that is not there: it stands right after today. */
  date: string | null;
}

export type Entry = MomentEntry | SignalEntry;

export interface Timeline {
  past: Entry[];
  coming: Entry[];
}

const MOMENTS: readonly MomentId[] = [
  'application_date',
  'decision_due',
  'plan_start',
  'plan_end',
  'last_contact',
  'next_appointment',
  'instrument_end',
  'exemption_end',
];

/** Rows of a history that become moments, at most: a rail with every letter ever sent shows nothing. */
const ROWS = 2;

/**
 * Orders the raised signals and the plain dates of a client by day. A date that a raised signal rests on
 * is shown once, as the signal. `today` is the reference date.
 */
export function timelineOf(client: Client, raised: Signal[], today: string): Timeline {
  const signals: Entry[] = raised.map((signal) => ({
    kind: 'signal',
    id: signal.indicator,
    signal,
    date: signal.date && isDay(signal.date) ? signal.date.slice(0, 10) : null,
  }));
  const taken = new Set(signals.map((entry) => entry.date));
  const moments = momentsOf(client, today).filter((entry) => !taken.has(entry.date));
  if (!moments.length && taken.size <= (taken.has(null) ? 1 : 0)) return { past: [], coming: [] };

  const dated = [...moments, ...signals.filter((entry) => entry.date !== null)].sort((a, b) =>
    a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0,
  );
  return {
    past: dated.filter((entry) => entry.date! < today),
    coming: [
      ...signals.filter((entry) => entry.date === null),
      ...dated.filter((entry) => entry.date! >= today),
    ],
  };
}

function momentsOf(client: Client, today: string): MomentEntry[] {
  const found = new Map<string, MomentEntry>();
  const add = (moment: MomentId, fact: Fact | undefined, detail?: Fact) => {
    if (fact?.state !== 'filled' || !isDay(fact.value)) return;
    const date = fact.value.slice(0, 10);
    const id = `${moment} ${date}`;
    // A row of a history says more of the same moment than the record does.
    if (!detail && found.has(id)) return;
    found.set(id, {
      kind: 'moment',
      id,
      moment,
      date,
      comes: date >= today,
      fact,
      detail: (detail?.state === 'filled' && detail.text) || null,
    });
  };

  for (const moment of MOMENTS) {
    // An answered application has no last day any more.
    if (moment === 'decision_due' && client.facts['decision_date']?.state === 'filled') continue;
    if (moment === 'last_contact') add(moment, ...newest(client));
    else add(moment, client.facts[moment]);
  }
  const ends = newestFirst(client.histories.instrument?.rows ?? [], 'instrument_end');
  for (const row of ends.slice(0, ROWS)) add('instrument_end', row['instrument_end'], row['instrument']);
  const coming = newestFirst(client.histories.appointment?.rows ?? [], 'next_appointment').filter(
    (row) => (row['next_appointment']?.value as string) >= today,
  );
  for (const row of coming.slice(-ROWS)) {
    add('next_appointment', row['next_appointment'], row['appointment_type']);
  }
  return [...found.values()];
}

/** The newest contact that was read, in the record or in the list of contacts, with what kind it was. */
function newest(client: Client): [Fact | undefined, Fact?] {
  const own = client.facts['last_contact'];
  const row = newestFirst(client.histories.contact?.rows ?? [], 'contact_date')[0];
  const read = row?.['contact_date'];
  if (!row || (isDay(own?.value) && own.value > (read?.value as string))) return [own];
  return [read, row['contact_channel']];
}

function newestFirst(rows: Facts[], field: string): Facts[] {
  return rows
    .filter((row) => isDay(row[field]?.value))
    .sort((a, b) => ((a[field]!.value as string) < (b[field]!.value as string) ? 1 : -1));
}
