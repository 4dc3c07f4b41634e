import type { Pack } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { PAPERS } from './document.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { paperOf, type Known } from './papers.ts';
import { registerCsv, registerJson, registerRecord } from './register.ts';

const LANGUAGES: Language[] = ['nl', 'en'];

/** Every paper of a pack in both languages, and the register record, each as the text of a file by its name. */
export function accountFiles(pack: Pack, known: Known = {}): Record<string, string> {
  const files: Record<string, string> = {};
  for (const language of LANGUAGES) {
    for (const id of PAPERS) {
      const paper = paperOf(id, pack, language, known);
      files[`${id}.${language}.md`] = toMarkdown(paper);
      files[`${id}.${language}.html`] = toHtml(paper);
    }
  }
  const record = registerRecord(pack, known.organisation, known.fields);
  return { ...files, 'register.json': registerJson(record), 'register.csv': registerCsv(record) };
}
