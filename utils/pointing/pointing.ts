/** Teaching in one frame: what could be taught, how it would be read, and what somebody points at. */
import type { AdapterPage } from '../street/adapter.ts';
import type { Cell, FieldId } from '../street/reading.ts';
import type { Pointed, Tag, TeachAnswer, TeachAsk, Tried } from '../wire/teach.ts';
import { understandWith } from '../page/adapter/apply.ts';
import type { Line } from '../page/lines.ts';
import type { Mapped } from '../page/mapping.ts';
import type { Pair } from '../page/pairs.ts';
import { noVotes } from '../page/parse/date.ts';
import { readersOf, readLine } from '../page/rows.ts';
import { labelText } from '../page/sheet.ts';
import { textOf } from '../page/text.ts';
import { drain } from '../page/drain.ts';
import { squash } from '../page/words.ts';
import { candidatesIn, pointedPair, type Standing } from './candidates.ts';
import { createCapture, type Capture, type Move } from './capture.ts';
import { createOutlines, type Outlined, type Outlines } from './outlines.ts';

export interface Pointing {
  answer(ask: TeachAsk): TeachAnswer;
  /** Takes everything of it away. */
  stop(): void;
}

export interface PointingOptions {
  document: Document;
  /** Sidelight's own layer and root in this document, or null where it can have none. */
  host: { layer: HTMLElement; root: ShadowRoot } | null;
  now: () => Date;
  onPointed: (pointed: Pointed) => void;
}

/** Rows that are shown of how something would be read. */
const SHOWN = 3;

interface Spot {
  standing: Standing;
  column: string;
  element: Element;
}

export function createPointing(options: PointingOptions): Pointing {
  const { document, host } = options;
  let standings: Standing[] = [];
  let outlines: Outlines | undefined;
  let capture: Capture | undefined;
  const at: { row: number; column: number } = { row: 0, column: 0 };
  let shown: Standing | undefined;

  const look = (): Standing[] => (standings = candidatesIn(document, options.now()));

  const linesOf = (standing: Standing): Line[] => [...(standing.sheet?.lines() ?? [])];

  function elementsOf(standing: Standing, key: string): Element[] {
    const index = Number(key.slice(1));
    if (!standing.sheet) return standing.pairs[index] ? [standing.pairs[index].value] : [];
    return linesOf(standing).flatMap(({ cells }) => cells[index] ?? []);
  }

  function outlined(standing: Standing, key: string, text: string, state: Outlined['state']): Outlined {
    const all = elementsOf(standing, key);
    const joined =
      /^(?:TABLE|DIV)$/.test(standing.sheet?.root.tagName ?? '') && /^(?:TD|TH)$/.test(all[0]?.tagName ?? '');
    return { key, text, state, joined, elements: joined ? [all[0]!, all.at(-1)!] : all };
  }

  function show(candidate: string | null, tags: Tag[]): void {
    shown = standings.find((each) => each.candidate.id === candidate);
    if (!host) return;
    outlines ??= createOutlines(host.layer);
    outlines.set(shown ? tags.map(({ column, text, state }) => outlined(shown!, column, text, state)) : []);
  }

  /** What stands at an element: the column of a table, or the pair that it belongs to. */
  function spotOf(element: Element): Spot | null {
    // The one that is shown goes first, then the smallest that holds it.
    const order = [...standings].sort(
      (a, b) =>
        Number(b === shown) - Number(a === shown) || Number(b.sheet !== null) - Number(a.sheet !== null),
    );
    for (const standing of order) {
      const { sheet } = standing;
      if (sheet) {
        if (!sheet.root.contains(element)) continue;
        for (const { row, cells } of sheet.lines()) {
          if (!row.contains(element)) continue;
          const column = cells.findIndex((cell) => cell?.contains(element));
          if (column >= 0) return spot(standing, `c${column}`, element);
        }
        const heading = element.closest('th, td, [role=columnheader]');
        const text = heading && (labelText(heading) || squash(heading.getAttribute('title') ?? ''));
        const column = text
          ? sheet.heads.findIndex(({ label, hints }) => label === text || hints.includes(text))
          : -1;
        if (column >= 0) return spot(standing, `c${column}`, element);
        continue;
      }
      const pair =
        standing.pairs.findIndex(({ value }) => value === element || value.contains(element)) ?? -1;
      if (pair >= 0) return spot(standing, `p${pair}`, element);
      const words = squash(element.textContent ?? '');
      const named =
        words.length <= 80
          ? standing.pairs.findIndex(
              ({ label }) => label === words.replace(/[:\s*]+$/, '') || label === words,
            )
          : -1;
      if (named >= 0) return spot(standing, `p${named}`, element);
    }
    return free(element);
  }

  const spot = (standing: Standing, column: string, element: Element): Spot | null =>
    standing.candidate.columns.some(({ key }) => key === column) ? { standing, column, element } : null;

  /** Something that nobody saw as a field: a value of the record that this page is. */
  function free(element: Element): Spot | null {
    const text = textOf(element);
    if (text === '' || text.length > 200 || element.childElementCount > 5) return null;
    let record = standings.find(({ sheet }) => sheet === null);
    if (!record) {
      record = {
        sheet: null,
        pairs: [],
        candidate: {
          worth: 0,
          id: `k${standings.length}`,
          kind: 'record',
          title: '',
          rows: 1,
          rowsAt: [],
          columns: [],
        },
      };
      standings.push(record);
    }
    const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
    const label = before ? labelText(before).replace(/[:\s*]+$/, '') : '';
    const pair: Pair = { label, hints: [], value: element, control: false, read: () => textOf(element) };
    const { key } = pointedPair(record, pair, options.now());
    return { standing: record, column: key, element };
  }

  function pick(found: Spot | null): void {
    if (!found) return;
    outlines?.hover(null);
    shown = found.standing;
    options.onPointed({ candidate: found.standing.candidate, column: found.column });
  }

  function hover(found: Spot | null): void {
    if (!host) return;
    outlines ??= createOutlines(host.layer);
    const column = found?.standing.candidate.columns.find(({ key }) => key === found.column);
    outlines.hover(
      found && column
        ? { key: 'hover', text: column.label, state: 'hover', joined: false, elements: [found.element] }
        : null,
    );
  }

  /** Where the arrow keys are: a cell of what is shown. */
  function spotAt(): Spot | null {
    const standing = shown ?? standings[0];
    const { columns } = standing?.candidate ?? { columns: [] };
    if (!standing || columns.length === 0) return null;
    at.column = (at.column + columns.length) % columns.length;
    const { key } = columns[at.column]!;
    const elements = elementsOf(standing, key);
    at.row = Math.max(0, Math.min(at.row, elements.length - 1));
    const element = elements[at.row];
    return element ? { standing, column: key, element } : null;
  }

  function move(to: Move): void {
    const standing = shown ?? standings[0];
    // Among the labels of a record, up and down is from one to the next as well.
    const flat = standing?.sheet === null;
    if (to === 'left' || (flat && to === 'up')) at.column -= 1;
    else if (to === 'right' || (flat && to === 'down')) at.column += 1;
    else at.row += to === 'up' ? -1 : 1;
    const found = spotAt();
    if (!found) return;
    found.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    hover(found);
    capture?.say(found.standing.candidate.columns[at.column]?.label ?? '');
  }

  function point(on: boolean, focus: boolean, label: string): void {
    if (!on || !host) {
      capture?.remove();
      capture = undefined;
      outlines?.hover(null);
      return;
    }
    capture ??= createCapture({
      root: host.root,
      label,
      onHover: (element) => hover(element && peek(element)),
      onPick: (element) => pick(spotOf(element)),
      onMove: move,
      onEnter: () => pick(spotAt()),
      onEscape: () => {
        point(false, false, label);
        options.onPointed({ ended: true });
      },
    });
    if (focus) {
      capture.focus();
      hover(spotAt());
    }
  }

  /** Like {@link spotOf}, without making anything of what is only passed over. */
  function peek(element: Element): Spot | null {
    const before = standings.map(({ candidate }) => candidate.columns.length);
    const count = standings.length;
    const found = spotOf(element);
    standings.splice(count);
    standings.forEach(({ candidate, pairs, sheet }, index) => {
      candidate.columns.length = before[index]!;
      if (!sheet) pairs.length = Math.min(pairs.length, before[index]!);
    });
    return found;
  }

  function stop(): void {
    point(false, false, '');
    outlines?.clear();
    outlines = undefined;
    standings = [];
    shown = undefined;
  }

  return {
    answer(ask) {
      switch (ask.do) {
        case 'look':
          return { candidates: look().map(({ candidate }) => candidate) };
        case 'try':
          return { tried: tryPage(document, ask.page, options.now()) };
        case 'show':
          show(ask.candidate, ask.tags);
          return {};
        case 'point':
          if (ask.on && standings.length === 0) look();
          point(ask.on, ask.focus, ask.words.layer);
          return {};
        case 'stop':
          stop();
          return {};
      }
    },
    stop,
  };
}

