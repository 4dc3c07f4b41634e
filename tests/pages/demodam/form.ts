/**
 * Form data of iso-8859-1 pages. Browsers treat that name as windows-1252, and send a sign that it lacks
 * as a character reference.
 */

const decoder = new TextDecoder('windows-1252');

function decode(text: string): string {
  const bytes: number[] = [];
  const spaced = text.replace(/\+/g, ' ');
  for (let at = 0; at < spaced.length; at++) {
    const code = /^%([0-9A-Fa-f]{2})/.exec(spaced.slice(at, at + 3));
    bytes.push(code ? parseInt(code[1]!, 16) : spaced.charCodeAt(at) & 0xff);
    if (code) at += 2;
  }
  return decoder
    .decode(Uint8Array.from(bytes))
    .replace(/&#(\d{1,7});/g, (whole, digits: string) =>
      Number(digits) <= 0x10ffff ? String.fromCodePoint(Number(digits)) : whole,
    );
}

/** Reads `a=1&b=2`; of a name that comes twice the last value stands. */
export function readForm(encoded: string): Map<string, string> {
  const pairs = encoded.split('&').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    }),
  );
}

/** One value as such a form sends it. */
export function encodeForm(value: string): string {
  const references = value.replace(/[^\u0000-\u00ff]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return [...Buffer.from(references, 'latin1')]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9.-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** Reads the form of a UTF-8 page, given byte for byte. */
export const readUtf8Form = (encoded: string): Map<string, string> => new Map(new URLSearchParams(encoded));
