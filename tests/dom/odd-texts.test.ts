/** Labels and values in characters that are not what they seem, and controls that hold what is nobody's business. */
import { expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts } from './page.ts';

const list = (labels: string[], ...lines: string[][]): string =>
  `<table>${heads(...labels)}${rows(...lines)}</table>`;
const LINES = [
  ['1048213', 'Bakker, A.J.', 'Lopend'],
  ['1048220', 'Vossen, S.', 'Lopend'],
];

test.each([
  ['joiners between the letters', ['Klant\u200Dnummer', 'Na\u200Bam', 'Sta\u00ADtus']],
  ['marks that turn the text round', ['\u202EKlantnummer\u202C', '\u2066Naam\u2069', '\u200FStatus']],
  ['letters and their marks apart', ['Klantnummer', 'Naam', 'Statu\u0308s'.normalize('NFD')]],
  [
    'letters of full width',
    ['Klantnummer'.replace(/[a-z]/gi, wide), 'Naam', 'Status'.replace(/[a-z]/gi, wide)],
  ],
])('labels match with %s', (_what, labels) => {
  expect(ids(readOne(list(labels, ...LINES), 'list'))).toEqual(['client_no', 'client_name', 'client_status']);
});

function wide(letter: string): string {
  return String.fromCodePoint(letter.codePointAt(0)! + 0xfee0);
}

test('a label in look-alike letters is another label, and stays unread', () => {
  // Cyrillic а and с.
  const found = readOne(
    list(['Klantnummer', 'Naam', 'Stаtus', 'Besсhikking'], ...LINES.map((line) => [...line, 'x'])),
    'list',
  );
  expect(ids(found).slice(0, 2)).toEqual(['client_no', 'client_name']);
  expect(ids(found)).not.toContain('client_status');
});

test('odd characters in values stay whole and can be sent as JSON', () => {
  const odd = ['\u202EBakker\u202C', 'Bakker \uD83D', '👩‍👩‍👧 Bakker', 'Bak\u0000ker'];
  show(list(['Klantnummer', 'Naam', 'Status'], ...odd.map((_, at) => [`104821${at}`, '', 'Lopend'])));
  document.querySelectorAll('td:nth-child(2)').forEach((each, at) => (each.textContent = odd[at]!));
  const [found] = read();
  expect(texts(found!, 'client_name')).toHaveLength(4);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  expect(texts(found!, 'client_name')[2]).toContain('👩');
});

test('inputs for payment cards are never read, whatever their label', () => {
  const secret = '4111111111111111';
  show(
    `<table><tr><th>Klantnummer</th><td>1048213</td></tr><tr><th>Naam</th><td>Bakker, A.J.</td></tr>
     ${['cc-number', 'section-a billing cc-csc', 'cc-exp', 'current-password'].map((kind) => `<tr><th>Team</th><td><input autocomplete="${kind}" value="${secret}"></td></tr>`).join('')}
     <tr><th>Status</th><td><input autocomplete="off" value="Lopend"></td></tr></table>`,
  );
  const [record] = read();
  expect(cell(record!, 'client_status')?.text).toBe('Lopend');
  expect(JSON.stringify(read())).not.toContain(secret);
});

test('initials before a name and dots before a status are left out in every row of a long table', () => {
  const names = [
    'Anna Bos',
    'Jan Dekker',
    'Fatma Yilmaz',
    'Emre Kaya',
    'Lotte Smit',
    'Ruud de Wit',
    'Sara Prins',
  ];
  show(
    `<table>${heads('Klantnummer', 'Naam', 'Status')}${names
      .map((name, at) => {
        const words = name.split(' ');
        return `<tr><td>104821${at}</td><td><b>${words[0]![0]}${words.at(-1)![0]}</b> ${name}</td><td><i>●</i> Lopend</td></tr>`;
      })
      .join('')}</table>`,
  );
  const [found] = read();
  expect(texts(found!, 'client_name')).toEqual(names);
  expect(new Set(texts(found!, 'client_status'))).toEqual(new Set(['Lopend']));
});
