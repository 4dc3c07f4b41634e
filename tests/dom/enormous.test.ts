/** Pages that are deeper, wider or longer than anybody meant: they are read or left, and neither takes for ever. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveAll } from '../../utils/page/all.ts';
import { readAll } from '../../utils/page/live.ts';
import { heads, NOW, rows, show } from './page.ts';

beforeEach(giveAll);
afterEach(() => document.body.replaceChildren());

/** Enough for a machine that is busy; what grows with the square of a page takes minutes. */
const PATIENCE_MS = 10_000;

const LIST = `<table id="t">${heads('Klantnummer', 'Naam', 'Status')}${rows(
  ['1048213', 'Bakker, A.J.', 'Lopend'],
  ['1048220', 'Vossen, S.', 'Lopend'],
)}</table>`;

/** Puts something into itself so many times, as no parser would; the innermost is given back. */
function nest(make: () => [outer: Element, inner: Element], depth: number): Element {
  let at: Element = document.body;
  for (let n = 0; n < depth; n++) {
    const [outer, inner] = make();
    at.append(outer);
    at = inner;
  }
  return at;
}

function readWithin(): string[] {
  const since = performance.now();
  const pass = readAll(document, NOW, { readings: [], changed: null });
  for (;;) {
    const step = pass.next();
    expect(performance.now() - since).toBeLessThan(PATIENCE_MS);
    if (step.done)
      return step.value.readings.flatMap(({ rows }) =>
        (rows ?? []).map(({ values }) => values.client_no?.text ?? ''),
      );
  }
}

test.each([
  [
    'tables',
    400,
    () => {
      const table = document.createElement('table');
      return [table, table.insertRow().insertCell()] as [Element, Element];
    },
  ],
  [
    'boxes',
    1500,
    () => {
      const box = document.createElement('div');
      return [box, box] as [Element, Element];
    },
  ],
])('a list in %s that are nested %i deep', (_what, depth, make) => {
  show('');
  nest(make, depth).innerHTML = LIST;
  expect(readWithin()).toEqual(['1048213', '1048220']);
});

test('a row of twenty thousand cells', () => {
  show(
    `<table><tr>${'<th>x</th>'.repeat(20_000)}</tr><tr>${'<td>y</td>'.repeat(20_000)}</tr></table>${LIST}`,
  );
  expect(readWithin()).toEqual(expect.arrayContaining(['1048213', '1048220']));
});

test('a cell of five million characters', () => {
  show(LIST.replace('Vossen, S.', 'lang '.repeat(1_000_000)));
  expect(readWithin()).toEqual(['1048213', '1048220']);
});
