import { standardPack } from '../../utils/indicators/standard-pack.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';

/** Names of the indicators that ship; one of another pack is called by its id. */
export const standardNames: Record<string, Record<Language, string>> = Object.fromEntries(
  (standardPack as Pack).indicators.map(({ id, texts: { nl, en } }) => [id, { nl: nl.name, en: en.name }]),
);
