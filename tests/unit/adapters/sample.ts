import type { Adapter } from '../../../utils/street/adapter.ts';

/** A whole adapter with every kind of locator, made anew for each test. */
export const sample = (): Adapter => ({
  schema: 1,
  id: 'klavier',
  version: '1.2.0',
  name: 'Klavier Sociaal',
  match: ['https://klavier.example.nl/*', 'https://*.klavier.example.nl:8443/*'],
  pages: [
    {
      id: 'werkvoorraad',
      name: 'Werkvoorraad',
      kind: 'list',
      path: ['/caseload*'],
      when: [{ by: 'css', selector: '#werkvoorraad' }],
      rows: [
        { by: 'header', texts: ['Cl.nr', 'Naam', 'Lst. cnt'] },
        { by: 'css', selector: '#werkvoorraad > tbody > tr' },
      ],
      fields: [
        {
          field: 'client_no',
          at: [{ by: 'header', text: 'Cl.nr' }],
          expect: { label: 'Cl.nr', shape: 'code' },
        },
        {
          field: 'last_contact',
          at: [
            { by: 'header', text: 'Lst. cnt' },
            { by: 'attribute', name: 'data-field', value: 'lc' },
            { by: 'css', selector: 'td:nth-child(5)' },
            { by: 'xpath', path: './td[5]' },
          ],
          expect: { label: 'Lst. cnt', shape: 'date' },
          format: { date: 'dmy', take: '^(\\d{2}-\\d{2}-\\d{4})', empty: ['00-00-0000'] },
        },
      ],
      key: 'client_no',
      paging: [{ by: 'css', selector: 'h1' }],
      never: ['Bijz.'],
    },
    {
      id: 'dossier',
      kind: 'record',
      frame: { name: 'midden' },
      fields: [
        {
          field: 'client_status',
          at: [
            { by: 'label', text: 'Sts' },
            { by: 'aria', name: 'Status' },
          ],
        },
      ],
    },
  ],
});
