/** Reading on: what changed, and only that, is handed over. */
import { afterEach, expect, test } from 'vitest';
import { createReader, type PageReader } from '../../utils/page/reader.ts';
import type { Reading, ReadingPart } from '../../utils/street/reading.ts';
import { heads, NOW, rows, show } from './page.ts';

let stop = new AbortController();
afterEach(() => stop.abort());

/** What a desk would know: readings put together out of parts. */
function watch() {
  stop = new AbortController();
  const readings = new Map<string, Reading>();
  const parts: ReadingPart[] = [];
  const gone: string[] = [];
  const failed: boolean[] = [];
  let settle: (() => void) | undefined;
  const reader: PageReader = createReader({
    document,
    now: () => NOW,
    signal: stop.signal,
    onRead: (fresh, lost) => {
      parts.push(...fresh);
      gone.push(...lost);
      for (const id of lost) readings.delete(id);
      for (const { head, count, from, rows: lines } of fresh) {
        const all = readings.get(head.id)?.rows.slice() ?? [];
        all.splice(from, lines.length, ...lines);
        readings.set(head.id, { ...head, rows: all.slice(0, count) });
      }
    },
    onSettled: (pass) => {
      failed.push(pass.failed);
      settle?.();
    },
  });
  /** Runs the act and waits for the pass that it causes. */
  const after = async (act: () => void): Promise<ReadingPart[]> => {
    parts.length = 0;
    const settled = new Promise<void>((done) => (settle = done));
    act();
    await settled;
    return parts.slice();
  };
  return {
    reader,
    readings,
    gone,
    failed,
    after,
    kinds: () => [...readings.values()].map((reading) => reading.kind),
  };
}

const line = (i: number): string[] => [`${1048000 + i}`, 'Bakker, A.J.', 'Lopend', '12-09-2026'];
const list = (count: number): string =>
  `<table id="t"><thead>${heads('Klantnummer', 'Naam', 'Status', 'Laatste contact')}</thead><tbody>${rows(...Array.from({ length: count }, (_, i) => line(i)))}</tbody></table>`;
const row = (i: number): HTMLTableRowElement => document.querySelector<HTMLTableElement>('#t')!.rows[i + 1]!;
const only = (readings: Map<string, Reading>): Reading => [...readings.values()][0]!;

test('a large table travels in parts of at most 500 rows', async () => {
  show(list(1200));
  const { reader, after, readings } = watch();
  const parts = await after(() => reader.start());
  // What is in sight goes first, as a reading of its own.
  expect(parts[0]).toMatchObject({ from: 0, count: parts[0]!.rows.length });
  expect(parts.slice(1).map(({ from, rows: lines, count }) => [from, lines.length, count])).toEqual([
    [0, 500, 1200],
    [500, 500, 1200],
    [1000, 200, 1200],
  ]);
  expect(only(readings).rows).toHaveLength(1200);
});

test('one changed cell is one row', async () => {
  show(list(30));
  const { reader, after, readings } = watch();
  await after(() => reader.start());
  const { id } = only(readings);
  const parts = await after(() => row(7).cells[2]!.replaceChildren('Afgesloten'));
  expect(parts.map(({ from, rows: lines }) => [from, lines.length])).toEqual([[7, 1]]);
  expect(only(readings).rows[7]!.values.client_status!.text).toBe('Afgesloten');
  expect(only(readings).id).toBe(id);
});

test('two thousand rows that change at once are one pass, and each is handed over once', async () => {
  show(list(2000));
  const { reader, after, readings, failed } = watch();
  await after(() => reader.start());
  failed.length = 0;
  const parts = await after(() => {
    for (let n = 0; n < 2000; n++) row(n).cells[2]!.textContent = 'Afgesloten';
  });
  const told = parts.flatMap(({ from, rows: lines }) => lines.map((_, at) => from + at));
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: 2000 }, (_, at) => at));
  // What else would come comes within the time that a pass waits for quiet.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(failed).toEqual([false]);
  expect(only(readings).rows.every(({ values }) => values.client_status!.text === 'Afgesloten')).toBe(true);
});

test('columns that somebody moves while they are read stay what they are', async () => {
  show(list(40));
  const { reader, after, readings } = watch();
  await after(() => reader.start());
  const before = only(readings).rows.map(({ values }) => values);
  await after(() => {
    for (const line of document.querySelectorAll('#t tr')) line.prepend(line.children[2]!);
  });
  expect(only(readings).rows.map(({ values }) => values)).toEqual(before);
});

test('rows that come and go keep the reading, a table that goes ends it', async () => {
  show(list(5));
  const { reader, after, readings, gone } = watch();
  await after(() => reader.start());
  const { id } = only(readings);
  await after(() => row(1).remove());
  expect(only(readings).rows.map((one) => one.key)).toEqual(
    [0, 2, 3, 4].map((i) => `client_no:${1048000 + i}`),
  );
  // The whole panel is replaced, as an UpdatePanel does.
  await after(() => show(list(3)));
  expect(only(readings)).toMatchObject({ id, rows: { length: 3 } });
  await after(() => document.querySelector('#t')!.remove());
  expect(gone).toEqual([id]);
  expect(readings.size).toBe(0);
});

