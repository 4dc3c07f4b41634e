/** Exports, read back by readers that know nothing of Sidelight. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { bundleFiles, csvOf, zipOf } from '../../../utils/traces/exports/bundle.ts';
import { codebookOf } from '../../../utils/traces/exports/codebook.ts';
import { momentOf, weekOf } from '../../../utils/traces/exports/moments.ts';
import { ocelOf } from '../../../utils/traces/exports/ocel.ts';
import { parquetOf } from '../../../utils/traces/exports/parquet.ts';
import { xesOf } from '../../../utils/traces/exports/xes.ts';
import { everyEvent } from './logs.ts';
import { study } from './studies.ts';

const standard = (name: string): string =>
  readFileSync(new URL(`./standards/${name}`, import.meta.url), 'utf8');
const TIMES = ['exact', 'minute', 'hour', 'relative'] as const;
const COMMA = { separator: ',', bom: false } as const;
const log = everyEvent();

describe('OCEL 2.0', () => {
  const validate = addFormats
    .default(new Ajv({ allErrors: true }))
    .compile(JSON.parse(standard('ocel.schema.json')) as object);

  test.each(TIMES)('holds to the schema with %s time', (timestamps) => {
    validate(JSON.parse(ocelOf(everyEvent({ timestamps }))));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the schema tells what is wrong', () => {
    expect(validate(JSON.parse(ocelOf(log).replaceAll('"qualifier"', '"role"')))).toBe(false);
  });

  test('every event has a type that is declared with its attributes, and objects that exist', () => {
    const ocel = JSON.parse(ocelOf(log)) as {
      eventTypes: { name: string; attributes: { name: string }[] }[];
      objectTypes: { name: string }[];
      objects: { id: string; type: string }[];
      events: {
        id: string;
        type: string;
        attributes: { name: string }[];
        relationships: { objectId: string }[];
      }[];
    };
    const objects = new Set(ocel.objects.map(({ id }) => id));
    const types = new Map(ocel.eventTypes.map((one) => [one.name, one.attributes.map(({ name }) => name)]));
    expect(ocel.events).toHaveLength(log.events.length);
    expect(new Set(ocel.events.map(({ id }) => id)).size).toBe(log.events.length);
    for (const event of ocel.events) {
      expect(types.get(event.type)).toEqual(expect.arrayContaining(event.attributes.map(({ name }) => name)));
      for (const { objectId } of event.relationships) expect(objects).toContain(objectId);
    }
    expect(new Set(ocel.objects.map(({ type }) => type))).toEqual(
      new Set(ocel.objectTypes.map(({ name }) => name)),
    );
  });
});

describe('XES', () => {
  const errorsOf = async (contents: string): Promise<string[]> => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'log.xes', contents }],
      schema: [standard('xes.xsd')],
    });
    return errors.map(({ message }) => message);
  };

  test.each(TIMES)('holds to the schema with %s time', async (timestamps) => {
    expect(await errorsOf(xesOf(everyEvent({ timestamps })))).toEqual([]);
  });

  test('the schema tells what is wrong', async () => {
    expect(await errorsOf(xesOf(log).replace('xes.version="2.0"', ''))).toHaveLength(1);
  });

  test('one trace for each session, and what is special in XML is written so', async () => {
    const odd = { ...log, participant: `p<&"'>` };
    expect(await errorsOf(xesOf(odd))).toEqual([]);
    expect(xesOf(odd).match(/<trace>/g)).toHaveLength(2);
    expect(xesOf(odd).match(/<event>/g)).toHaveLength(log.events.length);
  });
});

describe('Parquet', () => {
  test('lies by study, participant and week, and says the same as the table', async () => {
    const files = parquetOf(log);
    const root = 'parquet/study=zicht-op-werk/participant=p-12ab34cd';
    expect(files.map(({ path }) => path)).toEqual([
      `${root}/week=01/events.parquet`,
      `${root}/week=02/events.parquet`,
    ]);
    const rows = (
      await Promise.all(
        files.map(async ({ bytes }) => parquetReadObjects({ file: new Uint8Array(bytes).buffer })),
      )
    ).flat();
    const table = parse(csvOf(log, COMMA), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(table.length);
    for (const [n, row] of rows.entries()) {
      for (const [name, value] of Object.entries(row)) {
        const said = value instanceof Date ? value.toISOString() : value === null ? '' : `${value as string}`;
        expect(said, `${name} of row ${n}`).toBe(table[n]![name]);
      }
    }
  });

  test('with relative time no folder tells the week', () => {
    const files = parquetOf(everyEvent({ timestamps: 'relative' }));
    expect(files.map(({ path }) => path.split('/').at(-2))).toEqual(['week=00']);
  });
});

describe('time', () => {
  const start = Date.parse('2026-08-03T08:00:17.123Z');
  const at = Date.parse('2026-08-03T09:42:31.500Z');

  test.each([
    ['exact', at],
    ['minute', Date.parse('2026-08-03T09:42:00Z')],
    ['hour', Date.parse('2026-08-03T09:00:00Z')],
    ['relative', 6_134_000],
  ] as const)('%s', (form, out) => expect(momentOf(at, form, start)).toBe(out));

  test('nothing but the week of the study stands beside a moment', () => {
    expect(weekOf(at, study)).toBe('01');
    expect(weekOf(at - 86_400_000, study)).toBe('00');
    expect(weekOf(at + 7 * 86_400_000, study)).toBe('02');
  });

  test('relative exports hold no moment of the day that was', async () => {
    for (const { path, bytes } of await bundleFiles(everyEvent({ timestamps: 'relative' }), COMMA)) {
      expect(`${path}${strFromU8(bytes, true)}`, path).not.toMatch(/2026-08-(03|10)/);
    }
  });
});

test('CSV keeps RFC 4180 with a semicolon and a mark, and no cell is a formula', () => {
  const text = csvOf({ ...log, participant: '=1+1;"x"' }, { separator: ';', bom: true });
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = parse(text, { bom: true, columns: true, delimiter: ';', record_delimiter: '\r\n' }) as {
    participant: string;
  }[];
  expect(rows).toHaveLength(log.events.length);
  expect(rows[0]!.participant).toBe(`'=1+1;"x"`);
});

test('the codebook names every column of the table', () => {
  const book = parse(codebookOf(COMMA), { columns: true }) as { field: string }[];
  const [head] = parse(csvOf(log, COMMA)) as string[][];
  expect(book.map(({ field }) => field)).toEqual(expect.arrayContaining(head!));
});

test('a bundle holds every form with its checksum', async () => {
  const files = unzipSync(zipOf(await bundleFiles(log, COMMA)));
  const sums = strFromU8(files['SHA256SUMS']!).trim().split('\n');
  const paths = Object.keys(files).filter((path) => path !== 'SHA256SUMS');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(paths.sort());
  for (const line of sums) {
    const sum = createHash('sha256').update(files[line.slice(66)]!).digest('hex');
    expect(line.slice(0, 64)).toBe(sum);
  }
});
