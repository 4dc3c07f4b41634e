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
  /** What no test shows; why none can, where there is no test at all; null for nothing. */
  missing: string | null;
}

export type HostileState = 'tested' | 'in part' | 'not yet';

export const readCases = (): HostileCase[] =>
  JSON.parse(readFileSync(join(ROOT, 'tests/hostile-cases.json'), 'utf8')) as HostileCase[];

export const stateOf = ({ tests, missing }: HostileCase): HostileState =>
  tests.length === 0 ? 'not yet' : missing === null ? 'tested' : 'in part';

export function hostileDoc(cases: HostileCase[]): string {
  const count = (state: HostileState): number => cases.filter((one) => stateOf(one) === state).length;
  const groups = [...new Set(cases.map(({ group }) => group))];
  return [
    '# Hostile pages, faults and bad input',
    `${cases.length} cases that Sidelight has to withstand: ${count('tested')} tested, ${count('in part')} in part, ${count('not yet')} not yet. Written by \`npm run cases\` from \`tests/hostile-cases.json\`; a test holds that every test named here exists, and that a case without one gives the reason. That a test is named says that it looks at the case, not that it passed on your machine.`,
    ...groups.flatMap((group) => [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      [
        '| no. | case | what has to happen | where | state | tested by | not shown |',
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
    one.missing ?? '',
  ];
  return `| ${cells.map((cell) => cell.replace(/[|*_]/g, '\\$&')).join(' | ')} |`;
}
