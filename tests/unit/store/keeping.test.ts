import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lastDay, plusDays } from '../../../utils/annotations/days.ts';
import { citizenDeskOf } from '../../../utils/store/citizen-desk.ts';
import { keepingOf } from '../../../utils/store/keeping.ts';
import { policyOf } from '../../../utils/store/policy.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'),
) as { properties: Record<string, { type: string }> };

const whole = {
  ownNotes: false,
  rememberedValues: false,
  longestRetentionDays: 30,
  language: 'en',
  studiesForbidden: true,
  organisation: 'Gemeente Veldermeer',
  citizenContact: '0800 0000',
  pack: '{"schema":1}',
};

test('the schema names exactly what is taken from a policy', () => {
  expect(policyOf(whole)).toEqual(whole);
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(whole).sort());
  for (const [name, value] of Object.entries(whole)) {
    expect(schema.properties[name]!.type).toBe(
      typeof value === 'number' ? 'integer' : (typeof value as string),
    );
  }
});

test.each([[null], [undefined], ['x'], [[]], [{ ownNotes: 'no', language: 'fr', longestRetentionDays: 0 }]])(
  'what is wrong in a policy is left out: %j',
  (stored) => {
    expect(policyOf(stored)).toEqual({});
  },
);

test('one wrong value does not touch the others', () => {
  expect(policyOf({ ...whole, language: 12 })).toEqual({ ...whole, language: undefined });
});

test('a policy goes before what was chosen, and says that it did', () => {
  const chosen = { notes: true, remember: true, days: 200 };
  expect(keepingOf(chosen, {})).toEqual({
    ...chosen,
    longestDays: 365,
    fixed: { notes: false, remember: false, language: false },
  });
  expect(keepingOf(chosen, policyOf(whole))).toEqual({
    notes: false,
    remember: false,
    days: 30,
    longestDays: 30,
    fixed: { notes: true, remember: true, language: true },
  });
  // The pack in use may shorten it too.
  expect(keepingOf({ days: 200 }, { longestRetentionDays: 90 }, { longestRetentionDays: 60 }).days).toBe(60);
  // No policy makes anything last longer than the coach chose.
  expect(keepingOf({ days: 10 }, { longestRetentionDays: 300 }).days).toBe(10);
});

test.each([[undefined], [null], [{ days: -3, notes: 'yes' }], [{ days: 9999 }]])(
  'stored choices that make no sense are the default: %j',
  (stored) => {
    expect(keepingOf(stored, {})).toMatchObject({ notes: true, remember: true, days: 183 });
  },
);

test('the last day: never past the retention; quiet ends as agreed; what is done is gone tomorrow', () => {
  const today = '2026-11-23';
  expect(plusDays(today, 183)).toBe('2027-05-25');
  expect(lastDay({ kind: 'note', text: 'x' }, today, 183)).toBe('2027-05-25');
  expect(lastDay({ kind: 'quiet', indicator: 'a', until: '2026-12-01' }, today, 183)).toBe('2026-12-01');
  expect(lastDay({ kind: 'quiet', indicator: 'a', until: '2029-12-01' }, today, 183)).toBe('2027-05-25');
  expect(lastDay({ kind: 'worklist', what: null, done: null }, today, 10)).toBe('2026-12-03');
  expect(lastDay({ kind: 'worklist', what: null, done: '2026-11-23T09:00:00Z' }, today, 10)).toBe(today);
});

test('who a citizen turns to: what was filled in, unless a policy says it', () => {
  const stored = { organisation: ' Team Werk ', ask: 'balie 3' };
  expect(citizenDeskOf(stored, {})).toEqual({
    organisation: 'Team Werk',
    ask: 'balie 3',
    fixed: { organisation: false, ask: false },
  });
  expect(citizenDeskOf(stored, { citizenContact: '0800 0000' })).toMatchObject({
    organisation: 'Team Werk',
    ask: '0800 0000',
    fixed: { organisation: false, ask: true },
  });
  for (const wrong of [null, 'x', { organisation: 12, ask: 'x'.repeat(300) }]) {
    expect(citizenDeskOf(wrong, {})).toMatchObject({ organisation: '', ask: '' });
  }
});
