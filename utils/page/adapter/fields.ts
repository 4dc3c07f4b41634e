/** The fields of one page of an adapter, each found by the first of its locators that is believed. */
import type { AdapterField, AdapterPage, Locator } from '../../street/adapter.ts';
import type { FieldId } from '../../street/reading.ts';
import { fieldOf } from '../../vocabulary/packed.ts';
import type { Line } from '../lines.ts';
import type { Mapped } from '../mapping.ts';
import type { Column } from '../meanings.ts';
import { withoutLabel, type Pair } from '../pairs.ts';
import { profileOf } from '../profile.ts';
import { hintsOf, isRecordText, labelText, type Head, type Sheet } from '../sheet.ts';
import { textOf } from '../text.ts';
import { plain, squash } from '../words.ts';
import { columnsNamed } from './base.ts';
import { isBelieved, mayRead } from './believe.ts';
import { takerOf } from './format.ts';
import { ariaName, besideLabel, firstShown, select } from './locate.ts';

/** Rows that are looked at before a locator is believed. */
const SAMPLE = 40;

export interface FoundFields {
  columns: Column[];
  fields: Mapped[];
  /** Index of the locator that found each field. */
  found: Record<FieldId, number>;
  lost: FieldId[];
}

/** One way to a field's cell in each row. */
interface Way {
  head: Head;
  /** Column of the table, where there is one. */
  column: number;
  find: (line: Line) => Element | null;
  read: (cell: Element) => string;
}

const inRow = (row: Element, element: Element | null): Element | null =>
  element && element !== row && row.contains(element) ? element : null;

function* waysTo(sheet: Sheet, locator: Locator, sample: Line[]): Generator<Way> {
  if (locator.by === 'header') {
    for (const column of columnsNamed(sheet.heads, locator.text))
      yield {
        head: sheet.heads[column]!,
        column,
        find: ({ cells }) => cells[column] ?? null,
        read: (cell) => sheet.text(cell, column),
      };
    return;
  }
  if (locator.by === 'label') {
    const find = ({ row }: Line): Element | null =>
      inRow(row, besideLabel(row, locator.text)[0]?.value ?? null);
    yield {
      head: { label: locator.text, hints: [] },
      column: -1,
      find,
      read: (cell) => withoutLabel(textOf(cell), locator.text),
    };
    return;
  }
  const find = ({ row }: Line): Element | null => inRow(row, firstShown(select(row, locator)));
  // The cell that holds it tells under which heading it stands.
  const columns = sample.map((line) => {
    const element = find(line);
    return element ? line.cells.findIndex((cell) => cell?.contains(element)) : -2;
  });
  const column = columns.find((at) => at >= 0) ?? -1;
  const head = sheet.heads[column] ?? { label: locator.by === 'aria' ? locator.name : '', hints: [] };
  yield { head, column, find, read: textOf };
}

const isTotal = (line: Line): boolean => {
  const cell = line.cells.find((each) => each !== null);
  const text = cell ? squash((cell.textContent ?? '').slice(0, 60)) : '';
  return text !== '' && !isRecordText([text], []);
};

function mappedOf(field: AdapterField, column: number, label: string, readable: boolean): Mapped {
  const known = fieldOf(field.field);
  return {
    columns: [column],
    label,
    id: readable ? field.field : null,
    type: known.type,
    field: known,
    score: 1,
    take: takerOf(field.format),
    order: field.format?.date,
  };
}

/** Fields of rows, with a sheet whose columns are just these. */
export function* rowFields(
  page: AdapterPage,
  base: Sheet,
  now: Date,
): Generator<void, FoundFields & { sheet: Sheet }> {
  const sample: Line[] = [];
  for (const line of base.lines()) {
    if (!isTotal(line)) sample.push(line);
    if (sample.length >= SAMPLE) break;
  }
  yield;
  const ways: Way[] = [];
  const out: FoundFields = { columns: [], fields: [], found: {}, lost: [] };
  const taken = new Set<number>();
  for (const field of page.fields) {
    const got = yield* rowField(page, field, base, sample, now);
    if (!got || (got.way.column >= 0 && taken.has(got.way.column) && !field.format?.take)) {
      out.lost.push(field.field);
      continue;
    }
    if (got.way.column >= 0) taken.add(got.way.column);
    const readable = mayRead(page, field, got.column.label, got.column.profile);
    out.fields.push(mappedOf(field, ways.length, got.column.label || (field.expect?.label ?? ''), readable));
    out.columns.push(got.column);
    out.found[field.field] = got.at;
    ways.push(got.way);
  }
  // What stands there as well: its heading only, as with any column that was not recognised.
  base.heads.forEach((head, column) => {
    if (taken.has(column) || head.label === '') return;
    ways.push({ head, column, find: () => null, read: () => '' });
    out.columns.push({ ...head, profile: profileOf([], now), sample: [], sections: [] });
    out.fields.push({
      columns: [ways.length - 1],
      label: head.label,
      id: null,
      type: 'string',
      field: null,
      score: 0,
    });
  });
  const cellsOf = (line: Line): (Element | null)[] => ways.map((way) => way.find(line));
  const sheet: Sheet = {
    root: base.root,
    heads: ways.map(({ head }) => head),
    mixed: false,
    *lines() {
      for (const line of base.lines()) if (!isTotal(line)) yield { row: line.row, cells: cellsOf(line) };
    },
    cells: (row) => {
      const cells = base.cells(row);
      return cells && cellsOf({ row, cells });
    },
    text: (cell, column) => ways[column]!.read(cell),
  };
  return { ...out, sheet };
}

