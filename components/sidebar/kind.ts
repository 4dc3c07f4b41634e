import type { Texts } from '../../utils/text/index.ts';
import type { ReadingSummary } from '../../utils/wire/view.ts';

/** "Lijst met cliënten", "Contacten": what a reading is, in words. */
export function kindOf(texts: Texts, reading: Pick<ReadingSummary, 'kind' | 'unit'>): string {
  const { kinds, units } = texts.words.health;
  return reading.kind === 'history' ? units[reading.unit ?? 'contact'] : kinds[reading.kind];
}
