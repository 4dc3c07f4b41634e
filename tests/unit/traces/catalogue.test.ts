import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, checkAct, GROUPS, KINDS, kindsOf } from '../../../utils/traces/catalogue.ts';
import { csv } from '../../../utils/traces/csv.ts';
import { dataDictionary, FIELDS } from '../../../utils/traces/dictionary.ts';
import { HEAD, rowsOf } from '../../../utils/traces/table.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import { study } from './studies.ts';

describe('the catalogue', () => {
  test('has no field in which words could stand', () => {
    const wild = ['Samira Vossen', 'https://klavier.example/klant/204881', '204881 afspraak', 'Belt liever'];
    for (const kind of KINDS) {
      for (const [name, { schema }] of Object.entries(CATALOGUE[kind].fields)) {
        for (const words of wild) expect(v.safeParse(schema, words).success, `${kind} ${name}`).toBe(false);
      }
    }
  });

  test('takes nothing that it does not know, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
        (kind, data) => {
          const known = Object.keys(CATALOGUE[kind].fields);
          fc.pre(Object.keys(data).some((name) => !known.includes(name)));
          expect(() => checkAct(kind, data)).toThrow(kind);
        },
      ),
    );
    expect(() => checkAct('page.typed', {})).toThrow('page.typed');
    expect(() => checkAct('toString', {})).toThrow('toString');
  });

  test('names the field that is wrong', () => {
    expect(() => checkAct('lens.switched', { to: 'client', by: 'boss' })).toThrow('lens.switched: by');
    expect(checkAct('lens.switched', { to: 'client', by: 'coach' })).toEqual({
      kind: 'lens.switched',
      data: { to: 'client', by: 'coach' },
    });
  });

  test('a study gets the groups that it asked for, and the log about itself', () => {
    const kinds = kindsOf(['lens']);
    expect(kinds).toContain('lens.switched');
    expect(kinds).toContain('study.paused');
    expect(kinds).not.toContain('signal.shown');
    expect(kindsOf(GROUPS)).toEqual(KINDS);
  });

  test('the data dictionary tells of every event and field, with words', () => {
    const entries = dataDictionary();
    for (const kind of KINDS) {
      const fields = entries.filter(({ event }) => event === kind).map(({ field }) => field);
      expect(fields).toEqual(['', ...Object.keys(CATALOGUE[kind].fields)]);
    }
    for (const { means, form, field, event } of entries) {
      expect(means, `${event} ${field}`).toMatch(/^[A-Z].*\.$/);
      expect(field === '' || form !== '').toBe(true);
    }
  });
});

/** Reads CSV as RFC 4180 says it, by a grammar of its own. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (char === '"') {
      quoted = true;
    } else if (char === separator) {
      end();
    } else if (char === '\r' && text[at + 1] === '\n') {
      end();
      rows.push([]);
      at++;
    } else {
      cell += char;
    }
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  const FORM = { separator: ',', bom: false } as const;

  test('comes back as it went, with any text and either separator', () => {
    const safe = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(safe, { minLength: 3, maxLength: 3 })),
        fc.constantFrom(',', ';'),
        (rows, separator) => {
          const form = { separator, bom: false } as { separator: ',' | ';'; bom: boolean };
          expect(parse(csv(['a', 'b', 'c'], rows, form), separator)).toEqual([['a', 'b', 'c'], ...rows]);
        },
      ),
    );
  });

  test('no text can be taken for a formula; numbers stay numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        const [, row] = parse(csv(['a'], [[start + rest]], FORM), ',');
        expect(row).toEqual([`'${start}${rest}`]);
      }),
    );
    expect(csv(['a', 'b', 'c'], [[-5, true, null]], FORM)).toBe('a,b,c\r\n-5,true,\r\n');
  });

  test('a byte order mark only when asked', () => {
    expect(csv(['a'], [], { separator: ';', bom: true })).toBe('\uFEFFa\r\n');
  });
});

describe('an exported log', () => {
  const at = Date.parse('2026-09-01T09:20:33.456Z');
  const event: TraceEvent = {
    kind: 'lens.switched',
    data: { to: 'caseload', by: 'coach' },
    session: 2,
    seq: 7,
    at,
    clock: 1234,
    room: 'view',
    sender: 3,
    number: 5,
  };
  const row = (timestamps: 'exact' | 'minute' | 'relative') => {
    const [cells] = rowsOf(
      { study: { ...study, timestamps }, participant: 'p-1' },
      [event],
      new Map([[2, at - 90_400]]),
    );
    return Object.fromEntries(HEAD.map((name, n) => [name, cells![n]!]));
  };

  test('has a column for everything, and each once', () => {
    expect(new Set(HEAD).size).toBe(HEAD.length);
    expect(HEAD.slice(-FIELDS.length)).toEqual(FIELDS);
    expect(row('exact')).toMatchObject({
      study: 'zicht-op-werk',
      participant: 'p-1',
      session: 2,
      seq: 7,
      at: '2026-09-01T09:20:33.456Z',
      event: 'lens.switched',
      to: 'caseload',
      by: 'coach',
      indicator: null,
      client: null,
    });
  });

  test('gives moments out as the study says', () => {
    expect(row('minute')['at']).toBe('2026-09-01T09:20:00.000Z');
    expect(row('relative')['at']).toBe(90);
  });
});
