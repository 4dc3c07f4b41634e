import { describe, expect, test } from 'vitest';
import { Assembly } from '../../../utils/desk/assembly.ts';
import type { ReadingHead, ReadingPart, Row } from '../../../utils/street/reading.ts';

const head: ReadingHead = {
  id: 'r1',
  kind: 'list',
  source: 'detected',
  confidence: 1,
  fields: [],
  total: null,
};
const row = (key: string): Row => ({ key, values: {} });
const part = (count: number, from: number, ...keys: string[]): ReadingPart => ({
  head,
  whole: true,
  count,
  from,
  rows: keys.map(row),
});
const change = (...args: Parameters<typeof part>): ReadingPart => ({ ...part(...args), whole: false });
const keysOf = (result: ReturnType<Assembly['put']>): string[] | string =>
  typeof result === 'string' ? result : result.rows.map(({ key }) => key);

describe('assembly of a reading from parts', () => {
  test('a reading in one part is whole at once', () => {
    expect(keysOf(new Assembly().put('d', part(2, 0, 'a', 'b')))).toEqual(['a', 'b']);
  });

  test('waits for the parts that follow', () => {
    const assembly = new Assembly();
    expect(keysOf(assembly.put('d', part(3, 0, 'a', 'b')))).toBe('waiting');
    expect(keysOf(assembly.put('d', part(3, 2, 'c')))).toEqual(['a', 'b', 'c']);
  });

  test('one changed row replaces itself alone', () => {
    const assembly = new Assembly();
    assembly.put('d', part(3, 0, 'a', 'b', 'c'));
    expect(keysOf(assembly.put('d', change(3, 1, 'B')))).toEqual(['a', 'B', 'c']);
  });

  test('a shorter table is cut', () => {
    const assembly = new Assembly();
    assembly.put('d', part(3, 0, 'a', 'b', 'c'));
    expect(keysOf(assembly.put('d', change(1, 0, 'b')))).toEqual(['b']);
  });

  test('after a stop of the worker a later part asks for all of it', () => {
    expect(keysOf(new Assembly().put('d', part(3, 1, 'b')))).toBe('again');
  });

  test('after a stop of the worker a change asks for all of it, were it of the first row or of none', () => {
    expect(keysOf(new Assembly().put('d', change(3, 0, 'A')))).toBe('again');
    expect(keysOf(new Assembly().put('d', change(3, 0)))).toBe('again');
  });

  test('rows that came with a change wait for each other', () => {
    const assembly = new Assembly();
    assembly.put('d', part(1, 0, 'a'));
    expect(keysOf(assembly.put('d', change(3, 1, 'b')))).toBe('waiting');
    expect(keysOf(assembly.put('d', change(3, 2, 'c')))).toEqual(['a', 'b', 'c']);
  });

  test('the same part twice changes nothing', () => {
    const assembly = new Assembly();
    assembly.put('d', part(2, 0, 'a', 'b'));
    expect(keysOf(assembly.put('d', part(2, 0, 'a', 'b')))).toEqual(['a', 'b']);
  });

  test('documents are kept apart', () => {
    const assembly = new Assembly();
    assembly.put('d', part(2, 0, 'a', 'b'));
    expect(keysOf(assembly.put('e', part(2, 1, 'x')))).toBe('again');
  });
});