/** How a page of an adapter would be read here. Of what is never read nothing is shown. */
function tryPage(document: Document, page: AdapterPage, now: Date): Tried {
  const found = drain(understandWith([{ id: 'draft', pages: [page] }])(document, now));
  const report = found.reports?.find((each) => each.page === page.id);
  const sheet = found.sheets.find(({ taught }) => taught);
  const record = found.record?.taught ? found.record : null;
  const taught = sheet?.taught ?? record?.taught;
  if (!taught) return { fields: null, lost: report?.lost ?? [], never: [], rows: 0 };
  const mapped: Mapped[] = sheet?.fields ?? record!.fields;
  const columns = sheet?.columns ?? record!.columns;
  const readers = readersOf(mapped, columns, found.votes ?? noVotes(), now);
  const values: Record<FieldId, Cell>[] = [];
  if (sheet) {
    const plan = { sheet: sheet.sheet, readers, now };
    for (const line of sheet.sheet.lines()) {
      const row = readLine(plan, line, page.kind === 'list');
      if (row) values.push(row);
    }
  } else {
    values.push(
      Object.fromEntries(
        readers.map(({ id, mapped: own, parse }) => {
          const text = own.columns.map((column) => record!.pairs[column]!.read()).join(' ');
          return [id, parse(own.take ? own.take(text) : text)];
        }),
      ),
    );
  }
  const fields: NonNullable<Tried['fields']> = {};
  const never: FieldId[] = [];
  for (const [field, { by, at }] of Object.entries(taught.by)) {
    if (!readers.some(({ id }) => id === field)) {
      never.push(field);
      continue;
    }
    const cells = values.flatMap((row) => row[field] ?? []);
    const filled = cells.filter(({ state }) => state !== 'empty');
    const sample = [...filled.slice(0, 2), ...cells.filter((cell) => !filled.slice(0, 2).includes(cell))];
    fields[field] = { by, at, count: filled.length, of: values.length, sample: sample.slice(0, SHOWN) };
  }
  return { fields, lost: report?.lost ?? [], never, rows: values.length };
}
