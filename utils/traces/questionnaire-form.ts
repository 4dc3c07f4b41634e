import * as v from 'valibot';
import { both, closedAnswers, idForm } from './prompt-form.ts';

/** What a study asks the citizen, on the page that is turned to them: a few closed questions, as data of the study file. */

const question = v.strictObject({
  id: idForm,
  ask: both(200),
  answer: v.variant('form', [...closedAnswers]),
});

export const questionnaireForm = v.strictObject({
  /** What the citizen reads before deciding: what the answers are for. */
  about: both(600),
  items: v.pipe(
    v.array(question),
    v.minLength(1),
    v.maxLength(6),
    v.check((items) => new Set(items.map(({ id }) => id)).size === items.length, 'twice'),
  ),
  /** True has the client's pseudonym stand beside the answers; the study must have pseudonyms then. */
  pseudonym: v.optional(v.boolean(), false),
});

export type Questionnaire = v.InferOutput<typeof questionnaireForm>;

/** An answer to a question, by its id: a step of the scale or an option, from 1. */
export interface CitizenAnswer {
  question: string;
  answer: number;
}

/** The answers, where each is to another question that is asked, and is one that can be given. */
export function fits({ items }: Questionnaire, answers: readonly CitizenAnswer[]): boolean {
  const most = new Map(
    items.map(({ id, answer }) => [id, answer.form === 'scale' ? answer.steps : answer.options.length]),
  );
  return (
    answers.length > 0 &&
    new Set(answers.map(({ question }) => question)).size === answers.length &&
    answers.every(({ question, answer }) => answer >= 1 && answer <= (most.get(question) ?? 0))
  );
}
