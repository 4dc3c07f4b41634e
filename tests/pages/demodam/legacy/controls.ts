/** Parts of which the pages are made: pairs of label and value, drop-downs, data tables, paging lines. */
import type { Page } from '../paging.ts';
import { html, type Markup } from '../markup.ts';
import { orSpace } from '../entries.ts';

export type Pair = readonly [label: string | Markup, value: string | Markup];

const cells = ([label, value]: Pair, tag: 'plain' | 'colon') =>
  html`<td class="lbl">${label}${tag === 'colon' && ':'}</td>
    <td>${typeof value === 'string' ? orSpace(value) : value}</td>`;

/** Label and value side by side, two pairs a row; an odd one out leaves its half of the row empty. */
export function pairs(list: readonly Pair[], tag: 'plain' | 'colon' = 'plain'): Markup[] {
  const rows: Markup[] = [];
  for (let at = 0; at < list.length; at += 2) {
    const second = list[at + 1];
    rows.push(
      html`<tr bgcolor="#FFFFFF">
        ${cells(list[at]!, tag)}${
          second
            ? cells(second, tag)
            : html`<td class="lbl">&nbsp;</td>
                <td>&nbsp;</td>`
        }
      </tr> `,
    );
  }
  return rows;
}

export const readOnly = (name: string, value: string, size = 22): Markup =>
  html`<input type="text" name="${name}" value="${value}" size=${size} readonly class="alleen" />`;

export const checkbox = (name: string, checked: boolean): Markup =>
  html`<input type="checkbox" class="vink" name="${name}" value="J" ${checked && html`checked`} disabled />`;

/** `first` is the option for nothing chosen. */
export const dropDown = (
  name: string,
  options: readonly string[],
  chosen: string | null,
  first: string,
): Markup =>
  html`<select name="${name}" size="1">
    <option value="">${first}</option>
    ${options.map(
      (option) => html`<option value="${option}" ${option === chosen && html` selected`}>${option}</option>`,
    )}
  </select>`;

export const button = (label: string): Markup => html`<input type="submit" value="${label}" class="knop" />`;

/** A border in the manner of the time: a coloured table, and in its one cell a table with gaps. */
export const bordered = (rows: Markup | Markup[], width = '100%'): Markup =>
  html`<table width="${width}" border="0" cellspacing="0" cellpadding="0" bgcolor="#99AABB">
    <tr>
      <td>
        <table width="100%" border="0" cellspacing="1" cellpadding="3">
          ${rows}
        </table>
      </td>
    </tr>
  </table> `;

const stripe = (at: number) => (at % 2 ? '#F3F6F9' : '#FFFFFF');

export const dataRow = (values: readonly (string | Markup)[], at: number): Markup =>
  html`<tr bgcolor="${stripe(at)}">
    ${values.map(
      (value) => html`<td valign="top">${typeof value === 'string' ? orSpace(value) : value}</td>`,
    )}
  </tr> `;

/** A header with its full name on hover, as these systems abbreviate. */
export const short = (label: string, full: string): Markup =>
  html`<acronym title="${full}">${label}</acronym>`;

export const headRow = (labels: readonly (string | Markup)[]): Markup =>
  html`<tr class="kop">
    ${labels.map((label) => html`<th scope="col">${label}</th>`)}
  </tr> `;

/** "Pagina 1 van 6 · 1 t/m 25 van 140 klanten", with links to the pages around it. */
export function pagingLine(page: Page<unknown>, unit: string, address: (page: number) => string): Markup {
  const link = (to: number, label: string) =>
    to < 1 || to > page.pages || to === page.page
      ? html`<font color="#999999">${label}</font>`
      : html`<a href="${address(to)}">${label}</a>`;
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="2">
    <tr>
      <td class="pagina">
        Pagina ${page.page} van ${page.pages} &middot; ${page.from} t/m ${page.to} van ${page.total} ${unit}
      </td>
      <td align="right" class="pagina" nowrap>
        ${link(1, '|<')} ${link(page.page - 1, '< Vorige')}
        ${Array.from({ length: page.pages }, (_, at) =>
          at + 1 === page.page ? html`<b>${at + 1}</b> ` : html`${link(at + 1, String(at + 1))} `,
        )}${link(page.page + 1, 'Volgende >')}
        ${link(page.pages, '>|')}
      </td>
    </tr>
  </table> `;
}
