import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldType } from '../../../utils/street/reading.ts';
import { isEmptyText } from '../../../utils/page/parse/empty.ts';
import { parseCell, parseNumber, parsePresence, parseStep } from '../../../utils/page/parse/value.ts';

const context = { order: 'dmy' as const, now: new Date(2026, 10, 23) };
const read = (type: FieldType, text: string, id = 'x') => parseCell(id, type, text, context);

test.each([
  '',
  ' ',
  '-',
  '—',
  'n.v.t.',
  'Onbekend',
  'nog niet bekend',
  '—Empty—',
  '- kies -',
  '(kies)',
  '-- Unspecified --',
  'Maak een keuze…',
  'nog niet toegewezen',
  'Not yet scheduled',
  '(niet ingevuld)',
])('"%s" is empty', (text) => expect(isEmptyText(text)).toBe(true));

test.each(['0', 'Nee', 'Lopend', '1', 'x-1', 'Niet verschenen', 'nog niet gereed'])(
  '"%s" is not empty',
  (text) => expect(isEmptyText(text)).toBe(false),
);

test.each([
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['€ 1.504,25', 1504.25],
  ['1 234', 1234],
  ['−5', -5],
  ['55%', 55],
  ['1.234', 1234],
  ['0,55', 0.55],
  ['1997.69', 1997.69],
  ['drie', null],
  ['(1,234)', null],
  ['$-', null],
  ['12-09', null],
])('%s is the number %s', (text, expected) => expect(parseNumber(text)).toBe(expected));

test.each([
  ['3', 3],
  ['Trede 3', 3],
  ['3 – Deelname georganiseerde activiteiten', 3],
  ['5 Werk met ondersteuning', 5],
  ['7', null],
  ['12', null],
  ['hoog', null],
])('step %s is %s', (text, expected) => expect(parseStep(text)).toBe(expected));

test('the step of the ladder is a number beside its text', () => {
  expect(read('enum', '3 – Deelname', 'participation_step')).toEqual({
    text: '3 – Deelname',
    value: 3,
    state: 'filled',
  });
});

test.each([
  ['Ja', true],
  ['J', true],
  ['Yes', true],
  ['✓', true],
  ['Nee', false],
  ['N', false],
  ['no', false],
])('%s is %s', (text, expected) => expect(read('bool', text).value).toBe(expected));

test('words are read without what systems hang on them', () => {
  expect(read('enum', '[Team Noord] Jeugdhulp')).toMatchObject({
    text: '[Team Noord] Jeugdhulp',
    value: 'Jeugdhulp',
  });
  expect(read('enum', 'erkend (S. Wijk)').value).toBe('erkend');
  expect(read('enum', 'E-mail (uitgaand)').value).toBe('E-mail (uitgaand)');
  expect(read('enum', 'Niet-uitkeringsgerechtigd (nug)').value).toBe('Niet-uitkeringsgerechtigd (nug)');
  expect(read('string', 'S._Wijk').value).toBe('S. Wijk');
});

test('an abbreviation in brackets is part of the word before it, and a count behind a number is none of it', () => {
  expect(read('enum', 'Bijstand zelfstandigen (Bbz)').value).toBe('Bijstand zelfstandigen (Bbz)');
  expect(read('enum', 'Participatiewet (PW)').value).toBe('Participatiewet (PW)');
  expect(read('enum', 'Lopend (Zuid)').value).toBe('Lopend');
  expect(read('id', '700120 - 3 ticket(s)')).toMatchObject({ text: '700120 - 3 ticket(s)', value: '700120' });
  expect(read('id', 'DW-2024-10491').value).toBe('DW-2024-10491');
});

test('what happened today or this week is told by its time and weekday, what is still to come is not', () => {
  const at = { order: 'dmy' as const, now: new Date(2026, 10, 23, 15) };
  const said = (text: string, id = 'updated_at') => parseCell(id, 'date', text, at);
  expect(said('14:05:11').value).toBe('2026-11-23T14:05');
  expect(said('Sat 11:20').value).toBe('2026-11-21T11:20');
  expect(said('ma 09:00', 'last_contact').value).toBe('2026-11-23T09:00');
  expect(said('23:50').value).toBe('2026-11-22T23:50');
  expect(said('maandag 16:00').value).toBe('2026-11-16T16:00');
  for (const text of ['36:00', 'dienst 09:00', 'Tot 14:05'])
    expect(said(text).state, text).toBe('unreadable');
  expect(said('14:05', 'next_appointment').state).toBe('unreadable');
});

test('what a client is called stays behind the initials, and what systems hang on a name does not', () => {
  const name = (text: string) => read('string', text, 'client_name').value;
  expect(name('Aarts, M.J. (Marieke)')).toBe('Aarts, M.J. (Marieke)');
  expect(name('Aarts, M.J. (2)')).toBe('Aarts, M.J.');
  expect(name('Marieke Aarts (Noord)')).toBe('Marieke Aarts');
  expect(read('string', 'Vos, K. (Noord)', 'coach').value).toBe('Vos, K.');
});

test.each(['9', '1.', ' ', '-'])('a megabyte of "%s" is no number, and soon known to be none', (piece) => {
  const began = performance.now();
  expect(parseNumber(`${piece.repeat(1_000_000 / piece.length)}x`)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1000);
});

test('text that is no value of its type is unreadable, not empty', () => {
  expect(read('date', 'zie dossier')).toEqual({ text: 'zie dossier', value: null, state: 'unreadable' });
  expect(read('int', 'veel').state).toBe('unreadable');
  expect(read('bool', 'misschien').state).toBe('unreadable');
});

test('of presence only that leaves', () => {
  expect(parsePresence('Werk vinden')).toEqual({ text: null, value: true, state: 'filled' });
  for (const text of ['', '-', 'onbekend', 'n.v.t.', '01-01-1900']) {
    expect(parsePresence(text)).toEqual({ text: null, value: false, state: 'empty' });
  }
});

test('no text makes a parser throw, and every cell is whole', () => {
  const types = fc.constantFrom<FieldType>(
    'id',
    'string',
    'date',
    'int',
    'enum',
    'bool',
    'percent',
    'text',
    'money',
  );
  fc.assert(
    fc.property(types, fc.string({ unit: 'binary' }), (type, text) => {
      const cell = read(type, text);
      expect(cell.state === 'filled').toBe(cell.value !== null);
      if (typeof cell.value === 'number') expect(Number.isFinite(cell.value)).toBe(true);
    }),
  );
});
