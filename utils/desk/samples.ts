import { readFindings, removeFindings, writeFindings } from '../store/findings.ts';
import type { SessionMemory } from '../store/session.ts';
import type { DrawnSample, SampleCalls } from '../street/sample.ts';
import { draw } from '../workbench/sample.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';

/** Random samples of the case files of this session. Numbers go to the page that draws and are kept nowhere. */
export const samplesRoom = (memory: Pick<SessionMemory, 'caseloads'>, judge: Pick<Judge, 'pack'>) =>
  ({
    drawSample: async (asked) => drawn(memory, asked),
    findings: () => readFindings(),
    async keepFindings(found) {
      const { id, version } = judge.pack;
      await writeFindings({
        ...found,
        id: crypto.randomUUID(),
        pack: { id, version },
        at: new Date().toISOString(),
      });
    },
    dropFindings: ({ id }) => removeFindings(id),
  }) satisfies Pick<QuestionHandlers, keyof SampleCalls>;

function drawn(
  memory: Pick<SessionMemory, 'caseloads'>,
  { system, seed, count }: SampleCalls['drawSample'][0],
): DrawnSample {
  const seen = [...memory.caseloads.values()]
    .map((caseload) => ({
      system: caseload.system,
      // Without a number nobody can look a file up.
      numbers: Object.values(caseload.clients).flatMap(({ number }) => number ?? []),
    }))
    .filter(({ numbers }) => numbers.length > 0)
    .sort((a, b) => b.numbers.length - a.numbers.length);
  const chosen = seen.find((one) => one.system === system) ?? seen[0];
  return {
    systems: seen.map((one) => ({ system: one.system, clients: one.numbers.length })),
    system: chosen?.system ?? null,
    numbers: draw(chosen?.numbers ?? [], count, seed),
    of: chosen?.numbers.length ?? 0,
  };
}
