/** Lists of clients whose columns are called by words that nobody knows: what the values and the headings say together. */
import type { Area } from '../vocabulary/index.ts';
import { fieldOf } from '../vocabulary/packed.ts';
import { OF_ANYBODY, STAFF_LABEL, listConfidence } from './classify.ts';
import type { Draft, FoundSheet } from './detect.ts';
import { mapColumns } from './mapping.ts';
import type { Column } from './meanings.ts';
import { areOwnNumbers, isOwnName } from './profile.ts';
import { plain } from './words.ts';

/** Headings over clients and their cases. */
const OF_CLIENTS =
  /caseload|werk(?:voorraad|lijst)|\b(?:klant|client|inwoner|burger|kandida|deelnemer|jeugdige)|\b(?:zaken|dossiers|cases)\b/;
/** Headings over people and parties that are not clients, and what stands in rows of colleagues. */
const OF_OTHERS =
  /contactperso|aanbieder|leverancier|organisatie|partner|medewerk|team\b|consulent|manager|coach|leider|adviseur|begeleider|beheerder|officer|adviser|worker/i;
/** Words of organisations, rooms and products, whose names are written as people's are. */
const GROUPS =
  /\b(?:stichting|b\.?v\.?|vof|groep|school|werk|gemeente|bureau|team|wijk|centrum|praktijk|zaal|training|project|noord|oost|zuid|west)\b|zorg\b|bedrijf\b/i;
/** Initials, a name before the first name, or a word between that is part of Dutch names. */
export const WRITTEN_NAME =
  /^[a-zÀ-\u1fff].*, |\b[a-zÀ-\u1fff]\.|\s(?:van|de|den|der|el|ten|ter|al|ben)\s|^(?:dhr|mevr|mw|hr|mr|ms|mrs)\b/i;

const share = (texts: string[], test: RegExp): number =>
  texts.filter((text) => test.test(text)).length / (texts.length || 1);

const textsOf = ({ sample }: Column): string[] => sample.filter(Boolean);

/** People, and written as people are in registrations. */
const areClients = (column: Column): boolean =>
  column.profile.filled > 2 &&
  isOwnName(column.profile) &&
  share(textsOf(column), GROUPS) === 0 &&
  share(textsOf(column), WRITTEN_NAME) >= 0.3;

/** Whether the columns that have no name are those of a list of clients: what else stands there must speak for it. */
function speakForClients(columns: Column[], known: string[], sections: string[]): boolean {
  if (columns.some((column) => share(textsOf(column), OF_OTHERS) > 0.5 || column.profile.mail > 0.5))
    return false;
  const title = plain(sections.join());
  if (OF_OTHERS.test(title)) return false;
  const count = (name: 'date' | 'scheme' | 'status'): number =>
    columns.filter(({ profile }) => profile[name] > 0.5).length;
  const fields = known.filter((id) => !OF_ANYBODY.has(id) && !/^coach$|_at$|^(?:start|end)_date$/.test(id));
  const strong = (OF_CLIENTS.test(title) ? 2 : 0) + 2 * count('scheme') + fields.length;
  return strong > 0 && strong + Math.min(2, count('date')) + count('status') > 2;
}

/** A list of clients out of a table that is none by its labels, or null. */
export function unnamedList({ sheet, columns, sections }: Draft, area: Area | null): FoundSheet | null {
  if (!HEURISTIC.unnamedClients || columns.some(({ label }) => STAFF_LABEL.test(plain(label)))) return null;
  const fields = mapColumns(columns, { kind: 'list', area });
  const known = fields.flatMap(({ id }) => id ?? []);
  const numbered = known.includes('client_no') || known.includes('case_no');
  const free = fields.filter(({ id, field, columns: own }) => id === null && !field && own.length === 1);
  const those = (test: (column: Column) => boolean) =>
    free.filter((field) => test(columns[field.columns[0]!]!));
  const names = known.includes('client_name') ? null : those(areClients);
  const numbers = numbered ? null : those(areOwnNumbers);
  if ((names && names.length !== 1) || numbers?.length === 0 || !(names ?? numbers)) return null;
  if (!speakForClients(columns, known, sections)) return null;
  for (const [found, id] of [
    [names?.[0], 'client_name'],
    [numbers?.[0], 'client_no'],
  ] as const)
    if (found) Object.assign(found, { id, field: fieldOf(id), type: fieldOf(id).type, score: 0.78 });
  const confidence = Math.max(0.55, listConfidence(fields, columns, sections));
  return { kind: 'list', sheet, columns, fields, confidence };
}
