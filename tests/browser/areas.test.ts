/** A new area is data, not code: its pack is taken in, and the case file of that area shows its signals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/console/processes.ts';
import { AREA_FILES, type AreaId } from '../pages/demodam/areas.ts';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, chooseFile, launch, until, type Browser, type Page } from './harness/index.ts';

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let bench: Page;

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    browser = await launch(name);
    bench = await browser.extensionPage('workbench.html#share');
    await bench.setViewport(1280, 900);
    await askDesk(bench, 'setSiteMode', { origin: demo.url, mode: 'open' });
    await bench.waitFor('.packs li');
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test.each(Object.keys(AREA_FILES) as AreaId[])(
    '%s: the pack is taken in by file, and its signals show',
    async (id) => {
      const { tells } = AREA_FILES[id];
      await bench.bringToFront();
      const pack = readFileSync(join(ROOT, 'docs/packs', `${id}.pack.json`), 'utf8');
      await chooseFile(bench, '.share input[type=file]', pack);
      await bench.waitFor('[data-act="take-and-use"]');
      await bench.click('[data-act="take-and-use"]');
      const wanted = (JSON.parse(pack) as { id: string }).id;
      await until(
        'the pack to be in use',
        async () => (await askDesk(bench, 'packs', null)).active.id === wanted || null,
      );

      const page = await browser.newPage();
      await page.setViewport(1440, 900);
      await page.goto(`${demo.url}/dossier/${id}`);
      const sidebar = await page.sidebar();
      await sidebar.waitFor('[role=tablist]');
      const raised = Object.keys(tells).filter((rule) => tells[rule]);
      for (const rule of raised)
        await sidebar.waitFor(
          (css: string) =>
            document.querySelector(css)?.closest<HTMLElement>('.signal')?.dataset['state'] === 'raised',
          `[data-explains="${rule}"]`,
        );
      const { signals } = (await askDesk(bench, 'inspect', {}))!;
      const stateOf = (rule: string) => signals.find(({ indicator }) => indicator === rule)?.state;
      for (const [rule, is] of Object.entries(tells))
        expect(stateOf(rule), rule).toBe(is ? 'raised' : 'not raised');
      await page.close();
    },
  );
});
