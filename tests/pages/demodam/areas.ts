/**
 * Case files of other areas than work and income, each as plain as a page can be: Wmo support, youth care and debt
 * counselling. Days lie so that each signal of the area's pack is raised or not as `tells` says. Nobody exists.
 */
import { addDays, dayOf, writeDay, type Day } from './data/day.ts';
import { html, type Markup } from './markup.ts';
import { answerPage, type Answer } from './skin.ts';

export type AreaId = 'wmo' | 'jeugd' | 'schuldhulp';

interface AreaFile {
  title: string;
  number: string;
  name: string;
  /** Label and value, also of what only a team's own pack knows; a number is so many days from today, negative before it. */
  fields: [label: string, value: string | number | null][];
  /** By indicator of the pack in `docs/packs`: whether it is raised. */
  tells: Record<string, boolean>;
}

export const AREA_FILES: Record<AreaId, AreaFile> = {
  wmo: {
    title: 'Wmo-dossier',
    number: '930117',
    name: 'Brouwer, T.',
    fields: [
      ['Datum melding', -38],
      ['Datum eerste afspraak', null],
      ['Ondersteuningsplan', null],
      ['Datum aanvraag', -2],
      ['Datum beschikking', null],
      ['Startdatum voorziening', -300],
      ['Einddatum voorziening', 200],
      ['Wegwijzer verstuurd op', -400],
    ],
    tells: {
      'wmo.inquiry_term': true,
      'wmo.no_first_talk': true,
      'wmo.decision_term': false,
      'wmo.provision_ends': false,
    },
  },
  jeugd: {
    title: 'Jeugddossier',
    number: '930225',
    name: 'Kamara, S.',
    fields: [
      ['Datum aanmelding', -50],
      ['Cliënt op de hoogte', 'Ja'],
      ['Gezinsplan', null],
      ['Startdatum hulp', -200],
      ['Einddatum hulp', 30],
      ['Datum evaluatie', 10],
    ],
    tells: {
      'jz.family_plan_missing': true,
      'jz.care_ends': true,
      'jz.not_informed': false,
      'jz.evaluation_past': false,
    },
  },
  schuldhulp: {
    title: 'Dossier schuldhulpverlening',
    number: '930339',
    name: 'Postma, R.',
    fields: [
      ['Aanmelddatum', -25],
      ['Bedreigende situatie', 'Nee'],
      ['Datum eerste gesprek', null],
      ['Toelatingsbesluit', null],
      ['Status traject', 'Aanmelding'],
      ['Signaaldatum', -10],
      ['Contactpoging', null],
    ],
    tells: { 'sh.first_talk_term': true, 'sh.signal_unanswered': false },
  },
};

/** The page at `/dossier/wmo` and so on; undefined for any other path. */
export function areaAnswer(path: string, today: Date): Answer | undefined {
  const id = /^\/dossier\/(\w+)$/.exec(path)?.[1];
  if (id === undefined || !Object.hasOwn(AREA_FILES, id)) return undefined;
  return answerPage(pageOf(AREA_FILES[id as AreaId], dayOf(today)));
}

function pageOf({ title, number, name, fields }: AreaFile, today: Day): Markup {
  const shown = (value: string | number | null): string =>
    typeof value === 'number' ? writeDay(addDays(today, value)) : (value ?? '');
  const row = (label: string, value: string): Markup =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${value}</td>
    </tr>`;
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <title>${title} ${number}</title>
      </head>
      <body>
        <h1>${title}</h1>
        <table>
          ${[
            row('Cliëntnummer', number),
            row('Naam cliënt', name),
            ...fields.map(([label, value]) => row(label, shown(value))),
          ]}
        </table>
      </body>
    </html>`;
}
