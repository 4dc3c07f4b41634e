/** People whom a page's title, its headings or the crumbs that lead to it tell of, between other words. */
import { NO_NAME } from './record.ts';
import { looksLikePerson } from './profile.ts';
import { ask, ofDocument, tagOf } from './step.ts';
import { WRITTEN_NAME } from './unnamed.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

/** A longer one is a sentence. */
const LONGEST = 80;
/** More crumbs and titles are parts of what the page holds. */
const MOST = 60;

const BETWEEN = /[()[\]"“”„]|\s[-–—|·»‹›/]\s|:\s/;
/** "Sent notices for Oksana Hoekstra", "Contactmomenten van Bakker, A." */
const PREFIX = /^[^,]{3,40}?\s(?:for|of|with|van|voor|met)\s+(.+)$/i;

const TITLES = 'h1, h2, h3, h4, [role=heading], [class*=crumb] li, [class*=crumb] a, [class*=page-title]';

const isName = (text: string): boolean => text.length > 4 && looksLikePerson(text) && !NO_NAME.test(text);

/** Names in a text, and whether each is surely one: written as registrations write it, behind "for", or in brackets. */
const namesIn = (text: string): { name: string; sure: boolean }[] =>
  text.length > LONGEST
    ? []
    : text.split(BETWEEN).flatMap((part, at) => {
        const whole = squash(part);
        const [, behind = ''] = PREFIX.exec(whole) ?? [];
        if (isName(whole)) return [{ name: whole, sure: WRITTEN_NAME.test(whole) || isEnclosed(text, at) }];
        return isName(behind) ? [{ name: behind, sure: true }] : [];
      });

/** Behind an opening bracket or quote. */
const isEnclosed = (text: string, at: number): boolean =>
  /^[("“„[]$/.test([...text.matchAll(new RegExp(BETWEEN, 'g'))][at - 1]?.[0] ?? '');

/** The one person that is told of; null where nobody is, or more people are. */
export function toldName(document: Document): string | null {
  const texts = [...ofDocument(document, 'querySelectorAll').call(document, TITLES)]
    .slice(0, MOST)
    .filter(
      (title) =>
        tagOf(title) !== 'FORM' && isShown(title) && !ask(title, 'closest', 'article, aside, [role=feed]'),
    )
    .map((title) => squash(title.textContent!));
  const names = [ofDocument(document, 'title'), ...texts].flatMap(namesIn);
  const sure = new Set(names.filter((one) => one.sure).map(({ name }) => name));
  const [only, more] = sure.size ? sure : new Set(names.map(({ name }) => name));
  return only && !more ? only : null;
}
