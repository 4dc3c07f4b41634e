import { browser } from 'wxt/browser';
import { localDay } from '../annotations/days.ts';
import { writeEnrolment } from '../store/enrolment.ts';
import { readLanguage } from '../store/settings.ts';
import { TraceDatabase } from '../store/trace-database.ts';
import { TraceStore, type NewEvent } from '../store/traces.ts';
import type { Act } from '../traces/catalogue.ts';
import { drawCode, phaseOf, type Enrolment } from '../traces/enrolment.ts';
import { Recorder } from './recorder.ts';

const SESSION = 'log|traces';
const RING = 'log|ring';
/** The desk as a sender of its own. */
export const DESK = 'desk';
/** So long after the browser refused the log it is tried again. */
const RETRY_MS = 2000;

/** Which log this browser session writes: known in its memory, so that a stopped worker goes on with it. */
interface LogSession {
  run: string;
  /** Random: names this browser session to the senders. */
  boot: string;
  /** Null until the log could be opened. */
  session: number | null;
}

/**
 * The log of the study that runs, as the desk writes it: the session of this browser, and what the desk itself has to tell.
 * Whether anything may be logged is for whoever calls.
 */
export class StudyLog {
  readonly store = new TraceStore(new TraceDatabase());
  readonly recorder: Recorder;
  #session: LogSession | null = null;
  #triedAt = 0;

  constructor() {
    this.recorder = new Recorder(this.store, {
      load: async () => (await browser.storage.session.get(RING))[RING] as never,
      save: async (ring) =>
        ring ? browser.storage.session.set({ [RING]: ring }) : browser.storage.session.remove(RING),
    });
  }

  /** The session that this browser writes; null where the log could not be opened. */
  get session(): number | null {
    return this.#session?.session ?? null;
  }

  /** The number that the desk's next act will have within its session. */
  nextNumber({ waiting }: Enrolment): number {
    return Math.max(this.recorder.upTo(DESK), waiting.at(-1)?.act.number ?? 0) + 1;
  }

  /** Random name of this browser session; null before `begin`. */
  get boot(): string | null {
    return this.#session?.boot ?? null;
  }

  /** True where the browser refused the log, and it is time to try again. */
  get wantsRetry(): boolean {
    return !this.store.isOpen && Date.now() - this.#triedAt > RETRY_MS;
  }

  /** Names this browser session, and opens the database of the log. */
  async begin({ run }: Enrolment): Promise<void> {
    const known = (await browser.storage.session.get(SESSION))[SESSION] as LogSession | undefined;
    this.#session = known?.run === run ? known : { run, boot: drawCode(), session: null };
    if (known?.run !== run) await browser.storage.session.set({ [SESSION]: this.#session });
    this.#triedAt = Date.now();
    if (!this.store.isOpen) await this.store.load(run);
  }

  /** Goes on with the session of this browser, or begins it. What still waits for an earlier one is told there first. */
  async open(enrolment: Enrolment): Promise<void> {
    const log = this.#session!;
    if (this.store.session !== log.session || log.session === null) {
      const earlier = enrolment.waiting[0]?.session;
      if (earlier !== undefined && earlier !== log.session) {
        await this.store.open(earlier, () => []);
        await this.#deliver(enrolment);
      }
      const session = log.session ?? (await this.store.lastSession()) + 1;
      this.#session = { ...log, session };
      await browser.storage.session.set({ [SESSION]: this.#session });
      const language = await readLanguage();
      await this.store.open(session, () => firstEvents(enrolment, session, language));
    }
    await this.#deliver(enrolment);
  }

  /** The last day is past: the last session ends, and the log stands until it is wiped. */
  async end(enrolment: Enrolment): Promise<void> {
    const last = await this.store.lastSession();
    if (last === 0) return;
    if (this.store.session !== last) await this.store.open(last, () => []);
    await this.recorder.drain();
    await this.#deliver(enrolment);
    await this.store.end('study ended');
  }

  /**
   * Tells the log something of the desk's own, and writes the enrolment. It waits beside the enrolment, so that it is told
   * once, whatever is stopped.
   *
   * @param also.words the participant's own, which belong to the last act
   * @param also.client pseudonym of the client that the acts are about: what waits stands on disk
   */
  async tell(
    enrolment: Enrolment,
    acts: readonly Act[],
    also: { words?: string; client?: string } = {},
  ): Promise<void> {
    const session = this.session;
    const { words, client } = also;
    for (const act of session === null ? [] : acts) {
      const number = this.nextNumber(enrolment);
      const clock = Math.round(performance.now());
      const sent = { ...act, number, at: Date.now(), clock, ...(client !== undefined && { client }) };
      enrolment.waiting.push({ session: session!, act: sent });
    }
    await writeEnrolment(enrolment);
    await this.#deliver(enrolment, words);
  }

  /** The participant is out: nothing is written any more, and what waits goes. */
  async forget(): Promise<void> {
    this.#session = null;
    await this.recorder.forget();
    await browser.storage.session.remove(SESSION);
  }

  async #deliver(enrolment: Enrolment, words?: string): Promise<void> {
    if (enrolment.waiting.length === 0) return;
    const acts = enrolment.waiting.map(({ act }) => act);
    await this.recorder.record(
      { sender: DESK, log: '', acts, lost: 0 },
      'desk',
      () => null,
      // A pseudonym already.
      async (client) => client,
      words,
    );
    enrolment.waiting = [];
    await writeEnrolment(enrolment);
  }
}

function firstEvents({ study, acceptedAt }: Enrolment, session: number, language: 'nl' | 'en'): NewEvent[] {
  const accepted: NewEvent = {
    kind: 'study.accepted',
    data: {},
    at: Date.parse(acceptedAt),
    clock: 0,
    number: 1,
  };
  const first = session === 1 ? [accepted] : [];
  return [
    ...first,
    {
      kind: 'session.started',
      data: {
        browser: browser.runtime.getURL('/').startsWith('moz-') ? 'firefox' : 'chromium',
        sidelight: browser.runtime.getManifest().version.split('.').concat('0', '0').slice(0, 3).join('.'),
        language,
        phase: phaseOf(study, localDay(new Date())),
      },
      at: Date.now(),
      clock: 0,
      number: first.length + 1,
    },
  ];
}
