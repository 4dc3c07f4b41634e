import { browser } from 'wxt/browser';
import { createMarks, type Marks } from '../marks/marks.ts';
import { createOutline, type Outline } from '../marks/outline.ts';
import { createReader, type PageReader } from '../page/reader.ts';
import type { MarkNews } from '../street/mark.ts';
import type { Place } from '../street/reading.ts';
import { inPage } from '../text/in-page.ts';
import { unwrap } from '../wire/ask.ts';
import { listen } from '../wire/listen.ts';
import type { GuestCalls, GuestSession, ReaderCalls } from '../wire/messages.ts';
import { FIRST_ARRANGEMENT } from '../wire/home.ts';
import { canHost, createHost, type GuestHost } from './host.ts';
import { createOutbox } from './outbox.ts';
import { createPageSidebar } from './sidebar.ts';

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

/**
 * Sidelight in one frame of a granted page: reads it, hands over what it read, shows where a value stands
 * and, in the top frame, holds the sidebar. Leaves without trace when the permission or the extension goes.
 */
export function createGuest(document: Document): Guest {
  const window = document.defaultView!;
  const doc = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
  const life = new AbortController();
  let session: GuestSession = {
    mode: 'off',
    language: 'nl',
    marks: true,
    arrangement: FIRST_ARRANGEMENT,
    referenceDate: null,
  };
  let reading: AbortController | undefined;
  let reader: PageReader | undefined;
  let host: GuestHost | undefined;
  let outline: Outline | undefined;
  let marks: Marks | undefined;

  const outbox = createOutbox(
    async (name, argument) => {
      if (!browser.runtime?.id) leave();
      return send(name, argument);
    },
    () => reader?.readAgain(),
    life.signal,
  );

  const sidebar = createPageSidebar(document, {
    url: browser.runtime.getURL('/sidebar.html'),
    host: () => (host ??= createHost(document)),
    speaks: async () => (await send('seated', { doc })).seated,
    refused: (why) => void send('unseated', { doc, why }).catch(() => {}),
    onChange: (change) => void send('arrange', { doc, change }).catch(() => {}),
    signal: life.signal,
  });

  function apply(next: GuestSession): void {
    const moved = next.referenceDate !== session.referenceDate;
    session = next;
    if (session.mode === 'off') stopReading();
    else if (!reader) startReading();
    else if (moved) reader.readAgain();
    if (session.mode !== 'open' || !session.marks) clearMarks();
    if (window !== window.top) return;
    const here = session.mode === 'open' && session.arrangement.home === 'page';
    sidebar.show(here ? session.arrangement : null, inPage[session.language]);
  }

  function startReading(): void {
    reading = new AbortController();
    reader = createReader({
      document,
      now: () => (session.referenceDate ? new Date(session.referenceDate) : new Date()),
      onRead: (parts, gone) => outbox.post('read', { doc, parts, gone }),
      onSettled: ({ ms, failed }) => {
        marks?.readAgain();
        outbox.post('settled', { doc, ms, failed });
      },
      signal: AbortSignal.any([life.signal, reading.signal]),
    });
    reader.start();
  }

  function stopReading(): void {
    reading?.abort();
    reading = reader = undefined;
    outline?.hide();
    outline = undefined;
    clearMarks();
    sidebar.show(null, inPage[session.language]);
    host?.remove();
    host = undefined;
  }

  function showWhere(place: Place): boolean {
    const element = reader?.find(place);
    outline?.hide();
    if (!element || !canHost(document)) return false;
    host ??= createHost(document);
    outline ??= createOutline(host.layer);
    outline.show(element);
    return true;
  }

  /** Marks stand while the sidebar is open, wherever that is: a site that is only ready stays as it is. */
  function mark(news: MarkNews): void {
    if (!reader || session.mode !== 'open' || !session.marks || !canHost(document)) return;
    if (!marks && Object.keys(news.clients).length === 0) return;
    host ??= createHost(document);
    marks ??= createMarks({
      ...host,
      row: (place) => reader?.row(place) ?? null,
      find: (place) => reader?.find(place) ?? null,
      show: showWhere,
      words: () => inPage[session.language],
    });
    marks.tell(news);
  }

  function clearMarks(): void {
    marks?.clear();
    marks = undefined;
  }

  const answers: { [K in keyof GuestCalls]: (argument: GuestCalls[K][0]) => GuestCalls[K][1] } = {
    session: (next) => (apply(next), null),
    showWhere: (place) => ({ found: showWhere(place) }),
    marks: (news) => (mark(news), null),
    readings: () => reader?.readings() ?? [],
    readAgain: () => (reader?.readAgain(), null),
    leave: () => (leave(), null),
  };

  async function begin(): Promise<void> {
    for (let wait = 50; !life.signal.aborted; wait = Math.min(wait * 4, 5000)) {
      try {
        return apply(await send('hello', { doc, since: window.performance.timeOrigin }));
      } catch {
        if (!browser.runtime?.id) return leave();
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  function leave(): void {
    if (life.signal.aborted) return;
    stopReading();
    unlisten();
    life.abort();
  }

  const unlisten = listen('guest', (name, argument) => {
    if (!Object.hasOwn(answers, name)) throw new Error(`A reader knows no “${name}”.`);
    return answers[name as keyof GuestCalls](argument as never);
  });

  // A page kept for going back is not on screen: the desk forgets its place and hears of it again on return.
  window.addEventListener(
    'pagehide',
    () => {
      clearMarks();
      void send('bye', { doc }).catch(() => {});
    },
    { signal: life.signal, passive: true },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      void begin().then(() => reader?.readAgain());
    },
    { signal: life.signal, passive: true },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') outline?.hide();
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