test('typing and choosing are read, without a change of the tree', async () => {
  show(
    `<table><tr><th>Klantnummer</th><td>1048213</td></tr><tr><th>Naam</th><td>Bakker, A.J.</td></tr>
     <tr><th>Team</th><td><input id="team" value="Noord"></td></tr></table>`,
  );
  const { reader, after, readings } = watch();
  await after(() => reader.start());
  const input = document.querySelector<HTMLInputElement>('#team')!;
  await after(() => {
    input.value = 'Zuid';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(only(readings).rows[0]!.values.team!.text).toBe('Zuid');
});

test('a tab that opens shows its history, one that closes takes it away', async () => {
  show(
    `<h1>1048213 – Bakker, A.J.</h1><div id="tab" style="display:none"><h2>Contacten</h2><table>${heads('Datum', 'Soort contact')}${rows(['12-09-2026', 'Gesprek'])}</table></div>`,
  );
  const { reader, after, kinds } = watch();
  await after(() => reader.start());
  expect(kinds()).toEqual(['record']);
  await after(() => (document.querySelector<HTMLElement>('#tab')!.style.display = ''));
  expect(kinds()).toEqual(['record', 'history']);
  await after(() => (document.querySelector<HTMLElement>('#tab')!.style.display = 'none'));
  expect(kinds()).toEqual(['record']);
});

test('a change elsewhere hands nothing over; reading again hands over all', async () => {
  show(`${list(4)}<p id="clock">12:00</p>`);
  const { reader, after } = watch();
  await after(() => reader.start());
  expect(await after(() => (document.querySelector('#clock')!.textContent = '12:01'))).toEqual([]);
  const parts = await after(() => reader.readAgain());
  expect(parts.map(({ rows: lines }) => lines.length)).toEqual([4]);
});

test('a place leads back to its cell while the cell says what was read', async () => {
  show(list(4));
  const { reader, after, readings } = watch();
  await after(() => reader.start());
  const { id } = only(readings);
  const place = { reading: id, row: 'client_no:1048002', field: 'client_status' };
  expect(reader.find(place)).toBe(row(2).cells[2]);
  expect(reader.find({ reading: id, row: 'client_no:1048002' })).toBe(row(2));
  // The row has become another client's, and nobody has read it yet.
  row(2).cells[0]!.textContent = '1049999';
  expect(reader.find({ reading: id, row: 'client_no:1048002' })).toBeNull();
  expect(reader.find(place)).toBeNull();
  row(2).cells[0]!.textContent = '1048002';
  row(2).cells[2]!.textContent = 'Afgesloten';
  expect(reader.find(place)).toBeNull();
  row(2).remove();
  expect(reader.find(place)).toBeNull();
  expect(reader.find({ reading: 'unknown', row: '#0' })).toBeNull();
});

test('a place in a record leads to its value', async () => {
  show(
    '<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Doelstelling</dt><dd id="goal">Werk</dd></dl>',
  );
  const { reader, after, readings } = watch();
  await after(() => reader.start());
  const { id, rows: lines } = only(readings);
  expect(reader.find({ reading: id, row: lines[0]!.key, field: 'plan_goal' })).toBe(
    document.querySelector('#goal'),
  );
});

test('nothing of the page changes by reading, and nothing is read after the end', async () => {
  show(list(4));
  const { reader, after, readings } = watch();
  const before = document.documentElement.outerHTML;
  await after(() => reader.start());
  expect(document.documentElement.outerHTML).toBe(before);
  stop.abort();
  row(1).cells[2]!.textContent = 'Afgesloten';
  await new Promise((done) => setTimeout(done, 300));
  expect(only(readings).rows[1]!.values.client_status!.text).toBe('Lopend');
});

test('an element that throws fails its pass, and nothing else', async () => {
  show(`${list(4)}<p id="clock">12:00</p>`);
  const { reader, after, readings, gone, failed } = watch();
  await after(() => reader.start());
  const trap = document.createElement('dl');
  Object.defineProperty(trap, 'querySelectorAll', {
    get: () => {
      throw new Error('of the page');
    },
  });
  await after(() => document.body.append(trap));
  expect(failed).toEqual([false, true]);
  // What was read before stands, and the row that changes after the trap has gone is read.
  expect(only(readings).rows).toHaveLength(4);
  expect(gone).toEqual([]);
  await after(() => {
    trap.remove();
    row(1).cells[2]!.replaceChildren('Afgesloten');
  });
  expect(failed).toEqual([false, true, false]);
  expect(only(readings).rows[1]!.values.client_status!.text).toBe('Afgesloten');
});

test('a page whose every pass fails is asked again at its next change only', async () => {
  show(list(2));
  const { reader, after, failed } = watch();
  const trap = document.createElement('dl');
  Object.defineProperty(trap, 'querySelectorAll', {
    get: () => {
      throw new Error('of the page');
    },
  });
  document.body.append(trap);
  await after(() => reader.start());
  await new Promise((done) => setTimeout(done, 400));
  expect(failed).toEqual([true]);
  await after(() => document.body.append('x'));
  expect(failed).toEqual([true, true]);
});
