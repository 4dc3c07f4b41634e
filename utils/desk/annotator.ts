import { normaliseNumber } from '../caseload/identity.ts';
import { lastDay, localDay, plusDays } from '../annotations/days.ts';
import { keptOf, slotOf, type Slot } from '../annotations/slot.ts';
import { AnnotationStore, type Whose } from '../store/annotations.ts';
import { Database } from '../store/database.ts';
import { HandedStore } from '../store/handed.ts';
import { readKeeping } from '../store/keeping.ts';
import type { TabState } from '../store/session.ts';
import type { PackId } from '../street/pack-file.ts';
import type { Annotation, ClientKept, RememberedValue } from '../street/annotation.ts';
import type { CellValue } from '../street/reading.ts';
import type { Caseload } from '../street/caseload.ts';
import { fieldById } from '../vocabulary/index.ts';
import type { AnnotationAsked } from '../wire/view.ts';
import type { Own } from './judge.ts';

/** So many values of one field stay beside the newest. */
const MOST_EARLIER = 11;

/** So long after the browser refused the database it is asked for it again. */
const RETRY_MS = 2000;

/** What is kept of the clients that were seen, by client key; '' is the caseload itself. */
export type KeptOfCaseload = ReadonlyMap<string, ClientKept>;

interface RuleVersion {
  version: string;
  pack: PackId;
}

/** Takes annotations in for the desk, and gives back what is kept of the clients that are read. */
export class Annotator {
  readonly #database = new Database();
  readonly store = new AnnotationStore(this.#database);
  /** Entries of lists that were taken over, until their clients are read. */
  readonly handed = new HandedStore(this.#database);
  /** False where the browser refuses a database: then nothing can be kept, and the views say so. */
  isOpen = false;
  #triedAt = 0;
  /** The version of a rule that holds and its pack, so that what is said of it is data about that version. */
  readonly #ruleOf: (indicator: string) => RuleVersion | undefined;

  constructor(ruleOf: (indicator: string) => RuleVersion | undefined) {
    this.#ruleOf = ruleOf;
  }

  /** Never rejects: a sidebar without annotations is still a sidebar. */
  async load(): Promise<void> {
    this.#triedAt = Date.now();
    try {
      // Once the browser has refused it, Dexie does not ask for it again by itself.
      await this.#database.open();
      await this.store.load();
      await this.handed.load();
      this.isOpen = true;
      await this.retain();
    } catch {
      this.isOpen = false;
    }
  }

  /** Drops what is past its last day or may not be kept any more. True when something went. */
  async retain(): Promise<boolean> {
    if (!this.isOpen) return false;
    const { days, notes, remember, fixed } = await readKeeping();
    const today = localDay(new Date());
    // What a policy forbids goes; what the coach switched off is only not shown.
    const forbidden = [
      ...(fixed.notes && !notes ? (['note', 'remark'] as const) : []),
      ...(fixed.remember && !remember ? (['remembered'] as const) : []),
    ];
    const dropped = await this.store.dropKinds(forbidden);
    const handed = await this.handed.retain(today, plusDays(today, days));
    return (await this.store.retain(today, plusDays(today, days))) || dropped || handed;
  }

  /** Null where the store can't be opened. */
  async of(caseload: Caseload): Promise<KeptOfCaseload | null> {
    if (!this.isOpen && Date.now() - this.#triedAt >= RETRY_MS) await this.load();
    if (!this.isOpen) return null;
    const kept = new Map<string, ClientKept>();
    if (this.store.isEmpty) return kept;
    const { notes, remember } = await readKeeping();
    const today = localDay(new Date());
    const { system } = caseload;
    const add = async (key: string, number: string | null): Promise<void> => {
      const annotations = (await this.store.of({ system, number })).filter(
        ({ kind, keptUntil }) =>
          keptUntil >= today &&
          ((kind !== 'note' && kind !== 'remark') || notes) &&
          (kind !== 'remembered' || remember),
      );
      if (annotations.length > 0) kept.set(key, keptOf(annotations));
    };
    await add('', null);
    for (const { key, number } of Object.values(caseload.clients)) {
      if (number !== null) await add(key, number);
    }
    return kept;
  }

  /**
   * Keeps an annotation. `saveTab` holds what stood there before, so that it can be undone: it is called first,
   * and an act that arrives twice finds it there.
   */
  async annotate(
    tab: TabState,
    caseload: Caseload,
    act: string,
    client: string | null,
    asked: AnnotationAsked,
    saveTab: () => Promise<void>,
  ): Promise<void> {
    const whose = this.#whose(caseload, client);
    const annotation = await this.#whole(caseload, client, whose, asked);
    await this.#remember(tab, act, whose, slotOf(annotation), saveTab);
    await this.#put(whose, annotation);
  }

  /** Keeps an annotation for a page that offers no undo: it takes away what it kept instead. */
  async keep(caseload: Caseload, client: string, asked: AnnotationAsked): Promise<void> {
    this.#mustBeOpen();
    const whose = this.#whose(caseload, client);
    await this.#put(whose, await this.#whole(caseload, client, whose, asked));
  }

  /** Empties a slot, for such a page. */
  async drop(caseload: Caseload, client: string, slot: Slot): Promise<void> {
    this.#mustBeOpen();
    const { id } = await this.store.before(this.#whose(caseload, client), slot);
    await this.store.restore({ id, stored: null });
  }

  async #put(whose: Whose, annotation: Annotation): Promise<void> {
    const { days } = await readKeeping();
    const now = new Date();
    await this.store.put(whose, annotation, now.toISOString(), lastDay(annotation, localDay(now), days));
  }

  #mustBeOpen(): void {
    if (!this.isOpen) throw new Error('The browser holds no database for this extension.');
  }

  /** Empties a slot; nothing happens when it is empty. */
  async retract(
    tab: TabState,
    caseload: Caseload,
    act: string,
    client: string | null,
    slot: Slot,
    saveTab: () => Promise<void>,
  ): Promise<void> {
    const whose = this.#whose(caseload, client);
    const { id } = await this.#remember(tab, act, whose, slot, saveTab);
    await this.store.restore({ id, stored: null });
  }

  /** Puts back what stood before an act; false when it is not the last one made in this tab. */
  async undo(tab: TabState, act: string): Promise<boolean> {
    if (!this.isOpen || tab.lastAct?.act !== act) return false;
    await this.store.restore(tab.lastAct.before);
    return true;
  }

  async #remember(
    tab: TabState,
    act: string,
    whose: Whose,
    slot: Slot,
    saveTab: () => Promise<void>,
  ): Promise<{ id: string }> {
    this.#mustBeOpen();
    const before = await this.store.before(whose, slot);
    if (tab.lastAct?.act !== act) {
      tab.lastAct = { act, before };
      await saveTab();
    }
    return before;
  }

  #whose(caseload: Caseload, client: string | null): Whose {
    const { system } = caseload;
    if (client === null) return { system, number: null };
    const number = caseload.clients[client]?.number ?? null;
    if (number === null) throw new Error('Nothing is kept of a client without a number.');
    return { system, number };
  }

