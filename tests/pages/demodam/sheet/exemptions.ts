/** Exemption from the duty to work, beside the facts that explain it and are nobody else's business. */
import { text } from '../entries.ts';
import type { Tab } from './sheet.ts';

export const exemptions: Tab = (client, { day }) => {
  const { private: secret } = client;
  return [
    {
      kind: 'fields',
      title: 'Arbeidsverplichting',
      as: 'list',
      fields: [
        { label: 'Ontheffing', value: text(client.exemption) },
        { label: 'Ontheffing tot', value: day(client.exemptionEnd) },
        { label: 'Soort ontheffing', value: secret.exemptionReason ?? '-' },
      ],
    },
    {
      kind: 'fields',
      title: 'Belemmeringen en maatregelen',
      as: 'pairs',
      fields: [
        { label: 'Belemmering', value: secret.obstacle ?? 'geen' },
        { label: 'Maatregel', value: secret.measure ?? 'geen' },
      ],
    },
  ];
};
