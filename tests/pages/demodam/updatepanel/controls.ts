/** Server controls as they render: long names, ids from them, and links that post back. */
import { html, type Markup } from '../markup.ts';
import type { Page } from '../paging.ts';

/** All controls live in the main place holder of a master page. */
const PREFIX = 'ctl00$cphMain$';

export const nameOf = (control: string): string => PREFIX + control;
export const idOf = (control: string): string => nameOf(control).replaceAll('$', '_');

export const postBackLink = (control: string, argument: string, label: string | Markup): Markup =>
  html`<a href="javascript:__doPostBack('${nameOf(control)}','${argument}')">${label}</a>`;

export const textBox = (control: string, value: string, size: number): Markup =>
  html`<input
    type="text"
    name="${nameOf(control)}"
    id="${idOf(control)}"
    value="${value}"
    size="${size}"
    class="tekstvak"
  />`;

export const multiLine = (control: string): Markup =>
  html`<textarea
    name="${nameOf(control)}"
    id="${idOf(control)}"
    rows="4"
    cols="60"
    class="tekstvak"
  ></textarea>`;

/** A value that nobody may change. */
export const readOnlyBox = (control: string, value: string): Markup =>
  html`<input
    type="text"
    id="${idOf(control)}"
    value="${value}"
    readonly="readonly"
    class="tekstvak vast"
  />`;

export const dropDownList = (
  control: string,
  options: readonly string[],
  chosen: string,
  first: string,
): Markup =>
  html`<select name="${nameOf(control)}" id="${idOf(control)}" class="keuze">
    <option value="" ${chosen === '' && html` selected="selected"`}>${first}</option>
    ${options.map(
      (option) =>
        html`<option value="${option}" ${option === chosen && html` selected="selected"`}>
          ${option}
        </option> `,
    )}
  </select>`;

export const submit = (control: string, label: string): Markup =>
  html`<input type="submit" name="${nameOf(control)}" value="${label}" id="${idOf(control)}" class="knop" />`;

export const caption = (forControl: string, label: string): Markup =>
  html`<label for="${idOf(forControl)}">${label}</label>`;

export interface GridColumn {
  label: string;
  /** Argument of the postback that sorts by it. */
  sort?: string;
}

export interface GridRow {
  cells: readonly (string | Markup)[];
  selected?: boolean;
}

/** A table with its pager in a last row, which is how this control does it. */
export function gridView(
  control: string,
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  page: Pick<Page<unknown>, 'page' | 'pages'>,
  empty: string,
): Markup {
  const width = columns.length;
  return html`<div>
    <table class="raster" cellspacing="0" cellpadding="4" rules="all" border="1" id="${idOf(control)}">
      <tr class="rasterkop">
        ${columns.map(
          ({ label, sort }) =>
            html`<th scope="col">${sort ? postBackLink(control, `Sort$${sort}`, label) : label}</th> `,
        )}
      </tr>
      ${
        rows.length === 0
          ? html`<tr>
              <td colspan="${width}">${empty}</td>
            </tr> `
          : rows.map(
              ({ cells, selected }, at) =>
                html`<tr class="${selected ? 'rij gekozen' : at % 2 ? 'rij anders' : 'rij'}">
                  ${cells.map((cell) => html`<td>${cell === '' ? html`&nbsp;` : cell}</td> `)}
                </tr> `,
            )
      }
      ${
        page.pages > 1 &&
        html`<tr class="bladeren">
          <td colspan="${width}">
            <table>
              <tr>
                ${Array.from({ length: page.pages }, (_, at) => at + 1).map(
                  (to) =>
                    html`<td>
                      ${
                        to === page.page
                          ? html`<span>${to}</span>`
                          : postBackLink(control, `Page$${to}`, String(to))
                      }
                    </td> `,
                )}
              </tr>
            </table>
          </td>
        </tr> `
      }
    </table>
  </div>`;
}
