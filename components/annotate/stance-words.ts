import type { Stance } from '../../utils/street/annotation.ts';
import type { Texts } from '../../utils/text/index.ts';

/** What the coach thinks of a signal, and why: "Betwist door jou" · "het staat in een ander systeem". */
export function stanceWords(texts: Texts, stance: Stance): { head: string; why: string } {
  const words = texts.words.kept;
  switch (stance.kind) {
    case 'dispute':
      return { head: words.disputed, why: words.reasons[stance.reason] };
    case 'irrelevant':
      return { head: words.irrelevant, why: words.irrelevantWhy };
    case 'quiet':
      return { head: words.quiet(texts.day(stance.until)), why: words.quietWhy };
  }
}
