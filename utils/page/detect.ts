/** Finds what a document shows: lists, histories and a record. Nothing is parsed here but samples. */
import type { AdapterReport } from '../street/adapter.ts';
import type { HistoryUnit, ReadingKind } from '../street/reading.ts';
import type { Area } from '../vocabulary/index.ts';
import type { Taught } from './adapter/taught.ts';
import { listConfidence } from './classify.ts';
import { learnNames, matchLabel } from './labels.ts';
import { distinct, goOn, GRIDS, hasRowSpans, isAriaGrid, TABLES, type Line } from './lines.ts';
import { mapColumns, type Mapped } from './mapping.ts';
import { isRowNumber, type Column } from './meanings.ts';
import { keyOf } from './glance.ts';
import { looksFirst, need } from './need.ts';
import type { Pair } from './pairs.ts';
import { addVotes, noVotes, type OrderVotes } from './parse/date.ts';
import { isNeverByValue, looksLikePerson, profileOf } from './profile.ts';
import type { RecordFound } from './record.ts';
import { sectionsOf } from './section.ts';
import { shadowOf } from './shadow.ts';
import { ask, ofDocument, walkIn } from './step.ts';
import { isRecordText, labelText, tableSheet, type Head, type Sheet } from './sheet.ts';
import { tableParts } from './table-parts.ts';
import { textOf } from './text.ts';
import { areaOf } from './topic.ts';
import { isShown, Sight } from './visible.ts';
import { plain } from './words.ts';

export interface FoundSheet {
  /** Set where an adapter found it. */
  taught?: Taught;
  kind: Exclude<ReadingKind, 'record'>;
  unit?: HistoryUnit;
  sheet: Sheet;
  columns: Column[];
  fields: Mapped[];
  confidence: number;
}

export interface Detected {
  /** Every table and list of blocks that has columns, whatever it holds. */
  drafts: Draft[];
  /** Every label with its value, outside lists and histories. */
  pairs: Pair[];
  sheets: FoundSheet[];
  record: RecordFound | null;
  /** What the page's dates say about day and month. */
  votes: OrderVotes;
  roots: (Document | ShadowRoot)[];
  /** What adapters found and lost, where there are any. */
  reports?: AdapterReport[];
}

/** Understands a whole document; yields often, so that the caller can pause. */
export type Understand = (document: Document, now: Date) => Generator<void, Detected>;

/** Rows that are looked at before a table is understood. */
const SAMPLE = 60;

