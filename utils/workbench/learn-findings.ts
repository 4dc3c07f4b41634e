/** What samples of case files say of rules and fields: by question, and nothing on fewer than five files of the team. Pure. */
import type { CheckAnswer, Found } from '../street/sample.ts';
import type { Pack } from '../street/pack.ts';
import type { FindingEntry } from './dispute-file.ts';
import type { ReadFile, Times } from './learn.ts';
import { ANSWERS } from './sample.ts';
import { shownFigures, type Figure } from './suppress.ts';

/** Of one question; a null is fewer than five files, or not to be told for another reason of privacy. */
export interface LearntFinding extends Pick<Found, 'item' | 'rule' | 'field'> {
  /** Case files that were looked at. */
  total: Times;
  answers: { answer: CheckAnswer; times: Times }[];
}

/** Questions of which at least the total may be shown, by id. @param files each content once */
export function learnFindings(files: readonly ReadFile[], { id }: Pick<Pack, 'id'>): LearntFinding[] {
  const found = new Map<string, { checksum: string; entry: FindingEntry }[]>();
  for (const { checksum, file } of files)
    for (const entry of file.findings ?? [])
      if (entry.pack.id === id)
        found.set(entry.item, [...(found.get(entry.item) ?? []), { checksum, entry }]);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, all]) => learnItem(item, all))
    .filter(({ total }) => total !== null);
}

function learnItem(item: string, all: readonly { checksum: string; entry: FindingEntry }[]): LearntFinding {
  const files = ANSWERS.map(
    (answer) => new Set(all.flatMap(({ checksum, entry }) => (entry[answer] > 0 ? [checksum] : []))),
  );
  const counts = ANSWERS.map((answer) => all.reduce((sum, { entry }) => sum + entry[answer], 0));
  const given = ANSWERS.flatMap((_, at) => (files[at]!.size > 0 ? [at] : []));
  const figures: Figure[] = [
    { id: '', cells: new Set(given) },
    ...ANSWERS.map((answer, at) => ({ id: answer, cells: new Set(given.includes(at) ? [at] : []) })),
  ];
  const shown = shownFigures(figures, [{ of: '', parts: ANSWERS }], files, '');
  const { rule, field } = all[0]!.entry;
  return {
    item,
    rule,
    field,
    total: shown.has('') ? counts.reduce((sum, each) => sum + each, 0) : null,
    answers: ANSWERS.map((answer, at) => ({ answer, times: shown.has(answer) ? counts[at]! : null })),
  };
}
