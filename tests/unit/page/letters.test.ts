/** Letters by a few ranges say what the browser's own classes say, for names and labels. */
import { describe, expect, test } from 'vitest';
import { LETTERS, isCapital } from '../../../utils/page/letters.ts';
import { parseDate } from '../../../utils/page/parse/date.ts';
import { parseCell } from '../../../utils/page/parse/value.ts';
import { looksLikePerson } from '../../../utils/page/profile.ts';
import { wordsOf } from '../../../utils/page/words.ts';

const ONE = new RegExp(`^[${LETTERS}]$`);
const charactersIn = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));

/** Latin in all its parts, up to the marks that stand alone. */
const LATIN = [...charactersIn(0, 0x2af), ...charactersIn(0x1e00, 0x1eff)];

describe('letters', () => {
  test('Latin ones are those of the browser’s own class, and nothing else is', () => {
    // ª, µ and º are signs to people.
    const other = LATIN.filter((each) => ONE.test(each) !== /^\p{L}$/u.test(each));
    expect(other).toEqual(['ª', 'µ', 'º']);
  });

  test('those of other scripts are taken too, but for forms made for one width or place', () => {
    const all = charactersIn(0x370, 0xd7ff).filter((each) => /^\p{L}$/u.test(each));
    // Between them stand only the signs ⁿ, ℝ, ℵ and the like.
    expect(all.filter((each) => !ONE.test(each) && !/[\u2071-\u2190]/.test(each))).toEqual([]);
  });

  test('no punctuation, space, sign or arrow of ours is one', () => {
    for (const each of ' \u00a0\u02c5\uf0dc.,:;!?-–—_/()[]{}<>|·•…‘’“”\'"`+*=×÷%€$#&@▲▼→☑✓★0123456789') {
      expect(ONE.test(each), each).toBe(false);
    }
  });

  test('capitals and small ones are told apart in every script that has them, as the browser does', () => {
    // Greek, Cyrillic and Armenian; the hooked upsilons have no small letter.
    const cased = [...LATIN, ...charactersIn(0x370, 0x3d1), ...charactersIn(0x3d8, 0x556)];
    expect(cased.filter((each) => /^\p{Lu}$/u.test(each) && !isCapital(each))).toEqual([]);
    expect(cased.filter((each) => /^\p{Ll}$/u.test(each) && isCapital(each))).toEqual([]);
    expect(['عمر', '李', 'ア', '3', '', '-'].filter(isCapital)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    'Özgür Şahin',
    'Ćiro Žižek',
    'Yağmur Kılıç',
    'İlknur Işık',
    'Iñaki Núñez',
    'Ŵyn Llŷr',
    'Łukasz Wójcik',
    'Ångström, Å.',
    'Þóra Björnsdóttir',
    'Nguyễn Thị Hạnh',
    'É. D’Aubigné',
    "Jan van 't Hof",
    'Mahmoud al-Jassim',
    'Sofia d’Ancona',
    'Анна Петрова',
    'Γιώργος Παπαδόπουλος',
    'Արամ Խաչատրյան',
  ])('%s is one', (name) => expect(looksLikePerson(name)).toBe(true));

  // Scripts without capitals were never told for names by how they are written: their headings say it.
  test.each([
    'محمد علي',
    '李 明',
    '山田 太郎',
    'in behandeling',
    'anna bakker',
    'Team 3',
    'iPad Pro',
    'TEAM noord',
    'e-Learning Excel',
  ])('%s is none', (text) => expect(looksLikePerson(text)).toBe(false));
});

test('words of labels keep letters that no mark can be taken from', () => {
  const raws = (label: string): string[] => wordsOf(label).map(({ raw }) => raw);
  expect(raws('Jørgens Łódź straße')).toEqual(['jørgens', 'łodz', 'straße']);
  expect(raws('Début d’été: ıssız')).toEqual(['debut', 'd', 'ete', 'ıssız']);
  expect(raws('Имя клиента')).toEqual(['имя', 'клиента']);
  expect(raws('Naam ˅ \uf0dc 氏名')).toEqual(['naam', '氏名']);
});

test('what hangs on a word goes when it begins with a capital or a number, in any alphabet that has them', () => {
  const bare = (text: string): unknown =>
    parseCell('coach', 'string', text, { order: 'dmy', now: new Date() }).value;
  expect(bare('erkend (Ş. Wijk)')).toBe('erkend');
  expect(bare('Vos (2) [oud]')).toBe('Vos');
  expect(bare('[Team Noord] Jeugdhulp (Анна)')).toBe('Jeugdhulp');
  expect(bare('E-mail (uitgaand)')).toBe('E-mail (uitgaand)');
  expect(bare('E-mail (élan)')).toBe('E-mail (élan)');
  expect(bare('Vos (2) (uitgaand)')).toBe('Vos (2) (uitgaand)');
  expect(bare('(Wijk)')).toBe('(Wijk)');
  expect(bare('Vos (Žižek)')).toBe('Vos');
});

test('a number behind a letter of any alphabet begins no date', () => {
  const kind = (text: string): string => parseDate(text, 'dmy', new Date()).kind;
  expect(kind('3 mei 2026')).toBe('date');
  expect(kind('ж3 mei 2026')).toBe('none');
  expect(kind('ř3 mei 2026')).toBe('none');
});
