/** Pages in the manner of municipal systems, ours and those of people who had not seen the reader, are read as well as they ever were. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import type { Browser } from '../../scripts/browser/facade.ts';
import { ROOT } from '../../scripts/console/processes.ts';
import { fallen, readFloor, standingOf } from '../../scripts/score/floor.ts';
import { pageLine } from '../../scripts/score/lines.ts';
import { scoreFolder } from '../../scripts/score/read-pages.ts';
import { isWhole } from '../../scripts/score/totals.ts';
import { BROWSERS, launch } from './harness/index.ts';

const FOLDERS = ['golden', 'designs'];
const pathOf = (folder: string): string => join(ROOT, 'tests/pages', folder);
const MINUTES = 60_000;

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  let desk: DeskTab;

  beforeAll(async () => {
    browser = await launch(name);
    desk = await openDeskTab(browser);
  });
  afterAll(() => browser?.close());

  test.each(FOLDERS.filter((folder) => readFloor(pathOf(folder))[name]))(
    'no total of the %s pages falls, and no page that was whole breaks',
    async (folder) => {
      const floor = readFloor(pathOf(folder))[name]!;
      const scored = await scoreFolder(browser, desk, pathOf(folder), undefined);
      const broken = scored.filter(({ slug, score }) => floor.whole.includes(slug) && !isWhole(score));
      expect(fallen(floor, standingOf(scored)), broken.map(pageLine).join('\n')).toEqual([]);
    },
    5 * MINUTES,
  );
});
