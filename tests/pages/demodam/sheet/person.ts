/** Who somebody is, their benefit and application, and where they stand. */
import { EXPECTATIONS, SCHEMES, STATUSES } from '../data/choices.ts';
import { filled, type Entry } from '../data/entry.ts';
import { rungInWords, text } from '../entries.ts';
import type { Input, Tab } from './sheet.ts';

const choice = (name: string, label: string, options: readonly string[], entry: Entry, none = ''): Input => ({
  kind: 'choice',
  name,
  label,
  options,
  value: entry.value ?? '',
  first: entry.written || none,
});

export const person: Tab = (client, { day }) => {
  const { private: secret } = client;
  return [
    {
      kind: 'fields',
      title: 'Persoonsgegevens',
      as: 'pairs',
      fields: [
        { label: 'Cliëntnummer', value: client.number },
        { label: 'Burgerservicenummer', value: secret.bsn },
        { label: 'Naam cliënt', value: client.name },
        { label: 'Geboortedatum', value: day(filled(secret.born)) },
        { label: 'Woonadres', value: secret.address },
        { label: 'Leefsituatie', value: secret.household },
        { label: 'Telefoonnummer', value: secret.phone },
        { label: 'E-mailadres', value: secret.email },
        { label: 'Voorkeurstaal', value: secret.spokenLanguage },
        { label: 'CV aanwezig', checked: client.cvPresent },
      ],
    },
    {
      kind: 'form',
      title: 'Dossier',
      act: 'gegevens',
      button: 'Wijzigingen opslaan',
      inputs: [
        choice('regeling', 'Soort uitkering', SCHEMES, client.scheme, '(kies)'),
        choice('status', 'Klantstatus', STATUSES, client.status, '(kies)'),
        choice('verw_klant', 'Uitstroomverwachting volgens klant', EXPECTATIONS, client.expectationClient),
        choice('verw_km', 'Uitstroomverwachting volgens klantmanager', EXPECTATIONS, client.expectationCoach),
      ],
    },
    {
      kind: 'fields',
      title: 'Begeleiding en uitkering',
      as: 'inputs',
      fields: [
        { label: 'Klantmanager', value: text(client.coach) },
        { label: 'Team', value: text(client.team) },
        { label: 'Toegewezen sinds', value: day(client.assignedSince) },
        { label: 'Startdatum uitkering', value: day(client.benefitStart) },
        { label: 'Betaling geblokkeerd', checked: client.paymentBlocked },
        { label: 'Bezwaar lopend', value: text(client.objection) },
      ],
    },
    {
      kind: 'fields',
      title: 'Aanvraag',
      as: 'list',
      fields: [
        { label: 'Datum aanvraag', value: day(client.applied) },
        { label: 'Uiterste beslisdatum', value: day(client.decisionDue) },
        { label: 'Datum besluit', value: day(client.decided) },
      ],
    },
    {
      kind: 'fields',
      title: 'Participatie en taal',
      as: 'list',
      fields: [
        { label: 'Participatietrede', value: rungInWords(client.step) },
        { label: 'Datum meting', value: day(client.stepMeasured) },
        { label: 'Taaleis voldaan', value: text(client.languageMet) },
        { label: 'Datum taaleis', value: day(client.languageDay) },
      ],
    },
  ];
};
