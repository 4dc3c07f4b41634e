/** A paper as plain data, so that one description is read as Markdown, as HTML and on a page of the extension. */
import type { Language } from '../street/signal.ts';

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  /** Every row has a cell for each head. */
  | { kind: 'table'; head: string[]; rows: string[][] };

/** The papers that a pack accounts for itself with; the register record is data and not one of these. */
export const PAPERS = ['dpia', 'council', 'leaflet', 'catalogue', 'ai-act'] as const;
export type PaperId = (typeof PAPERS)[number];

export interface Paper {
  id: PaperId;
  language: Language;
  title: string;
  /** Which pack and version it describes: stands under the title. */
  about: string;
  blocks: Block[];
}

/** A part of a paper as its texts tell it: a heading, and under it sentences and points. */
export interface Section {
  heading: string;
  text?: string[];
  items?: string[];
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

export const text = (words: string): Block => ({ kind: 'text', text: words });

export const blocksOf = (section: Section): Block[] => [
  heading(section.heading),
  ...(section.text ?? []).map(text),
  ...(section.items ? [{ kind: 'list', items: section.items } as const] : []),
];
