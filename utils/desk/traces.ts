import { browser } from 'wxt/browser';
import { localDay } from '../annotations/days.ts';
import { readEnrolment, writeEnrolment } from '../store/enrolment.ts';
import { readPolicy } from '../store/policy.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import { TraceDatabase } from '../store/trace-database.ts';
import { TraceStore, type NewEvent } from '../store/traces.ts';
import { conditionsOn, sha256 } from '../traces/assign.ts';
import { kindsOf, type Act } from '../traces/catalogue.ts';
import {
  lastDayOf,
  pauseEnd,
  phaseOf,
  stateOf,
  type Enrolment,
  type PauseLength,
} from '../traces/enrolment.ts';
import type { FieldId } from '../street/reading.ts';
import type { Batch, Receipt, SenderRoom } from '../traces/event.ts';
import { guardOf } from '../traces/leaks.ts';
import { readStudy } from '../traces/study.ts';
import type { Held } from '../wire/messages.ts';
import type { PromptReply, StudyNow, StudyPage } from '../wire/study.ts';
import type { QuestionHandlers, ReaderHandlers, ViewHandlers } from './calls.ts';
import { Filling } from './filling.ts';
import { Prompting } from './prompting.ts';
import { nextStudyMoment, STUDY_ALARM } from './study-alarm.ts';
import { pageOf } from './page.ts';
import { seenValues } from './seen-values.ts';
import { Recorder, type Gate, type Pseudonym } from './recorder.ts';

const SESSION = 'log|traces';
const RING = 'log|ring';
const DESK = 'desk';
const PAGE_GROUPS: readonly string[] = ['page', 'sidebar'];
/** So long after the browser refused the log it is tried again. */
const RETRY_MS = 30_000;

/** Which log this browser session writes: known in its memory, so that a stopped worker goes on with it. */
interface LogSession {
  run: string;
  /** Random: names this browser session to the senders. */
  boot: string;
  /** Null until the log could be opened. */
  session: number | null;
}

/**
 * The study that a participant accepted on this machine, and its log. Nothing here begins by itself: without an
 * enrolment no database is opened and every sender is told that nothing is asked.
 */
export class Traces {
  readonly #memory: SessionMemory;
  readonly #onChange: () => Promise<void>;
  readonly #store = new TraceStore(new TraceDatabase());
  readonly #recorder: Recorder;
  #enrolment: Enrolment | null = null;
  #log: LogSession | null = null;
  #triedAt = 0;
  readonly #prompting = new Prompting();

  readonly #filling: Filling;

