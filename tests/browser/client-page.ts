/** Pages written for a test: one client as a case system might show it, with labels of the vocabulary. */
import type { Client, Facts } from '../../utils/street/caseload.ts';
import type { FieldId, HistoryUnit } from '../../utils/street/reading.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';

const AREAS: [prefix: string, title: string][] = [
  ['wmo_', 'Wmo-voorzieningen'],
  ['sh_', 'Schuldhulpverlening'],
];

const HEADINGS: Record<HistoryUnit, string> = {
  contact: 'Contacten',
  appointment: 'Afspraken',
  plan: 'Plan van aanpak',
  instrument: 'Instrumenten',
};

/** A page with the client's facts in label and value cells, and a table for each history. */
export function clientPage(client: Client, number: string): string {
  const fields = Object.keys(client.facts);
  const area = AREAS.find(([prefix]) => fields.some((field) => field.startsWith(prefix)))?.[1];
  const rows = Object.entries(client.facts).map(
    ([field, { value }]) => `<tr><th>${label(field)}</th><td>${written(field, value)}</td></tr>`,
  );
  const histories = Object.values(client.histories).map(
    ({ unit, fields: columns, rows: entries }) =>
      `<h3>${HEADINGS[unit]}</h3><table border="1"><tr>${columns.map((field) => `<th>${label(field)}</th>`).join('')}</tr>
      ${entries.map((facts) => `<tr>${columns.map((field) => `<td>${cell(facts, field)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${area ?? 'Werk en Inkomen'}</title>
    <h1>${area ?? 'Werk en Inkomen'}</h1><h2>${number} – Testpersoon, A.</h2>
    <table>${rows.join('')}</table>${histories.join('')}</html>`;
}

const label = (field: FieldId): string => fieldById(field)!.nl[0]!;

const cell = (facts: Facts, field: FieldId): string =>
  facts[field] ? written(field, facts[field].value) : '';

function written(field: FieldId, value: string | number | boolean | null): string {
  if (value === null) return '';
  if (fieldById(field)!.handling === 'presence') return value === true ? 'Ingevuld' : '';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  return day ? `${day[3]}-${day[2]}-${day[1]}` : String(value);
}
