import { Problem } from './say.ts';

/** How each command is called, as shown when it is called in another way. */
const USAGE = {
  account: 'npm run account -- [PACK] [--out FOLDER] [--organisation NAME] [--contact ADDRESS]',
  bench:
    'npm run bench -- [--rows 200,1000,10000] [--rounds 5] [--only reading|page|rules|sidebar|recorder|study] [--peers all|none|NAMES] [--save]',
  build: "npm run build -- [--hosts 'https://*.example.nl/*,…'] [--out DIR] [--browser chrome|firefox]",
  dev: 'npm run dev',
  format: 'npm run format -- [files]',
  pack: 'npm run pack -- check|test FILE, build FILE [--out FILE], diff FILE OTHER [--language nl|en], sign FILE --key FILE [--new-key]',
  'page:record':
    'npm run page:record -- <url or file> --out FOLDER [--keep WORDS] [--wait] [--browser chromium|firefox]',
  read: 'npm run read -- <url or file> [--pack FILE] [--now ISO-TIME] [--json] [--browser chromium|firefox]',
  'read:score':
    'npm run read:score -- <folder> [--only NAMES] [--browser chromium|firefox] [--json] [--raise-floor] [--leave-one-out]',
  screens: 'npm run screens -- [--only NAME | --guide]',
  start: 'npm start',
  study:
    'npm run study -- merge|check|report FOLDER, sign FILE --key KEYFILE [--new-key], or generate FOLDER [--participants N] [--events N] [--seed N] [--forms all|parquet]',
  test: 'npm test -- [--only check|unit|dom|build|browser] [test files]',
  'test:soak': 'npm run test:soak -- [--browser chromium|firefox] [--half-hours 16]',
  zip: "npm run zip -- [--hosts 'https://*.example.nl/*,…'] [--out DIR] [--check]",
} as const;

export type Command = keyof typeof USAGE;

/** Runs node's option parser; what it refuses becomes a {@link Problem} that shows the usage. */
export function readOptions<T>(command: Command, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw usage(command, error instanceof Error ? error.message : String(error));
  }
}

export function usage(command: Command, what: string): Problem {
  return new Problem(what, `Usage: ${USAGE[command]}`);
}
