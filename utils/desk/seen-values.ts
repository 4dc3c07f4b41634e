import type { SessionMemory } from '../store/session.ts';
import type { Client, Facts } from '../street/caseload.ts';
import type { SeenValue } from '../traces/leaks.ts';
import { fieldById } from '../vocabulary/index.ts';

/** Fields of which every word is a name; of the others the words belong together. */
const NAMES = ['client_name', 'coach', 'jz_worker'];

/** Names, numbers and every value that may live as long as the browser session only, of every system that was read. */
export function* seenValues({ caseloads }: Pick<SessionMemory, 'caseloads'>): Generator<SeenValue> {
  for (const { clients } of caseloads.values()) {
    for (const client of Object.values(clients)) yield* valuesOf(client);
  }
}

function* valuesOf(client: Client): Generator<SeenValue> {
  if (client.name !== null) yield { text: client.name, name: true };
  if (client.number !== null) yield { text: client.number, name: false };
  yield* ofSession(client.facts);
  for (const { key, facts } of client.cases) {
    yield { text: key, name: false };
    yield* ofSession(facts);
  }
  for (const { facts } of client.sheets ?? []) yield* ofSession(facts);
  for (const { rows } of Object.values(client.histories)) for (const row of rows) yield* ofSession(row);
}

function* ofSession(facts: Facts): Generator<SeenValue> {
  for (const [id, { text }] of Object.entries(facts)) {
    if (fieldById(id)?.handling === 'session' && text !== null) yield { text, name: NAMES.includes(id) };
  }
}
