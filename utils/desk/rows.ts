import type { ClientKept } from '../street/annotation.ts';
import type { Client } from '../street/caseload.ts';
import type { JudgedSignal } from '../indicators/index.ts';
import { fieldById } from '../vocabulary/index.ts';
import type { CaseloadRow } from '../wire/view.ts';

interface Known {
  client: Client;
  signals: JudgedSignal[];
  kept: string;
  row: CaseloadRow;
}

/** Rows as the views show them, each made again only when something in it changed: what stayed is the same object. */
export class Rows {
  /** By system, then by key of the client. */
  readonly #known = new Map<string, Map<string, Known>>();

  of(
    system: string,
    clients: Client[],
    signals: ReadonlyMap<string, JudgedSignal[]>,
    kept: ReadonlyMap<string, ClientKept> | null,
  ): CaseloadRow[] {
    const before = this.#known.get(system);
    const now = new Map<string, Known>();
    const rows = clients.map((client) => {
      const known = this.#one(
        before?.get(client.key),
        client,
        signals.get(client.key) ?? [],
        kept?.get(client.key),
      );
      now.set(client.key, known);
      return known.row;
    });
    this.#known.set(system, now);
    return rows;
  }

  #one(
    before: Known | undefined,
    client: Client,
    signals: JudgedSignal[],
    kept: ClientKept | undefined,
  ): Known {
    const keptText = kept ? JSON.stringify(kept) : '';
    if (before?.client === client && before.signals === signals && before.kept === keptText) return before;
    const row = rowOf(client, signals, kept);
    const same = before !== undefined && JSON.stringify(before.row) === JSON.stringify(row);
    return { client, signals, kept: keptText, row: same ? before.row : row };
  }
}

function rowOf(client: Client, signals: JudgedSignal[], kept: ClientKept | undefined): CaseloadRow {
  const fields: CaseloadRow['fields'] = {};
  for (const [id, { text, value }] of Object.entries(client.facts)) {
    if (fieldById(id)?.handling === 'keep') fields[id] = { text, value };
  }
  const values: CaseloadRow['values'] = {};
  for (const { indicator, value } of signals) {
    if (!Array.isArray(value)) values[indicator] = value;
  }
  return {
    key: client.key,
    name: client.name,
    number: client.number,
    fields,
    raised: signals.filter(({ state }) => state === 'raised').map(({ indicator }) => indicator),
    unknown: signals
      .filter(({ kind, state }) => kind === 'signal' && state === 'unknown')
      .map(({ indicator }) => indicator),
    values,
    ...(kept && {
      stances: kept.stances,
      ...(kept.worklist && { worklist: kept.worklist }),
      ...(kept.intensity && { intensity: kept.intensity.intensity }),
    }),
  };
}
