/** What is said about packs. Apart from the dictionary: only pages and commands about packs carry it. */
import type { PackDifference } from '../packs/diff.ts';
import type { Indicator, Pack } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { textsFor } from './index.ts';
import type { PacksWords } from './packs-words.ts';
import { packsEn } from './packs.en.ts';
import { packsNl } from './packs.nl.ts';
import type { ShareWords } from './share-words.ts';
import { shareEn } from './share.en.ts';
import { shareNl } from './share.nl.ts';

export const packsWords: Record<Language, PacksWords> = { nl: packsNl, en: packsEn };

export const shareWords: Record<Language, ShareWords> = { nl: shareNl, en: shareEn };

/**
 * One difference in one line.
 * @param from, to the packs as they were loaded: they have the plain sentences of their rules
 */
export function differenceInWords(
  difference: PackDifference,
  language: Language,
  from: Pack | null,
  to: Pack | null,
): string {
  const words = packsWords[language];
  switch (difference.kind) {
    case 'version':
      return words.version(difference.from, difference.to);
    case 'other pack':
      return words.otherPack(difference.from[language], difference.to[language]);
    case 'part':
      return words.parts[difference.part];
    case 'added':
    case 'removed':
      return words[difference.kind][difference.of](difference.name[language]);
    case 'changed':
      return words.changed[difference.of](difference.name[language]);
    case 'threshold': {
      const { from: before, to: after, name } = difference;
      return before.value === after.value
        ? words.named(name[language])
        : words.threshold(name[language], String(before.value), String(after.value));
    }
    case 'indicator':
      return changeInWords(difference, language, from, to);
  }
}

function changeInWords(
  { part, id, name: names, from, to }: Extract<PackDifference, { kind: 'indicator' }>,
  language: Language,
  fromPack: Pack | null,
  toPack: Pack | null,
): string {
  const words = packsWords[language];
  const name = names[language];
  const { day } = textsFor(language);
  const limit = ({ threshold }: Indicator) => (threshold === null ? words.noThreshold : String(threshold));
  const sentence = (pack: Pack | null, { rule }: Indicator) =>
    pack?.indicators.find((each) => each.id === id)?.plain?.[language] ?? rule;
  switch (part) {
    case 'threshold':
      return words.threshold(name, limit(from), limit(to));
    case 'rule': {
      const [before, after] = [sentence(fromPack, from), sentence(toPack, to)];
      return from.rule === to.rule ? words.beside(name) : words.rule(name, before, after);
    }
    case 'on':
      return words.on(name, to.on);
    case 'validity':
      return words.validity(name, day(to.validFrom), to.validTo && day(to.validTo));
    default:
      return words.others[part](name);
  }
}
