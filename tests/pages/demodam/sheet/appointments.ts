/** The appointments of a client, and a form for a new one. */
import { APPOINTMENT_TYPES } from '../data/choices.ts';
import { text } from '../entries.ts';
import type { Tab } from './sheet.ts';

export const appointments: Tab = (client, { day }) => [
  {
    kind: 'fields',
    title: 'Stand van zaken',
    as: 'list',
    fields: [{ label: 'Eerstvolgende afspraak', value: day(client.nextAppointment) }],
  },
  {
    kind: 'history',
    title: 'Afspraken',
    unit: 'afspraken',
    columns: ['Afspraakdatum', 'Tijd', 'Naam afspraak', 'Met', 'Afgehandeld', 'Uitkomst'],
    rows: client.appointments.map((appointment) => [
      day(appointment.day),
      appointment.time,
      text(appointment.type),
      appointment.with,
      day(appointment.done),
      text(appointment.result),
    ]),
  },
  {
    kind: 'form',
    title: 'Afspraak maken',
    act: 'afspraak',
    button: 'Afspraak opslaan',
    inputs: [
      { kind: 'line', name: 'datum', label: 'Datum (d-m-jj)' },
      { kind: 'line', name: 'tijd', label: 'Tijd' },
      {
        kind: 'choice',
        name: 'soort',
        label: 'Soort afspraak',
        options: APPOINTMENT_TYPES,
        value: '',
        first: '(kies)',
      },
    ],
  },
];
