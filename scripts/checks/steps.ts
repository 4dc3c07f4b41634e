import { duration, print } from '../console/say.ts';
import { add, NOTHING, type Tally } from './tally.ts';

export interface StepResult extends Tally {
  /** Shown when something failed. */
  output: string;
  /** Each failure in one line: where, and the first line of why. */
  failures?: string[];
}

export interface Step {
  name: string;
  run(): Promise<StepResult>;
}

export interface Outcome extends Tally {
  failures: string[];
}

/**
 * Runs lanes of steps side by side, the steps of a lane one after another, and says how each ended.
 * A step that throws counts as one failure; the others go on.
 */
export async function runSteps(lanes: Step[][]): Promise<Outcome> {
  const failures: string[] = [];
  const tallies = await Promise.all(lanes.map((steps) => runLane(steps, failures)));
  return { ...tallies.reduce(add, NOTHING), failures };
}

async function runLane(steps: Step[], failures: string[]): Promise<Tally> {
  let tally = NOTHING;
  for (const step of steps) {
    const began = performance.now();
    const result = await step.run().catch((error: unknown): StepResult => ({
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    const { passed, failed, output } = result;
    const count = passed + failed === 1 ? '' : `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}, `;
    print(`${failed === 0 ? '✓' : '✗'} ${step.name} (${count}${duration(performance.now() - began)})`);
    if (failed > 0) {
      print(indent(output));
      failures.push(...(result.failures ?? [step.name]));
    }
    tally = add(tally, result);
  }
  return tally;
}

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
