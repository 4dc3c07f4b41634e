/** The panel below: the chosen client, with tabs that post back. */
import type { Client } from '../data/client.ts';
import { HISTORY_PAGE, paged } from '../paging.ts';
import { sheet, SHEET_TABS, type Field, type Input, type Section } from '../sheet/sheet.ts';
import { html, type Markup } from '../markup.ts';
import {
  caption,
  dropDownList,
  gridView,
  idOf,
  multiLine,
  nameOf,
  postBackLink,
  readOnlyBox,
  submit,
  textBox,
} from './controls.ts';
import { DATES } from './list-panel.ts';
import type { PageState } from './state.ts';

const control = (label: string) => `fv${label.replace(/\W/g, '')}`;

const tick = ({ label, checked }: { label: string; checked: boolean }) =>
  html`<span class="aspNetDisabled"
    ><input
      type="checkbox"
      name="${nameOf(control(label))}"
      id="${idOf(control(label))}"
      ${checked && html` checked="checked"`}
      disabled="disabled"
  /></span>`;

const shown = (field: Field): string | Markup => ('checked' in field ? tick(field) : field.value);

/** A DetailsView: a table of two columns. */
const pairs = (fields: readonly Field[]) =>
  html`<table class="details" cellspacing="0" rules="all" border="1">
    ${fields.map(
      (field) =>
        html`<tr>
          <td class="veldnaam">${field.label}</td>
          <td>${shown(field) || html`&nbsp;`}</td>
        </tr> `,
    )}
  </table>`;

const inputs = (fields: readonly Field[]) =>
  html`<div class="velden">
    ${fields.map(
      (field) =>
        html`<div class="veld">
          ${caption(control(field.label), field.label)}
          ${'checked' in field ? tick(field) : readOnlyBox(control(field.label), field.value)}
        </div> `,
    )}
  </div>`;

const list = (fields: readonly Field[]) =>
  html`<dl class="lijst">
    ${fields.map(
      (field) =>
        html`<dt>${field.label}</dt>
          <dd>${shown(field) || html`&nbsp;`}</dd> `,
    )}
  </dl>`;

const FIELDS = { pairs, inputs, list };

function input(each: Input): Markup {
  const name = `f_${each.name}`;
  return html`<div class="veld">
    ${caption(name, each.label)}
    ${
      each.kind === 'choice'
        ? dropDownList(name, each.options, each.value, each.first)
        : each.kind === 'line'
          ? textBox(name, '', 12)
          : multiLine(name)
    }
  </div> `;
}

function section(each: Section, historyPage: number): Markup {
  const body = (content: Markup) =>
    each.title
      ? html`<fieldset>
          <legend>${each.title}</legend>
          ${content}
        </fieldset>`
      : content;
  if (each.kind === 'fields') return body(FIELDS[each.as](each.fields));
  if (each.kind === 'form') {
    return body(
      html`<div class="velden">${each.inputs.map(input)}</div>
        <div class="knoppen">${submit(`btn_${each.act}`, each.button)}</div>`,
    );
  }
  const page = paged(each.rows, historyPage, HISTORY_PAGE);
  return body(
    html`<span class="aantal">${page.total} ${each.unit}; ${page.from} t/m ${page.to} getoond</span>
      ${gridView(
        'gvHistorie',
        each.columns.map((label) => ({ label })),
        page.rows.map((cells) => ({ cells })),
        page,
        `Er zijn geen ${each.unit}.`,
      )}`,
  );
}

export function clientPanel(state: PageState, client: Client | undefined, message: string): Markup {
  if (!client) return html`<p class="leeg">Kies een klant in de lijst.</p>`;
  return html`<div class="klantkop">
      <span id="${idOf('lblKlant')}">Klant ${client.number} - ${client.name}</span>
      ${postBackLink('lnkSluiten', '', 'Sluiten')}
    </div>
    ${message && html`<div class="melding">${message}</div>`}
    <ul class="tabs">
      ${SHEET_TABS.map(
        ({ id, label }) =>
          html`<li ${id === state.tab && html` class="nu"`}>${postBackLink('mnuTabs', id, label)}</li> `,
      )}
    </ul>
    <div class="tabblad">
      ${sheet(client, state.tab, DATES).map((each) => section(each, state.historyPage))}
    </div>`;
}
