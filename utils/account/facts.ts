import type { Indicator, Pack } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import type { Language } from '../street/signal.ts';
import { accountWords, type AccountWords } from '../text/account.ts';
import { textsFor, type Texts } from '../text/index.ts';
import { vocabulary, type VocabularyField } from '../vocabulary/index.ts';
import type { Section } from './document.ts';

/** What no pack knows, since each organisation says it for itself. Null is not said yet: the papers show where. */
export interface Organisation {
  /** Full name. */
  name: string | null;
  /** Where a citizen can ask: an e-mail address or an https address. */
  contact: string | null;
}

export const UNNAMED: Organisation = { name: null, contact: null };

/** All that the papers tell of one pack, in one language. */
export interface Facts {
  pack: Pack;
  language: Language;
  texts: Texts;
  words: AccountWords;
  /** "Werk en Inkomen (werk-inkomen), versie 1.1.0". */
  about: string;
  /** Fields that a rule reads, each once, in the order of the pack. */
  fields: FieldId[];
  /** The vocabulary with what the pack file adds to it. */
  vocabulary: VocabularyField[];
  /** The name of a field of that vocabulary. */
  field: (id: FieldId) => string;
  /** Rules that show the coach something of the coach's own work, and that are in no export. */
  ownOnly: Indicator[];
  /** Puts the figures and names in the `{…}` of a text. */
  fill: (text: string) => string;
  section: (section: Section) => Section;
}

/** `pack` is one that `loadPack` gave: its rules have their plain sentence. `added` are the fields of its file. */
export function factsOf(
  pack: Pack,
  language: Language,
  organisation: Organisation = UNNAMED,
  added: readonly VocabularyField[] = [],
): Facts {
  const words = accountWords[language];
  const texts = textsFor(language);
  const { indicators } = pack;
  const whole = [...vocabulary, ...added];
  const names = new Map(whole.map((field) => [field.id, field[language][0] ?? field.id]));
  const fields = [...new Set(indicators.flatMap(({ inputs }) => inputs.flat(2)))];
  const on = indicators.filter((one) => one.on).length;
  const signals = indicators.filter(({ kind }) => kind === 'signal').length;
  const known: Record<string, string> = {
    pack: pack.name[language],
    id: pack.id,
    version: pack.version,
    all: `${indicators.length}`,
    on: `${on}`,
    off: `${indicators.length - on}`,
    signals: `${signals}`,
    figures: `${indicators.length - signals}`,
    fields: `${fields.length}`,
    never: `${whole.filter(({ handling }) => handling === 'never').length}`,
    owners: texts.list([...new Set(indicators.map(({ owner }) => owner))]) || words.nobody,
    organisation: organisation.name ?? words.yourOrganisation,
    contact: organisation.contact ?? words.yourContact,
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  return {
    pack,
    language,
    texts,
    words,
    about: fill(words.about),
    fields,
    vocabulary: whole,
    field: (id) => names.get(id) ?? id,
    ownOnly: indicators.filter(({ ownOnly }) => ownOnly),
    fill,
    section: ({ heading, text, items }) => ({
      heading: fill(heading),
      ...(text && { text: text.map(fill) }),
      ...(items && { items: items.map(fill) }),
    }),
  };
}
