/** How many rows the page says exist, and which of them it shows. */
import type { HistoryUnit } from '../street/reading.ts';
import { PAGING } from './sheet.ts';
import { topicOf } from './topic.ts';
import { SILENT } from './visible.ts';
import { squash } from './words.ts';
import { stepFrom, walkIn } from './step.ts';

type Counted = HistoryUnit | 'list';

const ROWS = /^(?:resultaten|results|records|rijen|rows|items|gevonden|entries|matches|contacts|taken)$/i;
const CLIENTS = /^(?:cli[eë]nten|klanten|dossiers|zaken|personen|inwoners|clients|cases|tickets)$/i;
/** Words beside a number. */
const BESIDE = /[a-zà-öø-ÿ]{3,}(?=[\s:(]*\d)|(?<=\d\s*)[a-zà-öø-ÿ]{3,}/gi;
const COUNTED = /(?:^|\b(?:totaal|total|van|of|gevonden)[\s:]*)(\d[\d.]*)\s*([a-zà-öø-ÿ]{3,})/i;

/** What a word says that is counted: the rows of a list are clients or their cases. */
const countedIn = (word: string): Counted | 'rows' | undefined =>
  ROWS.test(word) ? 'rows' : CLIENTS.test(word) ? 'list' : topicOf(word)?.unit;

/** So many elements around a table are looked at, nearest first. */
const MOST = 3000;

const toNumber = (text: string): number => Number(text.replace(/[.,](?=\d{3})/g, '').replace(/[.,]$/, ''));

/** What a page says of its rows: how many exist in all, and the ordinal of the first one shown where it names a range. */
export interface Said {
  all: number;
  from: number | null;
}

/** The count in one text: only a range as long as the rows, or a count of at least them, and never of another unit. */
function countIn(text: string, counted: Counted, rows: number): Said | null {
  for (const [word] of text.matchAll(BESIDE)) {
    const what = countedIn(word);
    if (what && what !== 'rows' && what !== counted) return null;
  }
  const range = PAGING.exec(text);
  if (range) {
    const [from, to, all] = [range[1]!, range[2]!, range[3]!].map(toNumber) as [number, number, number];
    if (to - from + 1 === rows && all >= to) return { all, from };
  }
  const count = COUNTED.exec(text);
  const all = count && countedIn(count[2]!) ? toNumber(count[1]!) : 0;
  return all >= rows ? { all, from: null } : null;
}

/** ARIA's own count. It holds the heading rows, though not every author knows. */
function ariaCount(table: Element, rows: number): number | null {
  const count = Number(table.getAttribute('aria-rowcount'));
  if (!(count >= rows)) return null;
  const heads = [...table.querySelectorAll('tr, [role=row]')].filter(
    (row) =>
      row.querySelector('th, [role=columnheader]') && !row.querySelector('td, [role=cell], [role=gridcell]'),
  ).length;
  return count - heads >= rows ? count - heads : count;
}

/** Of a long table only so many rows at its ends can say how many there are. */
const ENDS = 5;
const LONG = 200;

const isLong = (node: Node): node is HTMLTableSectionElement =>
  node.nodeName === 'TBODY' && (node as HTMLTableSectionElement).rows.length > LONG;

/** The rows at both ends of a long table. */
const endsOf = ({ rows }: HTMLTableSectionElement): Element[] =>
  Array.from({ length: 2 * ENDS }, (_, i) => rows[i < ENDS ? i : rows.length - 2 * ENDS + i]!);

export interface Around {
  table: Element;
  /** The first row that was read: what holds it is no text about the rows. */
  first: Element | undefined;
  /** A row that was read says nothing of the whole. */
  isRow: (element: Element) => boolean;
  /** Other tables that were understood: what stands beyond them is said of them. */
  others: readonly Element[];
}

/** What the page says of the rows of a table: in the table itself, else by what stands nearest to it. */
export function totalOf(around: Around, counted: Counted, rows: number): Said | null {
  const { table, first, isRow, others } = around;
  const aria = ariaCount(table, rows);
  if (aria !== null) return { all: aria, from: null };
  let left = MOST;
  let count: Said | null = null;
  /** Looks for a range in a part of the page; a mere count is kept while nothing better is found as near. */
  const rangeIn = (part: Node): Said | null => {
    const long: HTMLTableSectionElement[] = [];
    const walker = walkIn(part, NodeFilter.SHOW_ELEMENT, (node) =>
      SILENT.has(node.nodeName) ||
      node.nodeName === 'SELECT' ||
      isRow(node as Element) ||
      (node !== part && isLong(node) && !!long.push(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node: Node | null = part; node && left > 0; node = walker.nextNode()) {
      left -= 1;
      const text =
        node.childNodes.length > 25 || (first && node.contains(first)) ? '' : squash(node.textContent ?? '');
      const found = text.length <= 160 && /\d/.test(text) ? countIn(text, counted, rows) : null;
      if (found && found.from !== null) return found;
      count ??= found;
    }
    for (const row of long.flatMap(endsOf)) {
      const all = isRow(row) ? null : rangeIn(row);
      if (all !== null) return all;
    }
    return null;
  };
  const own = rangeIn(table) ?? count;
  if (own !== null) return own;
  const sides = new Set(['previousSibling', 'nextSibling'] as const);
  for (
    let at: Node | null = table;
    at && left > 0;
    at = stepFrom(at as Element, 'parentElement') ?? (at.getRootNode() as ShadowRoot).host
  ) {
    for (const side of sides) {
      const parts: Node[] = [];
      for (let part = at[side]; part; part = part[side]) {
        if (others.some((other) => part!.contains(other))) {
          // Between two tables, what stands on the other side of a heading is the other's.
          const heading = parts.findIndex(({ nodeName }) => /^H[1-6]$/.test(nodeName));
          if (heading >= 0) parts.length = heading;
          sides.delete(side);
          break;
        }
        if (!SILENT.has(part.nodeName)) parts.push(part);
      }
      for (const part of parts) {
        const range = rangeIn(part);
        if (range !== null) return range;
      }
    }
    if (count !== null) return count;
  }
  return null;
}
