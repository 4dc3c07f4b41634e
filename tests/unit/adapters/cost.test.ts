import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refuseExpression, refusePath, refusePattern, refuseSelector } from '../../../utils/adapters/cost.ts';
import { globFits } from '../../../utils/page/adapter/glob.ts';

describe('selectors', () => {
  test.each([
    'td',
    '#lijst > tbody > tr',
    'tr.rij:not(.oud)',
    'td:nth-child(2n+1)',
    '[data-veld="lc"] span',
    'th, td',
    '> div:nth-of-type(3)',
    'a[href^="/klant/"]',
    '#\\31 23',
    ':scope > li',
    '*',
  ])('%s may be used', (selector) => expect(refuseSelector(selector)).toBeNull());
  test.each([
    '',
    'td:has(b)',
    ':not(:not(td))',
    'td:hover',
    'a b c d e f g h i j',
    'a,b,c,d,e',
    'td >',
    'p::before',
    '{}',
    `#${'x'.repeat(300)}`,
    ':nth-child(x)',
    'a > > b,',
    '@media',
  ])('%s is refused', (selector) => expect(refuseSelector(selector)).not.toBeNull());
});

describe('paths', () => {
  test.each([
    './td[3]',
    './/span[@class="x"]',
    '//table[1]/tbody/tr',
    "./td[contains(., 'x')]/following-sibling::td[1]",
    './/*[@title="Status"]',
    './td[position()=2]',
  ])('%s may be used', (path) => expect(refusePath(path)).toBeNull());
  test.each([
    '',
    'document("x")',
    '//a//b//c',
    './td[a[1]]',
    './td[3',
    'id("x")',
    './td)',
    '$x',
    `.//${'a/'.repeat(150)}`,
  ])('%s is refused', (path) => expect(refusePath(path)).not.toBeNull());
});

describe('expressions', () => {
  test.each(['\\d{2}-\\d{2}-\\d{4}', '^(.*) \\(', '(?:a|b)', '[^()]+', '(\\d{1,4}) van', '\\bx?'])(
    '%s may be used',
    (source) => expect(refuseExpression(source)).toBeNull(),
  );
  test.each([
    '',
    '(a+)+',
    '(a|b)*',
    '(?:x*)*',
    '.*.*.*',
    'a{500}',
    '(a',
    'a)',
    '(?=a)',
    '(a)\\1',
    '((a|b))+',
    '(a{1,9}){2,9}',
    '*a',
  ])('%s is refused', (source) => expect(refuseExpression(source)).not.toBeNull());

  test('what may be used takes its time in proportion to the text', () => {
    const piece = fc.constantFrom(
      'a',
      '.',
      '\\d',
      '[ab]',
      '(a)',
      '(?:b)',
      'a*',
      '.+',
      'b?',
      'a{1,9}',
      '|',
      '(',
      ')',
      '+',
      '*',
      '^',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        if (refuseExpression(source)) return;
        const expression = new RegExp(source, 'u');
        // Three hundred characters is the longest text that an expression meets.
        expression.exec('ab'.repeat(149) + '!');
      }),
      { numRuns: 5000 },
    );
  });
});

test('patterns begin with a slash and hold few stars', () => {
  expect(refusePattern('/klant/*')).toBeNull();
  for (const bad of ['klant', '/**', '/*a*b*c*d*e*f*g']) expect(refusePattern(bad)).not.toBeNull();
});

test('a star stands for anything', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ maxLength: 5 }).map((s) => s.replaceAll('*', '')),
        { minLength: 1, maxLength: 5 },
      ),
      fc.string({ maxLength: 6 }),
      (parts, fill) => {
        expect(globFits(parts.join('*'), parts.join(fill))).toBe(true);
      },
    ),
  );
  expect(globFits('/klant/*', '/klant')).toBe(false);
  expect(globFits('/a*a', '/a')).toBe(false);
});
