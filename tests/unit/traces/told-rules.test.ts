/** What is done to rules is told: what changed with another pack, and who proposed or objected by role. */
import { expect, test } from 'vitest';
import { changesOf, toldPacks, toldRules } from '../../../utils/desk/told-rules.ts';
import type { Indicator, Pack } from '../../../utils/street/pack.ts';
import { checkAct, type Act } from '../../../utils/traces/catalogue.ts';

const rule = (id: string, change: Partial<Indicator> = {}): Indicator =>
  ({
    id,
    version: '1.0.0',
    rule: 'days_since(last_contact) > threshold',
    threshold: 90,
    ...change,
  }) as Indicator;
const before = [rule('contact.no_next'), rule('plan.past_end'), rule('plan.missing'), rule('cap.handover')];
const after = [
  rule('contact.no_next', { version: '1.1.0', threshold: 60 }),
  rule('plan.past_end', { version: '2.0.0', rule: '!filled(plan_end)' }),
  rule('plan.missing', { version: '2.0.0', rule: '!plan_running()', threshold: null }),
  rule('cit.waiting_on_us'),
];
const CHANGES = [
  ['contact.no_next', '1.1.0', 'threshold'],
  ['plan.past_end', '2.0.0', 'rule'],
  ['plan.missing', '2.0.0', 'rule and threshold'],
  ['cit.waiting_on_us', '1.0.0', 'new'],
  ['cap.handover', '1.0.0', 'gone'],
].map(([indicator, version, what]) => ({
  kind: 'rule.changed',
  data: { indicator, version, what, from: 'file' },
}));

test('each rule that is another is named with what is; on, off and representation are no change', () => {
  expect(changesOf(before, after, 'file')).toEqual(CHANGES);
  expect(changesOf(before, before, 'file')).toEqual([]);
  expect(
    changesOf(
      before,
      before.map((one) => ({ ...one, on: false, representation: 'words' })),
      'file',
    ),
  ).toEqual([]);
  for (const { kind, data } of changesOf(before, after, 'file'))
    expect(() => checkAct(kind, data)).not.toThrow();
});

test('is told once it is done, and not where it was refused', async () => {
  const judge = { pack: { indicators: before } as unknown as Pack };
  const told: Act[] = [];
  const tell = async (acts: Act[]) => void told.push(...acts);
  const handlers = toldRules(
    judge,
    {
      keepNorm: async ({ rule: id }) => {
        if (id === 'plan.missing') throw new Error('refused');
      },
      dropNorm: async () => undefined,
      installPack: async () => ({ problems: [] }) as never,
      activatePack: async () => {
        judge.pack = { indicators: after } as unknown as Pack;
        return { problems: [] };
      },
      rollBackPack: () => Promise.reject(new Error('refused')),
    },
    tell,
    toldPacks(judge, () => 'file', tell),
  );
  const note = {
    rule: 'contact.no_next',
    said: 'objected',
    role: 'quality',
    words: 'Zestig is te kort',
  } as const;
  await handlers.keepNorm(note);
  await expect(handlers.keepNorm({ ...note, rule: 'plan.missing' })).rejects.toThrow('refused');
  await handlers.dropNorm({ id: 'one' });
  await handlers.installPack({ text: '', origin: 'file', activate: false });
  await expect(handlers.rollBackPack(null)).rejects.toThrow('refused');
  await handlers.activatePack({ id: 'a', version: '1.0.0' });
  const [noted, ...rest] = told;
  expect(noted).toEqual({
    kind: 'norm.noted',
    data: { indicator: 'contact.no_next', version: '1.0.0', said: 'objected', role: 'quality' },
  });
  expect(rest).toEqual([{ kind: 'norm.removed', data: {} }, ...CHANGES]);
  expect(JSON.stringify(told)).not.toContain('Zestig');
});

test('a pack that an administrator lays down is told as one', async () => {
  const judge = { pack: { indicators: before } as unknown as Pack };
  const told: Act[] = [];
  const withPacks = toldPacks(
    judge,
    () => 'policy',
    async (acts) => void told.push(...acts),
  );
  const done = await withPacks(async () => {
    judge.pack = { indicators: after } as unknown as Pack;
    return 'done';
  });
  expect(done).toBe('done');
  expect(told).toEqual(CHANGES.map(({ kind, data }) => ({ kind, data: { ...data, from: 'policy' } })));
});
