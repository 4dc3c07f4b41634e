/** What a table is: a list of clients, one client's history, or nothing of ours. */
import type { Mapped } from './mapping.ts';
import { isBareId, type Column } from './meanings.ts';
import { plain } from './words.ts';

/** Lists of colleagues look like lists of clients but for these words. */
export const STAFF_LABEL =
  /^(?:functie|rol|rollen|role|roles|extensie|extension|gebruikersnaam|username|real name|login|laatste login|laatst ingelogd|last login|bevoegdheden|permissions|groepen|groups|personeelsnummer|medewerkernummer)$/;
const STAFF_TITLE =
  /\b(?:medewerkers|gebruikers|personeel|collega'?s|teamleden|agents|staff|users|employees|accounts|beheerders)\b/;
/** The same of a catalogue of organisations, where the title names nothing else. */
const PARTIES =
  /^(?:(?:zorg|hulp|contract|gecontracteerde )?(?:aanbieders|leveranciers|organisaties|instellingen)|partners|(?:service )?providers|suppliers|organi[sz]ations)\W*\d*\W*$/;

/** Fields that a list of people of any kind has. */
export const OF_ANYBODY = new Set([
  'team',
  'phone',
  'email',
  'address',
  'neighbourhood',
  'coach_code',
  'subject',
  'client_name',
  'client_no',
  'case_no',
  'plan_name',
  'spoken_language',
]);

const isBare = (label: string): boolean => plain(label).replace(/[^a-z]/g, '').length <= 2;

/** Numbers have digits, also those that are written with words or spaces. */
const hasDigits = ({ sample }: Column): boolean =>
  sample.filter((text) => /\d/.test(text)).length >= sample.filter(Boolean).length / 2;

/** 0..1: how sure it is that the rows are clients or cases; 0 when they are not. */
export function listConfidence(fields: Mapped[], columns: Column[], sections: string[]): number {
  const of = (id: string) => fields.find((field) => field.id === id);
  const profileOf = (field: Mapped | undefined) => (field ? columns[field.columns[0]!]!.profile : undefined);
  const filled = (field: Mapped | undefined) => (profileOf(field)?.filled ?? 0) > 0;
  const clientNo = of('client_no');
  const named = of('case_no');
  // "Sleutelnaam" over words names something else than cases.
  const caseNo = named && (named.take || hasDigits(columns[named.columns[0]!]!)) ? named : undefined;
  const name = of('client_name');
  const people =
    name && filled(name) && (name.take || name.columns.length > 1 || profileOf(name)!.person >= 0.4);
  const persons = people || (filled(name) && /cl|kl|burger|inwoner/.test(plain(name!.label)));
  // Filters stand below the same labels, with words where numbers and names should be.
  const numbered =
    filled(clientNo) &&
    (clientNo!.take || Math.max(profileOf(clientNo)!.code, profileOf(clientNo)!.number) >= 0.6);
  const support = fields.filter(
    (field) =>
      field.field &&
      !OF_ANYBODY.has(field.field.id) &&
      (field.id !== null || /^(?:bsn|birth_date)$/.test(field.field.id)),
  ).length;
  const strict = fields.some((field) => field.field?.id === 'bsn' || field.field?.id === 'birth_date');
  // Products and rooms have codes and numbers too, and colleagues have.
  const ofClient =
    filled(clientNo) && /cl|kl|dossier|burger|inwoner|perso|customer|relatie/.test(plain(clientNo!.label));
  if (!ofClient && !strict && columns.some((column) => STAFF_LABEL.test(plain(column.label)))) return 0;
  // A number that is only guessed to be one says nothing of whose it is.
  if (!(filled(clientNo) && clientNo!.score >= 0.8) && !strict) {
    if (sections.some((section) => STAFF_TITLE.test(plain(section)) || PARTIES.test(plain(section))))
      return 0;
  }
  let confidence = 0;
  if (numbered && (persons || (ofClient && support >= 1))) confidence = 0.7;
  else if (filled(caseNo) && persons && support >= 1) confidence = 0.65;
  else if (filled(caseNo) && !isBare(caseNo!.label) && !isBareId(caseNo!.label) && support >= 2)
    confidence = 0.55;
  else if (filled(caseNo) && support >= 4) confidence = 0.5;
  else if (people && support >= 2) confidence = 0.55;
  if (!confidence) return 0;
  return Math.min(0.98, confidence + 0.05 * Math.min(5, support) + (persons ? 0.05 : 0));
}