  /**
   * @param onChange tells guests and views what holds now
   * @param inputsOf fields that an indicator looks at
   */
  constructor(
    memory: SessionMemory,
    onChange: () => Promise<void>,
    inputsOf: (indicator: string) => readonly FieldId[] = () => [],
  ) {
    this.#filling = new Filling(memory, inputsOf);
    this.#memory = memory;
    this.#onChange = onChange;
    this.#recorder = new Recorder(this.#store, {
      load: async () => (await browser.storage.session.get(RING))[RING] as never,
      save: async (ring) =>
        ring ? browser.storage.session.set({ [RING]: ring }) : browser.storage.session.remove(RING),
    });
  }

  readonly readers = {
    record: ({ batch }) => this.#record(batch, 'page', ''),
  } satisfies Partial<ReaderHandlers>;

  readonly views = {
    record: (batch, { state }) => this.#record(batch, 'view', pageOf(state)?.origin ?? ''),
    pauseStudy: (length) => this.#pause(length),
    resumeStudy: () => this.#resume('participant'),
    answerPrompt: (reply) => this.#answer(reply),
    openResearch: () => openResearch(),
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    record: (batch) => this.#record(batch, 'view', ''),
    study: () => this.#page(),
    acceptStudy: ({ file, words, filling = false }) => this.#accept(file, { words, filling }),
    pauseStudy: (length) => this.#pause(length),
    resumeStudy: () => this.#resume('participant'),
    studyLog: async ({ from, past, chunks }) =>
      this.#store.isOpen ? this.#store.read(from, past, chunks) : { events: [], words: [], next: null },
    leakGuard: () => guardOf(seenValues(this.#memory)),
    deleteTrace: async ({ session, seq }) => {
      if (!this.#store.isOpen || !(await this.#store.delete(session, seq))) return false;
      await this.#tell({ kind: 'log.deleted', data: { events: 1 } });
      return true;
    },
    deleteTraces: async () => {
      if (!this.#store.isOpen) return;
      const events = await this.#store.deleteAll();
      await this.#tell({ kind: 'log.deleted', data: { events } });
    },
    remark: async ({ text }) => {
      if (!this.#enrolment?.consent.words) throw new Error('This study takes no remarks.');
      await this.#tell({ kind: 'remark.made', data: {} }, text);
    },
    noteExport: async (copy) => {
      const enrolment = this.#enrolment;
      if (!enrolment) return;
      enrolment.exports.push({ ...copy, at: new Date().toISOString() });
      await this.#tell({ kind: 'log.exported', data: { events: copy.events } });
    },
    withdraw: () => this.withdraw(),
  } satisfies Partial<QuestionHandlers>;

  /** Never rejects: a sidebar without a study is still a sidebar. */
  async load(): Promise<void> {
    try {
      const stored = await readEnrolment();
      if (stored === 'ending') await this.withdraw();
      else if (stored) {
        this.#enrolment = stored;
        await this.#recorder.load();
        await this.#follow();
      }
    } catch {
      // Said beside the study: what is not stored is counted.
    }
  }

  /** The study that runs, as the views show it; null where none does. */
  now(): StudyNow | null {
    const enrolment = this.#enrolment;
    if (!enrolment) return null;
    const { study, paused, run, held } = enrolment;
    const state = stateOf(enrolment, localDay(new Date()), Date.now());
    const prompt = state === 'running' ? this.#prompting.now(enrolment) : undefined;
    return {
      log: {
        log: `${run}:${this.#log?.boot ?? ''}`,
        recording: state === 'running' && this.#log !== null,
        kinds: kindsOf(study.logs),
      },
      title: study.title,
      state,
      pausedUntil: state === 'paused' ? paused!.until : null,
      lastDay: lastDayOf(study),
      trouble: this.#recorder.trouble,
      conditions: state === 'running' || state === 'paused' ? held : [],
      ...(prompt && { prompt }),
    };
  }

  /** What the page about what is held says of it. */
  async held(): Promise<Held['study']> {
    if (!this.#enrolment) return null;
    const { title } = this.#enrolment.study;
    const events = this.#store.isOpen ? await this.#store.count() : 0;
    return {
      title,
      events: events + (this.#recorder.trouble?.waiting ?? 0),
      lastDay: lastDayOf(this.#enrolment.study),
    };
  }

  /** What time, a policy or a browser that stores again makes of the study. */
  async retain(): Promise<void> {
    if (!this.#enrolment) return this.load();
    const before = JSON.stringify(this.now());
    await this.#follow().catch(() => undefined);
    await this.#recorder.drain();
    if (JSON.stringify(this.now()) !== before) await this.#onChange();
  }

  /** Takes the participant out: the log, its keys and the enrolment go. What was begun is finished after a stop. */
  async withdraw(): Promise<void> {
    if (!this.#enrolment && (await readEnrolment()) === null) return;
    await writeEnrolment('ending');
    this.#enrolment = null;
    this.#log = null;
    await this.#recorder.forget();
    await browser.storage.session.remove(SESSION);
    await this.#filling.forget();
    try {
      await this.#store.wipe();
      await writeEnrolment(null);
      await browser.alarms.clear(STUDY_ALARM);
    } finally {
      // Where the database is out of reach for now, the next start tries again: no study runs meanwhile.
      await this.#onChange();
    }
  }

  async #accept(file: string, consent: { words: boolean; filling: boolean }): Promise<void> {
    if ((await readPolicy()).studiesForbidden) throw new Error('A policy forbids studies on this machine.');
    if (this.#enrolment) throw new Error('A study runs already: withdraw from it first.');
    const { study } = readStudy(file);
    if (!study) throw new Error('This is no study file.');
    const now = new Date();
    const enrolment: Enrolment = {
      run: drawCode(),
      study,
      fingerprint: await sha256(file),
      participant: `p-${drawCode().slice(0, 8)}`,
      acceptedAt: now.toISOString(),
      consent: {
        words: study.words && consent.words,
        filling: study.filling === true && consent.filling,
      },
      paused: null,
      held: [],
      waiting: [],
      exports: [],
    };
    if (localDay(now) > study.period.to) throw new Error('This study is over.');
    await writeEnrolment(enrolment);
    this.#enrolment = enrolment;
    await this.#follow().catch(() => undefined);
    await this.#onChange();
  }

  async #pause(length: PauseLength): Promise<void> {
    const enrolment = this.#enrolment;
    // Once more after a stop: the pause that was asked for holds already.
    if (this.now()?.state !== 'running' || !enrolment) return;
    const now = new Date();
    enrolment.paused = { from: now.toISOString(), until: pauseEnd(length, now).toISOString() };
    await this.#tell({ kind: 'study.paused', data: { length } });
    await this.#setAlarm();
    await this.#onChange();
  }

  async #resume(by: 'participant' | 'time'): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment?.paused) return;
    enrolment.paused = null;
    await this.#tell({ kind: 'study.resumed', data: { by } });
    await this.#setAlarm();
    await this.#onChange();
  }

  async #record(batch: Batch, room: SenderRoom, system: string): Promise<Receipt> {
    const upTo = batch.acts.at(-1)!.number;
    const now = this.now();
    // Of a log that is gone: what was told of it goes too.
    if (!this.#enrolment || batch.log !== now?.log.log) return { upTo };
    if (batch.sender === DESK) throw new Error('Nobody speaks for the desk.');
    if (!this.#store.isOpen && Date.now() - this.#triedAt > RETRY_MS)
      await this.#follow().catch(() => undefined);
    const before = this.#recorder.trouble;
    const receipt = await this.#recorder.record(batch, room, this.#gate(room), this.#pseudonym(system));
    if (room === 'view' && this.#enrolment.consent.filling && now.state === 'running')
      await this.#filling.shown(system, batch.acts);
    const follows =
      room === 'view' && now.state === 'running' ? this.#prompting.after(this.#enrolment, batch.acts) : [];
    if (follows.length > 0) {
      await this.#tellAll(follows);
      await this.#setAlarm();
    }
    if (follows.length > 0 || JSON.stringify(this.#recorder.trouble) !== JSON.stringify(before))
      await this.#onChange();
    return receipt;
  }

  /** Clients of a system were just read: notes that fields changed, where the participant allowed it. */
  async wereRead(system: string, clients: Iterable<string>): Promise<void> {
    if (!this.#enrolment?.consent.filling || this.now()?.state !== 'running') return;
    const acts = await this.#filling.read(system, clients, Date.now());
    if (acts.length > 0) await this.#tellAll(acts);
  }

  async #answer(reply: PromptReply): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment || this.now()?.state !== 'running') return;
    const told = this.#prompting.answer(enrolment, reply);
    if (!told) return;
    await this.#tell(told.act, told.words);
    await this.#setAlarm();
    await this.#onChange();
  }

  #gate(room: SenderRoom): Gate {
    const { paused, study } = this.#enrolment!;
    // A page's process is not the extension's: it can tell of pages, and of the sidebar's edge in them.
    const groups = room === 'page' ? study.logs.filter((group) => PAGE_GROUPS.includes(group)) : study.logs;
    const kinds = new Set<string>(kindsOf(groups));
    const state = this.now()!.state;
    return ({ kind, at }) => {
      if (state === 'paused' && at >= Date.parse(paused!.from)) return 'paused';
      return kinds.has(kind) && (state === 'running' || state === 'paused') ? null : 'not in study';
    };
  }

  #pseudonym(system: string): Pseudonym {
    const { clients } = this.#enrolment!.study;
    return async (client) => {
      const number = this.#memory.caseloads.get(system)?.clients[client]?.number;
      if (clients === 'none' || !number || !this.#store.isOpen) return undefined;
      const scope = clients === 'session' ? this.#log!.boot : '';
      const pseudonym = await this.#store.pseudonym(scope, system, number);
      return pseudonym.replace(/[^a-zA-Z0-9]/g, '').slice(0, 10);
    };
  }

  /** Tells the log something of the desk's own. It waits beside the enrolment, so that it is told once. */
  async #tell(act: Act, words?: string): Promise<void> {
    await this.#tellAll([act], words);
  }

  async #tellAll(acts: Act[], words?: string): Promise<void> {
    const enrolment = this.#enrolment;
    const session = this.#log?.session;
    if (!enrolment) return;
    for (const act of session == null ? [] : acts) {
      const number = Math.max(this.#recorder.upTo(DESK), enrolment.waiting.at(-1)?.act.number ?? 0) + 1;
      const clock = Math.round(performance.now());
      enrolment.waiting.push({ session: session!, act: { ...act, number, at: Date.now(), clock } });
    }
    await writeEnrolment(enrolment);
    await this.#deliver(words);
  }

  async #deliver(words?: string): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment || enrolment.waiting.length === 0) return;
    const acts = enrolment.waiting.map(({ act }) => act);
    await this.#recorder.record(
      { sender: DESK, log: '', acts, lost: 0 },
      'desk',
      () => null,
      async () => undefined,
      words,
    );
    enrolment.waiting = [];
    await writeEnrolment(enrolment);
  }

  /** Brings the log in line with the day and the policy: begins a session, ends the study, or wipes it. */
  async #follow(): Promise<void> {
    const enrolment = this.#enrolment!;
    const today = localDay(new Date());
    const state = stateOf(enrolment, today, Date.now());
    if (state === 'gone' || (await readPolicy()).studiesForbidden) return this.withdraw();
    await this.#setAlarm();
    await this.#nameSession();
    this.#triedAt = Date.now();
    if (!this.#store.isOpen) await this.#store.load(enrolment.run);
    if (state === 'waiting') return;
    if (state === 'over') return this.#over();
    await this.#openSession();
    await this.#deliver();
    if (enrolment.paused && state === 'running') await this.#resume('time');
    const held = await conditionsOn(enrolment.study, enrolment.participant, today);
    const before = enrolment.held.map((one) => JSON.stringify(one));
    const begun = held.filter((one) => !before.includes(JSON.stringify(one)));
    if (begun.length > 0 || held.length !== before.length) {
      enrolment.held = held;
      await this.#tellAll(begun.map((data) => ({ kind: 'condition.held', data })));
    }
    if (state !== 'running') return;
    const asked = await this.#prompting.due(enrolment, new Date());
    if (asked.length > 0) await this.#tellAll(asked);
    await this.#setAlarm();
  }

  async #nameSession(): Promise<void> {
    const { run } = this.#enrolment!;
    const known = (await browser.storage.session.get(SESSION))[SESSION] as LogSession | undefined;
    this.#log = known?.run === run ? known : { run, boot: drawCode(), session: null };
    if (known?.run !== run) await browser.storage.session.set({ [SESSION]: this.#log });
  }

  async #openSession(): Promise<void> {
    const log = this.#log!;
    if (this.#store.session === log.session && log.session !== null) return;
    const enrolment = this.#enrolment!;
    // What still waits for an earlier session is told there first.
    const earlier = enrolment.waiting[0]?.session;
    if (earlier !== undefined && earlier !== log.session) {
      await this.#store.open(earlier, () => []);
      await this.#deliver();
    }
    const session = log.session ?? (await this.#store.lastSession()) + 1;
    this.#log = { ...log, session };
    await browser.storage.session.set({ [SESSION]: this.#log });
    const language = await readLanguage();
    await this.#store.open(session, () => this.#firstEvents(session, language));
  }

  #firstEvents(session: number, language: 'nl' | 'en'): NewEvent[] {
    const { study, acceptedAt } = this.#enrolment!;
    const at = Date.now();
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
        at,
        clock: 0,
        number: first.length + 1,
      },
    ];
  }

  /** The last day is past: the last session ends, and the log stands until it is wiped. */
  async #over(): Promise<void> {
    const last = await this.#store.lastSession();
    if (last === 0) return;
    if (this.#store.session !== last) await this.#store.open(last, () => []);
    await this.#recorder.drain();
    await this.#deliver();
    await this.#store.end('study ended');
  }

  async #setAlarm(): Promise<void> {
    const when = nextStudyMoment(this.#enrolment!.paused, this.#prompting.next(this.#enrolment!), new Date());
    await browser.alarms.create(STUDY_ALARM, { when });
  }

  async #page(): Promise<StudyPage> {
    const enrolment = this.#enrolment;
    return {
      language: await readLanguage(),
      forbidden: (await readPolicy()).studiesForbidden ?? false,
      now: this.now(),
      enrolment: enrolment && {
        study: enrolment.study,
        fingerprint: enrolment.fingerprint,
        participant: enrolment.participant,
        acceptedAt: enrolment.acceptedAt,
        consent: enrolment.consent,
        exports: enrolment.exports,
      },
      events: this.#store.isOpen ? await this.#store.count() : 0,
      sessions: this.#store.isOpen ? await this.#store.sessions() : [],
    };
  }
}

/** Letters and digits that nobody can guess. */
const drawCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );

async function openResearch(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/research.html') });
}
