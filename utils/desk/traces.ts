import { browser } from 'wxt/browser';
import { localDay } from '../annotations/days.ts';
import { readEnrolment, writeEnrolment } from '../store/enrolment.ts';
import { readPolicy } from '../store/policy.ts';
import type { SessionMemory, SheetOf } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import { conditionsOn } from '../traces/assign.ts';
import { kindsOf, type Act } from '../traces/catalogue.ts';
import { lastDayOf, pauseEnd, stateOf, type Enrolment, type PauseLength } from '../traces/enrolment.ts';
import type { FieldId } from '../street/reading.ts';
import type { Batch, Receipt, SenderRoom } from '../traces/event.ts';
import { guardOf } from '../traces/leaks.ts';
import type { CitizenAnswer } from '../traces/questionnaire-form.ts';
import type { CitizenStudy } from '../wire/client-sheet.ts';
import type { Held } from '../wire/messages.ts';
import type { PromptReply, StudyNow, StudyPage } from '../wire/study.ts';
import type { QuestionHandlers, ReaderHandlers, ViewHandlers } from './calls.ts';
import { enrol } from './enrol.ts';
import { Filling } from './filling.ts';
import { gateOf, pseudonymsOf } from './log-gate.ts';
import { ownLog } from './own-log.ts';
import { Prompting } from './prompting.ts';
import { Questionnaire } from './questionnaire.ts';
import { nextStudyMoment, STUDY_ALARM } from './study-alarm.ts';
import { DESK, StudyLog } from './study-log.ts';
import { pageOf } from './page.ts';
import { seenValues } from './seen-values.ts';

/**
 * The study that a participant accepted on this machine, and its log. Nothing here begins by itself: without an
 * enrolment no database is opened and every sender is told that nothing is asked.
 */
