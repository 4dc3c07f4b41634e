import type { SessionMemory, TabState } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { Client } from '../street/caseload.ts';
import { TOLD_WHOLE, type MarkedSignal, type PageMark, type SightOfRows } from '../street/mark.ts';
import type { Pack } from '../street/pack.ts';
import { isProposal } from '../street/reading.ts';
import type { JudgedSignal } from '../indicators/index.ts';
import { scaleOf } from '../indicators/scale.ts';
import { textsFor, type Texts } from '../text/index.ts';
import { measureOf, saysValue, sentenceOf } from '../text/signal-words.ts';
import type { AskGuest } from './guests.ts';
import { ownOf, type Annotator } from './annotator.ts';
import type { Judge, Own } from './judge.ts';

/** A mark with the frame that it stands in; `id` tells it from the others of its tab. */
export interface MarkInFrame {
  id: string;
  doc: string;
  frameId: number;
  /** Key of the client. */
  client: string;
  mark: PageMark;
}

/** By reading: `from` ≤ index < `to`. */
type RowsInSight = ReadonlyMap<string, readonly [from: number, to: number]>;

/** Changes that come close together reach the pages as one. */
const COALESCE_MS = 60;

/**
 * Tells the frames of a page where raised signals stand. A frame is told of a client again only when
 * something of it changed. What was told is a memory of this worker: a new one tells everything once more.
 */
export class PageMarks {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #annotator: Annotator;
  readonly #ask: AskGuest;
  readonly #wanted: (origin: string) => Promise<boolean>;
  /** By document: the marks of each client as they were told, and whether rows were left out. */
  readonly #told = new Map<string, { clients: Map<string, string>; part: boolean }>();
  /** By document and reading: rows in sight, as the page said. */
  readonly #sight = new Map<string, RowsInSight>();
  readonly #stale = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param wanted whether the pages of a site are marked now */
  constructor(
    memory: SessionMemory,
    judge: Judge,
    annotator: Annotator,
    ask: AskGuest,
    wanted: (origin: string) => Promise<boolean>,
  ) {
    this.#wanted = wanted;
    this.#memory = memory;
    this.#judge = judge;
    this.#annotator = annotator;
    this.#ask = ask;
  }

  /** Something changed that a tab shows; without tab, in all of them. */
  refresh(tab?: number): void {
    for (const each of tab === undefined ? this.#memory.tabs.keys() : [tab]) this.#stale.add(each);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stale = [...this.#stale];
      this.#stale.clear();
      void Promise.all(stale.map((each) => this.tell(each)));
    }, COALESCE_MS);
  }

  /** A document that begins anew knows nothing, one that is gone needs nothing. */
  forget(doc: string): void {
    this.#told.delete(doc);
    this.#sight.delete(doc);
  }

  /** Other rows of a long list came into sight. */
  async sees(tab: number, { doc, reading, from, to }: SightOfRows & { doc: string }): Promise<void> {
    this.#sight.set(doc, new Map(this.#sight.get(doc)).set(reading, [from, to]));
    await this.tell(tab);
  }

  /** Sends what changed to every frame of a tab. The frames' answers are not waited for. */
  async tell(tab: number): Promise<void> {
    for await (const { doc, frameId, clients, part } of this.#stand(tab, this.#wanted, this.#sight)) {
      const next = new Map([...clients].map(([key, marks]) => [key, JSON.stringify(marks)]));
      this.#send(tab, frameId, doc, next, part);
    }
  }

  /** All marks of a tab as the page shows them: frame by frame, row by row. Also where the coach wants them unseen. */
  async places(tab: number): Promise<MarkInFrame[]> {
    const places: MarkInFrame[] = [];
    for await (const { doc, frameId, clients } of this.#stand(tab, async () => true)) {
      for (const [client, marks] of clients) {
        for (const mark of marks) {
          const { reading, row, field } = mark.place;
          places.push({ id: JSON.stringify([doc, reading, row, field]), doc, frameId, client, mark });
        }
      }
    }
    return places.sort((a, b) => a.frameId - b.frameId);
  }

  /**
   * What stands in each document of a tab: the marks of every client that has some.
   * @param sight leaves out rows of long lists that are out of sight; `part` says that it did
   */
  async *#stand(
    tab: number,
    isWanted: (origin: string) => Promise<boolean>,
    sight?: ReadonlyMap<string, RowsInSight>,
  ): AsyncGenerator<{ doc: string; frameId: number; clients: Map<string, PageMark[]>; part: boolean }> {
    const state = this.#memory.tabs.get(tab);
    if (!state) return;
    const texts = textsFor(await readLanguage());
    const owns = new Map<string, Own>();
    for (const [doc, { origin, frameId, readings }] of Object.entries(state.docs)) {
      const caseload = this.#memory.caseloads.get(origin);
      const wanted = caseload !== undefined && (await isWanted(origin));
      const { standing, part } = wanted
        ? clientsOf(readings, sight && (sight.get(doc) ?? new Map()))
        : NOBODY;
      if (standing.size > 0 && !owns.has(origin))
        owns.set(origin, ownOf(await this.#annotator.of(caseload!)));
      // Only those who stand in the page: marks don't wait for the rest of a large caseload.
      const judged =
        standing.size > 0
          ? this.#judge.clients(caseload!, standing.keys(), this.#memory.now(), owns.get(origin))
          : new Map<string, JudgedSignal[]>();
      const clients = new Map<string, PageMark[]>();
      for (const [key, among] of standing) {
        const client = caseload!.clients[key];
        // What was agreed to rest is not pointed out on the page until then. What is disputed steps back, and stays.
        const signals = (judged.get(key) ?? []).filter(({ stance }) => stance?.kind !== 'quiet');
        if (!client) continue;
        const who = among ? nameOf(client) : undefined;
        const marks = marksOf(this.#judge.pack, signals, state, doc, texts, who);
        if (marks.length > 0) clients.set(key, marks);
      }
      yield { doc, frameId, clients, part };
    }
  }

  #send(tab: number, frameId: number, doc: string, next: Map<string, string>, part: boolean): void {
    const before = this.#told.get(doc);
    this.#told.set(doc, { clients: next, part });
    const clients: Record<string, PageMark[]> = {};
    for (const [key, marks] of next) {
      if (before?.clients.get(key) !== marks) clients[key] = JSON.parse(marks) as PageMark[];
    }
    for (const key of before?.clients.keys() ?? []) if (!next.has(key)) clients[key] = [];
    // That a list became so long is news also where none of its first rows has a mark: the page asks for the others.
    if (before?.part === part && Object.keys(clients).length === 0) return;
    void this.#ask(tab, frameId, 'marks', {
      all: before === undefined,
      clients,
      ...(part && { part }),
    });
  }
}

