import { localDay } from '../annotations/days.ts';
import type { Act } from '../traces/catalogue.ts';
import type { Enrolment } from '../traces/enrolment.ts';
import type { SentAct } from '../traces/event.ts';
import {
  afterAct,
  answersOf,
  dueAt,
  momentsOn,
  nextMoment,
  NO_PROMPTS,
  promptOf,
  type PromptMoment,
} from '../traces/prompts.ts';
import type { PromptNow, PromptReply } from '../wire/study.ts';

/**
 * What a study asks, at the desk. The state stands in the enrolment, which whoever calls writes together with what is told;
 * held here is only what can be drawn again.
 */
export class Prompting {
  #moments: readonly PromptMoment[] = [];

  /** Brings what is asked in line with the time. @returns what has to be told */
  async due(enrolment: Enrolment, now: Date): Promise<Act[]> {
    const { study, participant, consent } = enrolment;
    if (!study.prompts) return [];
    const day = localDay(now);
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
    this.#moments = await momentsOn(study.prompts, study.id, participant, day, midnight);
    const before = enrolment.prompts ?? NO_PROMPTS;
    const { state, acts } = dueAt(study.prompts, before, this.#moments, day, now.getTime(), consent.words);
    enrolment.prompts = state;
    return acts;
  }

  /** Asks what follows an act. @returns what has to be told */
  after(enrolment: Enrolment, acts: readonly SentAct[]): Act[] {
    const { study, consent } = enrolment;
    if (!study.prompts) return [];
    const told: Act[] = [];
    for (const { kind } of acts) {
      const before = enrolment.prompts ?? NO_PROMPTS;
      const step = afterAct(study.prompts, before, kind, Date.now(), consent.words);
      enrolment.prompts = step.state;
      told.push(...step.acts);
    }
    return told;
  }

  /** Takes an answer, or that it was skipped; null where that is not asked now or no such answer exists. */
  answer(enrolment: Enrolment, { key, answer, words }: PromptReply): { act: Act; words?: string } | null {
    const { study, prompts: state, consent } = enrolment;
    const prompt = state?.open?.key === key && study.prompts && promptOf(study.prompts, state.open.prompt);
    if (!state || !prompt) return null;
    const data = { prompt: prompt.id };
    const closed = { ...state, open: null };
    if (answer === null) {
      enrolment.prompts = closed;
      return { act: { kind: 'prompt.skipped', data } };
    }
    const inWords = prompt.answer.form === 'words';
    const fits = inWords
      ? answer === 0 && words !== undefined && consent.words
      : answer >= 1 && answer <= answersOf(prompt) && words === undefined;
    if (!fits) return null;
    enrolment.prompts = closed;
    return { act: { kind: 'prompt.answered', data: { ...data, answer } }, ...(inWords && { words }) };
  }

  /** What is asked now, as the views show it. */
  now({ study, prompts: state }: Enrolment): PromptNow | undefined {
    const { open } = state ?? NO_PROMPTS;
    const prompt = open && study.prompts && promptOf(study.prompts, open.prompt);
    if (!open || !prompt || Date.now() >= open.until) return undefined;
    return { key: open.key, id: prompt.id, ask: prompt.ask, answer: prompt.answer };
  }

  /** When a prompt comes or goes by itself, ms since 1970; Infinity where none does today. */
  next({ prompts: state }: Enrolment): number {
    return nextMoment(state ?? NO_PROMPTS, this.#moments, Date.now());
  }
}
