import {
  inUse,
  judgeCaseload,
  judgeClients,
  judgeInSlices,
  judgePage,
  notInSystem,
  standardPack,
  type JudgeContext,
  type JudgedSignal,
} from '../indicators/index.ts';
import { checkPack } from '../packs/check.ts';
import type { TabState } from '../store/session.ts';
import type { Adapter } from '../street/adapter.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import { isProposal } from '../street/reading.ts';
import type { IndicatorChoices, Pack, Representation } from '../street/pack.ts';
import type { Theme } from '../theme/tokens.ts';
import type { Signal } from '../street/signal.ts';
import { useFields, type VocabularyField } from '../vocabulary/index.ts';

/** What the coach added that a rule or a figure may look at. */
export type Own = Pick<JudgeContext, 'stances' | 'intensities' | 'remembered'>;

/** What the pack says of one system's caseload. */
export interface Judged {
  /** By client key, in the pack's order. */
  clients: Map<string, JudgedSignal[]>;
  caseload: Signal[];
  notInSystem: string[];
}

/** The desk rests after judging for so long, to answer what came in meanwhile. */
const SLICE_MS = 8;
/** So few are judged at once: a rest would take longer. */
const FEW = 25;

const EMPTY: Pack = {
  schema: 1,
  id: 'empty',
  version: '0.0.0',
  name: { nl: 'Geen pakket', en: 'No pack' },
  coreList: [],
  groups: {} as Pack['groups'],
  indicators: [],
};

/** Holds the pack in use, and judges a client again only when something that it rests on has changed. */
export class Judge {
  /** As it was loaded. */
  #loaded: Pack = EMPTY;
  /** With what the coach chose. */
  #pack: Pack = EMPTY;
  #adapters: readonly Adapter[] = [];
  #theme: Theme = {};
  #choices: IndicatorChoices = {};
  #condition: Representation | null = null;
  #allOff = false;
  /** Signals of a client as it stood, with the day and fields that they were judged on. */
  #known = new WeakMap<Client, { basis: string; signals: JudgedSignal[] }>();
  /** Judging ahead goes one after another: whom the first did is done for the next. */
  #turn: Promise<unknown> = Promise.resolve();

  /** The pack as it is used here: with what was chosen. */
  get pack(): Pack {
    return this.#pack;
  }

  /** What the pack in use adds to the vocabulary. */
  get fields(): readonly VocabularyField[] {
    return this.#loaded.fields ?? [];
  }

  /** What the pack in use teaches about systems. */
  get adapters(): readonly Adapter[] {
    return this.#adapters;
  }

  /** Colours and sizes that the pack in use asks for. */
  get theme(): Theme {
    return this.#theme;
  }

  get choices(): IndicatorChoices {
    return this.#choices;
  }

  get condition(): Representation | null {
    return this.#condition;
  }

  /** Whether an indicator begins switched on in the pack as it was given; undefined where it holds no such one. */
  beginsOn(indicator: string): boolean | undefined {
    return this.#loaded.indicators.find(({ id }) => id === indicator)?.on;
  }

  /** @param condition how a study that the coach accepted has everything shown, or null */
  choose(choices: IndicatorChoices, condition: Representation | null): void {
    this.#choices = choices;
    this.#condition = condition;
    this.#pack = inUse(this.#loaded, { choices, condition, allOff: this.#allOff });
    this.#known = new WeakMap();
  }

