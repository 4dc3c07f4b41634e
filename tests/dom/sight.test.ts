/** Long tables are read without asking for each cell whether it is shown; what is hidden still stays unread. */
import { afterEach, expect, test, vi } from 'vitest';
import { readAll } from '../../utils/page/live.ts';
import { createReader } from '../../utils/page/reader.ts';
import type { ReadingPart } from '../../utils/street/reading.ts';
import { heads, NOW, read, show, texts } from './page.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const COUNT = 300;
const STATUS = ['Lopend', 'Aanvraag', 'Afgesloten'];

/** @param row attributes of a row; @param cell what the status cell holds */
function list(
  options: { style?: string; row?: (i: number) => string; cell?: (i: number, text: string) => string } = {},
  count = COUNT,
): string {
  const { style = '', row = () => '', cell = (_i, text) => text } = options;
  const rows = Array.from({ length: count }, (_, i) => {
    const status = cell(i, `<font>${STATUS[i % 3]!}</font>`);
    return `<tr ${row(i)}><td><font>${1048000 + i}</font></td><td>Bakker, A.J.</td><td>${status}</td><td>12-09-2026</td></tr>`;
  }).join('');
  return `<div></div><style>${style}</style><table id="t"><thead>${heads('Klantnummer', 'Naam', 'Status', 'Laatste contact')}</thead><tbody>${rows}</tbody></table>`;
}

const numbers = (from: (i: number) => boolean): string[] =>
  Array.from({ length: COUNT }, (_, i) => i)
    .filter(from)
    .map((i) => String(1048000 + i));

test.each<[string, Parameters<typeof list>[0], (i: number) => boolean]>([
  [
    'by a class',
    { style: '.gone { display: none }', row: (i) => (i % 7 === 5 ? 'class="gone"' : '') },
    (i) => i % 7 !== 5,
  ],
  ['by their own style', { row: (i) => (i > 200 ? 'style="display: none"' : '') }, (i) => i <= 200],
  [
    'by an attribute',
    { style: '[data-open="no"] { display: none }', row: (i) => `data-open="${i === 40 ? 'no' : 'yes'}"` },
    (i) => i !== 40,
  ],
  [
    'by a page of their own',
    { style: '.p2, .p3 { display: none }', row: (i) => `class="p${1 + Math.floor(i / 100)}"` },
    (i) => i < 100,
  ],
  ['by their place', { style: 'tbody tr:nth-child(n+26) { display: none }' }, (i) => i < 25],
])('rows hidden %s are not read', (_how, options, shown) => {
  show(list(options));
  const [reading] = read();
  expect(texts(reading!, 'client_no')).toEqual(numbers(shown));
});

test.each<[string, Parameters<typeof list>[0]]>([
  [
    'a class',
    {
      style: '.sr { display: none }',
      cell: (i, text) => (i % 5 === 4 ? `${text}<span class="sr">oud</span>` : text),
    },
  ],
  [
    'a style',
    { cell: (i, text) => (i % 50 === 49 ? `${text}<span style="display: none">oud</span>` : text) },
  ],
  ['the attribute for it', { cell: (i, text) => (i === 150 ? `<b hidden>oud</b>${text}` : text) }],
])('parts of cells hidden by %s are not read', (_how, options) => {
  show(list(options));
  const [reading] = read();
  expect(texts(reading!, 'client_status')).toEqual(Array.from({ length: COUNT }, (_, i) => STATUS[i % 3]));
});

test('controls, icons and spans among plain rows are read as they are in short tables', () => {
  const odd: Record<number, string> = {
    50: '<select><option>Lopend</option><option selected>Aanvraag</option></select>',
    51: '<img alt="Afgesloten" src="">',
    52: '<span title="Lopend"></span>',
    53: 'In<br>onderzoek',
    54: '<div>Op</div><div>geschort</div>',
  };
  show(list({ cell: (i, text) => odd[i] ?? text }));
  const [reading] = read();
  expect(texts(reading!, 'client_status').slice(49, 56)).toEqual([
    STATUS[49 % 3],
    'Aanvraag',
    'Afgesloten',
    'Lopend',
    'In onderzoek',
    'Op geschort',
    STATUS[55 % 3],
  ]);
});

test('the browser is asked for few of the cells, however many there are', () => {
  const asked = vi.spyOn(Element.prototype, 'checkVisibility');
  show(list());
  read();
  const few = asked.mock.calls.length;
  asked.mockClear();
  show(list({}, 4 * COUNT));
  read();
  expect(asked.mock.calls.length).toBeLessThan(few + 60);
});

test('what is in sight of a long table is told first, then all of it', async () => {
  stop = new AbortController();
  show(`<div style="height: 3000px"></div>${list({}, 1500)}`);
  document.querySelector<HTMLTableElement>('#t')!.rows[701]!.scrollIntoView();
  const parts: ReadingPart[] = [];
  await new Promise<void>((settled) => {
    const reader = createReader({
      document,
      now: () => NOW,
      signal: stop.signal,
      onRead: (fresh) => parts.push(...fresh),
      onSettled: () => settled(),
    });
    reader.start();
  });
  const [first, ...rest] = parts;
  expect(first!.rows[0]!.key).toBe('client_no:1048700');
  expect(first!.rows.length).toBeLessThanOrEqual(60);
  expect(first!).toMatchObject({ whole: true, from: 0, count: first!.rows.length });
  expect(rest.map(({ from, rows, count, whole }) => [from, rows.length, count, whole])).toEqual([
    [0, 500, 1500, true],
    [500, 500, 1500, true],
    [1000, 500, 1500, true],
  ]);
  expect(new Set(parts.map(({ head }) => head.id)).size).toBe(1);
  window.scrollTo(0, 0);
});

test('no slice of a reading of ten thousand rows keeps the page longer than 50 ms', () => {
  show(list({}, 10_000));
  /** A slice ends with the first step past so many ms. */
  const SLICE = 6;
  let steps: number[] = [];
  // The same steps in each round: what a busy machine does in between falls on others each time.
  for (let round = 0; round < 4; round++) {
    const pass = readAll(document, NOW, { readings: [], changed: null });
    const took: number[] = [];
    for (let done: boolean | undefined = false; !done;) {
      const since = performance.now();
      ({ done } = pass.next());
      took.push(performance.now() - since);
    }
    steps = took.map((ms, at) => Math.min(ms, steps[at] ?? Infinity));
  }
  expect(steps.length).toBeGreaterThan(1000);
  expect(SLICE + Math.max(...steps)).toBeLessThan(50);
});

test('one changed cell asks for one row, whatever the length of the table', async () => {
  stop = new AbortController();
  show(list({}, 1500));
  let settle = (): void => {};
  const parts: ReadingPart[] = [];
  const reader = createReader({
    document,
    now: () => NOW,
    signal: stop.signal,
    onRead: (fresh) => parts.push(...fresh),
    onSettled: () => settle(),
  });
  await new Promise<void>((done) => ((settle = done), reader.start()));
  parts.length = 0;
  const asked = vi.spyOn(Element.prototype, 'checkVisibility');
  const row = document.querySelector<HTMLTableElement>('#t')!.rows[800]!;
  await new Promise<void>((done) => {
    settle = done;
    row.cells[2]!.firstElementChild!.textContent = 'Opgeschort';
  });
  expect(parts.map(({ from, rows }) => [from, rows.length])).toEqual([[799, 1]]);
  for (const [element] of asked.mock.contexts.map((context) => [context as Element]))
    expect(row.contains(element!)).toBe(true);
  expect(asked.mock.calls.length).toBeLessThan(10);
});
