import type { SessionMemory, TabState } from '../store/session.ts';
import type { Reading } from '../street/reading.ts';
import type { Signal } from '../street/signal.ts';
import type { InspectedSignal, Inspection } from '../wire/messages.ts';
import { emptyCaseload } from '../caseload/index.ts';
import { ownOf, type Annotator } from './annotator.ts';
import type { AskGuest } from './guests.ts';
import type { Judge } from './judge.ts';
import { pageOf } from './page.ts';

/**
 * What a tab was read as and what that signalled, with every row: the maker's check of a page.
 * Null where no reader runs. Without a tab, the one that was read last.
 */
export async function inspectTab(
  memory: SessionMemory,
  judge: Judge,
  annotator: Annotator,
  tab: number | undefined,
  ask: AskGuest,
): Promise<Inspection | null> {
  const id = tab ?? [...memory.tabs].filter(([, { docs }]) => Object.keys(docs).length > 0).at(-1)?.[0];
  const state: TabState | undefined = id === undefined ? undefined : memory.tabs.get(id);
  const page = state && pageOf(state);
  if (id === undefined || !state || !page) return null;

  const caseload = memory.caseloads.get(page.origin) ?? emptyCaseload(page.origin);
  const readings: (Reading & { frame: string; clients: string[] })[] = [];
  for (const { frameId, url, readings: known } of Object.values(state.docs)) {
    for (const reading of (await ask(id, frameId, 'readings', null)) ?? []) {
      readings.push({ ...reading, frame: url, clients: known[reading.id]?.clients ?? [] });
    }
  }

  const own = ownOf(await annotator.of(caseload));
  const started = performance.now();
  const now = memory.now();
  const judged = judge.caseload(caseload, now, own);
  const signals: InspectedSignal[] = [];
  for (const [key, place] of placesOf(readings)) {
    for (const signal of judged.clients.get(key) ?? []) signals.push(inspected(signal, place));
  }
  for (const signal of [...judged.caseload, ...judge.page(state, caseload, now)]) {
    signals.push(inspected(signal, null));
  }
  // Not unknown at each client: once, for the system.
  for (const { id: indicator, kind, inputs } of judge.pack.indicators) {
    if (!judged.notInSystem.includes(indicator)) continue;
    const missing = [...new Set(inputs.flat(2))];
    signals.push({ indicator, client: null, kind, state: 'unknown', value: null, threshold: null, missing });
  }

  const top = Object.values(state.docs).find(({ frameId }) => frameId === 0);
  const docs = Object.entries(state.docs);
  return {
    url: (top ?? page).url,
    settled: docs.every(([, doc]) => doc.settled),
    documents: docs.map(([doc, { url, settled }]) => ({ doc, frame: url, settled })),
    readings: readings.map(({ id: _id, clients: _clients, rows, ...head }) => ({
      ...head,
      rows: rows.map(({ values }) => ({ values })),
    })),
    signals,
    notInSystem: judged.notInSystem,
    ms: {
      read: docs.reduce((sum, [, { ms }]) => sum + ms, 0),
      judge: performance.now() - started,
    },
  };
}

function inspected(
  { indicator, kind, state, value, missing, threshold }: Omit<Signal, 'inputs'>,
  client: string | null,
): InspectedSignal {
  return { indicator, client, kind, state, value, missing, threshold };
}

/** Where each client of the readings stands first, as `<reading index>/<row index>`; a record goes before a list. */
function placesOf(readings: (Reading & { clients: string[] })[]): Map<string, string> {
  const places = new Map<string, string>();
  const order = { record: 0, list: 1, history: 2 };
  const indexed = readings.map((reading, index) => ({ ...reading, index }));
  for (const { clients, index } of indexed.sort((a, b) => order[a.kind] - order[b.kind])) {
    clients.forEach((key, row) => {
      if (!places.has(key)) places.set(key, `${index}/${row}`);
    });
  }
  return places;
}
