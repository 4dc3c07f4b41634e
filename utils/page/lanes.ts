/** Boards: columns of cards under headings that say what the cards in them have in common. */
import { blocksOf, keyOf, LEAST } from './glance.ts';
import { ask, tagOf } from './step.ts';
import { isLonger, textOf } from './text.ts';

/** The heading of a column of cards. */
const LANE =
  ':scope > :is(h1, h2, h3, h4, h5, h6, header), :scope > :first-child :is(h1, h2, h3, h4, h5, h6)';
/** What stands above a column of cards: its name, how many there are, and acts. */
const LONGEST_HEAD = 100;

/** What names a block. */
export const TITLE = 'h1, h2, h3, h4, h5, h6, [role=heading], a[href]';

export interface Lanes {
  blocks: Element[];
  heading: (block: Element) => Element | null;
  /** Lists one below another are groups: what a heading says of them may be anything. */
  stacked: boolean;
}

/** An element without what does nothing but hold it. */
function unwrapped(element: Element): Element {
  let inner = element;
  while (
    tagOf(inner) !== 'FORM' &&
    inner.childElementCount === 1 &&
    inner.firstElementChild!.firstElementChild
  )
    inner = inner.firstElementChild!;
  return inner;
}

const isHeadOf = (lane: Element): boolean => {
  // What is filled in together is no column of cards.
  if (tagOf(lane) === 'FORM') return false;
  const heading = lane.querySelector(LANE);
  return !!heading && (heading.parentElement === lane || !isLonger(lane.firstElementChild!, LONGEST_HEAD));
};

/** Columns that are made alike, each with a short line above its cards. */
function bareLanes(holder: Element): Element[] {
  const lanes = blocksOf(holder)
    .map(unwrapped)
    .filter(
      ({ firstElementChild: head, lastElementChild: last }) =>
        head && keyOf(head) !== keyOf(last!) && !isLonger(head, LONGEST_HEAD) && titleOf(head),
    );
  // One that is folded is made otherwise.
  const alike = most(Map.groupBy(lanes, (lane) => keyOf(lane.firstElementChild!)));
  const titles = new Set(alike.map((lane) => textOf(titleOf(lane.firstElementChild!)!)));
  return titles.size === alike.length && alike.length >= lanes.length - 1 ? alike : [];
}

const most = (groups: Map<string, Element[]>): Element[] =>
  [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];

/** The first text of a heading, past what comes before and behind it. */
const titleOf = (head: Element): Element | undefined =>
  [head, ...head.querySelectorAll('*')].find(
    (part) => !part.firstElementChild && !part.closest('button') && /[a-z]{2}/i.test(textOf(part)),
  );

/** What holds the heading of a column, and is no card itself. */
const isAbove = (child: Element, heading: Element | null): boolean =>
  child.contains(heading) && (!child.nextElementSibling || keyOf(child) !== keyOf(child.nextElementSibling));

/** So much of what a holder says stands in its lists. */
const MOSTLY = 0.6;

const isUnderTitle = ({ previousElementSibling: before }: Element): boolean =>
  before !== null && ask(before, 'matches', TITLE);

/** Lists one below another, each under a heading of its own, such as a month: parts of one list. */
function listsInParts(holder: Element): Lanes | null {
  if (!HEURISTIC.listsInParts) return null;
  const lists = most(
    Map.groupBy(
      [...holder.children].filter((child) => child.firstElementChild && isListOf(child)),
      (list) => `${keyOf(list)} ${keyOf(list.firstElementChild!)}`,
    ),
  );
  if (lists.length < 2 || !lists.every(isUnderTitle)) return null;
  const blocks = lists.flatMap((list) => [...list.children]);
  const said = lists.reduce((sum, list) => sum + list.textContent!.length, 0);
  return blocks.length >= LEAST && said >= holder.textContent!.length * MOSTLY
    ? { blocks, heading: () => null, stacked: true }
    : null;
}

/** Columns of cards: what stands in a column is in the state that its heading names. */
export function lanesOf(holder: Element): Lanes | null {
  if (!HEURISTIC.lanes) return null;
  let lanes = [...holder.children].map(unwrapped).filter(isHeadOf);
  const bare = !lanes.length;
  if (bare) lanes = bareLanes(holder);
  if (lanes.length < 2 || lanes.length < holder.childElementCount * 0.5) return listsInParts(holder);
  // Two unlike each other are the parts of a page.
  if (lanes.length === 2 && keyOf(lanes[0]!) !== keyOf(lanes[1]!)) return listsInParts(holder);
  // A card has parts; a paragraph below a heading has none.
  const cards = lanes
    .flatMap((lane) => {
      const heading = lane.querySelector(LANE);
      const inner = [...lane.children].filter(
        (child, i) =>
          !ask(child, 'matches', `${TITLE}, header, button, form`) &&
          !(bare ? i === 0 : isAbove(child, heading)),
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
  let blocks = most(Map.groupBy(cards, keyOf));
  if (blocks.length <= lanes.length) {
    // The list of a lane may stand deeper, and may hold one card only.
    const card = listIn(lanes)?.firstElementChild;
    const like = card ? keyOf(card) : '';
    blocks = lanes
      .flatMap((lane) => [...lane.querySelectorAll('[class]')])
      .filter((block) => keyOf(block) === like);
  }
  // With one in each, the columns themselves may be the cards.
  if (blocks.length < LEAST || blocks.length <= lanes.length || blocks.length < cards.length * 0.6)
    return null;
  // Where the other columns hold something else, the cards of one are a list beside it.
  const hasCards = (lane: Element) => blocks.some((block) => lane.contains(block));
  if (lanes.filter((lane) => hasCards(lane) || !isLonger(lane, LONGEST_HEAD)).length < lanes.length * 0.6)
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
