/** What may stand for a column in blocks that are drawn alike: behind labels, in titles, by class, or under a day. */
import { classOf } from './glance.ts';
import { areWays } from './history.ts';
import { matchLabel } from './labels.ts';
import { areNamed } from './mapping.ts';
import { pairsWithin, withoutLabel } from './pairs.ts';
import { isYesNo } from './parse/value.ts';
import { looksLikePerson, profileOf } from './profile.ts';
import { isLonger, textOf } from './text.ts';
import { stepFrom } from './step.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

/** Where one column's value stands in a block. */
export interface Slot {
  label: string;
  find: (block: Element) => Element | null;
  /** By nothing but its place in the block. */
  placed?: true;
  /** Reads what was found, where it is not the whole text. */
  read?: (found: Element) => string;
}

/** A picture before a text, as a character. */
const ICON = /^(?:[\ud83c-\ud83e][\udc00-\udfff]|[\ufe0f©®‼⁉™ℹ\u2190-\u2bff〰〽㊗㊙])+\s+/;

/** A label with its value in a title. */
const SAID = /^([^:]{3,30}):\s+\S/;

export const sayingOf = (element: Element): string =>
  squash(element.getAttribute('title')!.replace(/^[^:]*:/, ''));

const titleOf = (element: Element): string => squash(element.getAttribute('title')!);

const textOnly = (element: Element): string => squash(element.textContent!);

export const CHOICE = '[role=radiogroup], [role=listbox]';

const isPicture = (element: Element, title: string): boolean =>
  /^\p{L}{0,3}$/u.test(textOnly(element)) && looksLikePerson(title);

const BETWEEN = /\s+[·•|]\s+/;
/** Names may have these within: they part a line only where all lines have as many. */
const DASH = /\s+[–—-]\s+/;
/** A day, and its time, before something else. */
const DAY_FIRST =
  /^((?:\p{L}{2,9}\.? )?\d{1,2}(?:[-/.]\d{1,2}[-/.]|\.? \p{L}{3,9}\.? )(?:\d{4}|\d\d)(?:,? (?:om )?\d{1,2}:\d\d(?: uur)?)?),?\s+(?=\p{L})/u;

const splits: ((text: string) => string[])[] = [
  (text) => text.split(BETWEEN),
  (text) => text.split(DASH),
  (text) => {
    const day = DAY_FIRST.exec(text);
    return day ? [day[1]!, text.slice(day[0].length)] : [text];
  },
];

/** One column for each part of a line without a label, where most blocks have parts. */
function partsOf(slot: Slot, blocks: Element[], others: Slot[]): Slot[] {
  const lines = slot.label || slot.read ? [] : blocks.flatMap((block) => slot.find(block) ?? []);
  const texts = lines.map((line) => textOf(line));
  const split = splits.find((each, at) => {
    const parted = texts.map(each).filter((parts) => parts[1]);
    if (!parted.length || parted.length < lines.length * (at ? 1 : 0.6)) return false;
    return !at || (HEURISTIC.dayFirst && parted.every(({ length }) => length === parted[0]!.length));
  });
  if (!split) return [slot];
  // Around the line that has the parts, everything that it holds has them too.
  const isAround = blocks.some((block) =>
    others.some((other) => {
      const [own, inner] = [slot.find(block), other.find(block)];
      return own && inner && own !== inner && own.contains(inner) && split(textOf(inner))[1];
    }),
  );
  if (isAround && HEURISTIC.dayFirst) return [slot];
  const width = Math.max(...texts.map((text) => split(text).length));
  return Array.from({ length: width }, (_, at) => ({
    ...slot,
    read: (found: Element) => split(textOf(found))[at] ?? '',
  }));
}

