import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/console/processes.ts';
import { evidence, heuristicDefines, vocabularyWithout } from '../../../scripts/extension/evidence.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';

const kindsOf = (rests: string): string[] =>
  rests.split(' ').map((id) => evidence.sources[id]?.kind ?? `unknown: ${id}`);

const used = new Set(
  readdirSync(join(ROOT, 'utils/page'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) => readFileSync(join(ROOT, 'utils/page', file), 'utf8').match(/\bHEURISTIC\.\w+/g) ?? [])
    .map((name) => name.replace('HEURISTIC.', '')),
);

describe('each label of the vocabulary', () => {
  test.each(vocabulary)('of $id names what it rests on', ({ id, nl, en }) => {
    const rests = evidence.synonyms[id] ?? {};
    expect(Object.keys(rests).sort()).toEqual([...new Set([...nl, ...en])].sort());
    for (const [label, sources] of Object.entries(rests)) {
      expect.soft({ label, unknown: kindsOf(sources).filter((kind) => kind.startsWith('unknown')) }).toEqual({
        label,
        unknown: [],
      });
    }
  });

  test('and nothing else is named', () => {
    expect(Object.keys(evidence.synonyms).sort()).toEqual(vocabulary.map(({ id }) => id).sort());
  });
});

describe('each heuristic', () => {
  test('is in the code and in the register', () => {
    expect([...used].sort()).toEqual(Object.keys(evidence.heuristics).sort());
  });

  test.each(Object.entries(evidence.heuristics))(
    '%s rests on two applications or a standard',
    (_id, { what, rests }) => {
      const kinds = kindsOf(rests);
      expect(kinds.filter((kind) => kind.startsWith('unknown'))).toEqual([]);
      const applications = kinds.filter((kind) => kind === 'application').length;
      expect(kinds.includes('standard') || applications >= 2).toBe(true);
      expect(what.length).toBeGreaterThan(20);
    },
  );
});

test('without a source, what rests on it alone is gone and nothing else', () => {
  const whole = vocabulary.flatMap(({ id, nl, en }) => [...nl, ...en].map((label) => `${id}: ${label}`));
  const less = new Set(
    vocabularyWithout('roundup').flatMap(({ id, nl, en }) =>
      [...nl, ...en].map((label) => `${id}: ${label}`),
    ),
  );
  const gone = whole.filter((label) => !less.has(label));
  expect(gone).toContain('created_at: Creation');
  expect(gone).not.toContain('coach: Assigned to');
  expect(vocabularyWithout(undefined)).toEqual(vocabulary);
  expect(Object.values(heuristicDefines()).every((word) => word === 'true')).toBe(true);
});
