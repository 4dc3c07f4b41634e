import {
  inUse,
  judgeCaseload,
  judgeClients,
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

/** What the coach added that a rule or a figure may look at. */
export type Own = Pick<JudgeContext, 'stances' | 'intensities' | 'remembered'>;

/** What the pack says of one system's caseload. */
export interface Judged {
  /** By client key, in the pack's order. */
  clients: Map<string, JudgedSignal[]>;
  caseload: Signal[];
  notInSystem: string[];
}

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

  /** The pack as it is used here: with what was chosen. */
  get pack(): Pack {
    return this.#pack;
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
    this.#theme = theme;
    this.#adapters = adapters;
    this.choose(this.#choices, this.#condition);
  }

  caseload(caseload: Caseload, now: Date, own: Own = {}): Judged {
    const context: JudgeContext = { today: now, fieldsShown: caseload.fieldsShown, ...own };
    const common = [now.toDateString(), ...caseload.fieldsShown].join();
    const basisOf = ({ key }: Client): string => {
      const said = own.stances?.get(key);
      return said ? common + JSON.stringify([said, own.remembered?.get(key)]) : common;
    };
    const every = Object.values(caseload.clients);
    const fresh = judgeClients(
      this.#pack,
      every.filter((client) => this.#known.get(client)?.basis !== basisOf(client)),
      context,
    );
    const clients = new Map<string, JudgedSignal[]>();
    for (const client of every) {
      const signals = fresh.get(client.key) ?? this.#known.get(client)!.signals;
      this.#known.set(client, { basis: basisOf(client), signals });
      clients.set(client.key, signals);
    }
    return {
      clients,
      caseload: judgeCaseload(this.#pack, caseload, context),
      notInSystem: notInSystem(this.#pack, caseload.fieldsShown),
    };
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
