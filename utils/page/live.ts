/** Readings as they stand on the page, with where each row and value was read. */
import type { Cell, Field, FieldId, ReadingHead, Row } from '../street/reading.ts';
import type { AdapterReport } from '../street/adapter.ts';
import type { Look, Looks } from '../street/look.ts';
import type { Taught } from './adapter/taught.ts';
import { detect, labelKey, type Detected, type FoundSheet, type Understand } from './detect.ts';
import type { Mapped } from './mapping.ts';
import { keepRows, type KeptRows } from './kept.ts';
import { need } from './need.ts';
import type { OrderVotes } from './parse/date.ts';
import { redact } from './parse/elfproef.ts';
import { giveKeys, readersOf, readLine, settleOrders, type ReadingPlan } from './rows.ts';
import { totalOf } from './total.ts';
import { isRecordLine } from './sheet.ts';
import { isShown, Sight } from './visible.ts';
import { ofDocument } from './step.ts';

export interface LiveReading {
  head: ReadingHead;
  kept: KeptRows;
  /** What holds the reading; a change outside it does not touch it. Null for a record, whose pairs stand all over. */
  root: WeakRef<Element> | null;
  /** Same table and columns: the reading keeps its id. */
  same: string;
  /** How its values are understood. */
  how: string;
  /** Elements of the rows, in their order. */
  elements: WeakRef<Element>[];
  /** Only what was in sight: the whole reading is on its way. */
  early?: true;
  /** Index by row element, of a table whose rows are read one by one. */
  places?: WeakMap<Element, number>;
  /** Reads one row again, or null when it is a record no more. */
  again?: (row: Element) => Record<FieldId, Cell> | null;
  /** Element and value now of one field of a row. */
  at?: (row: Element, field: FieldId, looks?: Looks) => { element: Element; cell: Cell } | null;
}

/** A reading of this pass, with its rows until they are handed over; null rows: nothing of it was touched since the pass before. */
export interface FreshReading extends LiveReading {
  rows: Row[] | null;
}

/** Rows that are read between two looks at the clock. */
const STEP = 10;

/** A label may hold what should not leave the reader when a page is built oddly. */
const safe = (label: string): string => redact(label).slice(0, 80);

export const fieldsOf = (fields: Mapped[], taught?: Taught): Field[] =>
  fields
    .filter((field) => field.label !== '' || field.id !== null)
    .map(({ id, label, type }) => ({ id, label: safe(label), type, ...(id !== null && taught?.by[id]) }));

export const sourceOf = (taught?: Taught): ReadingHead['source'] =>
  taught ? `adapter:${taught.adapter}` : 'detected';

let drawn = 0;

export const isSameHead = (a: ReadingHead, b: ReadingHead): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The id of the reading that stood in the same place, else a new one. */
export function idFor(same: string, root: Element | null, before: LiveReading[], used: Set<string>): string {
  const old =
    before.find(
      (reading) =>
        root !== null &&
        reading.root?.deref() === root &&
        reading.same === same &&
        !used.has(reading.head.id),
    ) ?? before.find((reading) => reading.same === same && !used.has(reading.head.id));
  const id = old?.head.id ?? `r${(drawn += 1)}`;
  used.add(id);
  return id;
}

/** What an earlier pass read, and what changed since; null changes: read everything anew. */
export interface Before {
  readings: LiveReading[];
  changed: Node[] | null;
  /** Called with the rows in sight of a long table that was not read before. */
  onSight?: (early: LiveReading, rows: Row[]) => void;
}

function* readSheet(
  found: FoundSheet,
  votes: OrderVotes,
  now: Date,
  before: Before,
  used: Set<string>,
  others: readonly Element[],
): Generator<void, FreshReading | null> {
  const { sheet, columns, fields } = found;
  /** What the page says of the whole: how many rows there are and where in it these stand. */
  const whole = (elements: WeakRef<Element>[], places: WeakMap<Element, number> | undefined) => {
    const around = {
      table: sheet.root,
      first: elements[0]?.deref(),
      isRow: (element: Element) => !!places?.has(element),
      others,
    };
    const taught = found.taught?.total(elements.length) ?? null;
    if (taught !== null) return { total: taught };
    const said = totalOf(around, found.unit ?? 'list', elements.length);
    return { total: said?.all ?? null, ...(said?.from && { from: said.from }) };
  };
  const isList = found.kind === 'list';
  const plan: ReadingPlan = { sheet, readers: readersOf(fields, columns, votes, now), now };
  const same = `${found.kind} ${found.unit ?? ''} ${labelKey(fields)} ${found.taught?.adapter ?? ''}`;
  // The same columns, understood in the same way, over rows that nothing touched.
  const how = `${plan.readers.map((reader) => `${reader.id}${reader.order}`).join()} ${now.toDateString()}`;
  const old = before.readings.find(
    (reading) =>
      !reading.early && reading.same === same && reading.how === how && reading.root?.deref() === sheet.root,
  );
  if (
    old &&
    before.changed &&
    !before.changed.some((node) => node.contains(sheet.root) || sheet.root.contains(node))
  ) {
    const { from: _, ...rest } = old.head;
    const head = { ...rest, confidence: round(found.confidence), ...whole(old.elements, old.places) };
    // With another head all of it is handed over again, so its rows are read again too.
    if (isSameHead(head, old.head)) {
      used.add(head.id);
      return { ...old, rows: null };
    }
  }
  let id: string | undefined;
  const live = ({ rows, elements, places }: RowsRead, isWhole: boolean): FreshReading => ({
    head: {
      id: (id ??= idFor(same, sheet.root, before.readings, used)),
      kind: found.kind,
      ...(found.unit ? { unit: found.unit } : {}),
      source: sourceOf(found.taught),
      confidence: round(found.confidence),
      fields: fieldsOf(fields, found.taught),
      ...(isWhole ? whole(elements, places) : { total: null }),
    },
    rows,
    kept: keepRows(rows),
    root: new WeakRef(sheet.root),
    same,
    how,
    elements,
    places,
    ...(isWhole ? {} : { early: true as const }),
    ...lookOf(plan, isList),
  });
  yield* settleOrders(plan);
  // Whose a history is may not be told before all of the page was read.
  if (before.onSight && isList && !before.readings.some((reading) => reading.same === same)) {
    const early = rowsInSight(plan, isList, found.taught?.key);
    if (early) before.onSight(live(early, false), early.rows);
    yield;
  }
  const read = yield* readRows(plan, isList, new Sight());
  if (!read.rows.length) return null;
  giveKeys(read.rows, found.taught?.key);
  for (const reader of plan.readers) reader.forget();
  return live(read, true);
}

