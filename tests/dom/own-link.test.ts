import { expect, test } from 'vitest';
import { createReader, type PageReader } from '../../utils/page/reader.ts';
import type { ReadingPart } from '../../utils/street/reading.ts';
import { heads, NOW, readOne, rows, show } from './page.ts';

const LABELS = ['', 'Klantnummer', 'Naam', 'Status', 'Laatste contact'];
const NAMES = ['Bakker, A.J.', 'Vossen, S.', 'El Amrani, N.', 'Doornbos, A.', 'Aalbers, D.'];
const line = (at: number, name: string): string[] => [
  '<button>Mail</button>',
  `${1048213 + at}`,
  name,
  'Lopend',
  '12-09-2026',
];

async function reading(html: string): Promise<{ reader: PageReader; id: string; stop: () => void }> {
  show(html);
  const life = new AbortController();
  let parts: ReadingPart[] = [];
  let settled = () => {};
  const done = new Promise<void>((resolve) => (settled = resolve));
  const reader = createReader({
    document,
    now: () => NOW,
    onRead: (read) => (parts = [...parts, ...read]),
    onSettled: () => settled(),
    signal: life.signal,
  });
  reader.start();
  await done;
  const list = parts.find(({ head }) => head.kind === 'list')!;
  return { reader, id: list.head.id, stop: () => life.abort() };
}

const table = (linked: (name: string, at: number) => string) =>
  `<table>${heads(...LABELS)}${rows(...NAMES.map((name, at) => line(at, linked(name, at))))}</table>`;
const find = (
  reader: PageReader,
  id: string,
  at: number,
  number: string | null,
  name: string | null = null,
) => reader.ownLink({ reading: id, at, number, name });

test('the link in the cell of the name, not just any button of the row', async () => {
  const { reader, id, stop } = await reading(table((name, at) => `<a href="/klant/${at}">${name}</a>`));
  const own = find(reader, id, 1, '1048214');
  expect(own).toMatchObject({ isLink: true });
  expect(own!.element.getAttribute('href')).toBe('/klant/1');
  stop();
});

test('a row that moved is found by its client; one that is gone is not', async () => {
  const { reader, id, stop } = await reading(table((name, at) => `<a href="/klant/${at}">${name}</a>`));
  expect(find(reader, id, 4, '1048214')!.element.textContent).toBe('Vossen, S.');
  expect(find(reader, id, 1, '999999')).toBeNull();
  expect(find(reader, 'other', 1, '1048214')).toBeNull();
  document.querySelectorAll('tr')[2]!.remove();
  expect(find(reader, id, 1, '1048214')).toBeNull();
  stop();
});

test('without a link the row itself is shown; a row that is a link is one', async () => {
  const plain = await reading(table((name) => name));
  const row = find(plain.reader, plain.id, 1, '1048214');
  expect(row).toMatchObject({ isLink: false });
  expect(row!.element.nodeName).toBe('TR');
  plain.stop();
  const clickable = await reading(table((name) => name).replaceAll('<tr><td>', '<tr onclick="void 0"><td>'));
  expect(find(clickable.reader, clickable.id, 1, '1048214')).toMatchObject({ isLink: true });
  clickable.stop();
});

test('without a number the name decides', async () => {
  const { reader, id, stop } = await reading(table((name, at) => `<a href="/klant/${at}">${name}</a>`));
  expect(find(reader, id, 0, null, 'Vossen,  S.')!.element.textContent).toBe('Vossen, S.');
  expect(find(reader, id, 0, null, null)).toBeNull();
  stop();
});

test('nothing is clicked and nothing of the page changes', async () => {
  const { reader, id, stop } = await reading(table((name, at) => `<a href="/klant/${at}">${name}</a>`));
  let clicks = 0;
  document.addEventListener('click', () => clicks++, { once: true });
  const before = document.body.innerHTML;
  find(reader, id, 1, '1048214');
  expect(document.body.innerHTML).toBe(before);
  expect(clicks).toBe(0);
  stop();
});

test('a list says where in the whole its rows stand, when the page does', () => {
  const list = (text: string) =>
    readOne(
      `<table>${heads('Klantnummer', 'Naam', 'Status')}${rows(
        ...NAMES.map((name, at) => [`${1048213 + at}`, name, 'Lopend']),
      )}</table><p>${text}</p>`,
      'list',
    );
  expect(list('Rij 6 - 10 van 143')).toMatchObject({ total: 143, from: 6 });
  expect(list('1–5 of 143')).toMatchObject({ total: 143, from: 1 });
  expect(list('143 cliënten')).toMatchObject({ total: 143 });
  expect(list('143 cliënten').from).toBeUndefined();
  // A range of another length is of another table.
  expect(list('Rij 26 - 50 van 143').from).toBeUndefined();
});