/** The document and every open shadow root in it, and whether an ARIA grid is among their elements. */
export function* openRoots(
  document: Document,
): Generator<void, { roots: (Document | ShadowRoot)[]; hasGrids: boolean }> {
  let hasGrids = false;
  const roots: (Document | ShadowRoot)[] = [document];
  let steps = 0;
  for (let i = 0; i < roots.length; i += 1) {
    // What a host inside a cell shows is read with the cell.
    const walker = walkIn(roots[i]!, NodeFilter.SHOW_ELEMENT, (node) =>
      isLong(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
      const shadow = shadowOf(node);
      if (shadow) roots.push(shadow);
      hasGrids ||= ask(node, 'matches', GRIDS);
      if ((steps += 1) % 2000 === 0) yield;
    }
  }
  return { roots, hasGrids };
}

/** Headings and labels of a document, outside the rows of long tables. */
function namesIn(document: Document): string[] {
  const names: string[] = [];
  const walker = walkIn(document, NodeFilter.SHOW_ELEMENT, (node) =>
    isLong(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node && names.length < 200; node = walker.nextNode())
    if (/^(?:H[1-3]|LEGEND|TH|LABEL)$/.test(node.nodeName)) names.push(node.textContent ?? '');
  return names;
}

const isLong = (node: Node): boolean =>
  node.nodeName === 'TBODY' && (node as HTMLTableSectionElement).rows.length > 100;

/** A table with its columns, before anything is said about what it is. */
export interface Draft {
  sheet: Sheet;
  columns: Column[];
  sections: string[];
  records: number;
}

/** Texts of the first records by column; null where rows that look alike are not shown alike. */
function sampleOf(sheet: Sheet, sight: Sight | undefined): { samples: string[][]; records: number } | null {
  const samples: string[][] = sheet.heads.map(() => []);
  let records = 0;
  for (const line of sheet.lines(sight)) {
    const texts = sheet.heads.map((_, column) => {
      const cell = line.cells[column];
      // A spanning cell is read once.
      return cell && (sheet.shared || line.cells[column - 1] !== cell)
        ? sheet.text(cell, column, line, sight)
        : '';
    });
    if (!isRecordText(texts, sheet.heads)) continue;
    texts.forEach((text, column) => samples[column]!.push(text));
    records += 1;
    if (records >= SAMPLE) break;
  }
  return sight?.mixed ? null : { samples, records };
}

function* draftOf(sheet: Sheet, now: Date): Generator<void, Draft> {
  const { samples, records } = sampleOf(sheet, new Sight()) ?? sampleOf(sheet, undefined)!;
  const { root, top = root } = sheet;
  const sections = sectionsOf(root);
  // Between other things in one block, what stands right above the first row is nearer.
  if (top !== root) sections.unshift(...sectionsOf(top).filter((section) => !sections.includes(section)));
  const columns: Column[] = [];
  const linked = new Set<number>();
  for (const [i, head] of sheet.heads.entries()) {
    yield;
    let sample = samples[i]!;
    let profile = profileOf(sample, now);
    // Kept for when the columns are mapped together, which can't be done in parts.
    const [best] = matchLabel(head.label);
    if (HEURISTIC.linkedNames && best?.field.id === 'client_name' && isNeverByValue(profile)) {
      const names = linksIn(sheet, i, sample.length);
      if (names && areNames(names)) {
        linked.add(i);
        sample = names;
        profile = profileOf(sample, now);
      }
    }
    columns.push({ ...head, profile, sample, sections });
  }
  return {
    sheet: linked.size
      ? {
          ...sheet,
          text: (cell, column, line, sight) =>
            linked.has(column) ? firstLink(cell) : sheet.text(cell, column, line, sight),
        }
      : sheet,
    columns,
    sections,
    records,
  };
}

/** The text of the link that a cell begins with. */
function firstLink(cell: Element): string {
  const link = cell.querySelector('a');
  const text = link && isShown(link) ? textOf(link) : '';
  return looksLikePerson(text) && textOf(cell).startsWith(text) ? text : '';
}

/** Where the cells of a column begin with a link, above what else they say of somebody. */
function linksIn(sheet: Sheet, column: number, most: number): string[] | null {
  const links: string[] = [];
  for (const { cells } of sheet.lines()) {
    if (links.length >= most) break;
    const cell = cells[column];
    links.push(cell ? firstLink(cell) : '');
  }
  return links.length ? links : null;
}

const areNames = (texts: string[]): boolean => {
  const filled = texts.filter(Boolean);
  return filled.length > 1 && filled.length >= texts.length * 0.7;
};

/** Headings in one table and rows in the next, as tables with fixed headings are made. */
function joinSeparate(bare: { root: Element; heads: Head[] }, next: Element, loose: Line[]): Sheet | null {
  const lines = loose.filter((line) => distinct(line.cells).length > 1);
  const width = lines[0]?.cells.length ?? 0;
  if (!lines.length || Math.abs(width - bare.heads.length) > 1) return null;
  if (lines.filter((line) => line.cells.length === width).length < lines.length * 0.8) return null;
  if (bare.root.contains(next) || next.contains(bare.root)) return null;
  // Below a row of tabs stands a form as well as a list.
  const labelled = lines.filter(({ cells: [first] }) => first && /:\s*$/.test(labelText(first)));
  if (labelled.length > lines.length / 2) return null;
  return tableSheet(next, hasRowSpans(next), bare.heads.slice(0, Math.max(width, 1)), 0, Infinity);
}

/** Headings of grids; those of one grid may be parts of one row. */
const HEADS = '[role=row]:not([aria-rowindex]):has(> [role=columnheader])';

const notJoined = () => ({ holders: new Map<Element, Element>(), seconds: new Set<Element>() });

/** Whether two tables have as many rows at the same height. */
const mayBeOne = (tables: Element[]): boolean =>
  tables.some((table, i) => {
    const { rows } = table as HTMLTableElement;
    return (
      rows?.length > 1 &&
      tables
        .slice(i + 1, i + 5)
        .some(
          (other) =>
            (other as HTMLTableElement).rows?.length === rows.length &&
            Math.abs(other.getBoundingClientRect().bottom - table.getBoundingClientRect().bottom) < 2,
        )
    );
  });

/** Understands a whole document; yields often, so that the caller can pause. */
export function* detect(document: Document, now: Date): Generator<void, Detected> {
  yield* learnNames();
  const { roots, hasGrids } = yield* openRoots(document);
  const votes = noVotes();
  let drafts: Draft[] = [];
  const loose = new Map<Element, Line[]>();
  for (const root of roots) {
    let bare = null as { root: Element; heads: Head[]; at: number } | null;
    let at = 0;
    // The browser finds elements by their name far faster than by attributes.
    const tables =
      root.nodeType === 9 && !hasGrids
        ? [...ofDocument(root as Document, 'getElementsByTagName').call(root as Document, 'table')]
        : [...root.querySelectorAll(TABLES)];
    for (const table of tables) goOn(table);
    const { holders, seconds } =
      HEURISTIC.frozenColumns && (mayBeOne(tables) || (hasGrids && root.querySelectorAll(HEADS)[1]))
        ? (yield* need()).sideBySide(tables)
        : notJoined();
    for (const table of tables) {
      if (seconds.has(table)) continue;
      if (table.tagName !== 'TABLE' && !isAriaGrid(table)) continue;
      if (!isShown(table) || table.closest('nav')) continue;
      // Filters below the headings may each stand in a table of their own.
      if (!bare?.root.contains(table)) at += 1;
      const parts = yield* tableParts(table);
      yield;
      if (bare && at - bare.at <= 2 && !parts.sheets.length) {
        const joined = joinSeparate(bare, table, parts.loose);
        if (joined) {
          const one = HEURISTIC.tableRows && (table as Partial<HTMLTableElement>).rows?.length === 1;
          const rows = one ? (yield* need()).rowTables(table as HTMLTableElement, bare.heads) : null;
          for (const { row } of rows?.lines() ?? []) seconds.add(row.closest('table')!);
          drafts.push(yield* draftOf(rows ?? { ...joined, root: holders.get(table) ?? joined.root }, now));
          bare = null;
          continue;
        }
      }
      for (const sheet of parts.sheets) {
        drafts.push(yield* draftOf({ ...sheet, root: holders.get(table) ?? sheet.root }, now));
        yield;
      }
      if (parts.loose.length) loose.set(table, parts.loose);
      if (parts.bare) bare = { root: table, heads: parts.bare, at };
    }
    if (looksFirst()?.mayHoldBlocks(root, rootsOf(drafts)) === false) continue;
    const { divSheets, cardSheets } = yield* need();
    for (const find of [divSheets, cardSheets]) {
      for (const sheet of find(root, rootsOf(drafts))) {
        drafts.push(yield* draftOf(sheet, now));
        yield;
      }
    }
  }
  // One block alone is neither list nor table, whatever it is made like; what stands under "Example" is made up.
  drafts = drafts.filter(
    ({ records, sections: [section = ''], sheet: { root } }) =>
      (records > 1 || root.tagName === 'TABLE' || isAriaGrid(root)) &&
      !/^(?:voorbeeld|example)/i.test(section),
  );
  for (const draft of drafts) for (const column of draft.columns) addVotes(votes, column.profile.votes);

  const area = areaOf(
    [
      ofDocument(document, 'title'),
      ...namesIn(document),
      ...drafts.flatMap((draft) =>
        draft.columns.flatMap((column) => [column.label, ...column.sample.slice(0, 5)]),
      ),
    ].join(' | '),
  );
  const sheets = lists(drafts, area);
  const rest = drafts.filter((draft) => !sheets.some((found) => found.sheet === draft.sheet));
  const alone: Detected = { sheets, record: null, votes, roots, drafts, pairs: [] };
  // On a page with nothing but lists nothing more is looked for.
  const look = looksFirst();
  const more =
    !look ||
    rest.some((draft) => draft.records) ||
    sheets.some(isPerhapsOfOne) ||
    (yield* look.mayNameAnybody(roots, rootsOf(sheets), loose, sheets.some(hasOpenDates)));
  return more ? yield* (yield* need()).understandRest(alone, { document, now, rest, loose, area }) : alone;
}

const rootsOf = (found: { sheet: Sheet }[]): Element[] => found.map(({ sheet }) => sheet.root);

/** Whether another date of the page could say in which order a column has day and month. */
const hasOpenDates = ({ fields, columns }: FoundSheet): boolean =>
  fields.some(({ id, type, columns: [column] }) => {
    const own = columns[column!]!.profile.votes;
    return id !== null && type === 'date' && own.mark !== '' && !(own.dmy[own.mark] || own.mdy[own.mark]);
  });

/** Contacts in rows that name no client may all be with one, whom the page tells of elsewhere. */
const isPerhapsOfOne = ({ fields }: FoundSheet): boolean =>
  fields.some(({ id }) => /^contact_/.test(id ?? '')) && !fields.some(({ id }) => /^client_n/.test(id ?? ''));

/** So many rows with one number tell of one case. */
const SAME = 3;

/** Rows that all bear the number of the same case, and name nobody each, are what happened in it. */
function isOfOneCase(fields: Mapped[], columns: Column[]): boolean {
  const of = (id: string) =>
    fields.find((field) => field.id === id)?.columns.map((at) => columns[at]!.profile);
  const isSame = (['client_no', 'case_no'] as const).some((id) =>
    of(id)?.some(({ filled, different }) => filled >= SAME && different === 1),
  );
  return isSame && !of('client_name')?.some(({ different }) => different > 1);
}

/** Rows that all begin with the name of the same client, whoever is named behind it, are what happened with that client. */
export function isOfOnePerson(fields: Mapped[], columns: Column[]): boolean {
  const of = (wanted: string) => fields.find(({ id }) => id === wanted)?.columns[0];
  const at = of('client_name');
  // A bare "ID" numbers the contacts, and tells no clients apart.
  const ofContacts = fields.some(({ id }) => /^contact_/.test(id ?? ''));
  const isTold = (number: number | undefined) =>
    number !== undefined &&
    columns[number]!.profile.different > 1 &&
    !(HEURISTIC.bareNumbers && ofContacts && isRowNumber(columns[number]!.label));
  if ([of('client_no'), of('case_no')].some(isTold)) return false;
  const texts = at === undefined || !HEURISTIC.ofOne ? [] : columns[at]!.sample.filter(Boolean);
  if (texts.length < SAME) return false;
  const shortest = texts.reduce((one, two) => (two.length < one.length ? two : one));
  let length = shortest.length;
  while (length > 0 && !texts.every((text) => text.startsWith(shortest.slice(0, length)))) length -= 1;
  // Up to a whole word.
  const same = texts.every((text) => /^(?:$|\W)/.test(text.slice(length)))
    ? shortest.slice(0, length)
    : shortest.slice(0, Math.max(0, shortest.lastIndexOf(' ', length)));
  // What goes on differently is a first name, unless it is somebody else's whole name.
  const isOther = (rest: string) => /^\s*(?:$|[-–—:|(/])/.test(rest) || looksLikePerson(rest.trim());
  return (
    !/,\s*$/.test(same) &&
    looksLikePerson(same.trim()) &&
    texts.every((text) => isOther(text.slice(same.length)))
  );
}

/** So many tables of one row, made alike, are the panels of one record. */
const PANELS = 3;

/** Titles of lists, of which each may happen to have one row. */
const OF_MORE =
  /^(?:mijn|my|recente?|laatste|open|alle?)\b|(?:klant|client|taak|task|afspra|zaak|case|dossier)\w*(?:en|s)$/;

/** Tables that each set out one part of a client below its labels: one of them says who it is. */
function markPanels(drafts: Draft[], area: Area | null): void {
  const alike = Map.groupBy(
    drafts,
    ({ sheet: { root } }) => `${keyOf(root)} ${keyOf(root.parentElement ?? root)}`,
  );
  for (const group of HEURISTIC.tablePanels ? alike.values() : []) {
    if (
      group.length < PANELS ||
      group.some(({ records, sections }) => records !== 1 || OF_MORE.test(plain(sections[0] ?? '')))
    )
      continue;
    const naming = group.filter(({ columns }) =>
      mapColumns(columns, { kind: 'list', area }).some(({ id }) => /^client_n/.test(id ?? '')),
    );
    if (naming.length === 1) for (const { sheet } of group) sheet.mixed = true;
  }
}

function lists(drafts: Draft[], area: Area | null): FoundSheet[] {
  markPanels(drafts, area);
  const found: FoundSheet[] = [];
  for (const { sheet, columns, sections, records } of drafts) {
    if (!records || (records === 1 && sheet.mixed)) continue;
    const fields = mapColumns(columns, { kind: 'list', area });
    if (isOfOneCase(fields, columns) || isOfOnePerson(fields, columns)) continue;
    const confidence = listConfidence(fields, columns, sections);
    if (confidence) found.push({ kind: 'list', sheet, columns, fields, confidence });
  }
  return withoutNested(found);
}

/** A table within a table: the one of which more is understood stays. */
export function withoutNested(found: FoundSheet[]): FoundSheet[] {
  const worth = (sheet: FoundSheet): number =>
    sheet.fields.filter((field) => field.id !== null).length + sheet.confidence;
  return found.filter(
    (sheet) =>
      !found.some(
        (other) =>
          other !== sheet &&
          other.sheet.root !== sheet.sheet.root &&
          (other.sheet.root.contains(sheet.sheet.root) || sheet.sheet.root.contains(other.sheet.root)) &&
          worth(other) > worth(sheet),
      ),
  );
}

export const labelKey = (fields: Mapped[]): string => fields.map((field) => plain(field.label)).join('|');
