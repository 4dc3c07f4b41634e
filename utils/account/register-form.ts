/**
 * The record of the Dutch algorithm register, publication standard 1.0: its 32 fields in its order.
 * Source: the standard itself (Algoritmeregister-Publicatiestandaard of the ministry, of 29-11-2024).
 * Values are Dutch, since the standard asks for `lang: nld`; lengths are in characters, less than what it names.
 */
import * as v from 'valibot';

const under = (characters: number) => v.pipe(v.string(), v.maxLength(characters - 1));
const filled = (characters: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(characters - 1));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month is written as 2026-01.'));
const link = v.pipe(v.string(), v.url(), v.startsWith('https://'));

export const STATUSES = ['In ontwikkeling', 'In gebruik', 'Buiten gebruik'] as const;
export const CATEGORIES = [
  'Hoog-risico AI-systemen',
  'Impactvolle algoritmes',
  'Overige algoritmes',
] as const;

/** Null is not filled in. A field that may not be null is one without which a record is not published. */
export const registerForm = v.strictObject({
  naam: filled(100),
  korte_omschrijving: filled(350),
  organisatie: filled(100),
  thema: v.nullable(v.array(filled(100))),
  status: v.picklist(STATUSES),
  begindatum: v.nullable(month),
  einddatum: v.nullable(month),
  contactgegevens: v.union([v.pipe(v.string(), v.email()), link], 'An e-mail address or an https address.'),
  link_publiekspagina: v.nullable(link),
  publicatiecategorie: v.picklist(CATEGORIES),
  link_bronregistratie: v.nullable(link),

  doel_en_impact: v.nullable(under(2500)),
  afwegingen: v.nullable(under(2500)),
  menselijke_tussenkomst: v.nullable(under(2500)),
  risicobeheer: v.nullable(under(2500)),
  wettelijke_basis: v.nullable(under(2500)),
  link_wettelijke_basis: v.nullable(link),
  titel_wettelijke_basis: v.nullable(under(100)),
  link_verwerkingsregister: v.nullable(link),
  impacttoetsen: v.nullable(under(2500)),
  link_impacttoetsen: v.nullable(link),
  toelichting_impacttoetsen: v.nullable(under(2500)),

  gegevens: v.nullable(under(2500)),
  link_gegevensbron: v.nullable(link),
  titel_gegevensbron: v.nullable(under(500)),
  technische_werking: v.nullable(under(5000)),
  leverancier: v.nullable(under(200)),
  link_broncode: v.nullable(link),

  taal: v.literal('nld'),
  schema: v.literal('1.0.0'),
  bron_id: v.nullable(under(500)),
  zoektermen: v.nullable(under(500)),
});

export type RegisterRecord = v.InferOutput<typeof registerForm>;
export type RegisterField = keyof RegisterRecord;

export const REGISTER_FIELDS = Object.keys(registerForm.entries) as RegisterField[];

/** A field of a record that is not as the standard asks. */
export interface RegisterFault {
  field: string;
  message: string;
}

/** Holds a record against the standard; an empty list is one that can be delivered. */
export function registerFaults(record: unknown): RegisterFault[] {
  const { issues = [] } = v.safeParse(registerForm, record);
  return issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }));
}
