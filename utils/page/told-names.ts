/** People whom a page's title, its headings or the crumbs that lead to it tell of, between other words. */
import { looksLikePerson } from './profile.ts';
import { NO_NAME, OTHER_PERSON } from './headings.ts';
import { ask, ofDocument, tagOf } from './step.ts';
import { isShown } from './visible.ts';
import { WRITTEN_NAME } from './unnamed.ts';
import { plain, squash } from './words.ts';

/** A longer one is a sentence. */
const LONGEST = 80;
/** More crumbs and titles are parts of what the page holds. */
const MOST = 60;

const BETWEEN = /([()[\]"“”„]|\s[-–—|·»‹›/]\s|:\s)/;
/** "Sent notices for Oksana Hoekstra", "Contactmomenten van Bakker, A." */
const PREFIX = /^([^,]{3,40}?\s(?:for|of|with|van|voor|met)):?\s+(.+)$/i;

/** Words before the name of whoever works with clients, or is signed in. */
const OF_WORKER =
  /consulent|manager|coach|behandel|begeleid|medewerk|regisseur|gebruik|ingelogd|aangemeld|welkom|eigenaar|auteur|\b(?:door|mijn|my|user|owner|author|by|agent|logged|signed|assigned|welcome)\b|werkvoorraad|caseload|agenda|taken\b|tasks|activit|planning|rooster|team/;

const TITLES = 'h1, h2, h3, h4, [role=heading], [class*=crumb] li, [class*=crumb] a, [class*=page-title]';

/** What stands there tells of the system, of whoever is signed in, or of one part of the page. */
const APART =
  'nav:not([class*=crumb], [aria-label*=crumb i], [aria-label*=kruimel i], :has([class*=crumb])), footer, article, aside, [role=feed], [role=banner]';

/** Sure of being a name, as registrations write it, or by what stands before it. */
const isName = (text: string, sure: boolean): boolean =>
  text.length > 4 && looksLikePerson(text) && !NO_NAME.test(text) && (sure || WRITTEN_NAME.test(text));

const isOfOther = (words: string): boolean => {
  const text = plain(words);
  return OF_WORKER.test(text) || OTHER_PERSON.test(text);
};

function namesIn(text: string): string[] {
  if (text.length > LONGEST) return [];
  // Texts by turns with what stands between them.
  const parts = text.split(BETWEEN);
  return parts.flatMap((part, at) => {
    if (at % 2) return [];
    const whole = squash(part);
    const mark = parts[at - 1]?.trim() ?? '';
    if (mark && isOfOther(parts[at - 2]!)) return [];
    if (isName(whole, /^[("“„[]$/.test(mark))) return [whole];
    const [, front = '', behind = ''] = PREFIX.exec(whole) ?? [];
    // "Communications For: Fatima El Amrani"
    const before = mark === ':' && /\s(?:for|voor|van|of|with|met)$/i.test(squash(parts[at - 2]!));
    if (before && isName(whole, true)) return [whole];
    return isName(behind, true) && !isOfOther(front) ? [behind] : [];
  });
}

/**
 * The one person that is told of; null where nobody is, or more people are.
 *
 * @param around elements of the page in its order, past the rows of data
 */
export function toldName(document: Document, around: Iterable<Element>): string | null {
  const names = new Set(namesIn(ofDocument(document, 'title')));
  let seen = 0;
  for (const title of around) {
    if (tagOf(title) === 'FORM' || !title.matches(TITLES)) continue;
    if (!isShown(title) || ask(title, 'closest', APART)) continue;
    for (const name of namesIn(squash(title.textContent!))) names.add(name);
    if ((seen += 1) >= MOST) break;
  }
  const [only, more] = names;
  return only && !more ? only : null;
}
