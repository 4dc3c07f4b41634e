import type { Change, Pack } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import type { VocabularyField } from '../vocabulary/index.ts';
import { catalogueBlocks, type Disputed } from './catalogue.ts';
import { blocksOf, heading, type Block, type Paper, type PaperId } from './document.ts';
import { factsOf, type Facts, type Organisation } from './facts.ts';
import { groupQuestions, neverRead, ownRules, readFields } from './tables.ts';

export interface Known {
  organisation?: Organisation | undefined;
  /** How the rules were disputed, from the files of coaches; absent says that no figures were given. */
  disputed?: Disputed | undefined;
  /** What the pack file adds to the vocabulary, and tells of its own versions. */
  fields?: readonly VocabularyField[] | undefined;
  changes?: readonly Change[] | undefined;
}

/** A paper about a pack that `loadPack` gave, in step with it by being made from it. */
export function paperOf(id: PaperId, pack: Pack, language: Language, known: Known = {}): Paper {
  const facts = factsOf(pack, language, known.organisation, known.fields);
  return {
    id,
    language,
    title: facts.fill(facts.words.titles[id]),
    about: facts.about,
    blocks:
      id === 'catalogue' ? catalogueBlocks(facts, known.disputed, known.changes) : sectionBlocks(id, facts),
  };
}

/** What the pack itself adds under a section, by paper and place of the section. */
const ADDED: Record<Exclude<PaperId, 'catalogue'>, Record<string, (facts: Facts) => Block[]>> = {
  dpia: { data: readFields, never: neverRead },
  council: { own: ownRules },
  leaflet: { questions: groupQuestions },
  'ai-act': {},
};

function sectionBlocks(id: Exclude<PaperId, 'catalogue'>, facts: Facts): Block[] {
  const sections = Object.entries(facts.words.sections[id]);
  return [
    ...sections.flatMap(([name, section]) => [
      ...blocksOf(facts.section(section)),
      ...(ADDED[id][name]?.(facts) ?? []),
    ]),
    ...(id === 'leaflet' ? [] : signing(facts)),
  ];
}

/** Who says so, and when: a paper is signed by people. */
const signing = ({ words }: Facts): Block[] => [
  heading(words.signing.heading),
  { kind: 'table', head: words.signing.head, rows: words.signing.roles.map((role) => [role, ' ', ' ']) },
];
