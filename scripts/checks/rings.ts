/** The rings of tests, from pure functions outwards to real browsers; each is one or more vitest projects. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runTool } from '../console/processes.ts';
import type { Step, StepResult } from './steps.ts';

export const RINGS = {
  unit: ['unit'],
  dom: ['dom', 'dom-ui'],
  build: ['build'],
  browser: ['browser'],
} as const;
export type Ring = keyof typeof RINGS;

/** What is used of vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}

export interface RingOptions {
  /** Test files (parts of their paths); none is all. */
  files?: string[];
  /** Shows vitest's own output while it comes. */
  show?: boolean;
}

export function ringStep(ring: Ring, { files = [], show = false }: RingOptions = {}): Step {
  return {
    name: `${ring} tests`,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'sidelight-report-'));
      const report = join(folder, 'report.json');
      const { code, output } = await runTool(
        'vitest/vitest.mjs',
        [
          'run',
          ...files,
          ...RINGS[ring].flatMap((project) => ['--project', project]),
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ],
        {
          show,
          env: { ...process.env, ...(!process.stdout.isTTY && { NO_COLOR: '1', FORCE_COLOR: undefined }) },
        },
      );
      try {
        return { ...count(report, code), output: show ? '' : output };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A file that could not be loaded, or an error outside every test, is a failure as well. */
function count(file: string, code: number): Omit<StepResult, 'output'> {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failures: failuresOf(report),
  };
}

function failuresOf({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}: could not be run`];
      return failed.map(({ fullName, failureMessages }) => {
        // With retries there is one message of each; the first is of the run that nothing came before.
        const why = (failureMessages ?? []).map((message) => message.split('\n')[0]!.slice(0, 200));
        return [`${file}: ${fullName}`, ...why].join('\n    ');
      });
    });
}
