/** `npm run pack -- check|build|sign|test FILE` and `npm run pack -- diff FILE OTHER`; see docs/packs.md */
import { parseArgs } from 'node:util';
import { diffPacks } from '../utils/packs/diff.ts';
import { runExamples } from '../utils/packs/examples.ts';
import { differenceInWords, packsWords } from '../utils/text/packs.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { print, runCommand, say } from './console/say.ts';
import { build, faultsIn, readPack, sign, soundPack } from './pack/files.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('pack', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        key: { type: 'string' },
        'new-key': { type: 'boolean', default: false },
        language: { type: 'string', default: 'nl' },
      },
    }),
  );
  const [command, named, other, ...rest] = positionals;
  if (!command || !named || rest.length > 0 || (other !== undefined) !== (command === 'diff'))
    throw usage(
      'pack',
      'Say what to do (check, build, diff, sign or test) and with which file; diff takes two.',
    );
  const file = fromHere(named);
  switch (command) {
    case 'check': {
      const faults = await faultsIn(readPack(file));
      for (const { path, reason, hint } of faults) print(`${path || 'the file'}: ${reason}\n  ${hint}`);
      print(faults.length === 0 ? `${named} is sound.` : `${named}: ${faults.length} to mend.`);
      return faults.length === 0 ? 0 : 1;
    }
    case 'build':
      print(`Wrote ${await build(file, values.out === undefined ? null : fromHere(values.out))}.`);
      return 0;
    case 'diff':
      return diff(file, fromHere(other!), values.language);
    case 'sign': {
      if (!values.key)
        throw usage('pack', 'Name the file of the key: --key FILE (with --new-key it is made).');
      print(`Signed ${named} with the key ${await sign(file, fromHere(values.key), values['new-key'])}.`);
      return 0;
    }
    case 'test':
      return test(file);
    default:
      throw usage('pack', `There is no "${command}": check, build, diff, sign or test.`);
  }
});

function diff(file: string, other: string, language: string): number {
  if (language !== 'nl' && language !== 'en') throw usage('pack', '--language is nl or en.');
  const [from, to] = [readPack(file), readPack(other)].map(soundPack);
  const lines = diffPacks(from!.file, to!.file).map((one) =>
    differenceInWords(one, language, from!.pack, to!.pack),
  );
  print(lines.join('\n') || packsWords[language].nothing);
  return 0;
}

function test(file: string): number {
  const { file: checked, pack } = soundPack(readPack(file));
  const runs = runExamples(pack, checked.examples ?? []);
  for (const { at, example, said } of runs.filter(({ holds }) => !holds)) {
    const expected = [example.expect, example.value].filter((part) => part !== undefined);
    print(
      `examples.${at} (${example.indicator}): expected ${JSON.stringify(expected)}, and it says ${JSON.stringify(said)}`,
    );
  }
  const shown = new Set(runs.map(({ example }) => example.indicator));
  const bare = pack.indicators.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  if (bare.length > 0) say(`Without an example: ${bare.join(', ')}.`);
  const held = runs.filter(({ holds }) => holds).length;
  print(`${held} of ${runs.length} examples hold.`);
  return held === runs.length && runs.length > 0 ? 0 : 1;
}
