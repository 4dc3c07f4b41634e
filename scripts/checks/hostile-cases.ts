/** The table of hostile pages, faults and bad input, written from tests/hostile-cases.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../console/processes.ts';

export interface HostileCase {
  number: number;
  group: string;
  name: string;
  expected: string;
  /** In which browsers it has to hold; none for what needs no browser. */
  browsers: string[];
  /** Where it is tested: a file under the repository, and the name of a test as it stands in it. */
  tests: { file: string; name: string }[];
  /** What a test could show and none does; why none can, where there is no test at all; null for nothing. */
  missing: string | null;
  /** What can't be shown here or can't be otherwise, and why; null for nothing. */
  limit: string | null;
}

export type HostileState = 'tested' | 'tested to a limit' | 'in part' | 'not yet';

export const readCases = (): HostileCase[] =>
  JSON.parse(readFileSync(join(ROOT, 'tests/hostile-cases.json'), 'utf8')) as HostileCase[];

export function stateOf({ tests, missing, limit }: HostileCase): HostileState {
  if (tests.length === 0) return 'not yet';
  if (missing !== null) return 'in part';
  return limit === null ? 'tested' : 'tested to a limit';
}

export function hostileDoc(cases: HostileCase[]): string {
  const count = (state: HostileState): number => cases.filter((one) => stateOf(one) === state).length;
  const groups = [...new Set(cases.map(({ group }) => group))];
  return [
    '# Hostile pages, faults and bad input',
    `${cases.length} cases that Sidelight has to withstand: ${count('tested')} tested, ${count('tested to a limit')} tested to a limit that stands beside it with its reason, ${count('in part')} in part, ${count('not yet')} not yet. Written by \`npm run cases\` from \`tests/hostile-cases.json\`; a test holds that every test named here exists, and that a case without one gives the reason. That a test is named says that it looks at the case, not that it passed on your machine.`,
    ...groups.flatMap((group) => [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      [
        '| no. | case | what has to happen | where | state | tested by | limit, and why; or what is not shown |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...cases.filter((one) => one.group === group).map(line),
      ].join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function line(one: HostileCase): string {
  const files = [...new Set(one.tests.map(({ file }) => file))];
  const tests = files.map(
    (file) =>
      `\`${file}\`: ${one.tests
        .filter((test) => test.file === file)
        .map(({ name }) => `“${name}”`)
        .join(', ')}`,
  );
  const cells = [
    `${one.number}`,
    one.name,
    one.expected,
    one.browsers.join(', ') || 'no browser needed',
    stateOf(one),
    tests.join('<br>'),
    [one.missing, one.limit].filter(Boolean).join(' '),
  ];
  return `| ${cells.map((cell) => cell.replace(/[|*_]/g, '\\$&')).join(' | ')} |`;
}
