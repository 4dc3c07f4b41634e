/** Draws a sample of case files, and gathers what was found in it. Pure. */
import type { PackFile } from '../street/pack-file.ts';
import type { CheckAnswer, CheckItem, Found } from '../street/sample.ts';
import { fieldById } from '../vocabulary/index.ts';

export const ANSWERS: readonly CheckAnswer[] = ['right', 'wrong', 'unclear'];

/** So many of them, each as likely as any other. The same seed (0 to 4294967295) draws the same, whatever their order. */
export function draw(all: readonly string[], count: number, seed: number): string[] {
  const left = [...new Set(all)].sort();
  const next = chance(seed);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const at = Math.floor(next() * left.length);
    return left.splice(at, 1)[0]!;
  });
}

/** In [0, 1), seeded (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The checklist of a pack; where it has none, whether each field of its core list is right. */
export function checklistOf({ checklist, coreList }: Pick<PackFile, 'checklist' | 'coreList'>): CheckItem[] {
  if (checklist) return checklist;
  return coreList.flatMap((id): CheckItem[] => {
    const field = fieldById(id);
    if (!field || field.handling !== 'keep') return [];
    return [
      {
        id: `field.${id}`,
        ask: { nl: `Klopt ‘${field.nl[0]}’?`, en: `Is ‘${field.en[0]}’ right?` },
        field: id,
      },
    ];
  });
}

/** By file that was looked at: the answers by id of the question. Questions without any answer are left out. */
export function foundIn(
  checklist: readonly CheckItem[],
  files: readonly Readonly<Record<string, CheckAnswer>>[],
): Found[] {
  return checklist.flatMap(({ id, rule, field }): Found[] => {
    const times = (answer: CheckAnswer): number => files.filter((one) => one[id] === answer).length;
    const [right, wrong, unclear] = ANSWERS.map(times) as [number, number, number];
    return right + wrong + unclear > 0
      ? [{ item: id, rule: rule ?? null, field: field ?? null, right, wrong, unclear }]
      : [];
  });
}
