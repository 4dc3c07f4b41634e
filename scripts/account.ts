/** `npm run account -- [PACK] [--out FOLDER] [--organisation NAME] [--contact ADDRESS]`: the papers that account for a pack */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { accountFiles } from '../utils/account/files.ts';
import { registerFaults } from '../utils/account/register-form.ts';
import { registerRecord } from '../utils/account/register.ts';
import { standardPackFile } from '../utils/indicators/index.ts';
import { checkPack, checkPackText } from '../utils/packs/check.ts';
import type { PackFile } from '../utils/street/pack-file.ts';
import type { Pack } from '../utils/street/pack.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere, ROOT } from './console/processes.ts';
import { print, Problem, runCommand, say } from './console/say.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('account', () =>
    parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, organisation: { type: 'string' }, contact: { type: 'string' } },
    }),
  );
  const [file, ...rest] = positionals;
  if (rest.length > 0) throw usage('account', 'Name one pack.');
  const { pack, ...told } = packIn(file);
  const organisation = { name: values.organisation ?? null, contact: values.contact ?? null };
  const out = values.out ? fromHere(values.out) : join(ROOT, 'artifacts', 'account');
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(accountFiles(pack, { organisation, ...told }))) {
    writeFileSync(join(out, name), text);
    print(relative(process.cwd(), join(out, name)));
  }
  for (const { field, message } of registerFaults(registerRecord(pack, organisation, told.fields)))
    say(`The register record can’t be delivered yet: ${field}. ${message}`);
});

/** The pack of a file, or the one that ships. A rule that is wrong would be missing from every paper: that is no account. */
function packIn(file: string | undefined): { pack: Pack } & Pick<PackFile, 'fields' | 'changes'> {
  const { pack, problems, ...held } =
    file === undefined ? checkPack(standardPackFile) : checkPackText(textOf(file));
  if (pack && problems.length === 0) return { pack, fields: held.file?.fields, changes: held.file?.changes };
  throw new Problem(
    `${file ?? 'The standard pack'} has parts that do not hold.`,
    ...problems.map(({ path, reason, hint }) => `${path || 'the file'}: ${reason}. ${hint}`),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(fromHere(file), 'utf8');
  } catch (error) {
    throw new Problem(`${file} can’t be read.`, error instanceof Error ? error.message : String(error));
  }
}
