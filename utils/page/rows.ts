/** Rows of a sheet → rows of a reading. */
import type { Cell, FieldId, Row } from '../street/reading.ts';
import { isClearNumber, type Mapped } from './mapping.ts';
import { settledOrder, voteOrder, type DateOrder, type OrderVotes } from './parse/date.ts';
import { redact } from './parse/elfproef.ts';
import { parseCell, parsePresence } from './parse/value.ts';
import type { Column } from './meanings.ts';
import { isRecordText, type Sheet } from './sheet.ts';
import type { Line } from './lines.ts';
import { Sight } from './visible.ts';
import { squash } from './words.ts';

/** How one column's text becomes a value. */
export interface Reader {
  mapped: Mapped;
  id: FieldId;
  order: DateOrder;
  parse: (raw: string) => Cell;
  /** After a pass: what it remembers of texts goes with the rows. */
  forget: () => void;
}

export interface ReadingPlan {
  sheet: Sheet;
  readers: Reader[];
  now: Date;
}

/** Of a column so many different texts are remembered: most columns of long lists have few. */
const REMEMBERED = 1000;

/** A text that stands in many rows is understood once, and all of them share the value. */
function remembered(parse: (raw: string) => Cell): Pick<Reader, 'parse' | 'forget'> {
  const known = new Map<string, Cell>();
  return {
    parse: (raw) => {
      let cell = known.get(raw);
      if (!cell) {
        cell = parse(raw);
        if (known.size < REMEMBERED) known.set(raw, cell);
      }
      return cell;
    },
    forget: () => known.clear(),
  };
}

/** A number of the system by its letters, such as CS0020457; digits in it may pass the eleven-test by chance. */
const isCode = (text: string): boolean =>
  HEURISTIC.letteredNumbers && /^(?!bsn|sofi)[a-z]{1,5}[-./]?\d[\d./-]*$/i.test(text);

/** One reader a recognised field; dates get the order that their column or the page settles. */
export function readersOf(fields: Mapped[], columns: Column[], page: OrderVotes, now: Date): Reader[] {
  const readers: Reader[] = [];
  for (const mapped of fields) {
    if (mapped.id === null || !mapped.field || mapped.field.handling === 'never') continue;
    const { id, field } = mapped;
    const order = mapped.order ?? settledOrder(columns[mapped.columns[0]!]!.profile.votes, page);
    const parse = (raw: string): Cell => {
      if (field.handling === 'presence') return parsePresence(raw);
      if (field.type !== 'id') return parseCell(id, field.type, raw, { order: reader.order, now });
      const said = isClearNumber(mapped.label) || isCode(raw) ? raw : redact(raw);
      return parseCell(id, field.type, said, { order: null, now });
    };
    const reader: Reader = { mapped, id, order, ...remembered(parse) };
    readers.push(reader);
  }
  return readers;
}

const COUNT = /(?<=\p{L}\.?)\s+(?:\d{1,3}|\(\d{1,3}\))$/u;

function rawOf({ sheet }: ReadingPlan, { mapped }: Reader, line: Line, sight?: Sight): string {
  const { columns, take } = mapped;
  let text = '';
  for (const column of columns) {
    const cell = line.cells[column];
    const own = cell ? sheet.text(cell, column, line, sight) : '';
    text = text && own ? `${text} ${own}` : text || own;
  }
  if (take) return take(text);
  // Behind a name stands how many messages there are.
  const name = mapped.id === 'client_name' ? text.replace(COUNT, '') : text;
  return name.includes(' ') ? name : text;
}

const IDENTITY = new Set(['client_no', 'case_no', 'client_name']);

/**
 * The values of one line, or null when the line is no record.
 *
 * @param sight in a pass over many lines, which it was made for
 */
export function readLine(
  plan: ReadingPlan,
  line: Line,
  isList: boolean,
  sight?: Sight,
): Record<FieldId, Cell> | null {
  const { readers, sheet } = plan;
  const texts = new Array<string>(sheet.heads.length).fill('');
  const raws: string[] = [];
  for (const reader of readers) {
    const raw = rawOf(plan, reader, line, sight);
    texts[reader.mapped.columns[0]!] = raw;
    raws.push(raw);
  }
  // The first cell says whether this is a total, also when its column is not read.
  const first = line.cells.findIndex((cell) => cell !== null);
  if (first >= 0 && !readers.some(({ mapped }) => mapped.columns[0] === first))
    texts[first] = squash(line.cells[first]!.textContent!.slice(0, 60));
  if (!isRecordText(texts, sheet.heads)) return null;
  const values: Record<FieldId, Cell> = {};
  let filled = false;
  let identified = !isList;
  readers.forEach((reader, i) => {
    const cell = reader.parse(raws[i]!);
    values[reader.id] = cell;
    if (cell.state !== 'empty') {
      filled = true;
      if (IDENTITY.has(reader.id)) identified = true;
    }
  });
  return filled && identified ? values : null;
}

/** Votes of a whole column, for a day and month that the sample left open. */
export function* settleOrders(plan: ReadingPlan): Generator<void> {
  const open = plan.readers.filter(
    (reader) =>
      reader.order === null && reader.mapped.type === 'date' && reader.mapped.field?.handling === 'keep',
  );
  if (!open.length) return;
  const votes = open.map((): OrderVotes => ({ mark: '/', dmy: {}, mdy: {} }));
  let count = 0;
  const sight = new Sight();
  for (const line of plan.sheet.lines(sight)) {
    open.forEach((reader, i) => voteOrder(rawOf(plan, reader, line, sight), votes[i]!));
    if ((count += 1) % 25 === 0) yield;
  }
  open.forEach((reader, i) => {
    reader.order = settledOrder(votes[i]!);
  });
}

/** Client number where every row has its own, else case number, else the row's place. */
export function giveKeys(rows: Row[], key?: FieldId): void {
  for (const id of key ? [key, 'client_no', 'case_no'] : ['client_no', 'case_no']) {
    const seen = new Set<string>();
    for (const row of rows) {
      const text = row.values[id]?.text;
      if (row.values[id]?.state !== 'filled' || !text || seen.has(text)) break;
      seen.add(text);
    }
    if (rows.length && seen.size === rows.length) {
      for (const row of rows) row.key = `${id}:${row.values[id]!.text}`;
      return;
    }
  }
  rows.forEach((row, i) => {
    row.key = `#${i}`;
  });
}
