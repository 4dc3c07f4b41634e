/** Repeated blocks that stand for rows: lists of divs whose labels stand in titles, or nowhere. */
import { blocksOf, classOf, holdersIn, keyOf, LEAST, LEAST_COLUMNS } from './glance.ts';
import { areWays } from './history.ts';
import { areNamed } from './mapping.ts';
import { pairsWithin, withoutLabel } from './pairs.ts';
import { looksLikePerson, profileOf } from './profile.ts';
import { short } from './section.ts';
import type { Sheet } from './sheet.ts';
import { isLonger, textOf } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

const LOOK = 20;

/** Where one column's value stands in a block. */
interface Slot {
  label: string;
  find: (block: Element) => Element | null;
  /** Reads what was found, where it is not the whole text. */
  read?: (found: Element) => string;
}

/** A picture before a text, as a character. */
const ICON = /^(?:[\ud83c-\ud83e][\udc00-\udfff]|[\ufe0f©®‼⁉™ℹ\u2190-\u2bff〰〽㊗㊙])+\s+/;

/** A label with its value in a title. */
const SAID = /^([^:]{3,30}):\s+\S/;

const sayingOf = (element: Element): string => squash(element.getAttribute('title')!.replace(/^[^:]*:/, ''));

const textOnly = (element: Element): string => squash(element.textContent!);

const CHOICE = '[role=radiogroup], [role=listbox]';

const isPicture = (element: Element, title: string): boolean =>
  /^\p{L}{0,3}$/u.test(textOnly(element)) && looksLikePerson(title);

/** How many stand in a column, behind its heading. */
const COUNT = /\s*\(?\d+(?: [a-z]+)?\)?$/;

const BETWEEN = /\s+[·•|]\s+/;

/** One column for each part of a line without a label, as the first block has it. */
function partsOf(slot: Slot, blocks: Element[]): Slot[] {
  const [line] = slot.label || slot.read ? [] : blocks.flatMap((block) => slot.find(block) ?? []);
  const parts = line ? textOf(line).split(BETWEEN) : [];
  return parts[1]
    ? parts.map((_, at) => ({ ...slot, read: (found) => textOf(found).split(BETWEEN)[at] ?? '' }))
    : [slot];
}

