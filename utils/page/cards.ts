/** Repeated blocks that stand for rows: lists of divs whose labels stand in titles, or nowhere. */
import { withoutLabel } from './pairs.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

const HOLDERS = 'div, ul, ol, section, main, article';
const LEAST = 3;
const LOOK = 20;

/** Where one column's value stands in a block. */
interface Slot {
  label: string;
  find: (block: Element) => Element | null;
}

const classOf = (element: Element): string => element.classList[0] ?? '';

/** Most children of a holder that look alike, or none. */
function blocksOf(holder: Element): Element[] {
  const counts = new Map<string, Element[]>();
  for (const child of holder.children) {
    if (/^(?:SCRIPT|STYLE|BR|HR|OPTION|TR|TD|A|SPAN)$/.test(child.tagName)) continue;
    const key = `${child.tagName}.${classOf(child)}`;
    const same = counts.get(key);
    if (same) same.push(child);
    else counts.set(key, [child]);
  }
  const [best] = [...counts.values()].sort((a, b) => b.length - a.length);
  if (!best || best.length < LEAST || best.length < holder.childElementCount * 0.5) return [];
  return best;
}

/** Titles and classes that stand once in most blocks. */
function slotsOf(blocks: Element[]): Slot[] {
  const seen = new Map<string, { slot: Slot; count: number; texts: Set<string> }>();
  for (const block of blocks) {
    const once = new Map<string, { slot: Slot; element: Element } | null>();
    for (const element of block.querySelectorAll('[title], [class]')) {
      const title = squash(element.getAttribute('title') ?? '');
      const name = classOf(element);
      const key = title ? `t:${title}` : `c:${element.tagName}.${name}`;
      if (!title && !name) continue;
      const find = title
        ? (within: Element) => within.querySelector(`[title="${CSS.escape(title)}"]`)
        : (within: Element) => within.querySelector(`${element.tagName}.${CSS.escape(name)}`);
      once.set(key, once.has(key) ? null : { slot: { label: title, find }, element });
    }
    for (const [key, found] of once) {
      if (!found || !isShown(found.element)) continue;
      const text = textOf(found.element);
      if (text === '' || text === found.slot.label || text.length > 80) continue;
      const known = seen.get(key) ?? { slot: found.slot, count: 0, texts: new Set<string>() };
      known.count += 1;
      known.texts.add(text);
      seen.set(key, known);
    }
  }
  const common = [...seen.values()]
    .filter(({ slot, count, texts }) => count >= blocks.length * (slot.label ? 0.3 : 0.6) && texts.size > 1)
    .map(({ slot }) => slot);
  // An unlabelled block that holds another column's element says nothing of its own; of two nested ones the inner stays.
  return common.filter((slot) => {
    const own = blocks.map(slot.find);
    return (
      slot.label !== '' ||
      !common.some(
        (other) =>
          other !== slot &&
          blocks.some(
            (block, i) =>
              own[i] &&
              other.find(block) &&
              own[i] !== other.find(block) &&
              own[i]!.contains(other.find(block)),
          ),
      )
    );
  });
}

/** Lists of blocks in a root, outside the tables that were found. */
export function* cardSheets(root: Document | ShadowRoot, tables: Element[]): Generator<Sheet> {
  const taken: Element[] = [];
  for (const holder of root.querySelectorAll(HOLDERS)) {
    if (holder.childElementCount < LEAST || taken.some((other) => other.contains(holder))) continue;
    const blocks = blocksOf(holder);
    if (!blocks.length || holder.closest('nav, [role=navigation], [role=menu], table') || !isShown(holder))
      continue;
    if (tables.some((table) => holder.contains(table))) continue;
    const first = blocks[Math.min(1, blocks.length - 1)]!;
    const length = (first.textContent ?? '').length;
    if (length < 10 || length > 5000 || !first.querySelector('[title], [class]')) continue;
    const slots = slotsOf(blocks.filter(isShown).slice(0, LOOK));
    if (slots.filter((slot) => slot.label !== '').length < 2) continue;
    taken.push(holder);
    yield cardSheet(holder, blocks[0]!, slots);
  }
}

function cardSheet(root: Element, like: Element, slots: Slot[]): Sheet {
  const key = `${like.tagName}.${classOf(like)}`;
  return {
    root,
    heads: slots.map(({ label }) => ({ label, hints: [] })),
    mixed: false,
    *lines() {
      for (const row of root.children) {
        if (`${row.tagName}.${classOf(row)}` !== key || !isShown(row)) continue;
        yield { row, cells: slots.map((slot) => slot.find(row)) };
      }
    },
    cells: (row) => slots.map((slot) => slot.find(row)),
    text: (cell, column) => withoutLabel(textOf(cell), slots[column]!.label),
  };
}
