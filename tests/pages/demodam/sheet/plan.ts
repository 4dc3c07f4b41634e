/** The current plan in fields, and all plans. */
import { currentPlan } from '../data/client.ts';
import { text } from '../entries.ts';
import type { Tab } from './sheet.ts';

export const plan: Tab = (client, { day }) => {
  const current = currentPlan(client);
  return [
    {
      kind: 'fields',
      title: 'Actueel plan',
      as: 'inputs',
      fields: [
        { label: 'Trajectplan', value: text(current?.name) },
        { label: 'Doel', value: text(current?.goal) },
        { label: 'Startdatum plan', value: day(current?.start) },
        { label: 'Geplande einddatum', value: day(current?.end) },
        { label: 'Ondertekend op', value: day(current?.signed) },
        { label: 'Datum evaluatie', value: day(current?.lastReview) },
        { label: 'Reden einde plan', value: text(current?.endReason) },
      ],
    },
    {
      kind: 'history',
      title: 'Alle plannen',
      unit: 'plannen',
      columns: [
        'Trajectplan',
        'Begindatum PvA',
        'Geplande einddatum',
        'Ondertekend op',
        'Datum evaluatie',
        'Reden einde',
      ],
      rows: client.plans.map((each) => [
        text(each.name),
        day(each.start),
        day(each.end),
        day(each.signed),
        day(each.lastReview),
        text(each.endReason),
      ]),
    },
  ];
};
