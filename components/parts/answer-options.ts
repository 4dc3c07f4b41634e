import type { Language } from '../../utils/street/signal.ts';
import type { Prompt } from '../../utils/traces/prompt-form.ts';

/** What can be answered, from the first on, as a person chooses it; nothing where the answer is in words. */
export function answerOptions(answer: Prompt['answer'], language: Language): string[] {
  if (answer.form === 'choice') return answer.options.map((option) => option[language]);
  if (answer.form === 'words') return [];
  const ends = new Map([
    [1, answer.from[language]],
    [answer.steps, answer.to[language]],
  ]);
  return Array.from({ length: answer.steps }, (_, n) =>
    ends.has(n + 1) ? `${n + 1} · ${ends.get(n + 1)!}` : `${n + 1}`,
  );
}
