import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityInLine } from '../../../utils/page/identity.ts';
import { isNamePart, matchLabel, matchUnder } from '../../../utils/page/labels.ts';
import { topicOf } from '../../../utils/page/topic.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';

const first = (label: string) => matchLabel(label)[0]?.field.id;

test.each([
  ['Klantnummer', 'client_no'],
  ['KLANTNR.', 'client_no'],
  ['Extra velden - Klantnummer', 'client_no'],
  ['Beller->Volledige naam', 'client_name'],
  ['Kl.nr', 'client_no'],
  ['Cliëntnummer:', 'client_no'],
  ['Datum laatste contact', 'last_contact'],
  ['Laatste contactdatum', 'last_contact'],
  ['Lst. cnt', 'last_contact'],
  ['Last contact', 'last_contact'],
  ['Volg. afspr.', 'next_appointment'],
  ['Eerstvolgende afspraak*', 'next_appointment'],
  ['Einddatum PvA', 'plan_end'],
  ['Einddat. plan', 'plan_end'],
  ['Klantmgr', 'coach'],
  ['Assigned To', 'coach'],
  ['Participatietrede', 'participation_step'],
  ['Status', 'client_status'],
  ['Geb.datum', 'birth_date'],
  ['BSN', 'bsn'],
  ['Opmerkingen', 'contact_notes'],
  ['Date Modified', 'updated_at'],
  // Words that mean the same, and the beginnings of words.
  ['Ltst. contactmom.', 'last_contact'],
  ['Lst gespr', 'last_contact'],
  ['Laatste werkplekbezoek', 'last_contact'],
  ['Most recent conversation', 'last_contact'],
  ['Weer afgesproken op', 'next_appointment'],
  ['PvA loopt t/m', 'plan_end'],
  ['Ing. uitk.', 'benefit_start'],
  ['Onth. t/m', 'exemption_end'],
  ['Dossnr', 'client_no'],
  ['Zaaksleutel', 'case_no'],
  ['Participant number', 'client_no'],
  ['Toegekend aan', 'coach'],
  ['Besluiten uiterlijk', 'decision_due'],
  ['Besl.dd', 'decision_date'],
])('%s is %s', (label, id) => expect(first(label)).toBe(id));

test.each([
  'Datum',
  'Door',
  'Actief',
  'Planning vergadering',
  'Laatste actie',
  'Diversen',
  'x',
  '',
  '< Vorige',
  'Volgende >',
  'Next',
  'Previous',
])('"%s" is no field by itself', (label) => expect(first(label)).toBeUndefined());

test.each([
  ['Startdatum', 'plan', 'plan_start'],
  ['Einddatum', 'plan', 'plan_end'],
  ['Datum', 'contact', 'contact_date'],
  ['Einddatum', 'ontheffing', 'exemption_end'],
  ['Reden', 'ontheffing', 'exemption_reason'],
  ['Startdatum', 'traject', 'instrument_start'],
])('%s under %s is %s', (label, word, id) => expect(matchUnder(label, word)[0]?.field.id).toBe(id));

test('every field is found by each of its names', () => {
  for (const field of vocabulary) {
    for (const label of [...field.nl, ...field.en]) {
      expect(
        matchLabel(label).map((candidate) => candidate.field.id),
        label,
      ).toContain(field.id);
    }
  }
});

test('any label can be matched, and likeness stays between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (label) => {
      for (const { score } of matchLabel(label)) expect(score > 0 && score <= 1).toBe(true);
    }),
  );
});

test('parts of a name are told from whole names', () => {
  expect(['Voornaam', 'First Name:', 'Achternaam', 'Tussenvoegsel', 'Last name*'].every(isNamePart)).toBe(
    true,
  );
  expect(['Naam', 'Naam cliënt', 'Voortgang', 'Last contact'].some(isNamePart)).toBe(false);
});

test('headings name the history below them', () => {
  expect(topicOf('Contactmomenten')?.unit).toBe('contact');
  expect(topicOf('Plan van aanpak')?.unit).toBe('plan');
  expect(topicOf('Afspraken en taken')?.unit).toBe('appointment');
  expect(topicOf('Re-integratie-instrumenten')?.unit).toBe('instrument');
  expect(topicOf('Ontheffingen')?.unit).toBeUndefined();
  expect(topicOf('Contactgegevens')).toBeUndefined();
});

test.each([
  ['1048213 – Bakker, A.J.', '1048213', 'Bakker, A.J.'],
  ['Cliënt 204881 — Vossen, S.', '204881', 'Vossen, S.'],
  ['1052910 - Silva Santos, P. da', '1052910', 'Silva Santos, P. da'],
  ['Daan Öztürk (DW-2025-10554)', 'DW-2025-10554', 'Daan Öztürk'],
])('%s names a client', (line, number, name) => {
  expect(identityInLine(line)).toMatchObject({ client_no: number, client_name: name });
});

test.each([
  '123456782 – Bakker, A.J.',
  'Ticket #576485',
  '2026 – Jaarplan',
  'Werk en Inkomen',
  '12-09-2026 Bakker',
])('%s names nobody', (line) => expect(identityInLine(line)).toBeNull());

test.each([
  ['Datum taaleis', 'language_req_date', 'language_req'],
  ['Datum trede', 'participation_step_date', 'participation_step'],
])('%s is the day of a thing, not the thing itself', (label, day, thing) => {
  const scores = new Map(matchLabel(label).map(({ field, score }) => [field.id, score]));
  expect(scores.get(day)).toBe(1);
  // Further apart than what counts as a tie, of which the strictest would be taken.
  expect(scores.get(thing) ?? 0).toBeLessThan(0.96);
});

test('whose name it is, is not the client’s behind a dash', () => {
  for (const label of [
    'Medewerker -> Naam',
    'Echtgenoot - Naam',
    'Vertegenwoordiger - Naam',
    'Apparaat - Naam',
    'Partner - Naam',
    'Huisarts - Naam',
    'Ouder -> Volledige naam',
  ])
    expect(
      matchLabel(label).map(({ field }) => field.id),
      label,
    ).not.toContain('client_name');
});
