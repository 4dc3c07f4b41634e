import type { Grounds, Stance } from '../../utils/street/annotation.ts';
import type { Texts } from '../../utils/text/index.ts';

/** What the coach thinks of a signal, and why: "Betwist door jou" · "het staat in een ander systeem". */
export function stanceWords(texts: Texts, stance: Stance): { head: string; why: string } {
  const words = texts.words.kept;
  switch (stance.kind) {
    case 'dispute':
      return { head: words.disputed, why: groundsWords(texts, stance) ?? words.themes[stance.theme] };
    case 'irrelevant':
      return { head: words.irrelevant, why: groundsWords(texts, stance) ?? words.irrelevantWhy };
    case 'quiet':
      return {
        head: words.quiet(texts.day(stance.until)),
        why: groundsWords(texts, stance) ?? words.quietWhy,
      };
  }
}

/** The reason of the list, own words, or both; null where none was given. */
export function groundsWords(texts: Texts, { reason, words: own }: Partial<Grounds>): string | null {
  const said = [reason && texts.words.kept.reasons[reason], own && `‘${own}’`].filter(Boolean);
  return said.length > 0 ? said.join(': ') : null;
}
