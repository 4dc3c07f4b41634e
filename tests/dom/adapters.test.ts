/** Reading by what was taught: locators in their order, healing, loss, and what stays unread all the same. */
import { afterEach, describe, expect, test } from 'vitest';
import { understandWith } from '../../utils/page/adapter/apply.ts';
import { createReader, readDocument } from '../../utils/page/reader.ts';
import type { AdapterField, AdapterPage, AdapterReport } from '../../utils/street/adapter.ts';
import type { Reading } from '../../utils/street/reading.ts';
import { ids, NOW, show, texts, values } from './page.ts';

const field = (id: string, label: string, ...more: AdapterField['at']): AdapterField => ({
  field: id,
  at: [{ by: 'header', text: label }, ...more],
  expect: { label },
});

/** Headings that mean nothing to anybody who was not told. */
const LIST: AdapterPage = {
  id: 'lijst',
  kind: 'list',
  rows: [
    { by: 'header', texts: ['RD1', 'RD2', 'RD3', 'RD4'] },
    { by: 'css', selector: '#rooster tr' },
  ],
  fields: [
    {
      ...field('client_no', 'RD1', { by: 'css', selector: 'td:nth-child(1)' }),
      expect: { label: 'RD1', shape: 'code' },
    },
    field('client_name', 'RD2'),
    {
      ...field(
        'last_contact',
        'RD3',
        { by: 'attribute', name: 'data-v', value: 'lc' },
        { by: 'xpath', path: './td[3]' },
      ),
      expect: { label: 'RD3', shape: 'date' },
    },
    {
      ...field('plan_end', 'RD4', { by: 'css', selector: 'td:nth-child(4)' }),
      expect: { label: 'RD4', shape: 'date' },
    },
  ],
};

interface Made {
  heads?: string[];
  /** Which of number, name, contact, plan stands in each column. */
  order?: number[];
  cell?: string;
  table?: string;
  rows?: number;
}

function made({
  heads = ['RD1', 'RD2', 'RD3', 'RD4'],
  order = [0, 1, 2, 3],
  cell = '',
  table = 'id="rooster"',
  rows = 5,
}: Made = {}): string {
  const lines = Array.from({ length: rows }, (_, i) => [
    `20${4600 + i * 7}`,
    `${['Haverkamp', 'Vossen', 'Terpstra', 'Aalbers', 'Doornbos'][i % 5]}, W.`,
    `${10 + (i % 20)}-03-2026`,
    `${14 + (i % 15)}-11-2026`,
  ]);
  const row = (of: string[]) => `<tr>${order.map((at) => `<td ${cell}>${of[at]}</td>`).join('')}</tr>`;
  return `<table ${table}><tbody>${row(heads)}${lines.map(row).join('')}</tbody></table>`;
}

const withPage = (...pages: AdapterPage[]): Reading[] =>
  readDocument(document, NOW, understandWith([{ id: 'proef', pages }]));

