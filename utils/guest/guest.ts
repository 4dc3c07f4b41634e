import type { RowOfClient } from '../page/own-link.ts';
import type { BaseReader } from '../page/reader.ts';
import { whenWorthReading } from '../page/worth.ts';
import type { Pointing } from '../pointing/pointing.ts';
import type { MarkNews } from '../street/mark.ts';
import type { Place, ReadingKind } from '../street/reading.ts';
import { inPage } from '../text/in-page.ts';
import { FIRST_ARRANGEMENT } from '../wire/home.ts';
import { ofDocument } from '../page/step.ts';
import { pause } from '../street/timers.ts';
import { listen } from '../wire/listen.ts';
import type { GuestCalls, GuestSession, ReaderCalls } from '../wire/messages.ts';
import { packPart } from '../wire/packed-part.ts';
import { unwrap } from '../wire/reply.ts';
import type { TeachAnswer, TeachAsk } from '../wire/teach.ts';
import { browser } from './native.ts';
import type { GuestLog } from './log.ts';
import { createOutbox } from './outbox.ts';
import type { Overlay } from './overlay.ts';
import { createParts } from './parts.ts';
import { dropRoom } from './room.ts';

export interface Guest {
  /** Leaves the page as it was found. */
  leave(): void;
  /** False once the extension that this guest belongs to was replaced or removed. */
  readonly alive: boolean;
}

const send = async <K extends keyof ReaderCalls>(
  name: K,
  argument: ReaderCalls[K][0],
): Promise<ReaderCalls[K][1]> =>
  unwrap(await browser.runtime.sendMessage({ kind: 'reader', name, argument })) as ReaderCalls[K][1];

/** So long a sidebar waits for what is read first, ms. */
const SEAT_MS = 400;

/**
 * Sidelight in one frame of a granted page. By itself it only says hello and looks whether there is anything to read; what
 * reads, and what is seen in the page, are parts that come when they are needed. Leaves without trace when the
 * permission or the extension goes.
 */
