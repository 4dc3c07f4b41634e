import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesElevenTest, redact, REDACTED } from '../../../utils/page/parse/elfproef.ts';

test.each(['123456782', '111222333', '1112.22.333', '111 222 333'])('%s passes the eleven-test', (text) =>
  expect(passesElevenTest(text)).toBe(true),
);

test.each(['123456789', '12345678', '000000000', '20-11-2026', '1048213', ''])('%s does not', (text) =>
  expect(passesElevenTest(text)).toBe(false),
);

test.each([
  ['BSN 123456782 gebeld', `BSN ${REDACTED} gebeld`],
  ['111.222.333 staat erin', `${REDACTED} staat erin`],
  ['mail naar a.bakker@voorbeeld.nl graag', `mail naar ${REDACTED} graag`],
  ['bel 06-12345678', `bel ${REDACTED}`],
  ['bel +31 6 12345678', `bel ${REDACTED}`],
  ['bel 010 123 45 67', `bel ${REDACTED}`],
  ['NL91 ABNA 0417 1643 00', REDACTED],
])('%s → %s', (text, expected) => expect(redact(text)).toBe(expected));

test.each(['12-09-2026', 'DW-2026-10449', '1048213', '€ 1.234,56', 'Trede 3', '2026-11-23T16:00'])(
  '%s stays',
  (text) => expect(redact(text)).toBe(text),
);

/** Nine digits that pass the test, by choosing the first eight. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => {
    const sum = digits.reduce((all, digit, i) => all + digit * (9 - i), 0) % 11;
    return sum === 10 || digits.every((digit) => digit === 0) ? null : [...digits, sum].join('');
  })
  .filter((text) => text !== null);

test('no citizen service number is left in any text around it', () => {
  const around = fc.string({ unit: 'binary' }).map((text) => text.replace(/\d/g, ''));
  fc.assert(
    fc.property(around, bsn, around, (before, number, after) => {
      expect(redact(`${before}${number}${after}`)).not.toContain(number);
    }),
  );
});

test('what is redacted stays so, and any text can be redacted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = redact(text);
      expect(redact(once)).toBe(once);
      for (const [digits] of once.matchAll(/(?<!\d)\d{8,9}(?!\d)/g))
        expect(passesElevenTest(digits)).toBe(false);
    }),
  );
});
