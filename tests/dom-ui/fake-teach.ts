/** Teaching a page half-way, and the page about what was taught. */
import type { AdapterShelf } from '../../components/adapters/shelf.ts';
import type { KnownAdapter } from '../../utils/wire/messages.ts';
import type { TeachColumn, TeachView } from '../../utils/wire/teach.ts';

const column = (key: string, label: string, more: Partial<TeachColumn> = {}): TeachColumn => ({
  key,
  label,
  guess: null,
  others: [],
  reasons: [{ why: 'label unknown' }],
  never: false,
  field: null,
  left: false,
  tried: null,
  ...more,
});

const LAST = column('c1', 'Lst. cnt', {
  guess: { field: 'last_contact', sure: 'likely' },
  others: ['next_appointment', 'plan_end'],
  reasons: [
    { why: 'label part', like: 'last_contact' },
    { why: 'values', shape: 'date', count: 24, of: 25 },
    { why: 'before today' },
  ],
  tried: {
    by: 'header',
    at: 0,
    count: 24,
    of: 25,
    sample: [
      { text: '28-03-2026', value: '2026-03-28', state: 'filled' },
      { text: '00-00-0000', value: null, state: 'empty' },
    ],
  },
});

export const teach = (more: Partial<TeachView> = {}): TeachView => ({
  name: 'Klavier Sociaal',
  candidates: [
    { frame: 0, id: 'k0', kind: 'list', title: 'Werkvoorraad', rows: 25, columns: 4 },
    { frame: 0, id: 'k1', kind: 'record', title: '', rows: 1, columns: 6 },
  ],
  chosen: { frame: 0, id: 'k0' },
  kind: 'list',
  rows: 25,
  columns: [
    column('c0', 'Cl.nr', { field: 'client_no' }),
    LAST,
    column('c2', 'Q7'),
    column('c3', 'BSN', { never: true, reasons: [{ why: 'never' }] }),
    column('c4', 'Bijz.', { left: true }),
  ],
  now: 'c1',
  pointing: true,
  canUndo: true,
  inUse: false,
  tried: [{ title: 'Cl.nr, Naam', kind: 'list', seen: 3, found: 2, of: 2 }],
  problem: null,
  ...more,
});

const known: KnownAdapter = {
  id: 'klavier',
  name: 'Klavier Sociaal',
  version: '1.2.0',
  match: ['https://klavier.example.nl/*'],
  pages: [{ name: 'Werkvoorraad', kind: 'list', fields: ['client_no', 'last_contact'] }],
  state: 'on',
  hasDraft: true,
  changed: '2026-10-11T09:00:00Z',
  file: '{}\n',
};
export const shelf = (more: Partial<AdapterShelf> = {}): AdapterShelf => ({
  all: async () => [known],
  take: async () => ({
    id: null,
    problems: [{ path: 'pages.0.kind', reason: 'is no kind', hint: 'Write list.' }],
  }),
  switch: async () => undefined,
  remove: async () => undefined,
  language: async () => 'nl',
  onChange: () => () => undefined,
  ...more,
});