/**
 * How one row is read again later. Made in a scope of its own: closures of one function keep alive whatever any of
 * them uses, so that within `readSheet` each reading would hold the one before it.
 */
function lookOf(plan: ReadingPlan, isList: boolean): Required<Pick<LiveReading, 'again' | 'at'>> {
  const { sheet, readers } = plan;
  const look = (row: Element): Look => {
    const cells = sheet.cells(row) ?? [];
    return { cells, values: cells.length ? readLine(plan, { row, cells }, isList) : null };
  };

  return {
    again: (row) => {
      const cells = sheet.cells(row);
      return cells ? readLine(plan, { row, cells }, isList) : null;
    },
    at: (row, field, looks = new Map()) => {
      const reader = readers.find((candidate) => candidate.id === field);
      if (!reader) return null;
      let now = looks.get(row);
      if (!now) looks.set(row, (now = look(row)));
      const element = now.cells[reader.mapped.columns[0]!];
      const cell = now.values?.[field];
      return element && cell ? { element, cell } : null;
    },
  };
}

interface RowsRead {
  rows: Row[];
  elements: WeakRef<Element>[];
  places: WeakMap<Element, number>;
}

/** Reads all rows; where rows that look alike are not shown alike, once more with each asked for. */
function* readRows(plan: ReadingPlan, isList: boolean, sight: Sight | undefined): Generator<void, RowsRead> {
  const read: RowsRead = { rows: [], elements: [], places: new WeakMap() };
  let steps = 0;
  for (const line of plan.sheet.lines(sight)) {
    if ((steps += 1) % STEP === 0) yield;
    if (sight?.mixed) break;
    take(read, line.row, readLine(plan, line, isList, sight));
  }
  return sight?.mixed ? yield* readRows(plan, isList, undefined) : read;
}

function take({ rows, elements, places }: RowsRead, row: Element, values: Row['values'] | null): void {
  if (!values) return;
  rows.push({ key: '', values });
  places.set(row, elements.length);
  elements.push(new WeakRef(row));
}

/** Shorter tables are read at once. */
const LONG = 400;
const MOST_IN_SIGHT = 60;

/**
 * What a person sees first of a long table. Only rows that have a number of their own: a place in the table is none
 * before all of it was read.
 */
function rowsInSight(plan: ReadingPlan, isList: boolean, key: FieldId | undefined): RowsRead | null {
  const { rows } = plan.sheet.root as HTMLTableElement;
  if (!rows || rows.length <= LONG || !plan.sheet.alone) return null;
  const bottom = ofDocument(plan.sheet.root.ownerDocument, 'defaultView')?.innerHeight ?? 0;
  const read: RowsRead = { rows: [], elements: [], places: new WeakMap() };
  for (let i = firstInSight(rows), end = i + MOST_IN_SIGHT; i < Math.min(end, rows.length); i += 1) {
    const row = rows[i]!;
    if (row.getBoundingClientRect().top > bottom) break;
    const cells = isShown(row) ? plan.sheet.cells(row) : null;
    if (cells && isRecordLine({ row, cells }, plan.sheet.heads))
      take(read, row, readLine(plan, { row, cells }, isList));
  }
  giveKeys(read.rows, key);
  return read.rows.length && !read.rows[0]!.key.startsWith('#') ? read : null;
}

/** By halving: rows follow each other down the page. */
function firstInSight(rows: HTMLCollectionOf<HTMLTableRowElement>): number {
  let from = 0;
  for (let to = rows.length; from < to;) {
    const middle = (from + to) >> 1;
    const { bottom } = rows[middle]!.getBoundingClientRect();
    if (bottom <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

export const round = (confidence: number): number => Math.round(confidence * 100) / 100;

/** Reads everything that stands in a document. */
export function* readAll(
  document: Document,
  now: Date,
  before: Before,
  understand: Understand = detect,
): Generator<void, { readings: FreshReading[]; roots: Detected['roots']; reports?: AdapterReport[] }> {
  if (ofDocument(document, 'body')?.tagName !== 'BODY') return { readings: [], roots: [document] };
  const found = yield* understand(document, now);
  const used = new Set<string>();
  const readings: FreshReading[] = [];
  if (found.record)
    readings.push((yield* need()).readRecord(found.record, found.votes, now, before.readings, used));
  const roots = found.sheets.map(({ sheet }) => sheet.root);
  for (const sheet of found.sheets) {
    const others = roots.filter((root) => !root.contains(sheet.sheet.root));
    const reading = yield* readSheet(sheet, found.votes, now, before, used, others);
    if (reading) readings.push(reading);
  }
  return { readings, roots: found.roots, reports: found.reports };
}
