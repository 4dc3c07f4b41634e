import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Pack } from '../street/pack.ts';
import { registerNl } from '../text/register.nl.ts';
import type { Area, VocabularyField } from '../vocabulary/index.ts';
import { factsOf, UNNAMED, type Organisation } from './facts.ts';
import { REGISTER_FIELDS, type RegisterRecord } from './register-form.ts';

/** A record that may still miss what only the organisation knows: `registerFaults` names it. */
export type RegisterDraft = Omit<RegisterRecord, 'organisatie' | 'contactgegevens'> &
  Record<'organisatie' | 'contactgegevens', string | null>;

/** Subjects of government policy, by the area of the fields that the rules read. */
const THEMES: Record<Area, string[]> = {
  werk_inkomen: ['Sociale zekerheid', 'Werk'],
  wmo: ['Zorg en gezondheid'],
  jeugd: ['Zorg en gezondheid'],
  schuldhulp: ['Sociale zekerheid'],
  general: [],
};

/** What the register is told about a pack that `loadPack` gave. In Dutch, whatever the language of the reader. */
export function registerRecord(
  pack: Pack,
  organisation: Organisation = UNNAMED,
  added: readonly VocabularyField[] = [],
): RegisterDraft {
  const { fill, fields, field, vocabulary } = factsOf(pack, 'nl', organisation, added);
  const areas = vocabulary.filter(({ id }) => fields.includes(id)).map(({ area }) => area);
  const days = pack.indicators.map(({ validFrom }) => validFrom).sort();
  const told = (text: string): string => fill(text);
  return {
    naam: told(registerNl.name),
    korte_omschrijving: told(registerNl.short),
    organisatie: organisation.name,
    thema: [...new Set(areas.flatMap((area) => THEMES[area]))],
    status: 'In ontwikkeling',
    begindatum: days[0]?.slice(0, 7) ?? null,
    einddatum: null,
    contactgegevens: organisation.contact,
    link_publiekspagina: null,
    publicatiecategorie: 'Impactvolle algoritmes',
    link_bronregistratie: null,

    doel_en_impact: told(registerNl.goal),
    afwegingen: told(registerNl.considerations),
    menselijke_tussenkomst: told(registerNl.people),
    risicobeheer: told(registerNl.risks),
    wettelijke_basis: null,
    link_wettelijke_basis: null,
    titel_wettelijke_basis: null,
    link_verwerkingsregister: null,
    impacttoetsen: told(registerNl.assessments),
    link_impacttoetsen: null,
    toelichting_impacttoetsen: told(registerNl.assessmentsNote),

    gegevens: told(registerNl.data(listed(fields.map(field)))),
    link_gegevensbron: null,
    titel_gegevensbron: null,
    technische_werking: told(registerNl.working(ruleNames(pack))),
    leverancier: told(registerNl.provider),
    link_broncode: null,

    taal: 'nld',
    schema: '1.0.0',
    bron_id: `${pack.id}@${pack.version}`,
    zoektermen: listed(['Sidelight', pack.name.nl, ...Object.values(pack.groups).map(({ nl }) => nl)]),
  };
}

export const registerJson = (record: RegisterDraft): string => `${JSON.stringify(record, null, 2)}\n`;

/** One line for the fields and one for the record, with the mark by which a spreadsheet knows UTF-8. */
export function registerCsv(record: RegisterDraft): string {
  const row = REGISTER_FIELDS.map((field) => {
    const value = record[field];
    return Array.isArray(value) ? value.join('; ') : (value ?? '');
  });
  return stringify([REGISTER_FIELDS, row], { record_delimiter: '\r\n', escape_formulas: true, bom: true });
}

/** Names with commas between; as many as fit where a pack has very many, and then how many more there are. */
function listed(names: string[]): string {
  const LONGEST = 1800;
  const shown: string[] = [];
  let length = 0;
  for (const name of names) {
    length += name.length + 2;
    if (length > LONGEST) return registerNl.more(shown.join(', '), names.length - shown.length);
    shown.push(name);
  }
  return shown.join(', ');
}

const ruleNames = (pack: Pack): string => listed(pack.indicators.map(({ texts }) => texts.nl.name));