function* rowField(
  page: AdapterPage,
  field: AdapterField,
  base: Sheet,
  sample: Line[],
  now: Date,
): Generator<void, { way: Way; column: Column; at: number } | null> {
  const take = takerOf(field.format) ?? ((text: string) => text);
  for (const [at, locator] of field.at.entries()) {
    for (const way of waysTo(base, locator, sample)) {
      const cells = sample.map(way.find);
      // Headings stand though no row does; anything else must be there to be found.
      if (locator.by !== 'header' && !cells.some((cell) => cell !== null)) continue;
      const texts = cells.map((cell) => (cell ? take(way.read(cell)) : ''));
      const profile = profileOf(texts, now);
      yield;
      if (
        !isBelieved(page, field, locator.by === 'header' || locator.by === 'label', way.head.label, profile)
      )
        continue;
      return { way, column: { ...way.head, profile, sample: texts, sections: [] }, at };
    }
  }
  return null;
}

/** Fields of one record, as pairs of label and value. */
export function* recordFields(
  page: AdapterPage,
  detected: Pair[],
  roots: (Document | ShadowRoot)[],
  now: Date,
): Generator<void, FoundFields & { pairs: Pair[] }> {
  const out: FoundFields & { pairs: Pair[] } = { columns: [], fields: [], found: {}, lost: [], pairs: [] };
  for (const field of page.fields) {
    const take = takerOf(field.format) ?? ((text: string) => text);
    let at = -1;
    for (const [index, locator] of field.at.entries()) {
      for (const pair of pairsTo(locator, detected, roots)) {
        const sample = [take(pair.read())];
        const profile = profileOf(sample, now);
        const byLabel = locator.by === 'label' || locator.by === 'header' || locator.by === 'aria';
        if (!isBelieved(page, field, byLabel, pair.label, profile)) continue;
        at = index;
        const label = pair.label || (field.expect?.label ?? '');
        out.fields.push(mappedOf(field, out.pairs.length, label, mayRead(page, field, pair.label, profile)));
        out.columns.push({ label, hints: pair.hints, profile, sample, sections: [] });
        out.pairs.push(pair);
        break;
      }
      yield;
      if (at >= 0) break;
    }
    if (at >= 0) out.found[field.field] = at;
    else out.lost.push(field.field);
  }
  for (const pair of detected) {
    if (out.pairs.some(({ value }) => value === pair.value || pair.value.contains(value))) continue;
    out.fields.push({
      columns: [out.pairs.length],
      label: pair.label,
      id: null,
      type: 'string',
      field: null,
      score: 0,
    });
    out.columns.push({ label: pair.label, hints: [], profile: profileOf([], now), sample: [], sections: [] });
    out.pairs.push(pair);
  }
  return out;
}

function* pairsTo(locator: Locator, detected: Pair[], roots: (Document | ShadowRoot)[]): Generator<Pair> {
  if (locator.by === 'label' || locator.by === 'header') {
    const wanted = plain(locator.text);
    for (const pair of detected)
      if (plain(pair.label) === wanted || pair.hints.some((hint) => plain(hint) === wanted)) yield pair;
    for (const root of roots) {
      for (const { label, value, after } of besideLabel(root, locator.text))
        yield {
          label: labelText(label) || locator.text,
          hints: hintsOf(label),
          value,
          control: false,
          read: () => (after ? withoutLabel(textOf(value), locator.text) : textOf(value)),
        };
    }
    return;
  }
  for (const root of roots) {
    const value = firstShown(select(root, locator));
    if (!value) continue;
    const beside = detected.find(
      (pair) => pair.value === value || pair.value.contains(value) || value.contains(pair.value),
    );
    const label = beside?.label ?? (ariaName(value) || labelBefore(value));
    yield { label, hints: [], value, control: false, read: () => textOf(value) };
  }
}

/** The short text just before an element, in its row or block. */
function labelBefore(value: Element): string {
  for (let at: Element | null = value, climbed = 0; at && climbed < 3; at = at.parentElement, climbed += 1) {
    const before = at.previousElementSibling;
    if (before) return before.matches('td, th, dt, label, span, div, b, strong, p') ? labelText(before) : '';
    if (/^(?:TR|DL|FORM|BODY)$/.test(at.tagName)) return '';
  }
  return '';
}