  /** Whether a study shows no indicator now. @returns true where that is new */
  turnAllOff(off: boolean): boolean {
    if (off === this.#allOff) return false;
    this.#allOff = off;
    this.choose(this.#choices, this.#condition);
    return true;
  }

  /**
   * Takes a pack, or with null the one that ships. Rules that are wrong are left out and named.
   * @returns what is wrong, in words; when the pack itself can't be read the one in use stays
   */
  use(json: unknown): string[] {
    const { pack, file, problems } = checkPack(json ?? standardPack);
    if (pack) this.take(pack, file?.adapters, file?.theme);
    return problems.map(({ path, reason, hint }) => `${path || 'pack'}: ${reason} ${hint}`);
  }

  /** Takes a pack that was checked, with what it teaches about systems. */
  take(pack: Pack, adapters: readonly Adapter[] = [], theme: Theme = {}): void {
    this.#loaded = pack;
    useFields(pack.fields);
    this.#theme = theme;
    this.#adapters = adapters;
    this.choose(this.#choices, this.#condition);
  }

  caseload(caseload: Caseload, now: Date, own: Own = {}): Judged {
    return {
      clients: this.#clients(Object.values(caseload.clients), caseload, now, own),
      caseload: judgeCaseload(this.#pack, caseload, contextOf(caseload, now, own)),
      notInSystem: notInSystem(this.#pack, caseload.fieldsShown),
    };
  }

  /** What the pack says of some clients of a caseload; the others are not judged for it. Keys that are not there are left out. */
  clients(caseload: Caseload, keys: Iterable<string>, now: Date, own: Own = {}): Map<string, JudgedSignal[]> {
    const asked = [...new Set(keys)].flatMap((key) => caseload.clients[key] ?? []);
    return this.#clients(asked, caseload, now, own);
  }

  /**
   * Judges in slices whom `caseload` would judge at once, so that a large one does not hold the desk up. Whoever needs
   * the whole waits for this first: nobody is shown half a caseload.
   * @param first keys of those whom the coach sees now: they come before all others
   */
  ahead(caseload: Caseload, now: Date, own: Own, first: readonly string[]): Promise<void> {
    const done = this.#turn.then(() => this.#ahead(caseload, now, own, first));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #ahead(caseload: Caseload, now: Date, own: Own, first: readonly string[]): Promise<void> {
    const known = this.#known;
    const basisOf = basisFor(caseload, now, own);
    const fresh = Object.values(caseload.clients).filter(
      (client) => known.get(client)?.basis !== basisOf(client),
    );
    if (fresh.length <= FEW) return;
    const byKey = new Map(fresh.map((client) => [client.key, client]));
    const slices = judgeInSlices(this.#pack, fresh, contextOf(caseload, now, own), { first, ms: SLICE_MS });
    for (const slice of slices) {
      for (const [key, signals] of slice) {
        const client = byKey.get(key)!;
        known.set(client, { basis: basisOf(client), signals });
      }
      await new Promise((resolve) => setTimeout(resolve));
      // Another pack or choice since: what follows would be judged by rules that no longer hold.
      if (known !== this.#known) return;
    }
  }

  #clients(asked: readonly Client[], caseload: Caseload, now: Date, own: Own): Map<string, JudgedSignal[]> {
    const basisOf = basisFor(caseload, now, own);
    const fresh = judgeClients(
      this.#pack,
      asked.filter((client) => this.#known.get(client)?.basis !== basisOf(client)),
      contextOf(caseload, now, own),
    );
    const clients = new Map<string, JudgedSignal[]>();
    for (const client of asked) {
      const signals = fresh.get(client.key) ?? this.#known.get(client)!.signals;
      this.#known.set(client, { basis: basisOf(client), signals });
      clients.set(client.key, signals);
    }
    return clients;
  }

  page(tab: TabState, caseload: Caseload, now: Date): Signal[] {
    const readings = Object.entries(tab.docs).flatMap(([doc, each]) =>
      Object.values(each.readings)
        .filter(({ head }) => !isProposal(head))
        .map(({ head, clients }) => ({ doc, head, clients })),
    );
    return judgePage(this.#pack, readings, caseload, { today: now });
  }
}

const contextOf = ({ fieldsShown }: Caseload, today: Date, own: Own): JudgeContext => ({
  today,
  fieldsShown,
  ...own,
});

/** What signals of a client rest on beside the client itself. */
function basisFor({ fieldsShown }: Caseload, now: Date, own: Own): (client: Client) => string {
  const common = [now.toDateString(), ...fieldsShown].join();
  return ({ key }) => {
    const said = own.stances?.get(key);
    return said ? common + JSON.stringify([said, own.remembered?.get(key)]) : common;
  };
}
