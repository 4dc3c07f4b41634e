/** Ways back to what was pointed at, the ones that live longest first. */
import type { Locator, RowLocator } from '../street/adapter.ts';
import type { Line } from '../page/lines.ts';
import type { Pair } from '../page/pairs.ts';
import type { Sheet } from '../page/sheet.ts';
import { ariaName } from '../page/adapter/locate.ts';
import { squash } from '../page/words.ts';

const MOST_STEPS = 6;
const NAMING = /^(?:data-[a-z-]+|headers|itemprop|name|data-label|aria-describedby)$/;

/** Names that people gave: made ones hold long numbers or mixed letters, and change with every build. */
export const isGivenName = (name: string): boolean =>
  /^[a-z][\w-]{1,50}$/i.test(name) &&
  !/\d{3}|^(?:css|sc|jss|ng|ember|ext-gen|react|mui)[-\d]|[a-z]\d[a-z]\d/i.test(name);

const step = (element: Element): string => {
  const same = [...(element.parentElement?.children ?? [])].filter(
    ({ tagName }) => tagName === element.tagName,
  );
  const tag = element.tagName.toLowerCase();
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
};

/** Steps down from an ancestor, by kind and place: without classes. Null when it is too far. */
export function pathFrom(ancestor: Element, element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element = element; at !== ancestor; at = at.parentElement) {
    if (steps.length === MOST_STEPS || !at.parentElement || !/^[a-z][a-z\d-]*$/i.test(at.tagName))
      return null;
    steps.unshift(step(at));
  }
  return steps.length ? `> ${steps.join(' > ')}` : null;
}

/** A selector of one element from the nearest ancestor with a given name. */
export function selectorOf(element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < MOST_STEPS; at = at.parentElement) {
    if (at.id && isGivenName(at.id)) return [`#${CSS.escape(at.id)}`, ...steps].join(' > ');
    if (at.tagName === 'BODY') return ['body', ...steps].join(' > ');
    if (!/^[a-z][a-z\d-]*$/i.test(at.tagName)) return null;
    steps.unshift(step(at));
  }
  return null;
}

/** An attribute that names this column in most rows, and no other column. */
function attributeOf(lines: Line[], column: number): Locator | null {
  const own = lines.map(({ cells }) => cells[column]).filter((cell) => cell !== null && cell !== undefined);
  const [first] = own;
  if (!first) return null;
  for (const element of [first, ...[...first.children].slice(0, 3)]) {
    for (const { name, value } of element.attributes) {
      if (!NAMING.test(name) || !value || value.length > 80 || /\d{3}/.test(value)) continue;
      const has = (cell: Element): boolean =>
        [cell, ...cell.children].some((each) => each.getAttribute(name) === value);
      const others = lines.some(({ cells }) =>
        cells.some((cell, at) => cell && at !== column && cell !== cells[column] && has(cell)),
      );
      if (!others && own.filter(has).length >= own.length * 0.8) return { by: 'attribute', name, value };
    }
  }
  return null;
}

function classOf(lines: Line[], column: number): Locator | null {
  const cell = lines[0]?.cells[column];
  for (const name of cell?.classList ?? []) {
    if (!isGivenName(name)) continue;
    const only = lines.every(
      ({ row, cells }) =>
        row.getElementsByClassName(name).length === 1 && cells[column]?.classList.contains(name),
    );
    if (only) return { by: 'css', selector: `.${CSS.escape(name)}` };
  }
  return null;
}

export function columnLocators(sheet: Sheet, lines: Line[], column: number): Locator[] {
  const { label, hints } = sheet.heads[column]!;
  const at: Locator[] = [];
  const heading = label || hints[0];
  if (heading) at.push({ by: 'header', text: heading.slice(0, 80) });
  const attribute = attributeOf(lines, column);
  if (attribute) at.push(attribute);
  const named = classOf(lines, column);
  if (named) at.push(named);
  const line = lines.find(({ cells }) => cells[column]);
  const path = line && pathFrom(line.row, line.cells[column]!);
  if (path) at.push({ by: 'css', selector: path });
  return at;
}

export function rowLocators(sheet: Sheet, lines: Line[]): RowLocator[] {
  const at: RowLocator[] = [];
  const texts = sheet.heads
    .map(({ label, hints }) => (label || (hints[0] ?? '')).slice(0, 80))
    .filter(Boolean);
  if (texts.length) at.push({ by: 'header', texts: [...new Set(texts)].slice(0, 20) });
  const { root } = sheet;
  const name = squash(ariaName(root) || ((root as HTMLTableElement).caption?.textContent ?? ''));
  if (name && name.length <= 80 && !/\d{3}/.test(name)) at.push({ by: 'aria', name });
  const row = lines[0]?.row;
  const holder = row?.parentElement && selectorOf(row.parentElement);
  if (row && holder) at.push({ by: 'css', selector: `${holder} > ${row.tagName.toLowerCase()}` });
  return at;
}

export function pairLocators({ label, value }: Pair): Locator[] {
  const at: Locator[] = [];
  if (label) at.push({ by: 'label', text: label.slice(0, 80) });
  const name = ariaName(value);
  if (name && name.length <= 80 && name !== label) at.push({ by: 'aria', name });
  for (const attribute of ['name', 'data-field', 'data-testid', 'itemprop']) {
    const own = value.getAttribute(attribute);
    if (own && isGivenName(own)) at.push({ by: 'attribute', name: attribute, value: own });
  }
  const selector = selectorOf(value);
  if (selector) at.push({ by: 'css', selector });
  return at.slice(0, 4);
}
