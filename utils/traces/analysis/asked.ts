import type { Moment } from './moments.ts';

/** What became of what the study asked. */
export interface Asked {
  prompt: string;
  asked: number;
  /** Times that it came into a sidebar; several sidebars may show one asking. */
  shown: number;
  answered: number;
  skipped: number;
  expired: number;
  /** How often each answer was given (0: in words), by answer. */
  answers: readonly (readonly [answer: number, times: number])[];
}

/** One row for each prompt that the log knows, in the order of their ids. */
export function askedOf(moments: readonly Moment[]): Asked[] {
  const events = moments.flatMap(({ event }) =>
    event.kind.startsWith('prompt.') && 'prompt' in event.data
      ? [{ kind: event.kind, data: event.data }]
      : [],
  );
  return [...Map.groupBy(events, ({ data }) => data.prompt)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prompt, own]) => {
      const times = (kind: string): number => own.filter((one) => one.kind === kind).length;
      const answers = own.flatMap(({ data }) => ('answer' in data ? [data.answer] : []));
      return {
        prompt,
        asked: times('prompt.asked'),
        shown: times('prompt.shown'),
        answered: times('prompt.answered'),
        skipped: times('prompt.skipped'),
        expired: times('prompt.expired'),
        answers: [...Map.groupBy(answers, (answer) => answer)]
          .map(([answer, given]) => [answer, given.length] as const)
          .sort(([a], [b]) => a - b),
      };
    });
}