/** Titles and classes that stand once in most blocks. */
function slotsOf(blocks: Element[]): Slot[] {
  const seen = new Map<string, { slot: Slot; count: number; texts: Set<string> }>();
  for (const block of blocks) {
    const once = new Map<string, { slot: Slot; element: Element } | null>();
    for (const element of block.querySelectorAll('[title], [class]')) {
      const title = squash(element.getAttribute('title') ?? '');
      const name = classOf(element);
      // What may be chosen is not what is.
      if (HEURISTIC.choiceGroups && (element.closest(CHOICE) ?? element.querySelector(CHOICE))) continue;
      // "Prioriteit: Hoog" on an icon says both.
      const said = SAID.exec(title)?.[1];
      // A picture of somebody.
      if (
        HEURISTIC.pictured &&
        !said &&
        name &&
        title &&
        !element.firstElementChild &&
        isPicture(element, title)
      ) {
        const find = (within: Element) =>
          within.querySelector(`${element.tagName}.${CSS.escape(name)}[title]`);
        const key = `p:${element.tagName}.${name}`;
        const read = (found: Element) => squash(found.getAttribute('title')!);
        once.set(key, once.has(key) ? null : { slot: { label: '', find, read }, element });
        continue;
      }
      // What a picture without words says differs from block to block.
      const icon = title && name && !/[a-z\d]/i.test(textOnly(element));
      const key = said ? `s:${said}` : title && !icon ? `t:${title}` : `c:${element.tagName}.${name}`;
      if (!title && !name) continue;
      if (said) {
        const find = (within: Element) => within.querySelector(`[title^="${CSS.escape(said)}:"]`);
        once.set(key, once.has(key) ? null : { slot: { label: said, find, read: sayingOf }, element });
        continue;
      }
      const find =
        title && !icon
          ? (within: Element) => within.querySelector(`[title="${CSS.escape(title)}"]`)
          : (within: Element) => within.querySelector(`${element.tagName}.${CSS.escape(name)}`);
      const slot = icon ? { label: '', find, read: sayingOf } : { label: title, find };
      once.set(key, once.has(key) ? null : { slot, element });
    }
    for (const [key, found] of once) {
      if (!found || !isShown(found.element)) continue;
      const text = found.slot.read?.(found.element) ?? textOf(found.element);
      if (text === '' || text === found.slot.label || text.length > 80) continue;
      const known = seen.get(key) ?? { slot: found.slot, count: 0, texts: new Set<string>() };
      known.count += 1;
      known.texts.add(text);
      seen.set(key, known);
    }
  }
  const common = [...seen.values()]
    .filter(({ slot, count, texts }) => count >= blocks.length * (slot.label ? 0.3 : 0.6) && texts.size > 1)
    .map(({ slot }) => slot)
    .flatMap((slot) => partsOf(slot, blocks));
  for (const slot of common) {
    // What a title says besides its number.
    const [part, more] = common.filter(
      ({ label, find }) =>
        !label && blocks.some((block) => find(block)?.parentElement === (slot.find(block) ?? block)),
    );
    if (slot.label || !part || more) continue;
    const rest = (found: Element) => squash(textOf(found).replace(short(part.find(found)), ''));
    const said = blocks.filter((block) => slot.find(block) && rest(slot.find(block)!));
    if (said.length >= blocks.length * 0.6) slot.read = rest;
  }
  // An unlabelled block that holds another column's element says nothing of its own; of two nested ones the inner stays.
  return common.filter((slot) => {
    if (slot.read) return true;
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

/** The heading of a column of cards. */
const LANE =
  ':scope > :is(h1, h2, h3, h4, h5, h6, header), :scope > :first-child :is(h1, h2, h3, h4, h5, h6)';
/** What stands above a column of cards: its name, how many there are, and acts. */
const LONGEST_HEAD = 100;

const TITLE = 'h1, h2, h3, h4, h5, h6, [role=heading], a[href]';

/** What stands behind a label in most blocks: in definition lists, lines and the like. */
function labelSlots(blocks: Element[]): Slot[] {
  if (!HEURISTIC.labelledCards) return [];
  const reads = new WeakMap<Element, Map<string, () => string>>();
  const pairsOf = (block: Element) => {
    const pairs = pairsWithin(block);
    for (const { value, label, read } of pairs) {
      if (!reads.has(value)) reads.set(value, new Map());
      reads.get(value)!.set(label, read);
    }
    return pairs;
  };
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const label of new Set(pairsOf(block).map((pair) => pair.label)))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count >= blocks.length * 0.5)
    .map(([label]) => ({
      label,
      find: (block) => pairsOf(block).find((pair) => pair.label === label)?.value ?? null,
      read: (found) => reads.get(found)?.get(label)?.() ?? '',
    }));
}

/** How many kinds of values stand without a label in most blocks: days, people, numbers of cases, states, ways of contact. */
function shapesOf(slots: Slot[], blocks: Element[]): number {
  if (!HEURISTIC.shapedCards) return 0;
  const kinds = slots
    .filter(({ label }) => label === '')
    .map((slot) => {
      const texts = blocks.map((block) => slot.find(block)).map((cell) => (cell ? slotText(slot, cell) : ''));
      const profile = profileOf(texts, new Date());
      if (profile.filled < blocks.length * 0.6) return '';
      if (profile.code >= 0.8 && profile.different === profile.filled) return 'code';
      if (areWays(texts)) return 'way';
      if (areNamed({ sample: texts, profile })) return 'person';
      return (['date', 'person', 'priority', 'status'] as const).find((kind) => profile[kind] >= 0.8) ?? '';
    });
  return new Set(kinds.filter(Boolean)).size;
}

const slotText = ({ label, read }: Slot, cell: Element): string =>
  (read ? read(cell) : withoutLabel(textOf(cell), label)).replace(ICON, '').replace(/^\((.*)\)$/, '$1');

/** Words that stand in most blocks alike, each before something that differs: whatever they are, they name it. */
function repeatedLabels(blocks: Element[]): Slot[] {
  const [one, two] = blocks;
  if (!HEURISTIC.repeatedLabels || !two) return [];
  const before = (block: Element) =>
    new Map(
      [...block.querySelectorAll('*')].flatMap((part) =>
        part.firstElementChild || !part.nextElementSibling ? [] : [[textOnly(part), part.nextElementSibling]],
      ),
    );
  return [...before(one!).keys()]
    .filter((label) => /^[^\d€@]{2,40}$/.test(label) && before(two).has(label))
    .map((label): Slot => ({ label, find: (block) => before(block).get(label) ?? null }))
    .filter(({ find }) => {
      const values = blocks.map(find).filter((value) => value && !isLonger(value, 80));
      return values.length >= blocks.length * 0.8 && new Set(values.map((value) => textOf(value!))).size > 1;
    });
}

/** Headings that are days, between the blocks: the day of those below. */
function daySlot(holder: Element, blocks: Element[]): Slot[] {
  const days = HEURISTIC.dayHeadings ? [...holder.children].filter((child) => !blocks.includes(child)) : [];
  if (
    days.length < 2 ||
    profileOf(
      days.map((day) => textOf(day)),
      new Date(),
    ).date < 1
  )
    return [];
  const find = (block: Element) => {
    let at: Element | null = block;
    while (at && !days.includes(at)) at = at.previousElementSibling;
    return at;
  };
  return [{ label: 'Datum', find }];
}

interface Lanes {
  blocks: Element[];
  heading: (block: Element) => Element | null;
  /** Lists one below another are groups: what a heading says of them may be anything. */
  stacked: boolean;
}

/** An element without what does nothing but hold it. */
function unwrapped(element: Element): Element {
  let inner = element;
  while (inner.childElementCount === 1 && inner.firstElementChild!.firstElementChild)
    inner = inner.firstElementChild!;
  return inner;
}

const isHeadOf = (lane: Element): boolean => {
  const heading = lane.querySelector(LANE);
  return !!heading && (heading.parentElement === lane || !isLonger(lane.firstElementChild!, LONGEST_HEAD));
};

/** Columns that are made alike, each with a short line above its cards. */
function bareLanes(holder: Element): Element[] {
  const lanes = blocksOf(holder).filter(
    ({ firstElementChild: head, lastElementChild: last }) =>
      head && keyOf(head) !== keyOf(last!) && !isLonger(head, LONGEST_HEAD) && titleOf(head),
  );
  const heads = new Set(lanes.map((lane) => keyOf(lane.firstElementChild!)));
  const titles = new Set(lanes.map((lane) => textOf(titleOf(lane.firstElementChild!)!)));
  return heads.size === 1 && titles.size === lanes.length ? lanes : [];
}

/** The first text of a heading, past what comes before and behind it. */
const titleOf = (head: Element): Element | undefined =>
  [head, ...head.querySelectorAll('*')].find(
    (part) => !part.firstElementChild && !part.closest('button') && /[a-z]{2}/i.test(textOf(part)),
  );

/** Columns of cards: what stands in a column is in the state that its heading names. */
function lanesOf(holder: Element): Lanes | null {
  if (!HEURISTIC.lanes) return null;
  let lanes = [...holder.children].map(unwrapped).filter(isHeadOf);
  const bare = !lanes.length;
  if (bare) lanes = bareLanes(holder);
  if (lanes.length < 2 || lanes.length < holder.childElementCount * 0.5) return null;
  // A card has parts; a paragraph below a heading has none.
  const cards = lanes
    .flatMap((lane) => {
      const inner = [...lane.children].filter(
        (child, i) => !(bare && i === 0) && !child.matches(`${TITLE}, header, button, form`),
      );
      let [list] = inner;
      // The cards may stand in a list of their own.
      while (inner.length === 1 && list!.tagName === 'DIV' && list!.childElementCount === 1)
        list = list!.firstElementChild!;
      return inner.length === 1 && isListOf(list!) ? [...list!.children] : inner;
    })
    .filter(
      (card) =>
        unwrapped(card).childElementCount > 1 && !card.matches(`${TITLE}, header, button, form, dl, table`),
    );
  let like = keyOf(cards[0] ?? holder);
  let blocks = cards.filter((card) => keyOf(card) === like);
  if (blocks.length <= lanes.length) {
    // The list of a lane may stand deeper, and may hold one card only.
    const card = listIn(lanes)?.firstElementChild;
    like = card ? keyOf(card) : '';
    blocks = lanes
      .flatMap((lane) => [...lane.querySelectorAll('[class]')])
      .filter((block) => keyOf(block) === like);
  }
  // With one in each, the columns themselves may be the cards.
  if (blocks.length < LEAST || blocks.length <= lanes.length || blocks.length < cards.length * 0.6)
    return null;
  const [one, two] = lanes.map((lane) => lane.getBoundingClientRect());
  return {
    blocks,
    heading: (block) => {
      const lane = lanes.find((one) => one.contains(block));
      return (lane && (bare ? titleOf(lane.firstElementChild!) : lane.querySelector(TITLE))) ?? null;
    },
    stacked: one!.bottom <= two!.top && one!.height > 0,
  };
}

/** The list of blocks with parts of their own that stands least deep in a lane. */
function listIn(lanes: Element[]): Element | undefined {
  for (let level = lanes, depth = 0; depth < 4; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
    const list = level.find(
      (element) =>
        element.childElementCount > 1 &&
        isListOf(element) &&
        [...element.children].every((card) => card.firstElementChild?.firstElementChild),
    );
    if (list) return list;
  }
  return undefined;
}

const isListOf = ({ tagName, children }: Element): boolean =>
  /^[UO]L$/.test(tagName) ||
  (children.length > 1 && [...children].every((child) => keyOf(child) === keyOf(children[0]!)));

/** Lists of blocks in a root, outside the tables that were found. */
export function* cardSheets(root: Document | ShadowRoot, tables: Element[]): Generator<Sheet> {
  const taken: Element[] = [];
  for (const holder of holdersIn(root)) {
    if (holder.childElementCount < LEAST || taken.some((other) => other.contains(holder))) continue;
    if (holder.closest('[role=navigation], [role=menu]') || !isShown(holder)) continue;
    if (tables.some((table) => holder.contains(table))) continue;
    const lanes = lanesOf(holder);
    // Parts of cards may look like cards in columns.
    const sheet = (lanes && sheetOf(holder, lanes)) ?? sheetOf(holder, null);
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
  const found = [...days, ...labelSlots(sample), ...repeatedLabels(sample)];
  const labelled = [...new Map(found.map((slot) => [slot.label, slot])).values()];
  const holdsLabelled = ({ find }: Slot): boolean =>
    sample.some((block) => labelled.some((slot) => find(block)?.contains(slot.find(block))));
  const slots = [
    ...labelled,
    ...slotsOf(sample).filter((slot) =>
      slot.label ? !labelled.some(({ label }) => slot.label === label) : !holdsLabelled(slot),
    ),
  ];
  if (lanes && !lanes.stacked)
    slots.push({
      label: 'Status',
      find: lanes.heading,
      read: (found) => textOf(found).replace(COUNT, ''),
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
  return cardSheet(holder, slots, () =>
    lanes ? (lanesOf(holder)?.blocks ?? []) : [...holder.children].filter((row) => keyOf(row) === like),
  );
}

function cardSheet(root: Element, slots: Slot[], rows: () => Element[]): Sheet {
  return {
    root,
    heads: slots.map(({ label }) => ({ label, hints: [] })),
    mixed: false,
    shared: true,
    *lines() {
      for (const row of rows()) if (isShown(row)) yield { row, cells: slots.map((slot) => slot.find(row)) };
    },
    cells: (row) => slots.map((slot) => slot.find(row)),
    text: (cell, column) => slotText(slots[column]!, cell),
  };
}