interface Standing {
  /** True for those who stand among others. */
  standing: ReadonlyMap<string, boolean>;
  /** Whether rows were left out. */
  part: boolean;
}

const NOBODY: Standing = { standing: new Map(), part: false };

/** Clients that stand in the readings of a document; of long lists those whose rows are in sight, where that is asked. */
function clientsOf(readings: TabState['docs'][string]['readings'], sight: RowsInSight | undefined): Standing {
  const standing = new Map<string, boolean>();
  let part = false;
  for (const { head, clients } of Object.values(readings)) {
    if (isProposal(head)) continue;
    const isCut = sight !== undefined && clients.length > TOLD_WHOLE;
    part ||= isCut;
    // A client has one row for each in a list, in its order.
    const [from, to] = (isCut && sight.get(head.id)) || [0, isCut ? TOLD_WHOLE : clients.length];
    for (const key of clients.slice(from, to))
      standing.set(key, (standing.get(key) ?? false) || head.kind === 'list');
  }
  return { standing, part };
}

/** Each raised signal at the place that "show me where" leads to, where that is in this document. */
function marksOf(
  pack: Pack,
  signals: JudgedSignal[],
  state: TabState,
  doc: string,
  texts: Texts,
  who: string | undefined,
): PageMark[] {
  const marks = new Map<string, PageMark>();
  for (const signal of signals) {
    if (signal.kind !== 'signal' || signal.state !== 'raised') continue;
    const source = signal
      .inputsNow()
      .map(({ source: each }) => each)
      .find((each) => each && state.docs[each.doc]);
    const signalWords = wordsOf(pack, signal, texts);
    if (!source || source.doc !== doc || !signalWords) continue;
    const { doc: _doc, ...place } = source;
    const at = JSON.stringify([place.reading, place.row, place.field]);
    const mark = marks.get(at);
    if (mark) mark.signals.push(signalWords);
    else marks.set(at, { place, ...(who !== undefined && { who }), signals: [signalWords] });
  }
  return [...marks.values()];
}

function wordsOf(pack: Pack, signal: JudgedSignal, texts: Texts): MarkedSignal | null {
  const indicator = pack.indicators.find(({ id }) => id === signal.indicator);
  if (!indicator) return null;
  const measure = measureOf(texts, indicator, signal, !saysValue(texts, indicator, signal));
  const { value, threshold } = signal;
  const stance = signal.stance?.kind === 'quiet' ? undefined : signal.stance?.kind;
  const { kept, states } = texts.words;
  const said = stance && (stance === 'dispute' ? kept.disputed : kept.irrelevant);
  const form = indicator.representation ?? 'number';
  const isDrawn = form === 'scale' && typeof value === 'number' && threshold !== null;
  return {
    indicator: indicator.id,
    words: sentenceOf(texts, indicator, signal),
    line: [said, states.raised, measure].filter(Boolean).join(' · '),
    form,
    ...(stance && { stance }),
    ...(isDrawn && { scale: shares(value, threshold) }),
  };
}

function shares(value: number, threshold: number): MarkedSignal['scale'] {
  const scale = scaleOf(value, threshold);
  return { value: Math.round(scale.value), threshold: Math.round(scale.threshold) };
}

const nameOf = ({ name, number }: Client): string | undefined => name ?? number ?? undefined;
