/** `npm run format -- [files]`: writes everything as prettier has it. */
import { runTool } from './console/processes.ts';
import { runCommand } from './console/say.ts';

await runCommand(async () => {
  const files = process.argv.slice(2);
  const { code } = await runTool(
    'prettier/bin/prettier.cjs',
    ['--write', '--list-different', ...(files.length > 0 ? files : ['.'])],
    { show: true },
  );
  return code;
});