/** A column that an element of a block stands for by its title or class, and a key that its likes in other blocks share. */
function slotOf(element: Element): { key: string; slot: Slot } {
  const title = squash(element.getAttribute('title') ?? '');
  const name = classOf(element);
  const alike = `${element.tagName}.${name && CSS.escape(name)}`;
  const first =
    (selector: string): Slot['find'] =>
    (block) =>
      block.querySelector(selector);
  // "Prioriteit: Hoog" on an icon says both.
  const said = SAID.exec(title)?.[1];
  if (said)
    return {
      key: `s:${said}`,
      slot: { label: said, find: first(`[title^="${CSS.escape(said)}:"]`), read: sayingOf },
    };
  if (title && name) {
    if (HEURISTIC.pictured && !element.firstElementChild && isPicture(element, title))
      return {
        key: `p:${alike}`,
        slot: { label: '', find: first(`${alike}[title]`), read: titleOf },
      };
    // What a picture without words says differs from block to block.
    if (!/[a-z\d]/i.test(textOnly(element)))
      return { key: `c:${alike}`, slot: { label: '', find: first(alike), read: sayingOf } };
  }
  if (title)
    return { key: `t:${title}`, slot: { label: title, find: first(`[title="${CSS.escape(title)}"]`) } };
  if (name) return { key: `c:${alike}`, slot: { label: '', find: first(alike) } };
  const plain = `${element.tagName}:not([class])`;
  return { key: plain, slot: { label: '', find: first(plain) } };
}

/** What may say something of a block: by its title, its class, or an element that has a meaning of its own. */
const SAYING = '[title], [class], time, h2, h3, h4, h5, h6, b, strong, small, summary, p';

/** Where an element stands in a block: on each level the number of a child, and of how many. */
function wayTo(element: Element, block: Element): [child: number, of: number][] {
  const way: [number, number][] = [];
  for (let at = element; at !== block; at = stepFrom(at, 'parentElement')!) {
    const all = [...stepFrom(stepFrom(at, 'parentElement')!, 'children')];
    way.unshift([all.indexOf(at), all.length]);
  }
  return way;
}

/** A column for what stands in the same place of blocks with as many parts, where nothing else tells it apart. */
function placeOf(element: Element, block: Element): { key: string; slot: Slot } {
  const way = wayTo(element, block);
  const { tagName } = element;
  const find = (other: Element): Element | null => {
    let at: Element | undefined = other;
    for (const [child, of] of way) {
      const all: HTMLCollection = stepFrom(at, 'children');
      if (all.length !== of) return null;
      at = all[child]!;
    }
    return at.tagName === tagName ? at : null;
  };
  return { key: `${tagName}@${way.join()}`, slot: { label: '', find, placed: true } };
}

/** Up to so many words before a value are a label without a colon. */
const MOST_SPOKEN = 2;

/** "Due in 3 days", "Created 5 days ago": the label of a date that all texts begin with. */
function spokenLabel(found: Element[]): string {
  const texts = found.map((cell) => (isShown(cell) ? textOf(cell) : ''));
  const words = texts[0]!.split(' ').slice(0, MOST_SPOKEN);
  const begins = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return (
    begins.findLast((begin) => {
      const [best] = matchLabel(begin);
      return (
        best !== undefined &&
        best.score >= 0.9 &&
        best.field.type === 'date' &&
        texts.every((text) => text.startsWith(`${begin} `)) &&
        profileOf(
          texts.map((text) => text.slice(begin.length).trim()),
          new Date(0),
        ).date >= 0.7
      );
    }) ?? ''
  );
}

/** Begins with the same word in every block: that is its label. */
function begunAlike(slot: Slot, blocks: Element[]): Slot {
  if (slot.label || slot.read) return slot;
  const found = blocks.flatMap((block) => slot.find(block) ?? []);
  const words = found.flatMap(({ firstElementChild: first }) => (first ? [textOnly(first)] : []));
  const label = words[0] ?? '';
  const isBegun =
    words.length >= 3 &&
    words.every((word) => word === label) &&
    found.every((cell) => textOf(cell).startsWith(label));
  const spoken = HEURISTIC.spokenLabels && !isBegun && found.length >= 3 ? spokenLabel(found) : '';
  if (spoken) return { ...slot, label: spoken, read: (cell) => textOf(cell).slice(spoken.length).trim() };
  if (!isBegun || !/\p{L}{2}/u.test(label)) return slot;
  return { ...slot, label, read: (cell) => withoutLabel(textOf(cell), label) };
}

