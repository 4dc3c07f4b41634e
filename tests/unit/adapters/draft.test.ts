import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAdapter } from '../../../utils/adapters/check.ts';
import {
  assign,
  fieldAt,
  isLeft,
  leave,
  newAdapter,
  nextVersion,
  pageAbout,
  pageOf,
  pathPattern,
  slug,
  tryOn,
  withPage,
} from '../../../utils/adapters/draft.ts';
import type { AdapterPage } from '../../../utils/street/adapter.ts';
import type { Candidate, CandidateColumn } from '../../../utils/wire/teach.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';

const column = (key: string, label: string, guess: CandidateColumn['guess'] = null): CandidateColumn => ({
  key,
  label,
  at: [
    { by: 'header', text: label },
    { by: 'css', selector: '> td:nth-of-type(1)' },
  ],
  expect: { label, shape: 'code' },
  guess,
  others: [],
  reasons: [],
  never: false,
});

const candidate = (): Candidate => ({
  id: 'k0',
  kind: 'list',
  title: 'Werkvoorraad',
  rows: 25,
  worth: 100,
  rowsAt: [{ by: 'header', texts: ['Cl.nr', 'Lst. cnt', 'Bijz.'] }],
  columns: [
    column('c0', 'Cl.nr', { field: 'client_no', sure: 'sure' }),
    column('c1', 'Lst. cnt', { field: 'last_contact', sure: 'likely' }),
    column('c2', 'Bijz.'),
  ],
});

test('a page begins with what is beyond doubt, and is sound', () => {
  const page = pageOf(candidate(), 'https://x.example.nl/klant/204600/lijst?s=1', []);
  expect(page.fields.map(({ field }) => field)).toEqual(['client_no']);
  expect(page.path).toEqual(['/klant/*/lijst']);
  expect(checkAdapter(withPage(newAdapter('https://x.example.nl', []), page)).problems).toEqual([]);
});

test('a field stands in one column, and a column is one field', () => {
  const [first, second] = candidate().columns as [CandidateColumn, CandidateColumn];
  let page: AdapterPage = pageOf(candidate(), '', []);
  page = assign(page, second, 'client_no');
  expect(fieldAt(page, first)).toBeUndefined();
  expect(fieldAt(page, second)?.field).toBe('client_no');
  page = assign(page, second, 'case_no');
  expect(page.fields.map(({ field }) => field)).toEqual(['case_no']);
  page = leave(page, second);
  expect([page.fields, isLeft(page, second)]).toEqual([[], true]);
  page = assign(page, second, 'last_contact');
  expect(isLeft(page, second)).toBe(false);
  expect(page).not.toHaveProperty('never');
});

test('any order of acts gives a sound document, and nothing changes what was there before', () => {
  const ids = vocabulary.map(({ id }) => id);
  const act = fc.record({
    at: fc.nat({ max: 2 }),
    field: fc.option(fc.constantFrom(...ids)),
    never: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const { columns } = candidate();
      let page: AdapterPage = pageOf(candidate(), 'https://x.example.nl/', []);
      for (const { at, field, never } of acts) {
        const before = JSON.stringify(page);
        const next = never ? leave(page, columns[at]!) : assign(page, columns[at]!, field);
        expect(JSON.stringify(page)).toBe(before);
        page = next;
      }
      const { problems } = checkAdapter(withPage(newAdapter('https://x.example.nl', []), page));
      expect(problems).toEqual(
        page.fields.length ? [] : [expect.objectContaining({ path: 'pages.0.fields' })],
      );
    }),
  );
});

test('a page is known again by its columns, and replaced in its place', () => {
  const adapter = withPage(newAdapter('https://x.example.nl', []), pageOf(candidate(), '', []));
  expect(pageAbout(adapter, candidate())?.id).toBe('werkvoorraad');
  expect(pageAbout(adapter, { ...candidate(), kind: 'record' })).toBeUndefined();
  expect(pageAbout(adapter, { ...candidate(), columns: [column('c0', 'Iets anders')] })).toBeUndefined();
  expect(withPage(adapter, { ...adapter.pages[0]!, fields: [] }).pages).toHaveLength(1);
});

test.each([
  ['https://x.nl/klant/204600', ['/klant/*']],
  ['https://x.nl/caseload?pagina=2', ['/caseload']],
  ['https://x.nl/app/#/klant/204600/plan', ['/app/#/klant/*/plan']],
  ['about:blank', undefined],
  ['', undefined],
])('the path of %s is %j', (url, expected) => expect(pathPattern(url)).toEqual(expected));

test('ids and versions', () => {
  expect(slug('Mijn cliënten (25)')).toBe('mijn-clie-nten-25');
  expect(slug('123')).toBe('pagina');
  expect(newAdapter('http://10.0.0.1:8080', []).id).toMatch(/^[a-z]/);
  expect(newAdapter('https://x.example.nl', ['x-example-nl']).id).toBe('x-example-nl-2');
  expect(nextVersion('1.4.2')).toBe('1.5.0');
});

test('a draft is tried on other pages by their labels', () => {
  const page = assign(pageOf(candidate(), '', []), candidate().columns[1]!, 'last_contact');
  const seen = { kind: 'list' as const, title: 'a', labels: ['Cl.nr', 'Naam'], seen: 3 };
  expect(tryOn(page, [seen, { ...seen, kind: 'record' }, { ...seen, labels: ['Anders'] }])).toEqual([
    { title: 'a', kind: 'list', seen: 3, found: 1, of: 2 },
  ]);
});