function list(page: AdapterPage = LIST): Reading {
  const found = withPage(page).filter((reading) => reading.source === 'adapter:proef');
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** What a pass reports of each adapter page. */
async function reports(...pages: AdapterPage[]): Promise<AdapterReport[]> {
  const life = new AbortController();
  const told = await new Promise<AdapterReport[]>((resolve) => {
    createReader({
      document,
      now: () => NOW,
      understand: understandWith([{ id: 'proef', pages }]),
      onRead: () => {},
      onSettled: ({ reports: said }) => resolve(said!),
      signal: life.signal,
    }).start();
  });
  life.abort();
  return told;
}

afterEach(() => document.body.replaceChildren());

describe('a list whose headings nobody knows', () => {
  test('is not read without an adapter, and right with one', () => {
    show(made());
    expect(readDocument(document, NOW)).toEqual([]);
    const reading = list();
    expect(ids(reading)).toEqual(['client_no', 'client_name', 'last_contact', 'plan_end']);
    expect(reading.rows).toHaveLength(5);
    expect(values(reading, 'last_contact')[0]).toBe('2026-03-10');
    expect(reading.rows[1]!.key).toBe('client_no:204607');
    expect(reading.fields.map(({ by, at }) => `${by}${at}`)).toEqual([
      'header0',
      'header0',
      'header0',
      'header0',
    ]);
  });

  test.each([
    ['other class names', { cell: 'class="css-9x1"', table: 'class="tbl-8842"' }],
    ['another order of columns', { order: [3, 1, 0, 2] }],
    ['both, and no id', { order: [2, 3, 1, 0], table: 'class="a b"', cell: 'class="z"' }],
  ])('survives %s', (_, change) => {
    show(made(change));
    const reading = list();
    expect(values(reading, 'last_contact')).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
      '2026-03-14',
    ]);
    expect(values(reading, 'plan_end')[0]).toBe('2026-11-14');
    expect(texts(reading, 'client_no')[2]).toBe('204614');
  });

  test('heals by the next locator when a heading has another name, and says by which', async () => {
    show(made({ heads: ['RD1', 'RD2', 'LC-DT', 'RD4'] }));
    const reading = list();
    expect(values(reading, 'last_contact')[0]).toBe('2026-03-10');
    expect(reading.fields.find(({ id }) => id === 'last_contact')).toMatchObject({
      by: 'xpath',
      at: 2,
      label: 'LC-DT',
    });
    expect(await reports(LIST)).toEqual([
      {
        adapter: 'proef',
        page: 'lijst',
        found: { client_no: 0, client_name: 0, last_contact: 2, plan_end: 0 },
        lost: [],
      },
    ]);
  });

  test('never heals to a column that is another field, nor to values of another kind', async () => {
    // The heading is gone, and where the column stood there now stands the end of the plan.
    show(made({ heads: ['RD1', 'RD2', 'XX', 'RD4'], order: [0, 1, 3, 2] }));
    const reading = list();
    expect(ids(reading)).not.toContain('last_contact');
    expect((await reports(LIST))[0]!.lost).toEqual(['last_contact']);
    show(made({ heads: ['RD1', 'RD2', 'XX', 'RD4'], order: [0, 2, 1, 3] }));
    expect((await reports(LIST))[0]!.lost).toEqual(['last_contact']);
  });

  test('a field that vanished is told, and the others are read', async () => {
    show(made({ order: [0, 1, 3] }));
    expect(ids(list())).toEqual(['client_no', 'client_name', 'plan_end']);
    expect((await reports(LIST))[0]).toMatchObject({ lost: ['last_contact'] });
  });

  test('where too little is left, detection reads as without an adapter, and the loss is told', async () => {
    show(made({ heads: ['Cliëntnummer', 'Naam', 'Laatste contact', 'Einde plan'] }));
    const before = readDocument(document, NOW);
    expect(before).toHaveLength(1);
    const page: AdapterPage = { ...LIST, path: ['*'], rows: [LIST.rows![0]!] };
    expect(withPage(page).map(({ source, rows }) => [source, rows.length])).toEqual([['detected', 5]]);
    expect(await reports(page)).toMatchObject([
      { why: 'no rows', lost: ['client_no', 'client_name', 'last_contact', 'plan_end'] },
    ]);
    // Without an address or a sign of its own it is simply another page.
    expect(await reports({ ...LIST, rows: [LIST.rows![0]!] })).toEqual([]);
  });

  test('a page of another address or without its sign is left to detection', () => {
    show(made());
    expect(withPage({ ...LIST, path: ['/elders/*'] })).toEqual([]);
    expect(withPage({ ...LIST, when: [{ by: 'css', selector: '#niet-hier' }] })).toEqual([]);
    expect(withPage({ ...LIST, frame: { name: 'midden' } })).toEqual([]);
    expect(withPage({ ...LIST, when: [{ by: 'css', selector: '#rooster' }] })).toHaveLength(1);
  });

  test('totals, paging, formats and codes', () => {
    show(
      `<p id="stand">rij 1 t/m 5 van 143</p>${made().replace('</tbody>', '<tr><td>Totaal</td><td></td><td></td><td>5</td></tr></tbody>')}`,
    );
    const [no, name, contact, plan] = LIST.fields as [AdapterField, AdapterField, AdapterField, AdapterField];
    const reading = list({
      ...LIST,
      paging: [{ by: 'css', selector: '#stand' }],
      fields: [
        no,
        { ...name, format: { take: '^([^,]*)' } },
        { ...contact, format: { date: 'mdy' } },
        { ...plan, format: { empty: ['14-11-2026'] } },
      ],
    });
    expect(reading.total).toBe(143);
    expect(reading.rows).toHaveLength(5);
    expect(values(reading, 'client_name')[0]).toBe('Haverkamp');
    expect(values(reading, 'last_contact')[0]).toBe('2026-10-03');
    expect(reading.rows[0]!.values.plan_end!.state).toBe('empty');
  });
});

