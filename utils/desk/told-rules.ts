import type { PackOrigin } from '../street/pack-file.ts';
import type { Indicator } from '../street/pack.ts';
import type { Act } from '../traces/catalogue.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';

type Handlers = Pick<
  QuestionHandlers,
  'keepNorm' | 'dropNorm' | 'installPack' | 'activatePack' | 'rollBackPack'
>;

/** What is done to rules at the desk, told to the study that asks for it; done all the same where none does. */
export function toldRules(
  judge: Pick<Judge, 'pack'>,
  does: Handlers,
  tell: (acts: Act[]) => Promise<void>,
  withPacks: ReturnType<typeof toldPacks>,
): Handlers {
  return {
    keepNorm: async (note) => {
      await does.keepNorm(note);
      const { version } = judge.pack.indicators.find(({ id }) => id === note.rule)!;
      const { rule: indicator, said, role } = note;
      await tell([{ kind: 'norm.noted', data: { indicator, version, said, role } }]);
    },
    dropNorm: async (note) => {
      await does.dropNorm(note);
      await tell([{ kind: 'norm.removed', data: {} }]);
    },
    installPack: (asked) => withPacks(() => does.installPack(asked)),
    activatePack: (asked) => withPacks(() => does.activatePack(asked)),
    rollBackPack: (asked) => withPacks(() => does.rollBackPack(asked)),
  };
}

/** Does something by which another pack may come into use, and tells what is another about its rules. */
export const toldPacks =
  (judge: Pick<Judge, 'pack'>, origin: () => PackOrigin, tell: (acts: Act[]) => Promise<void>) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    const before = judge.pack.indicators;
    const done = await work();
    await tell(changesOf(before, judge.pack.indicators, origin()));
    return done;
  };

/** What is another about rules; choices of the coach change none. */
export function changesOf(
  before: readonly Indicator[],
  after: readonly Indicator[],
  from: PackOrigin,
): Act[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(after.map(({ id }) => id));
  const changed = ({ id, version }: Indicator, what: 'new' | 'gone' | ReturnType<typeof differenceOf>) =>
    what === null ? [] : [{ kind: 'rule.changed' as const, data: { indicator: id, version, what, from } }];
  return [
    ...after.flatMap((one) => {
      const other = was.get(one.id);
      return changed(one, other ? differenceOf(other, one) : 'new');
    }),
    ...before.flatMap((one) => (is.has(one.id) ? [] : changed(one, 'gone'))),
  ];
}

function differenceOf(one: Indicator, other: Indicator): 'threshold' | 'rule' | 'rule and threshold' | null {
  const threshold = one.threshold !== other.threshold;
  if (one.rule === other.rule) return threshold ? 'threshold' : null;
  return threshold ? 'rule and threshold' : 'rule';
}