export class Traces {
  readonly #memory: SessionMemory;
  readonly #onChange: () => Promise<void>;
  readonly #log = new StudyLog();
  readonly #prompting = new Prompting();
  readonly #filling: Filling;
  readonly #questionnaire = new Questionnaire(this.#log);
  #enrolment: Enrolment | null = null;

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
    leakGuard: () => guardOf(seenValues(this.#memory)),
    ...ownLog(this.#log, () => this.#enrolment),
    withdraw: () => this.withdraw(),
  } satisfies Partial<QuestionHandlers>;

  /** Never rejects: a sidebar without a study is still a sidebar. */
  async load(): Promise<void> {
    try {
      const stored = await readEnrolment();
      if (stored === 'ending') await this.withdraw();
      else if (stored) {
        this.#enrolment = stored;
        await this.#log.recorder.load();
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
        log: `${run}:${this.#log.boot ?? ''}`,
        recording: state === 'running' && this.#log.boot !== null,
        kinds: kindsOf(study.logs),
      },
      title: study.title,
      state,
      pausedUntil: state === 'paused' ? paused!.until : null,
      lastDay: lastDayOf(study),
      trouble: this.#log.recorder.trouble,
      conditions: state === 'running' || state === 'paused' ? held : [],
      ...(prompt && { prompt }),
    };
  }

  /** What the page about what is held says of it. */
  async held(): Promise<Held['study']> {
    if (!this.#enrolment) return null;
    const { title } = this.#enrolment.study;
    const events = this.#log.store.isOpen ? await this.#log.store.count() : 0;
    return {
      title,
      events: events + (this.#log.recorder.trouble?.waiting ?? 0),
      lastDay: lastDayOf(this.#enrolment.study),
    };
  }

  /** What time, a policy or a browser that stores again makes of the study. */
  async retain(): Promise<void> {
    if (!this.#enrolment) return this.load();
    const before = JSON.stringify(this.now());
    await this.#follow().catch(() => undefined);
    await this.#log.recorder.drain();
    if (JSON.stringify(this.now()) !== before) await this.#onChange();
  }

  /** Takes the participant out: the log, its keys and the enrolment go. What was begun is finished after a stop. */
  async withdraw(): Promise<void> {
    if (!this.#enrolment && (await readEnrolment()) === null) return;
    await writeEnrolment('ending');
    this.#enrolment = null;
    await this.#log.forget();
    await this.#filling.forget();
    await this.#questionnaire.forget();
    try {
      await this.#log.store.wipe();
      await writeEnrolment(null);
      await browser.alarms.clear(STUDY_ALARM);
    } finally {
      // Where the database is out of reach for now, the next start tries again: no study runs meanwhile.
      await this.#onChange();
    }
  }

  async #accept(file: string, consent: { words: boolean; filling: boolean }): Promise<void> {
    if (this.#enrolment) throw new Error('A study runs already: withdraw from it first.');
    const enrolment = await enrol(file, consent);
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
    await this.#tell([{ kind: 'study.paused', data: { length } }]);
    await this.#setAlarm();
    await this.#onChange();
  }

  async #resume(by: 'participant' | 'time'): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment?.paused) return;
    enrolment.paused = null;
    await this.#tell([{ kind: 'study.resumed', data: { by } }]);
    await this.#setAlarm();
    await this.#onChange();
  }

  async #record(batch: Batch, room: SenderRoom, system: string): Promise<Receipt> {
    const upTo = batch.acts.at(-1)!.number;
    const now = this.now();
    // Of a log that is gone: what was told of it goes too.
    if (!this.#enrolment || batch.log !== now?.log.log) return { upTo };
    if (batch.sender === DESK) throw new Error('Nobody speaks for the desk.');
    await this.#retry();
    const before = this.#log.recorder.trouble;
    // A policy may have ended the study meanwhile.
    const enrolment = this.#enrolment as Enrolment | null;
    if (!enrolment) return { upTo };
    const gate = gateOf(enrolment, this.now()!.state, room);
    const pseudonyms = pseudonymsOf(enrolment, this.#log, this.#memory, system);
    const receipt = await this.#log.recorder.record(batch, room, gate, pseudonyms);
    const runs = room === 'view' && now.state === 'running';
    if (runs && enrolment.consent.filling) await this.#filling.shown(system, batch.acts);
    const follows = runs ? this.#prompting.after(enrolment, batch.acts) : [];
    if (follows.length > 0) {
      await this.#tell(follows);
      await this.#setAlarm();
    }
    if (follows.length > 0 || JSON.stringify(this.#log.recorder.trouble) !== JSON.stringify(before))
      await this.#onChange();
    return receipt;
  }

  /** Something that was done at the desk: told where the study asks for it. A log that can't be written stops nothing. */
  async noted(acts: readonly Act[]): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment || this.now()?.state !== 'running') return;
    const kinds = kindsOf(enrolment.study.logs);
    const asked = acts.filter(({ kind }) => kinds.includes(kind));
    if (asked.length > 0) await this.#tell(asked).catch(() => undefined);
  }

  /** What the study asks the citizen on a sheet, while it runs; where answers were given, also in a pause. */
  async citizenStudy(sheet: string): Promise<CitizenStudy | null> {
    const asked = this.#enrolment && (await this.#questionnaire.now(this.#enrolment, sheet));
    return asked?.given || this.now()?.state === 'running' ? asked : null;
  }

  /**
   * Takes the answers of a citizen who agreed; null takes back what was answered on this sheet.
   * @throws Error where no study asks that now
   */
  async citizenAnswers(sheet: string, about: SheetOf, answers: CitizenAnswer[] | null): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment) throw new Error('No study asks this.');
    if (answers === null) await this.#questionnaire.takeBack(enrolment, sheet);
    else {
      if (this.now()?.state !== 'running') throw new Error('The study is not running.');
      const pseudonym = pseudonymsOf(enrolment, this.#log, this.#memory, about.system);
      await this.#questionnaire.give(enrolment, sheet, answers, () => pseudonym(about.client));
    }
    await this.#onChange();
  }

  /** Clients of a system were just read: notes that fields changed, where the participant allowed it. */
  async wereRead(system: string, clients: Iterable<string>): Promise<void> {
    if (!this.#enrolment?.consent.filling || this.now()?.state !== 'running') return;
    const acts = await this.#filling.read(system, clients, Date.now());
    if (acts.length > 0) await this.#tell(acts);
  }

  async #answer(reply: PromptReply): Promise<void> {
    const enrolment = this.#enrolment;
    if (!enrolment || this.now()?.state !== 'running') return;
    const told = this.#prompting.answer(enrolment, reply);
    if (!told) return;
    await this.#log.tell(enrolment, [told.act], { words: told.words });
    await this.#setAlarm();
    await this.#onChange();
  }

  /** Tells the log something of the desk's own. */
  async #tell(acts: readonly Act[]): Promise<void> {
    if (this.#enrolment) await this.#log.tell(this.#enrolment, acts);
  }

  /** Brings the log in line with the day and the policy: begins a session, ends the study, or wipes it. */
  async #follow(): Promise<void> {
    const enrolment = this.#enrolment!;
    const today = localDay(new Date());
    const state = stateOf(enrolment, today, Date.now());
    if (state === 'gone' || (await readPolicy()).studiesForbidden) return this.withdraw();
    await this.#setAlarm();
    await this.#log.begin(enrolment);
    if (state === 'waiting') return;
    if (state === 'over') return this.#log.end(enrolment);
    await this.#log.open(enrolment);
    if (enrolment.paused && state === 'running') await this.#resume('time');
    const held = await conditionsOn(enrolment.study, enrolment.participant, today);
    const before = enrolment.held.map((one) => JSON.stringify(one));
    const begun = held.filter((one) => !before.includes(JSON.stringify(one)));
    if (begun.length > 0 || held.length !== before.length) {
      enrolment.held = held;
      await this.#tell(begun.map((data) => ({ kind: 'condition.held', data })));
    }
    if (state !== 'running') return;
    const asked = await this.#prompting.due(enrolment, new Date());
    if (asked.length > 0) await this.#tell(asked);
    await this.#setAlarm();
  }

  async #setAlarm(): Promise<void> {
    const when = nextStudyMoment(this.#enrolment!.paused, this.#prompting.next(this.#enrolment!), new Date());
    await browser.alarms.create(STUDY_ALARM, { when });
  }

  /** Where the browser refused the log, it is asked again now and then. */
  async #retry(): Promise<void> {
    if (this.#enrolment && this.#log.wantsRetry) await this.#follow().catch(() => undefined);
  }

  async #page(): Promise<StudyPage> {
    await this.#retry();
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
      events: this.#log.store.isOpen ? await this.#log.store.count() : 0,
      sessions: this.#log.store.isOpen ? await this.#log.store.sessions() : [],
    };
  }
}

async function openResearch(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/research.html') });
}
