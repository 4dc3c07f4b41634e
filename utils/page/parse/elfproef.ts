/**
 * Finds what may never leave the reader inside text that is read: citizen service numbers, e-mail
 * addresses, telephone numbers, bank accounts.
 */

/** Stands where something was taken out. */
export const REDACTED = '•••';

// Grouped BSNs occur as 1234.56.782 and 123 456 782; the groups keep dates and amounts out.
const SHAPE = String.raw`(?:\d{8,9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})`;
const GROUPED = new RegExp(`^\\s*${SHAPE}\\s*$`);
const BSN = new RegExp(`(?<!\\d)${SHAPE}(?!\\d)`, 'g');

/** Eleven-test of the BSN: 9a+8b+7c+6d+5e+4f+3g+2h−i is a multiple of 11 (8 digits: a leading zero). */
export function passesElevenTest(text: string): boolean {
  if (!GROUPED.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (/^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  let sum = -Number(padded[8]);
  for (let i = 0; i < 8; i += 1) sum += Number(padded[i]) * (9 - i);
  return sum % 11 === 0;
}

const MAIL = /[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,190}\.[a-z]{2,}/gi;
// "03-09-2026 14:35" is a day with its time.
const PHONE =
  /(?<![\w-])(?:\+|00)\d{2}[ ()-]{0,3}(?:\d[ ()-]?){8,10}(?!\d)|(?<![\w-])(?!\d\d-(?:0\d|1[0-2])-(?:19|20)\d\d(?:$| \d{1,2}[:.]\d\d))0[1-9](?:[ -]?\d){8}(?!\d)/g;
const IBAN = /\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b/g;

/** The text without citizen service numbers, mail addresses, telephone numbers and bank accounts. */
export function redact(text: string): string {
  let out = text;
  if (/\d{2}/.test(out)) {
    out = out
      .replace(IBAN, REDACTED)
      .replace(BSN, (found) => (passesElevenTest(found) ? REDACTED : found))
      .replace(PHONE, REDACTED);
  }
  return out.includes('@') ? out.replace(MAIL, REDACTED) : out;
}

export const isMail = (text: string): boolean => /^\S+@\S+\.[a-z]{2,}\b/i.test(text);

export const isPhone = (text: string): boolean =>
  /^(?:\+|00?)[\d ()-]{8,18}$/.test(text) && /^(?!00)\d{9,13}$|^00\d{9,13}$/.test(text.replace(/\D/g, ''));

/** Dutch postal code with or without the rest of an address. */
export const isAddress = (text: string): boolean => /\b[1-9]\d{3} ?[A-Z]{2}\b/.test(text);
