/** Indicators that are being written, and the caseload of this session for trying them. */
import type { QuestionHandlers } from './calls.ts';
import { usesName, withName } from '../indicators/named.ts';
import { changeDrafts, readDrafts, removeDraft, writeDraft } from '../store/drafts.ts';
import type { SessionMemory } from '../store/session.ts';
import type { Caseload, Client, Facts, History } from '../street/caseload.ts';
import type { DraftCalls, SeenPart } from '../street/draft.ts';
import { fieldById } from '../vocabulary/index.ts';

/** Clients in one message. */
const PART = 500;

export class Drafts {
  readonly #memory: SessionMemory;

  constructor(memory: SessionMemory) {
    this.#memory = memory;
  }

  readonly questions = {
    drafts: () => readDrafts(),
    keepDraft: ({ pack, indicator, apart }) =>
      writeDraft(pack, indicator, { apart, at: new Date().toISOString() }),
    renameInDrafts: ({ pack, from, to }) =>
      changeDrafts(pack, (one) => (usesName(one, from) ? withName(one, from, to) : one)),
    dropDraft: (id) => removeDraft(id),
    seenCaseload: async (asked) => this.#seen(asked),
  } satisfies Pick<QuestionHandlers, keyof DraftCalls>;

  #seen({ system, coach, from }: DraftCalls['seenCaseload'][0]): SeenPart {
    const systems = [...this.#memory.caseloads.values()]
      .map((each) => ({ system: each.system, clients: Object.keys(each.clients).length }))
      .filter(({ clients }) => clients > 0)
      .sort((a, b) => b.clients - a.clients);
    const chosen = this.#memory.caseloads.get(system ?? systems[0]?.system ?? '');
    const clients = Object.values(chosen?.clients ?? {});
    return {
      systems,
      system: chosen?.system ?? null,
      today: this.#memory.now().toISOString(),
      fieldsShown: chosen?.fieldsShown ?? [],
      coaches: chosen ? coachesIn(chosen) : [],
      clients: clients.slice(from, from + PART).map((client, n) => bare(client, from + n, coach)),
      of: clients.length,
    };
  }
}

const coachOf = ({ facts }: Client): string | null => facts['coach']?.text || null;

const coachesIn = ({ clients }: Caseload): string[] =>
  [...new Set(Object.values(clients).flatMap((client) => coachOf(client) ?? []))].sort();

/** A client as far as rules may look at one, with a name only for the coach whose client it is. */
function bare(client: Client, n: number, coach: string | null): Client {
  return {
    key: String(n),
    number: null,
    name: coach !== null && coachOf(client) === coach ? client.name : null,
    facts: forRules(client.facts),
    cases: client.cases.map(({ facts }, at) => ({ key: String(at), facts: forRules(facts) })),
    histories: Object.fromEntries(
      Object.entries(client.histories).map(([unit, { fields, rows, complete, readAt }]) => [
        unit,
        { unit: unit as History['unit'], fields, rows: rows.map(forRules), complete, readAt },
      ]),
    ),
  };
}

/** Where it stood is left out too: the row of a list may be called by its client's number. */
const forRules = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([field, fact]) => {
      const handling = fieldById(field)?.handling;
      return handling === 'keep' || handling === 'presence'
        ? [[field, { ...fact, source: { doc: '', reading: '', row: '' } }]]
        : [];
    }),
  );
