import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeClient, inUse } from '../../../utils/indicators/index.ts';
import { representationsOf } from '../../../utils/indicators/representation.ts';
import type { IndicatorChoices, Representation } from '../../../utils/street/pack.ts';
import { allFields, client, loadStandard, TODAY } from './clients.ts';

const pack = loadStandard();
const OFF = pack.indicators.filter(({ on }) => !on).map(({ id }) => id);
const FORMS: Representation[] = ['words', 'number', 'scale', 'colour'];

const judged = (choices: IndicatorChoices): string[] =>
  judgeClient(inUse(pack, { choices }), client({ objection_open: true }), {
    today: TODAY,
    fieldsShown: allFields(pack),
  }).map(({ indicator }) => indicator);

test('what is off by default is not judged until the coach switches it on', () => {
  expect(OFF).toHaveLength(12);
  for (const id of OFF) expect(judged({})).not.toContain(id);
  expect(judged({ 'cit.objection': { on: true } })).toContain('cit.objection');
});

test('what the coach switches off is not judged, and the others are', () => {
  const off = judged({ 'plan.missing': { on: false } });
  expect(off).not.toContain('plan.missing');
  expect(off).toContain('plan.past_end');
});

test('a choice for an indicator that the pack does not hold changes nothing', () => {
  expect(judged({ 'plan.nonsense': { on: true } })).toEqual(judged({}));
});

describe('how an indicator is shown', () => {
  const shown = (id: string, chosen: Parameters<typeof inUse>[1]): Representation | undefined =>
    inUse(pack, chosen).indicators.find((one) => one.id === id)!.representation;

  test('a study goes before the coach, the coach before the indicator, the indicator before the pack', () => {
    const choices: IndicatorChoices = { 'contact.since_two_way': { representation: 'scale' } };
    expect(shown('contact.since_two_way', { choices: {} })).toBe('number');
    expect(shown('contact.since_two_way', { choices })).toBe('scale');
    expect(shown('contact.since_two_way', { choices, condition: 'words' })).toBe('words');
    const { representation: _, ...bare } = pack.indicators[0]!;
    const proposed = inUse({ ...pack, representation: 'colour', indicators: [bare] }, { choices: {} });
    expect(proposed.indicators[0]!.representation).toBe('colour');
  });

  test('each is shown in a way that it can be: whatever is asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(...FORMS), (representation, condition) => {
        const choices = Object.fromEntries(pack.indicators.map(({ id }) => [id, { representation }]));
        for (const each of [{ choices }, { choices: {}, condition }]) {
          for (const one of inUse(pack, each).indicators)
            expect(representationsOf(one)).toContain(one.representation);
        }
      }),
    );
  });

  test('a figure is never coloured or placed beside a threshold, a yes or no has no number', () => {
    for (const one of pack.indicators) {
      if (one.kind === 'figure')
        expect(representationsOf(one)).not.toEqual(expect.arrayContaining(['colour']));
      if (one.unit === 'yes/no') expect(representationsOf(one)).not.toContain('number');
    }
  });
});

test('every indicator that ships tells its versions, newest first, and how it is shown', () => {
  for (const { id, version, changes, representation, owner, validFrom } of pack.indicators) {
    expect(changes?.[0]?.version, id).toBe(version);
    expect(FORMS, id).toContain(representation);
    expect(owner && validFrom, id).toBeTruthy();
  }
});