describe('what may never be read', () => {
  test('stays unread, whatever an adapter calls it', () => {
    const bsns = ['111222333', '123456782', '999994086', '999991905', '999992818'];
    show(
      `<table><tr><th>Zx</th><th>BSN</th><th>Naam</th><th>RD3</th></tr>${bsns
        .map((bsn, i) => `<tr><td>${bsn}</td><td>${i}8812</td><td>Vossen, S.</td><td>1${i}-03-2026</td></tr>`)
        .join('')}</table>`,
    );
    const reading = list({
      id: 'lijst',
      kind: 'list',
      rows: [{ by: 'header', texts: ['Zx', 'Naam'] }],
      fields: [
        { field: 'client_no', at: [{ by: 'header', text: 'Zx' }] },
        { field: 'case_no', at: [{ by: 'header', text: 'BSN' }] },
        { field: 'client_name', at: [{ by: 'header', text: 'Naam' }] },
        { field: 'last_contact', at: [{ by: 'header', text: 'RD3' }] },
      ],
    });
    expect(Object.keys(reading.rows[0]!.values)).toEqual(['client_name', 'last_contact']);
    expect(JSON.stringify(reading)).not.toMatch(/111222333|8812/);
  });

  test('headings that an adapter names so are unread on the whole page, detected readings too', () => {
    show(
      `<table><tr><th>Cliëntnummer</th><th>Naam</th><th>Laatste contact</th><th>Status</th></tr>
       <tr><td>204600</td><td>Haverkamp, W.</td><td>01-03-2026</td><td>Lopend</td></tr>
       <tr><td>204607</td><td>Vossen, S.</td><td>02-03-2026</td><td>Lopend</td></tr></table>
       <table><tr><td>Zaak</td><td>1</td></tr></table>`,
    );
    const [reading] = withPage({
      id: 'zaak',
      kind: 'record',
      fields: [{ field: 'case_no', at: [{ by: 'label', text: 'Zaak' }] }],
      never: ['Laatste contact:'],
    }).filter(({ kind }) => kind === 'list');
    expect(Object.keys(reading!.rows[0]!.values)).not.toContain('last_contact');
  });

  test('of a field of which only presence may leave, only that does', () => {
    show('<div><b>Zz</b> <span>20 uur werken</span></div><div><b>Nr</b> <span>204600</span></div>');
    const [reading] = withPage({
      id: 'dossier',
      kind: 'record',
      fields: [
        { field: 'plan_goal', at: [{ by: 'label', text: 'Zz' }] },
        { field: 'client_no', at: [{ by: 'label', text: 'Nr' }] },
      ],
    });
    expect(reading!.rows[0]!.values.plan_goal).toEqual({ text: null, value: true, state: 'filled' });
  });

  test('a page that holds nothing of ours is left alone', () => {
    show(made({ heads: ['Cliëntnummer', 'Naam', 'Laatste contact', 'Einde plan'] }));
    expect(withPage({ id: 'collegas', kind: 'nothing', fields: [] })).toEqual([]);
  });
});

