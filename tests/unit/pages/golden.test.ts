/** The golden pages, and the designs of others, are complete: each truth can be scored, and together they cover what pages are made of. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/console/processes.ts';
import { cellsOf, goldenPages } from '../../../scripts/score/truth.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';
import { COVERAGE } from '../../pages/coverage.ts';

const pagesOf = (name: string) => {
  const folder = join(ROOT, 'tests/pages', name);
  return goldenPages(folder).map(({ slug, truth }) => ({
    slug,
    truth,
    html: join(folder, slug, 'index.html'),
  }));
};
const pages = pagesOf('golden');
const designs = pagesOf('designs');
const types = new Map(vocabulary.map(({ id, type }) => [id, type]));

test.each(pages)('$slug says what it tests', ({ truth }) => {
  expect(truth.tests?.length).toBeGreaterThan(0);
  expect(truth.tests?.filter((name) => !(name in COVERAGE))).toEqual([]);
});

describe.each([...pages, ...designs])('$slug', ({ html, truth }) => {
  test('has its page and its moment', () => {
    expect(existsSync(html)).toBe(true);
    expect(truth.capturedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  });

  test('tells every row of every field, as a value of its type', () => {
    if (truth.kind === 'none') {
      expect(truth.fields).toEqual([]);
      expect(truth).toHaveProperty('why');
      return;
    }
    const rows = truth.kind === 'record' ? 1 : truth.rowKeys!.length;
    expect(rows).toBe(truth.rows);
    expect(truth.rowKeys!.every((key) => key !== '')).toBe(true);
    expect(truth.fields.length).toBeGreaterThan(1);
    for (const field of truth.fields) {
      const { id, label } = field;
      expect.soft(types.has(id), `${id} is in the vocabulary`).toBe(true);
      expect.soft({ id, rows: cellsOf(field).length }).toEqual({ id, rows });
      for (const { text, value } of cellsOf(field)) {
        expect.soft({ id, label, text, good: isOfType(value, types.get(id)!) }).toMatchObject({ good: true });
        if (text === '') expect.soft({ id, value }).toEqual({ id, value: null });
      }
    }
  });
});

test('each thing that pages are made of is tested by a page', () => {
  const tested = new Set(pages.flatMap(({ truth }) => truth.tests ?? []));
  expect(Object.keys(COVERAGE).filter((name) => !tested.has(name))).toEqual([]);
  expect(pages.length).toBeGreaterThanOrEqual(44);
  expect(pages.filter(({ truth }) => truth.kind === 'none').length).toBeGreaterThanOrEqual(12);
});

test('no two pages are the same', () => {
  const texts = [...pages, ...designs].map(({ html }) => readFileSync(html, 'utf8'));
  expect(new Set(texts).size).toBe(texts.length);
});

function isOfType(value: unknown, type: string): boolean {
  if (value === null) return true;
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(String(value));
  if (type === 'int' || type === 'percent' || type === 'money') return typeof value === 'number';
  if (type === 'bool') return typeof value === 'boolean';
  return typeof value === 'string' || typeof value === 'number';
}