export function createGuest(document: Document): Guest {
  const window = ofDocument(document, 'defaultView')!;
  const doc = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
  const life = new AbortController();
  let session: GuestSession = {
    mode: 'off',
    language: 'nl',
    marks: true,
    arrangement: FIRST_ARRANGEMENT,
    referenceDate: null,
    adapters: [],
    fields: '',
    log: null,
  };
  /** From the first session that allows reading until one that doesn't. */
  let visit: AbortController | undefined;
  let reader: BaseReader | undefined;
  let overlay: Overlay | undefined;
  let pointing: Pointing | undefined;
  /** The log of a study, where one runs. */
  let log: GuestLog | undefined;
  /** Kind of each reading that stands here, by its id. */
  const kinds = new Map<string, ReadingKind>();
  let isSettled = false;
  /** Something of the page was read, or there is nothing to read. */
  const firstRead = Promise.withResolvers<void>();
  /** Whether the overlay was sent for in this visit. */
  let shows = false;

  const parts = createParts(
    async (part) => {
      if (!isHere()) return;
      return send('bring', { doc, part });
    },
    life.signal,
    () => ofDocument(document, 'defaultView') !== null,
  );

  const now = (): Date => (session.referenceDate ? new Date(session.referenceDate) : new Date());

  const outbox = createOutbox(
    async (name, argument) => {
      isHere();
      return send(name, argument);
    },
    () => reader?.readAgain(),
    life.signal,
  );

  function apply(next: GuestSession): void {
    const moved = next.referenceDate !== session.referenceDate;
    const taught = ({ adapters, fields }: GuestSession) => JSON.stringify([adapters, fields]);
    const retaught = taught(next) !== taught(session);
    session = next;
    void keepLog().catch(() => {});
    if (session.mode === 'off') return endVisit();
    if (retaught && visit) readAnew();
    if (!visit) beginVisit();
    else if (moved) reader?.readAgain();
    if (!showsMarks()) overlay?.clearMarks();
    if (window !== window.top) return;
    if (!showsSidebar() || session.arrangement.collapsed) dropRoom();
    if (showsSidebar()) void seat();
    else overlay?.seat(null);
  }

  /** After what is in sight was read: a sidebar that loads beside that takes the same processor, and has nothing to show. */
  async function seat(): Promise<void> {
    // Its part comes meanwhile: the marks of what was read need it as well.
    void parts.get('overlay').catch(() => {});
    await Promise.race([firstRead.promise, pause(SEAT_MS, life.signal)]);
    await show((seen) => seen.seat(showsSidebar() ? session.arrangement : null));
  }

  const showsSidebar = (): boolean => session.mode === 'open' && session.arrangement.home === 'page';

  /** Marks stand while the sidebar is open, wherever that is: a site that is only ready stays as it is. */
  const showsMarks = (): boolean => session.mode === 'open' && session.marks;

  /** What was taught has changed: all that was read is read again, by the reader for it. */
  function readAnew(): void {
    const gone = reader?.live().map(({ head }) => head.id) ?? [];
    visit?.abort();
    reader = undefined;
    if (gone.length) outbox.post('read', () => ({ doc, parts: [], gone }));
    beginVisit();
  }

  function beginVisit(): void {
    visit = new AbortController();
    const signal = AbortSignal.any([life.signal, visit.signal]);
    const settle = (failed: boolean): void => {
      settled();
      outbox.post('settled', () => ({ doc, ms: 0, failed }));
    };
    const found = (): void => void read(signal).catch(() => signal.aborted || settle(true));
    // What holds nothing yet has been read whole.
    if (!whenWorthReading(document, found, signal)) settle(false);
  }

  async function read(signal: AbortSignal): Promise<void> {
    const createReader = await parts.get(session.adapters.length > 0 ? 'taught' : 'reading');
    if (signal.aborted) return;
    reader = createReader({
      adapters: () => session.adapters,
      fields: session.fields,
      document,
      now,
      bring: () => parts.get('beside'),
      onRead: (parts, gone) => {
        firstRead.resolve();
        for (const reading of gone) kinds.delete(reading);
        for (const { head } of parts) kinds.set(head.id, head.kind);
        outbox.post('read', () => ({ doc, parts: parts.map(packPart), gone }));
      },
      onSettled: ({ ms, failed, reports }) => {
        overlay?.readAgain();
        settled();
        outbox.post('settled', () => ({ doc, ms, failed, ...(reports?.length && { reports }) }));
      },
      signal,
    });
    reader.start();
  }

  /** Only inside a study that was accepted does the part that tells of it come here. */
  async function keepLog(): Promise<void> {
    if (!session.log) return log?.use(null);
    const createLog = await parts.get('log');
    if (life.signal.aborted) return;
    log ??= createLog(document, {
      send: (batch) => send('record', { doc, batch }),
      kinds: () => (isSettled ? kinds.values() : null),
      signal: life.signal,
    });
    log.use(session.log);
  }

  function settled(): void {
    isSettled = true;
    firstRead.resolve();
    log?.look();
  }

  function endVisit(): void {
    dropRoom();
    kinds.clear();
    isSettled = false;
    visit?.abort();
    visit = reader = undefined;
    pointing?.stop();
    pointing = undefined;
    overlay?.remove();
    overlay = undefined;
    shows = false;
  }

  /** Does something with what can be seen, once the part that shows it is here; nothing after the visit ended. */
  async function show<T>(use: (overlay: Overlay) => T): Promise<T | null> {
    const signal = visit?.signal;
    shows = true;
    const createOverlay = await parts.get('overlay').catch(() => null);
    if (!createOverlay || !signal || signal.aborted) return null;
    overlay ??= createOverlay(document, {
      url: browser.runtime.getURL('/sidebar.html'),
      words: () => inPage[session.language],
      reader: () => reader,
      speaks: async () => (await send('seated', { doc })).seated,
      onSight: (sight) => void send('sight', { doc, ...sight }).catch(() => {}),
      check: isHere,
      refused: (why) => void send('unseated', { doc, why }).catch(() => {}),
      onChange: (change) => {
        log?.arranged(change);
        void send('arrange', { doc, change }).catch(() => {});
      },
      signal: AbortSignal.any([life.signal, signal]),
    });
    return use(overlay);
  }

  async function showWhere(place: Place): Promise<boolean> {
    return (await show((seen) => seen.outline(seen.find(place)))) ?? false;
  }

  async function showClient(row: RowOfClient): Promise<GuestCalls['showClient'][1]> {
    const shown = await show((seen) => {
      const own = seen.ownLink(row);
      return own && { found: seen.outline(own.element), link: own.isLink };
    });
    return shown ?? { found: false, link: false };
  }

  function mark(news: MarkNews): void {
    if (!reader || !showsMarks()) return;
    if (!shows && !news.part && Object.keys(news.clients).length === 0) return;
    void show((seen) => showsMarks() && seen.mark(news));
  }

  /** Teaching: its part comes with the first thing that is asked of it. */
  async function teach(ask: TeachAsk): Promise<TeachAnswer> {
    if (session.mode === 'off' || (ask.do === 'stop' && !pointing)) return {};
    const createPointing = await parts.get('pointing');
    const host = await show((seen) => seen.host());
    pointing ??= createPointing({
      document,
      host,
      now,
      onPointed: (pointed) => void send('pointed', { doc, pointed }).catch(() => {}),
    });
    return pointing.answer(ask);
  }

  const answers: {
    [K in keyof GuestCalls]: (argument: GuestCalls[K][0]) => GuestCalls[K][1] | Promise<GuestCalls[K][1]>;
  } = {
    session: (next) => (apply(next), null),
    showWhere: async (place) => ({ found: await showWhere(place) }),
    showClient,
    marks: (news) => (mark(news), null),
    under: () => show((seen) => seen.under()),
    readings: () => reader?.readings() ?? [],
    seen: ({ at }) => overlay?.seen(at) ?? 'early',
    readAgain: () => (reader?.readAgain(), null),
    teach,
    leave: () => (leave(), null),
  };

  async function begin(): Promise<void> {
    for (let wait = 50; !life.signal.aborted; wait = Math.min(wait * 4, 5000)) {
      try {
        return apply(await send('hello', { doc, since: window.performance.timeOrigin }));
      } catch {
        if (!isHere() || !(await pause(wait, life.signal))) return;
      }
    }
  }

  /** Whether the extension still is; without it the page is left. */
  function isHere(): boolean {
    if (browser.runtime?.id) return true;
    leave();
    return false;
  }

  function leave(): void {
    if (life.signal.aborted) return;
    endVisit();
    unlisten();
    life.abort();
  }

  const unlisten = listen(browser.runtime.onMessage, 'guest', (name, argument) => {
    if (!Object.hasOwn(answers, name)) throw new Error(`A reader knows no “${name}”.`);
    return answers[name as keyof GuestCalls](argument as never);
  });

  // A page kept for going back is not on screen: the desk forgets its place and hears of it again on return.
  window.addEventListener(
    'pagehide',
    ({ isTrusted }) => {
      // A page can make such an event itself, and stays.
      if (!isTrusted) return;
      overlay?.clearMarks();
      log?.flush();
      void send('bye', { doc }).catch(() => {});
    },
    { signal: life.signal, passive: true },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !event.isTrusted) return;
      void begin().then(() => reader?.readAgain());
    },
    { signal: life.signal, passive: true },
  );
  void begin();
  return {
    leave,
    get alive() {
      return !life.signal.aborted && Boolean(browser.runtime?.id);
    },
  };
}