  /** What was remembered of the field before and is not past what may be kept, oldest first; the same value is one. */
  async #earlier(
    whose: Whose,
    field: string,
    value: CellValue,
    since: string,
  ): Promise<NonNullable<RememberedValue['earlier']>> {
    const before = (await this.store.of(whose)).find(
      (one) => one.kind === 'remembered' && one.field === field,
    );
    if (before?.kind !== 'remembered') return [];
    const last = { text: before.text, value: before.value, readAt: before.readAt };
    return [...(before.earlier ?? []), ...(before.value === value ? [] : [last])]
      .filter((one) => one.readAt.slice(0, 10) >= since)
      .slice(-MOST_EARLIER);
  }

  /** A remembered value is the one that was read: nobody but the reader says what stands on a page. */
  async #whole(
    caseload: Caseload,
    client: string | null,
    whose: Whose,
    asked: AnnotationAsked,
  ): Promise<Annotation> {
    const { notes, remember, days } = await readKeeping();
    if ('indicator' in asked) {
      if (asked.words !== undefined && !notes) throw new Error('Own words are switched off.');
      const rule = this.#ruleOf(asked.indicator);
      const longest = plusDays(localDay(new Date()), days);
      const kept = rule ? { ...asked, ...rule } : asked;
      return kept.kind === 'quiet' && kept.until > longest ? { ...kept, until: longest } : kept;
    }
    if ((asked.kind === 'note' || asked.kind === 'remark') && !notes)
      throw new Error('Own notes are switched off.');
    if (asked.kind === 'worklist' && asked.rest) {
      const longest = plusDays(localDay(new Date()), days);
      const { rest } = asked;
      return rest.until > longest ? { ...asked, rest: { ...rest, until: longest } } : asked;
    }
    if (asked.kind !== 'remembered') return asked;
    if (!remember) throw new Error('Remembered values are switched off.');
    const fact = client === null ? undefined : caseload.clients[client]?.facts[asked.field];
    if (!fact || fieldById(asked.field)?.handling !== 'keep') {
      throw new Error(`The value of ${asked.field} can't be kept.`);
    }
    const { text, value, readAt } = fact;
    const earlier = await this.#earlier(whose, asked.field, value, plusDays(localDay(new Date()), -days));
    return { ...asked, text, value, readAt, ...(earlier.length > 0 && { earlier }) };
  }
}

/** What the judge needs of it: nothing where nothing can be kept. */
export function ownOf(kept: KeptOfCaseload | null): Own {
  if (!kept) return {};
  const all = [...kept];
  return {
    stances: new Map(all.map(([key, { stances }]) => [key, stances])),
    intensities: new Map(
      all.flatMap(([key, { intensity }]) => (intensity ? [[key, intensity.intensity]] : [])),
    ),
    remembered: new Map(all.map(([key, { remembered }]) => [key, remembered])),
  };
}

/** A client number as somebody types it. */
export const typedNumber = (text: string): string => normaliseNumber(text) ?? '';
