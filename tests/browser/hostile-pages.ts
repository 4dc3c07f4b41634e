/** Pages that the hostile cases start from: a caseload list and a client, as a case system might show them. */
import { PROBE } from './harness/hostile.ts';

/** A day so long ago that the rule about the last contact holds, as a Dutch system writes it. */
export const LONG_AGO = new Date(Date.now() - 300 * 86_400_000).toLocaleDateString('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export const HEADS = ['Klantnummer', 'Naam', 'Status', 'Laatste contact'];
export const CLIENT = '1052491';

export const row = (at: number, name = `Testpersoon, ${'ABCDEFGHIJ'[at % 10]}.`): string =>
  `<tr><td>${1052491 + at}</td><td>${name}</td><td>Lopend</td><td>${LONG_AGO}</td></tr>`;

export const rows = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => row(from + at)).join('');

export const table = (body: string): string =>
  `<table id="lijst"><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;

/** A whole page around a body; `head` goes before everything else, as a page's own first script does. */
export const whole = (body: string, head = ''): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Caseload</title>${head}</head><body>${PROBE}${body}</body></html>`;

export const list = (count = 5): string => `<h1>Mijn caseload</h1>${table(rows(count))}`;

/** One client, on whose record something can be kept. */
export const client = `<h1>Klant ${CLIENT}</h1><table><tr><th>Klantnummer</th><td>${CLIENT}</td></tr>
  <tr><th>Naam</th><td>Testpersoon, A.</td></tr><tr><th>Status</th><td>Lopend</td></tr>
  <tr><th>Laatste contact</th><td>${LONG_AGO}</td></tr></table>`;
