/** The programmes and provisions of a client. */
import { text } from '../entries.ts';
import type { Tab } from './sheet.ts';

export const instruments: Tab = (client, { day }) => [
  {
    kind: 'history',
    title: 'Trajecten en voorzieningen',
    unit: 'trajecten',
    columns: [
      'Instrument',
      'Re-integratieladder',
      'Uitvoerder',
      'Datum aanmelding',
      'Startdatum traject',
      'Einddatum traject',
      'Resultaat traject',
    ],
    rows: client.instruments.map((each) => [
      each.name,
      each.ladder,
      text(each.provider),
      day(each.registered),
      day(each.start),
      day(each.end),
      text(each.endReason),
    ]),
  },
];
