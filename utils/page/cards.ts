/** Repeated blocks that stand for rows: lists of divs whose labels stand in titles, or nowhere. */
import { blocksOf, holdersIn, keyOf, LEAST, LEAST_COLUMNS } from './glance.ts';
import { lanesOf, TITLE, type Lanes } from './lanes.ts';
import type { Sheet } from './sheet.ts';
import {
  CHOICE,
  daySlot,
  labelSlots,
  repeatedLabels,
  sayingOf,
  shapesOf,
  slotText,
  slotsOf,
  type Slot,
} from './slots.ts';
import { textOf } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

const LOOK = 20;

/** So many columns of cards are a board. */
const FEWEST_LANES = 2;

/** How many stand in a column, behind its heading. */
const COUNT = /\s*\(?\d+(?: [a-z]+)?\)?$/;

/** Lists of blocks in a root, outside the tables that were found. */
export function* cardSheets(root: Document | ShadowRoot, tables: Element[]): Generator<Sheet> {
  const taken: Element[] = [];
  for (const holder of holdersIn(root)) {
    if (holder.childElementCount < FEWEST_LANES || taken.some((other) => other.contains(holder))) continue;
    if (holder.closest('[role=navigation], [role=menu]') || !isShown(holder)) continue;
    if (tables.some((table) => holder.contains(table))) continue;
    const lanes = lanesOf(holder);
    // Parts of cards may look like cards in columns.
    const sheet =
      (lanes && sheetOf(holder, lanes)) ?? (holder.childElementCount < LEAST ? null : sheetOf(holder, null));
    if (!sheet) continue;
    taken.push(holder);
    yield sheet;
  }
}

/** The blocks of a holder as a sheet, or null where too little of them has a label. */
function sheetOf(holder: Element, lanes: Lanes | null): Sheet | null {
  const blocks = lanes?.blocks ?? blocksOf(holder);
  if (!blocks.length) return null;
  const first = blocks[Math.min(1, blocks.length - 1)]!;
  const length = (first.textContent ?? '').length;
  if (length < 10 || length > 5000) return null;
  const sample = blocks.filter(isShown).slice(0, LOOK);
  const days = lanes ? [] : daySlot(holder, blocks);
  const behind = labelSlots(sample);
  if (!behind) return null;
  const found = [...days, ...behind, ...repeatedLabels(sample)];
  const labelled = [...new Map(found.map((slot) => [slot.label, slot])).values()];
  const holdsLabelled = ({ find }: Slot): boolean =>
    sample.some((block) => labelled.some((slot) => find(block)?.contains(slot.find(block))));
  const free = slotsOf(sample).filter((slot) =>
    slot.label ? !labelled.some(({ label }) => slot.label === label) : !holdsLabelled(slot),
  );
  const slots = withoutEchoes([...labelled, ...free], sample);
  if (lanes && !lanes.stacked)
    slots.push({
      label: 'Status',
      find: lanes.heading,
      // The name of a list may stand in a button to rename it.
      read: (found) => (textOf(found) || squash(found.textContent!)).replace(COUNT, ''),
    });
  if (!slots.some((slot) => slot.label === '' && slot.find(first)?.closest(TITLE)))
    slots.push({
      label: '',
      find: (block) => [...block.querySelectorAll(TITLE)].find((title) => !title.closest(CHOICE)) ?? null,
    });
  // In a stream a picture says how people were in touch.
  if (days.length) for (const slot of slots) if (slot.read === sayingOf) slot.label ||= 'Kanaal';
  const named = slots.filter((slot) => slot.label !== '').length;
  if (named < 2 && named + shapesOf(slots, sample) < LEAST_COLUMNS) return null;
  const like = keyOf(blocks[0]!);
  return cardSheet(holder, lanes ? holder : blocks[0]!, slots, () =>
    lanes ? (lanesOf(holder)?.blocks ?? []) : [...holder.children].filter((row) => keyOf(row) === like),
  );
}

/** Without columns that have no label and say the same as one that they hold, or that holds them. */
function withoutEchoes(slots: Slot[], sample: Element[]): Slot[] {
  const cells = slots.map(({ find }) => sample.map(find));
  const said = slots.map((slot, at) =>
    cells[at]!.map((cell) => (cell ? slotText(slot, cell).replace(/[^\p{L}\d]+/gu, '') : '')).join('|'),
  );
  const isWithin = (one: number, other: number): boolean =>
    cells[one]!.some(
      (cell, i) => cell && (cells[other]![i]?.contains(cell) || cell.contains(cells[other]![i]!)),
    );
  const isFirst = (one: number, other: number): boolean => {
    const [a, b] = [slots[one]!, slots[other]!];
    return a.label !== '' || (a.placed === b.placed ? one < other : b.placed === true);
  };
  return slots.filter(
    ({ label }, at) =>
      label !== '' ||
      !said.some((text, other) => text === said[at] && isFirst(other, at) && isWithin(at, other)),
  );
}

function cardSheet(root: Element, first: Element, slots: Slot[], rows: () => Element[]): Sheet {
  return {
    root,
    heads: slots.map(({ label }) => ({ label, hints: [] })),
    mixed: false,
    shared: true,
    top: first,
    *lines() {
      for (const row of rows()) if (isShown(row)) yield { row, cells: slots.map((slot) => slot.find(row)) };
    },
    cells: (row) => slots.map((slot) => slot.find(row)),
    text: (cell, column) => slotText(slots[column]!, cell),
  };
}
