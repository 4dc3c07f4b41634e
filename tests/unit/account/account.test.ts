/**
 * The papers of the pack that ships, held against the files in `golden`. After a change of pack or texts that is meant:
 * `WRITE_GOLDEN=1 npm test -- --only unit tests/unit/account`, and read what changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { accountFiles } from '../../../utils/account/files.ts';
import { PAPERS, type Block } from '../../../utils/account/document.ts';
import { paperOf } from '../../../utils/account/papers.ts';
import { REGISTER_FIELDS, registerFaults } from '../../../utils/account/register-form.ts';
import { registerCsv, registerRecord } from '../../../utils/account/register.ts';
import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import type { Indicator, NamedThreshold, Pack } from '../../../utils/street/pack.ts';
import { vocabulary, type VocabularyField } from '../../../utils/vocabulary/index.ts';

const GOLDEN = new URL('golden/', import.meta.url);
const ORGANISATION = { name: 'Gemeente Demodam', contact: 'vragen@demodam.example' };
const pack = loadPack(standardPack).pack!;
const LIMIT: NamedThreshold = {
  id: 'long_past',
  name: { nl: 'Lang voorbij', en: 'Long past' },
  value: 45,
  unit: 'days',
};
const files = accountFiles(pack, { organisation: ORGANISATION });

if (process.env.WRITE_GOLDEN) {
  mkdirSync(GOLDEN, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, GOLDEN), text);
}

const rowsOf = (blocks: Block[]): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const wordsOf = (blocks: Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : block.kind === 'list' ? block.items : [block.text],
    )
    .join(' ');

describe('the papers of the pack that ships', () => {
  test.each(Object.keys(files))('%s is as its golden file', (name) => {
    const file = new URL(name, GOLDEN);
    expect(files[name]).toBe(existsSync(file) ? readFileSync(file, 'utf8') : null);
  });

  test('no golden file is left of a paper that is no more', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(Object.keys(files).sort());
  });

  test.each(Object.keys(files))('%s names the pack and its version, and leaves nothing open', (name) => {
    expect(files[name]).toContain(pack.id);
    expect(files[name]).toContain(pack.version);
    expect(files[name]).not.toMatch(/undefined|\[object|(?<!\\)\{\w+\}/);
  });

  test.each(PAPERS)('%s has the same parts in both languages', (id) => {
    const shape = (language: 'nl' | 'en') =>
      paperOf(id, pack, language).blocks.map((block) =>
        block.kind === 'table' ? block.rows.length : block.kind === 'list' ? block.items.length : block.kind,
      );
    expect(shape('nl')).toEqual(shape('en'));
  });
});

test('the catalogue tells of thresholds with a name, and which rules change with them', () => {
  const first = { ...(standardPack as object), thresholds: [LIMIT] } as unknown as {
    indicators: Indicator[];
  };
  const shared = loadPack({
    ...first,
    indicators: first.indicators.map((one) =>
      one.id === 'plan.past_end' ? { ...one, rule: 'days_since(plan_end) > long_past', unit: 'days' } : one,
    ),
  }).pack!;
  const said = wordsOf(paperOf('catalogue', shared, 'nl').blocks);
  expect(said).toContain('Grenzen met een naam');
  expect(said).toMatch(/Lang voorbij 45.dagen\. Einddatum plan voorbij/);
  expect(said).toMatch(/45.dagen\. Deze grens heet ‘Lang voorbij’/);
  expect(wordsOf(paperOf('catalogue', pack, 'nl').blocks)).not.toContain('Grenzen met een naam');
});

describe('what the papers say follows the pack', () => {
  const changed: Pack = {
    ...pack,
    version: '2.0.0',
    indicators: pack.indicators
      .filter(({ id }) => id !== 'dl.wmo')
      .map((one) => (one.id === 'plan.unsigned' ? { ...one, threshold: 33 } : one)),
  };

  test('another version, fewer rules and another threshold stand in it', () => {
    const catalogue = paperOf('catalogue', changed, 'en');
    expect(catalogue.about).toContain('2.0.0');
    expect(wordsOf(catalogue.blocks)).toContain('33 days'.replace(' ', '\u00a0'));
    expect(wordsOf(catalogue.blocks)).not.toContain('dl.wmo');
    expect(registerRecord(changed).bron_id).toBe('werk-inkomen@2.0.0');
    expect(registerRecord(changed).technische_werking).toContain('39 regels');
  });

  test('the DPIA annex names every field that a rule reads', () => {
    const named = rowsOf(paperOf('dpia', pack, 'nl').blocks).map(([name]) => name);
    for (const field of new Set(pack.indicators.flatMap(({ inputs }) => inputs.flat(2))))
      expect(named).toContain(vocabulary.find(({ id }) => id === field)?.nl[0] ?? field);
  });

  test('the DPIA annex names every field of the vocabulary, read or not', () => {
    const said = wordsOf(paperOf('dpia', pack, 'nl').blocks);
    for (const { nl } of vocabulary) expect(said).toContain(nl[0]);
  });

  test('a field that the pack file adds is named as it is handled, and its area is a subject', () => {
    const added: VocabularyField = {
      id: 'coaching_end',
      area: 'wmo',
      screen: 'client',
      type: 'date',
      handling: 'keep',
      nl: ['Einde begeleiding'],
      en: ['Coaching ends'],
    };
    const rules = pack.indicators.slice(0, 1).map((one) => ({ ...one, inputs: [[['coaching_end']]] }));
    const rows = rowsOf(paperOf('dpia', { ...pack, indicators: rules }, 'en', { fields: [added] }).blocks);
    expect(rows[0]).toEqual(['Coaching ends', 'Read. A coach can have a single value remembered.', '1']);
    const record = registerRecord({ ...pack, indicators: rules }, ORGANISATION, [added]);
    expect(record.thema).toEqual(['Zorg en gezondheid']);
    expect(record.gegevens).toContain('Einde begeleiding');
  });

  test('the catalogue tells of the versions of the pack where its file does', () => {
    const changes = [
      { version: '1.2.0', day: '2026-03-01', what: { nl: 'Een regel erbij.', en: 'A rule more.' } },
    ];
    const said = wordsOf(paperOf('catalogue', pack, 'en', { changes }).blocks);
    expect(said).toContain('What changed in the pack');
    expect(said).toContain('A rule more.');
    expect(wordsOf(paperOf('catalogue', pack, 'en').blocks)).not.toContain('What changed in the pack');
  });

  test.each([
    [
      'nl',
      /rol van wie het schreef/,
      /dossiers loten/,
      /lijst van het hele team/,
      /geen plaats voor een coach/,
    ],
    ['en', /role of who wrote it/, /draw case files/, /list of the whole team/, /no place for a coach/],
  ] as const)('the works-council sheet tells of norm notes and samples in %s', (language, ...says) => {
    const said = wordsOf(paperOf('council', pack, language).blocks);
    for (const each of says) expect(said).toMatch(each);
  });

  test('the works-council sheet names every rule about the coach’s own work', () => {
    const said = wordsOf(paperOf('council', pack, 'en').blocks);
    for (const { texts } of pack.indicators.filter((one) => one.ownOnly ?? one.scope === 'caseload'))
      expect(said).toContain(texts.en.name);
  });

  test('the leaflet asks what is on, about a citizen, and nothing else; it stays one page', () => {
    const said = wordsOf(paperOf('leaflet', pack, 'nl').blocks);
    for (const { on, scope, texts } of pack.indicators)
      expect(said.includes(texts.nl.question)).toBe(on && scope === 'client');
    expect(said.split(/\s+/).length).toBeLessThan(450);
    const off = { ...pack, indicators: pack.indicators.map((one) => ({ ...one, on: false })) };
    expect(wordsOf(paperOf('leaflet', off, 'nl').blocks)).toContain('geen vraag');
  });

  test('the assessment stays one page', () => {
    for (const language of ['nl', 'en'] as const)
      expect(wordsOf(paperOf('ai-act', pack, language).blocks).split(/\s+/).length).toBeLessThan(480);
  });

  test('what a pack says is text in HTML and in Markdown', () => {
    const odd: Pack = { ...pack, name: { nl: '<b>x</b> *y* | z', en: '<b>x</b> *y* | z' } };
    const written = accountFiles(odd);
    expect(written['leaflet.nl.html']).not.toContain('<b>');
    expect(written['leaflet.nl.html']).toContain('&lt;b&gt;x');
    expect(written['leaflet.nl.md']).toContain('\\<b\\>x\\</b\\> \\*y\\* \\| z');
  });
});

describe('how a rule was disputed', () => {
  const rowOf = (id: string, disputed?: Parameters<typeof paperOf>[3]) => {
    const rows = rowsOf(paperOf('catalogue', pack, 'en', disputed).blocks);
    const at = rows.findIndex(([, said]) => said?.startsWith(`${id},`));
    return rows.slice(at).find(([part]) => part === 'How often disputed')![1];
  };
  const themes = { data: { files: 6, times: 14 }, service: { files: 4, times: 4 } };

  test('is said only where at least five files contribute', () => {
    expect(rowOf('plan.unsigned')).toBe('No figures were given.');
    const of = (files: number) =>
      rowOf('plan.unsigned', { disputed: { 'plan.unsigned': { files, themes } } });
    expect(of(4)).toBe('fewer than five');
    expect(of(7)).toBe('7 files say something of it; the data: 14; the service: fewer than five.');
    expect(rowOf('dl.wmo', { disputed: { 'plan.unsigned': { files: 9, themes } } })).toBe('fewer than five');
  });
});

describe('the record of the algorithm register', () => {
  const record = registerRecord(pack, ORGANISATION);

  test('has the 32 fields of publication standard 1.0 and can be delivered', () => {
    expect(REGISTER_FIELDS).toHaveLength(32);
    expect(Object.keys(record)).toEqual(REGISTER_FIELDS);
    expect(registerFaults(record)).toEqual([]);
  });

  test('names what only the organisation knows', () => {
    expect(registerFaults(registerRecord(pack)).map(({ field }) => field)).toEqual([
      'organisatie',
      'contactgegevens',
    ]);
  });

  test.each([
    ['naam', 'x'.repeat(100)],
    ['korte_omschrijving', ' '],
    ['status', 'actief'],
    ['begindatum', '2026-13'],
    ['contactgegevens', 'bel ons'],
    ['link_broncode', 'http://example.org'],
    ['gegevens', 'x'.repeat(2500)],
    ['taal', 'eng'],
    ['erbij', 'x'],
  ])('refuses %s of %j', (field, value) => {
    expect(registerFaults({ ...record, [field]: value }).map((fault) => fault.field)).toContain(field);
  });

  test('stays within its lengths for a pack of five hundred rules', () => {
    const many = Array.from({ length: 500 }, (_, at) => pack.indicators[at % pack.indicators.length]!);
    const long = registerRecord({ ...pack, indicators: many }, ORGANISATION);
    expect(registerFaults(long)).toEqual([]);
    expect(long.technische_werking).toMatch(/ en nog \d+\.$/);
  });

  test('says the same as CSV', () => {
    const [row] = parse(registerCsv(record), { columns: true, bom: true }) as Record<string, string>[];
    expect(Object.keys(row!)).toEqual(REGISTER_FIELDS);
    expect(row!['korte_omschrijving']).toBe(record.korte_omschrijving);
    expect(row!['thema']).toBe(record.thema!.join('; '));
    expect(row!['einddatum']).toBe('');
  });
});
