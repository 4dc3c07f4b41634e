import { browser } from 'wxt/browser';
import type { Act } from '../traces/catalogue.ts';
import type { Enrolment } from '../traces/enrolment.ts';
import type { TraceEvent } from '../traces/event.ts';
import { fits, type CitizenAnswer } from '../traces/questionnaire-form.ts';
import type { CitizenStudy } from '../wire/client-sheet.ts';
import type { StudyLog } from './study-log.ts';

/** Where the answers of one sheet stand among what the desk told its log. */
interface Given {
  session: number;
  from: number;
  to: number;
  /** False until they are told: a worker that was stopped in between did not give them. */
  told: boolean;
}

const GIVEN = 'log|answers';

/**
 * What a study asks the citizen on the page that is turned to them. Nothing is logged before the citizen agreed there, and
 * what was answered can be taken back for as long as the page lives. Which answers are whose is known in the
 * browser's memory only.
 */
export class Questionnaire {
  readonly #log: StudyLog;

  constructor(log: StudyLog) {
    this.#log = log;
  }

  async now({ study }: Enrolment, sheet: string): Promise<CitizenStudy | null> {
    if (!study.citizen) return null;
    const given = (await this.#load())[sheet];
    return {
      ...study.citizen,
      title: study.title,
      researcher: study.researcher,
      given: given?.told ?? false,
    };
  }

  /**
   * Answered again, or told again after a stop, the answers take the place of those before.
   *
   * @param pseudonym of the client; asked for only where the study says that it may stand there
   * @throws Error where the study does not ask that, or the log can't be written
   */
  async give(
    enrolment: Enrolment,
    sheet: string,
    answers: readonly CitizenAnswer[],
    pseudonym: () => Promise<string | undefined>,
  ): Promise<void> {
    const { citizen } = enrolment.study;
    if (!citizen || !fits(citizen, answers)) throw new Error('The study does not ask this.');
    const { session } = this.#log;
    if (session === null) throw new Error('The log is not open.');
    await this.#delete(sheet);
    const acts: Act[] = [
      { kind: 'questionnaire.agreed', data: {} },
      ...answers.map(({ question, answer }): Act => ({
        kind: 'questionnaire.answered',
        data: { question, answer },
      })),
    ];
    const from = this.#log.nextNumber(enrolment);
    const given = { session, from, to: from + acts.length - 1 };
    await this.#save(sheet, { ...given, told: false });
    await this.#log.tell(enrolment, acts, { client: citizen.pseudonym ? await pseudonym() : undefined });
    await this.#save(sheet, { ...given, told: true });
  }

  /** Deletes what was answered on a sheet; only that it happened is left. */
  async takeBack(enrolment: Enrolment, sheet: string): Promise<void> {
    const deleted = await this.#delete(sheet);
    await this.#save(sheet, null);
    if (deleted === 0) return;
    await this.#log.tell(enrolment, [{ kind: 'questionnaire.withdrawn', data: { events: deleted } }]);
  }

  forget(): Promise<void> {
    return browser.storage.session.remove(GIVEN);
  }

  async #delete(sheet: string): Promise<number> {
    const given = (await this.#load())[sheet];
    if (!given) return 0;
    // What waits in memory is in no database yet: it can't be taken out of it.
    if (!this.#log.store.isOpen || this.#log.recorder.trouble) throw new Error('The log is not open.');
    let deleted = 0;
    for (const { session, seq } of await this.#find(given))
      if (await this.#log.store.delete(session, seq)) deleted++;
    return deleted;
  }

  /** They stand near the end of the log: it is read from there. */
  async #find({ session, from, to }: Given): Promise<TraceEvent[]> {
    const isOne = (event: TraceEvent): boolean =>
      event.session === session &&
      event.room === 'desk' &&
      event.number >= from &&
      event.number <= to &&
      event.kind.startsWith('questionnaire.');
    const found: TraceEvent[] = [];
    let past: [number, number] | null = null;
    do {
      const part = await this.#log.store.read('end', past, 4);
      found.push(...part.events.filter(isOne));
      past = part.next;
    } while (past && past[0] >= session && found.length <= to - from);
    return found;
  }

  async #load(): Promise<Record<string, Given>> {
    return ((await browser.storage.session.get(GIVEN))[GIVEN] as Record<string, Given> | undefined) ?? {};
  }

  async #save(sheet: string, given: Given | null): Promise<void> {
    const { [sheet]: _, ...rest } = await this.#load();
    await browser.storage.session.set({ [GIVEN]: given ? { ...rest, [sheet]: given } : rest });
  }
}