describe('records', () => {
  const RECORD: AdapterPage = {
    id: 'dossier',
    kind: 'record',
    fields: [
      { field: 'client_no', at: [{ by: 'label', text: 'Nr.' }], expect: { label: 'Nr.', shape: 'number' } },
      {
        field: 'last_contact',
        at: [
          { by: 'label', text: 'LC' },
          { by: 'aria', name: 'Laatst gezien' },
          { by: 'css', selector: '#lc' },
        ],
        expect: { label: 'LC', shape: 'date' },
      },
      {
        field: 'client_status',
        at: [
          { by: 'label', text: 'St' },
          { by: 'xpath', path: '//dl/dd[2]' },
        ],
      },
    ],
  };

  test.each([
    [
      'cells',
      '<table><tr><td>Nr.</td><td>204600</td><td>LC</td><td>01-03-2026</td></tr><tr><td>St</td><td>Lopend</td></tr></table>',
    ],
    ['terms', '<dl><dt>Nr.</dt><dd>204600</dd><dt>LC</dt><dd>01-03-2026</dd><dt>St</dt><dd>Lopend</dd></dl>'],
    [
      'blocks',
      '<div><div>Nr.:</div><div>204600</div></div><div><div>LC:</div><div>01-03-2026</div></div><div><span>St</span>: Lopend</div>',
    ],
    [
      'labels',
      '<p><label for=a>Nr.</label><input id=a value=204600></p><p><label for=b>LC</label><input id=b value="01-03-2026"></p><p><label>St <select><option>Lopend</option></select></label></p>',
    ],
  ])('are found by their labels in %s', (_, html) => {
    show(html);
    const [reading] = withPage(RECORD);
    expect(reading).toMatchObject({ kind: 'record', source: 'adapter:proef' });
    const { client_no, last_contact, client_status } = reading!.rows[0]!.values;
    expect([client_no!.text, last_contact!.value, client_status!.text]).toEqual([
      '204600',
      '2026-03-01',
      'Lopend',
    ]);
  });

  test('heal by ARIA and by selector', () => {
    show(
      '<p>Nr.: <b>204600</b></p><output aria-label="Laatst gezien">01-03-2026</output><dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>Lopend</dd></dl>',
    );
    const [reading] = withPage(RECORD);
    expect(reading!.fields.filter(({ id }) => id).map(({ id, by, at }) => `${id} ${by} ${at}`)).toEqual([
      'client_no label 0',
      'last_contact aria 1',
      'client_status xpath 1',
    ]);
  });

  test('stand in open shadow roots too', () => {
    show('<x-card></x-card>');
    document.querySelector('x-card')!.attachShadow({ mode: 'open' }).innerHTML =
      '<dl><dt>Nr.</dt><dd>204600</dd><dt>LC</dt><dd>01-03-2026</dd></dl>';
    const [reading] = withPage(RECORD);
    expect(reading!.rows[0]!.values.last_contact!.value).toBe('2026-03-01');
  });
});

test('blocks that are no table are read by row and by place in it', () => {
  show(
    `<section>${[
      '204600|Haverkamp, W.|01-03-2026',
      '204607|Vossen, S.|02-03-2026',
      '204614|Aalbers, D.|03-03-2026',
    ]
      .map(
        (line) =>
          `<div>${line
            .split('|')
            .map((text) => `<p>${text}</p>`)
            .join('')}</div>`,
      )
      .join('')}</section>`,
  );
  const reading = list({
    id: 'blokken',
    kind: 'list',
    rows: [{ by: 'css', selector: 'section > div' }],
    fields: [
      { field: 'client_no', at: [{ by: 'css', selector: '> p:nth-of-type(1)' }], expect: { shape: 'code' } },
      { field: 'client_name', at: [{ by: 'xpath', path: './p[2]' }], expect: { shape: 'person' } },
      { field: 'last_contact', at: [{ by: 'css', selector: 'p:last-child' }], expect: { shape: 'date' } },
    ],
  });
  expect(values(reading, 'last_contact')).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
});

test('a changed row of a taught list is read alone, and a broken selector finds nothing', () => {
  show(made());
  const page: AdapterPage = {
    ...LIST,
    fields: [
      {
        field: 'team',
        at: [
          { by: 'css', selector: ':::' },
          { by: 'xpath', path: '][' },
        ],
      },
      ...LIST.fields,
    ],
  };
  expect(ids(list(page))).toEqual(['client_no', 'client_name', 'last_contact', 'plan_end']);
});

test('many rows without a heading are one pass', () => {
  show(made({ rows: 3000 }));
  expect(list({ ...LIST, rows: [{ by: 'css', selector: 'tr' }] }).rows.length).toBeGreaterThanOrEqual(3000);
});
