/** `npm run cases`: writes docs/hostile-cases.md from tests/hostile-cases.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileDoc, readCases, stateOf } from './checks/hostile-cases.ts';
import { ROOT } from './console/processes.ts';
import { print, runCommand } from './console/say.ts';

await runCommand(async () => {
  const cases = readCases();
  writeFileSync(join(ROOT, 'docs', 'hostile-cases.md'), hostileDoc(cases));
  for (const one of cases.filter((each) => stateOf(each) !== 'tested'))
    print(`${one.number} ${one.name} (${stateOf(one)}): ${one.missing ?? one.limit}`);
});