/** Titles, classes, elements and places that stand once in most blocks. */
export function slotsOf(blocks: Element[]): Slot[] {
  const seen = new Map<string, { slot: Slot; count: number; texts: Set<string> }>();
  for (const block of blocks) {
    const once = new Map<string, { slot: Slot; element: Element } | null>();
    const again: Element[] = [];
    for (const element of block.querySelectorAll(SAYING)) {
      // What may be chosen is not what is.
      if (HEURISTIC.choiceGroups && (element.closest(CHOICE) ?? element.querySelector(CHOICE))) continue;
      const { key, slot } = slotOf(element);
      const before = once.get(key);
      if (once.has(key)) again.push(element, ...(before ? [before.element] : []));
      once.set(key, once.has(key) ? null : { slot, element });
    }
    if (HEURISTIC.samePlaces)
      for (const element of [
        ...again,
        ...block.querySelectorAll('div:not([class], [title]), span:not([class], [title])'),
      ]) {
        if (element.querySelector('div, p, ul, table, h1, h2, h3, h4, h5, h6') || element.closest(CHOICE))
          continue;
        const { key, slot } = placeOf(element, block);
        once.set(key, { slot, element });
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
    .map(({ slot }) => begunAlike(slot, blocks))
    .flatMap((slot, _, all) => partsOf(slot, blocks, all));
  for (const slot of common) {
    // What a title says besides its number.
    const [part, more] = common.filter(
      ({ label, find }) =>
        !label && blocks.some((block) => find(block)?.parentElement === (slot.find(block) ?? block)),
    );
    if (slot.label || !part || more) continue;
    const rest = (found: Element) => squash(textOf(found).replace(textOf(part.find(found) ?? found), ''));
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
          (slot.placed || !other.placed) &&
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

/** More blocks are no panels of one record. */
const MOST_PANELS = 8;

/** What stands behind a label in most blocks: in definition lists, lines and the like. Null for blocks that are no rows. */
export function labelSlots(blocks: Element[]): Slot[] | null {
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
  const inMost = (share: number) =>
    [...counts].filter(([, count]) => count > 1 && count >= blocks.length * share);
  // Panels of one record say each something else; rows say the same of each.
  const alone = [...counts.values()].filter((count) => count === 1).length;
  const shared = inMost(0.5).length;
  if (blocks.length <= MOST_PANELS && shared && alone > 2 * shared + 1) return null;
  // Beside labels that stand in half of the blocks, one that stands in fewer is left out where there is no value.
  return (shared ? inMost(0.3) : []).map(([label]) => ({
    label,
    find: (block) => pairsOf(block).find((pair) => pair.label === label)?.value ?? null,
    read: (found) => reads.get(found)?.get(label)?.() ?? '',
  }));
}

/** How many kinds of values stand without a label in most blocks: days, people, numbers of cases, states, ways of contact. */
export function shapesOf(slots: Slot[], blocks: Element[]): number {
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
      return (
        (['date', 'person', 'priority', 'status', 'scheme'] as const).find((kind) => profile[kind] >= 0.8) ??
        ''
      );
    });
  return new Set(kinds.filter(Boolean)).size;
}

export const slotText = ({ label, read }: Slot, cell: Element): string =>
  (read ? read(cell) : withoutLabel(textOf(cell), label)).replace(ICON, '').replace(/^\((.*)\)$/, '$1');

/** Words that stand in most blocks alike, each before something that differs: whatever they are, they name it. */
export function repeatedLabels(blocks: Element[]): Slot[] {
  const [one, two] = blocks;
  if (!HEURISTIC.repeatedLabels || !two) return [];
  const before = (block: Element) =>
    new Map(
      [...block.querySelectorAll('*')].flatMap((part) =>
        part.firstElementChild || !part.nextElementSibling ? [] : [[textOnly(part), part.nextElementSibling]],
      ),
    );
  return (
    [...before(one!).keys()]
      // A dash, or yes and no, stand alike in many blocks and name nothing.
      .filter(
        (label) => /^(?=.*\p{L}{2})[^\d€@]{2,40}$/u.test(label) && !isYesNo(label) && before(two).has(label),
      )
      .map((label): Slot => ({ label, find: (block) => before(block).get(label) ?? null }))
      .filter(({ find }) => {
        const values = blocks.map(find).filter((value) => value && !isLonger(value, 80));
        return (
          values.length >= blocks.length * 0.8 && new Set(values.map((value) => textOf(value!))).size > 1
        );
      })
  );
}

/** Headings that are days, between the blocks: the day of those below. */
export function daySlot(holder: Element, blocks: Element[]): Slot[] {
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
