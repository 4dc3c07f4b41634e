/** Draws what the server says of a client: fields, histories and forms. */
import { element } from './dom.js';

const FIRST_ROWS = 10;

let inputs = 0;
const nextId = () => `veld-${++inputs}`;

const yesNo = (field) => ('checked' in field ? (field.checked ? 'Ja' : 'Nee') : field.value);

const definitions = (fields) =>
  element(
    'dl',
    { class: 'definitions' },
    ...fields.map((field) =>
      element('div', {}, element('dt', {}, field.label), element('dd', {}, yesNo(field))),
    ),
  );

function readOnly(fields) {
  return element(
    'div',
    { class: 'fields' },
    ...fields.map((field) => {
      const id = nextId();
      const input =
        'checked' in field
          ? element('input', { id, type: 'checkbox', checked: field.checked, disabled: true })
          : element('input', { id, type: 'text', value: field.value, readonly: true });
      return element('div', { class: 'field' }, element('label', { for: id }, field.label), input);
    }),
  );
}

const row = (role, values, index) =>
  element(
    'div',
    { role: 'row', 'aria-rowindex': index },
    ...values.map((value, at) => element('div', { role, 'aria-colindex': at + 1 }, value)),
  );

/** The newest rows, and the others when they are asked for. */
function history({ title, unit, columns, rows }) {
  const body = element('div', { role: 'rowgroup' });
  const grid = element(
    'div',
    {
      class: 'small-grid',
      role: 'grid',
      'aria-label': title,
      'aria-rowcount': rows.length + 1,
      'aria-colcount': columns.length,
    },
    element('div', { role: 'rowgroup', class: 'small-grid-head' }, row('columnheader', columns, 1)),
    body,
  );
  grid.style.setProperty('--columns', columns.length);
  const show = (from, to) =>
    body.append(...rows.slice(from, to).map((values, at) => row('gridcell', values, from + at + 2)));
  show(0, FIRST_ROWS);
  const more = element(
    'button',
    {
      type: 'button',
      click() {
        show(FIRST_ROWS, rows.length);
        more.remove();
      },
    },
    `Toon alle ${rows.length} ${unit}`,
  );
  if (rows.length === 0) return element('p', {}, `Er zijn geen ${unit}.`);
  return element('div', {}, grid, rows.length > FIRST_ROWS ? more : null);
}

function choice({ name, options, value, first }, id) {
  return element(
    'select',
    { id, name },
    element('option', { value: '', selected: value === '' }, first),
    ...options.map((option) => element('option', { value: option, selected: option === value }, option)),
  );
}

function form(section, onSave) {
  return element(
    'form',
    {
      class: 'fields',
      submit(event) {
        event.preventDefault();
        onSave(section.act, event.currentTarget);
      },
    },
    ...section.inputs.map((input) => {
      const id = nextId();
      const control =
        input.kind === 'choice'
          ? choice(input, id)
          : element(input.kind === 'text' ? 'textarea' : 'input', { id, name: input.name });
      return element('div', { class: 'field' }, element('label', { for: id }, input.label), control);
    }),
    element('div', { class: 'buttons' }, element('button', { type: 'submit' }, section.button)),
  );
}

function content(section, onSave) {
  if (section.kind === 'history') return history(section);
  if (section.kind === 'form') return form(section, onSave);
  return section.as === 'inputs' ? readOnly(section.fields) : definitions(section.fields);
}

export const drawSections = (sections, onSave) =>
  sections.map((section) =>
    element(
      'section',
      { class: 'card' },
      section.title ? element('h2', {}, section.title) : null,
      content(section, onSave),
    ),
  );
