/** When a study asks what: never more than it may, never twice, one at a time, and the same for whoever draws it again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompts } from '../../../utils/traces/prompt-form.ts';
import {
  afterAct,
  dueAt,
  momentsOn,
  nextMoment,
  NO_PROMPTS,
  type PromptAct,
  type PromptState,
} from '../../../utils/traces/prompts.ts';
import { readStudy } from '../../../utils/traces/study.ts';
import { study } from './studies.ts';

const both = (text: string) => ({ nl: text, en: text });
const scale = { form: 'scale' as const, steps: 5, from: both('niet'), to: both('erg') };
const prompts: Prompts = {
  perDay: 3,
  items: [
    {
      id: 'noon',
      ask: both('Hoe druk is het?'),
      when: { by: 'time', at: ['12:00', '15:00'] },
      expiresMinutes: 30,
      answer: scale,
    },
    {
      id: 'drawn',
      ask: both('En nu?'),
      when: { by: 'random', times: 3, from: '09:00', to: '17:00' },
      expiresMinutes: 20,
      answer: scale,
    },
    {
      id: 'after',
      ask: both('Hielp dit?'),
      when: { by: 'event', after: 'signal.opened', restMinutes: 60 },
      expiresMinutes: 10,
      answer: scale,
    },
    {
      id: 'said',
      ask: both('Wat viel op?'),
      when: { by: 'time', at: ['16:30'] },
      expiresMinutes: 30,
      answer: { form: 'words' },
    },
  ],
};
const DAY = '2026-09-01';
const MIDNIGHT = Date.parse(`${DAY}T00:00:00Z`);
const at = (clock: string): number => Date.parse(`${DAY}T${clock}:00Z`);
const only = (...ids: string[]): Prompts => ({
  ...prompts,
  items: prompts.items.filter(({ id }) => ids.includes(id)),
});
const drawn = (of: Prompts, participant = 'p-1', day = DAY) =>
  momentsOn(of, 'zicht-op-werk', participant, day, MIDNIGHT);

describe('moments', () => {
  test('by time are those of the file; by chance one in each part of the day, the same when drawn again', async () => {
    const moments = await drawn(prompts);
    expect(moments.filter(({ prompt }) => prompt === 'noon').map((one) => one.at)).toEqual([
      at('12:00'),
      at('15:00'),
    ]);
    const random = moments.filter(({ prompt }) => prompt === 'drawn').map((one) => one.at);
    const third = (8 * 3_600_000) / 3;
    random.forEach((one, n) => {
      expect(one).toBeGreaterThanOrEqual(at('09:00') + n * third - 1);
      expect(one).toBeLessThan(at('09:00') + (n + 1) * third + 1);
    });
    expect(await drawn(prompts)).toEqual(moments);
    expect(await drawn(prompts, 'p-2')).not.toEqual(moments);
  });

  test('by chance spread evenly over their part', async () => {
    const one: Prompts = {
      perDay: 1,
      items: [{ ...prompts.items[1]!, when: { by: 'random', times: 1, from: '09:00', to: '17:00' } }],
    };
    const places: number[] = [];
    for (let n = 0; n < 400; n += 1) {
      const [moment] = await drawn(one, `p-${n}`);
      places.push((moment!.at - at('09:00')) / (8 * 3_600_000));
    }
    for (const quarter of [0, 1, 2, 3]) {
      const within = places.filter((place) => Math.floor(place * 4) === quarter).length;
      // 100 of 400 are expected, with a standard deviation of 8.7.
      expect(within).toBeGreaterThan(60);
      expect(within).toBeLessThan(140);
    }
  });
});

describe('asking', () => {
  test('begins at its moment, expires, and is not asked again', async () => {
    const noon = only('noon');
    const moments = await drawn(noon);
    const step = (state: PromptState, clock: string) => dueAt(noon, state, moments, DAY, at(clock), true);
    expect(step(NO_PROMPTS, '11:59')).toMatchObject({ acts: [], state: { open: null } });
    const asked = step(NO_PROMPTS, '12:01');
    expect(asked.acts).toEqual([{ kind: 'prompt.asked', data: { prompt: 'noon', why: 'time' } }]);
    expect(step(asked.state, '12:05').acts).toEqual([]);
    const gone = step(asked.state, '12:31');
    expect(gone.acts).toEqual([{ kind: 'prompt.expired', data: { prompt: 'noon' } }]);
    expect(step(gone.state, '12:31').acts).toEqual([]);
    expect(nextMoment(gone.state, moments, at('12:31'))).toBe(at('15:00'));
    expect(nextMoment(asked.state, moments, at('12:05'))).toBe(at('12:31'));
  });

  test('is left out where the computer slept through it', async () => {
    const noon = only('noon');
    expect(dueAt(noon, NO_PROMPTS, await drawn(noon), DAY, at('12:30'), true).acts).toEqual([]);
  });

  test('for words happens only where the participant allowed them', async () => {
    const said = only('said');
    const moments = await drawn(said);
    expect(dueAt(said, NO_PROMPTS, moments, DAY, at('16:31'), false).acts).toEqual([]);
    expect(dueAt(said, NO_PROMPTS, moments, DAY, at('16:31'), true).acts).toHaveLength(1);
  });

  test('after an act rests as long as the file says, and no other act brings it', () => {
    const after = only('after');
    expect(afterAct(after, NO_PROMPTS, 'signal.closed', at('10:00'), true).acts).toEqual([]);
    const first = afterAct(after, NO_PROMPTS, 'signal.opened', at('10:00'), true);
    expect(first.acts).toEqual([{ kind: 'prompt.asked', data: { prompt: 'after', why: 'event' } }]);
    const answered = { ...first.state, open: null };
    expect(afterAct(after, answered, 'signal.opened', at('10:59'), true).acts).toEqual([]);
    expect(afterAct(after, answered, 'signal.opened', at('11:00'), true).acts).toHaveLength(1);
  });

  test('never passes the most of a day, never asks two at once or one moment twice, whatever happens', async () => {
    const days = await Promise.all(
      [DAY, '2026-09-02'].map(async (day, n) => ({
        day,
        moments: await momentsOn(prompts, 's', 'p', day, MIDNIGHT + n * 86_400_000),
      })),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            minutes: fc.integer({ min: 0, max: 200 }),
            what: fc.constantFrom('time', 'act', 'answer'),
          }),
          { maxLength: 60 },
        ),
        (steps) => {
          let now = MIDNIGHT;
          let state = NO_PROMPTS;
          let open = 0;
          const asked = new Map<string, number>();
          for (const { minutes, what } of steps) {
            now += minutes * 60_000;
            const today = days[Math.min(1, Math.floor((now - MIDNIGHT) / 86_400_000))]!;
            if (what === 'answer') {
              if (state.open) open -= 1;
              state = { ...state, open: null };
              continue;
            }
            // As at the desk: the day is followed before anything else.
            const due = dueAt(prompts, state, today.moments, today.day, now, true);
            const step = what === 'time' ? due : afterAct(prompts, due.state, 'signal.opened', now, true);
            const acts: PromptAct[] = what === 'time' ? due.acts : [...due.acts, ...step.acts];
            state = step.state;
            for (const { kind } of acts) {
              open += kind === 'prompt.asked' ? 1 : -1;
              expect(open === 0 || open === 1).toBe(true);
              if (kind === 'prompt.asked') asked.set(today.day, (asked.get(today.day) ?? 0) + 1);
            }
            expect(open === 1).toBe(state.open !== null);
            expect(new Set(state.done).size).toBe(state.done.length);
          }
          for (const times of asked.values()) expect(times).toBeLessThanOrEqual(prompts.perDay);
        },
      ),
    );
  });
});

describe('in a study file', () => {
  const problems = (change: object, rest: object = {}) =>
    readStudy(
      JSON.stringify({ ...study, words: true, prompts: { ...prompts, ...change }, ...rest }),
    ).problems?.map(({ path, what }) => `${path}: ${what}`);
  const item = (change: object) => ({ items: [{ ...prompts.items[0], ...change }] });

  test('prompts are read as they were written', () => {
    expect(readStudy(JSON.stringify({ ...study, words: true, prompts })).study?.prompts).toEqual(prompts);
  });

  test.each<[string, object, string]>([
    [
      'a time that is none',
      item({ when: { by: 'time', at: ['25:00'] } }),
      'prompts.items.0.when.at.0: clock',
    ],
    [
      'an act that nobody knows',
      item({ when: { by: 'event', after: 'page.typed', restMinutes: 60 } }),
      'prompts.items.0.when.after: choice',
    ],
    ['too many a day', { perDay: 100 }, 'prompts.perDay: range'],
    ['one id twice', { items: [prompts.items[0], prompts.items[0]] }, 'prompts.items: twice'],
    [
      'hours that end before they begin',
      item({ when: { by: 'random', times: 1, from: '17:00', to: '09:00' } }),
      'prompts.items: order',
    ],
    [
      'one option',
      item({ answer: { form: 'choice', options: [both('ja')] } }),
      'prompts.items.0.answer.options: length',
    ],
  ])('with %s are refused, with the place', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });

  test('words are asked for only where the study has words', () => {
    expect(problems({}, { words: false })).toContain('words: words');
  });
});
