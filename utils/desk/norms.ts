import { readKeeping } from '../store/keeping.ts';
import { readNorms, removeNorm, writeNorm } from '../store/norms.ts';
import type { NormCalls } from '../street/norm.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';

/** Norm notes: how it should be with a rule, by role. They change no rule and no signal. */
export const normsRoom = (judge: Pick<Judge, 'pack'>) =>
  ({
    norms: () => readNorms(),
    async keepNorm({ rule: id, said, role, words }) {
      if (!(await readKeeping()).notes) throw new Error('Own words are switched off.');
      const { id: pack, version, indicators } = judge.pack;
      const rule = indicators.find((one) => one.id === id);
      if (!rule || rule.ownOnly) throw new Error(`There is no rule “${id}” of the team in the pack in use.`);
      await writeNorm({
        id: crypto.randomUUID(),
        rule: id,
        version: rule.version,
        pack: { id: pack, version },
        said,
        role,
        words,
        at: new Date().toISOString(),
      });
    },
    dropNorm: ({ id }) => removeNorm(id),
  }) satisfies Pick<QuestionHandlers, keyof NormCalls>;
