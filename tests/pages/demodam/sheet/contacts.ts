/** The contacts of a client with their notes, and a form for a new one. */
import { CHANNELS, SUBJECTS } from '../data/choices.ts';
import { text } from '../entries.ts';
import type { Section, Tab } from './sheet.ts';

const answered: Section = {
  kind: 'form',
  title: '',
  act: 'teruggebeld',
  button: 'Teruggebeld',
  inputs: [],
};

const newNote: Section = {
  kind: 'form',
  title: 'Nieuwe notitie',
  act: 'notitie',
  button: 'Notitie opslaan',
  inputs: [
    {
      kind: 'choice',
      name: 'soort',
      label: 'Soort contact',
      options: Object.keys(CHANNELS),
      value: '',
      first: '(kies)',
    },
    { kind: 'choice', name: 'onderwerp', label: 'Onderwerp', options: SUBJECTS, value: '', first: '(kies)' },
    { kind: 'text', name: 'tekst', label: 'Gespreksverslag' },
  ],
};

export const contacts: Tab = (client, { day, moment }) => [
  {
    kind: 'fields',
    title: 'Stand van zaken',
    as: 'inputs',
    fields: [
      { label: 'Laatste contact', value: day(client.lastContact) },
      { label: 'Terugbelverzoek', value: day(client.callback) },
    ],
  },
  ...(client.callback.value === null ? [] : [answered]),
  {
    kind: 'history',
    title: 'Contacten',
    unit: 'contacten',
    columns: [
      'Datum contact',
      'Contactsoort',
      'Onderwerp',
      'Vastgelegd op',
      'Vastgelegd door',
      'Gespreksverslag',
    ],
    rows: client.contacts.map((contact) => [
      moment(contact.at),
      text(contact.channel),
      text(contact.subject),
      day(contact.recordedOn),
      contact.recordedBy,
      contact.notes,
    ]),
  },
  newNote,
];
