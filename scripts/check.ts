/** `npm run check`: format, lint, types, layers and dead code. */
import { STATIC_CHECKS } from './checks/static.ts';
import { runSteps } from './checks/steps.ts';
import { closingLine } from './checks/tally.ts';
import { print, runCommand } from './console/say.ts';

await runCommand(async () => {
  const tally = await runSteps([STATIC_CHECKS]);
  print(closingLine(tally));
  return tally.failed > 0 ? 1 : 0;
});
