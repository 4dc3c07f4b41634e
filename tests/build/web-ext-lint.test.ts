/** Mozilla's own check of what is submitted: no error, and no warning but those that are known and why. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from '../../scripts/console/processes.ts';
import { RELEASE } from '../../scripts/extension/builds.ts';
import known from './known-warnings.json' with { type: 'json' };

interface Finding {
  code: string;
  file: string;
  message: string;
}

test('web-ext lint finds nothing new', async () => {
  const { output } = await runTool('web-ext/bin/web-ext.js', [
    ...['lint', '--source-dir', join(RELEASE, 'firefox-mv3'), '--output', 'json', '--no-config-discovery'],
  ]);
  const report = JSON.parse(output.slice(output.indexOf('{'))) as { errors: Finding[]; warnings: Finding[] };
  expect(report.errors).toEqual([]);
  const isKnown = ({ code, file }: Finding) =>
    known.some((entry) => entry.code === code && (file ?? '').startsWith(entry.in));
  expect(report.warnings.filter((warning) => !isKnown(warning))).toEqual([]);
});
