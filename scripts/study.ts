/** `npm run study -- merge|check|report FOLDER`, `npm run study -- generate FOLDER [--participants N] [--events N] [--seed N] [--forms all|parquet]`, `npm run study -- sign FILE --key KEYFILE [--new-key]` */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { print, runCommand, say } from './console/say.ts';
import { faultsOf } from './study/check.ts';
import { merge, mergedIn } from './study/folder.ts';
import { generate } from './study/generate.ts';
import { whyWithheld, writeReport } from './study/report.ts';
import { signStudy } from './study/sign.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('study', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        participants: { type: 'string', default: '6' },
        events: { type: 'string', default: '400' },
        seed: { type: 'string', default: '1' },
        forms: { type: 'string', default: 'all' },
        key: { type: 'string' },
        'new-key': { type: 'boolean', default: false },
      },
    }),
  );
  const [command, named, ...rest] = positionals;
  if (!command || !named || rest.length > 0)
    throw usage(
      'study',
      'Say what to do (merge, check, report, generate or sign) and with which folder or file.',
    );
  const folder = fromHere(named);
  switch (command) {
    case 'merge': {
      const { participants, superseded } = merge(folder);
      for (const name of superseded) say(`${name} is an earlier export of the same log: left out.`);
      print(`Joined the logs of ${participants} participants in ${join(named, 'merged')}.`);
      return 0;
    }
    case 'check':
      return check(mergedIn(folder));
    case 'report': {
      const parts = await writeReport(mergedIn(folder), join(folder, 'report'));
      for (const { name, table, withheld } of parts) {
        print(`${name}: ${table.rows.length} rows. ${withheld > 0 ? whyWithheld(withheld) : ''}`.trim());
      }
      print(`The report is ${join(named, 'report', 'report.html')}.`);
      return 0;
    }
    case 'sign': {
      if (values.key === undefined) throw usage('study', 'Name a key file with --key.');
      const key = await signStudy(folder, fromHere(values.key), values['new-key']);
      print(`Signed ${named}. Participants compare this key: ${key}`);
      return 0;
    }
    case 'generate': {
      const [participants, events, seed] = [values.participants, values.events, values.seed].map(Number);
      if (![participants, events, seed].every((one) => Number.isInteger(one) && one! > 0))
        throw usage('study', '--participants, --events and --seed are whole numbers from 1.');
      const forms = values.forms === 'parquet' ? 'parquet' : 'all';
      const size = { participants: participants!, events: events!, seed: seed!, forms } as const;
      print(JSON.stringify(await generate(folder, size), null, 2));
      return 0;
    }
    default:
      throw usage('study', `There is no "${command}": merge, check, report, generate or sign.`);
  }
});

async function check(merged: string): Promise<number> {
  let wrong = 0;
  for (const [name, { columns, rows }] of await faultsOf(merged)) {
    print(rows.length === 0 ? `${name}: none.` : `${name}: ${rows.length}.`);
    if (rows.length > 0) print([columns, ...rows].map((row) => `  ${row.join('  ')}`).join('\n'));
    wrong += rows.length;
  }
  return wrong === 0 ? 0 : 1;
}
