/** A new area is data, not code: its pack is taken in, and the case file of that area shows its signals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/console/processes.ts';
import { canonical } from '../../utils/packs/checksum.ts';
import type { PackFile } from '../../utils/street/pack-file.ts';
import { AREA_FILES, type AreaId } from '../pages/demodam/areas.ts';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  chooseFile,
  launch,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const fileOf = (id: AreaId): string => readFileSync(join(ROOT, 'docs/packs', `${id}.pack.json`), 'utf8');

const FIELD = 'wmo_guide_sent';
const RULE = 'team.guide_old';

/** The Wmo pack of a team whose system shows one thing more, with a rule about it. */
function ownPack(): string {
  const wmo = JSON.parse(fileOf('wmo')) as PackFile;
  const like = wmo.indicators.find(({ id }) => id === 'wmo.provision_ends')!;
  const measured = `days_since(${FIELD})`;
  const rule = {
    ...like,
    id: RULE,
    version: '1.0.0',
    changes: undefined,
    rule: `${measured} > threshold`,
    value: measured,
    date: FIELD,
    inputs: [[[FIELD]]],
    threshold: 365,
    unit: 'days',
  };
  const field = {
    id: FIELD,
    area: 'wmo',
    screen: 'client',
    type: 'date',
    handling: 'keep',
    nl: ['Wegwijzer verstuurd op'],
    en: ['Guide sent on'],
  };
  return canonical({
    ...wmo,
    version: '1.50.0',
    changes: undefined,
    fields: [field],
    indicators: [...wmo.indicators, rule],
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let bench: Page;

  async function takeIn(pack: string): Promise<void> {
    await chooseFile(bench, '.share input[type=file]', pack);
    await bench.waitFor('[data-act="take-and-use"]');
    await bench.click('[data-act="take-and-use"]');
    const { id, version } = JSON.parse(pack) as PackFile;
    await until('the pack to be in use', async () => {
      const { active } = await askDesk(bench, 'packs', null);
      return (active.id === id && active.version === version) || null;
    });
  }

  async function openFile(id: AreaId): Promise<{ page: Page; sidebar: Frame }> {
    const page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${demo.url}/dossier/${id}`);
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
    return { page, sidebar };
  }

  const isRaised = (sidebar: Frame, rule: string) =>
    sidebar.waitFor(
      (css: string) =>
        document.querySelector(css)?.closest<HTMLElement>('.signal')?.dataset['state'] === 'raised',
      `[data-explains="${rule}"]`,
    );

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
      await takeIn(fileOf(id));
      const { page, sidebar } = await openFile(id);
      for (const rule of Object.keys(tells).filter((each) => tells[each])) await isRaised(sidebar, rule);
      const { signals } = (await askDesk(bench, 'inspect', {}))!;
      const stateOf = (rule: string) => signals.find(({ indicator }) => indicator === rule)?.state;
      for (const [rule, is] of Object.entries(tells))
        expect(stateOf(rule), rule).toBe(is ? 'raised' : 'not raised');
      await page.close();
    },
  );

  test('a field that a pack adds is read on the page, and is no field once another version is in use', async () => {
    await bench.bringToFront();
    await takeIn(ownPack());
    const { page, sidebar } = await openFile('wmo');
    await isRaised(sidebar, RULE);
    const { signals } = (await askDesk(bench, 'inspect', {}))!;
    expect(signals.find(({ indicator }) => indicator === RULE)).toMatchObject({
      state: 'raised',
      value: 400,
    });

    // The page that is open is read again by what is in use now.
    const { id, version } = JSON.parse(fileOf('wmo')) as PackFile;
    await askDesk(bench, 'activatePack', { id, version });
    await sidebar.waitFor((css: string) => !document.querySelector(css), `[data-explains="${RULE}"]`);
    const again = await until('the page to be read again, without it', async () => {
      const now = await askDesk(bench, 'inspect', {});
      const fields = now?.readings.flatMap((each) => each.fields.map(({ id }) => id)) ?? [];
      return fields.includes('wmo_report_date') && !fields.includes(FIELD) ? now : null;
    });
    expect(again.signals.map(({ indicator }) => indicator)).not.toContain(RULE);
    await isRaised(sidebar, 'wmo.inquiry_term');
    await page.close();
  });
  test('the people whom a pack brings are there to try its rules on', async () => {
    await bench.bringToFront();
    const text = fileOf('wmo');
    const { clients } = (JSON.parse(text) as PackFile).caseload!;
    await askDesk(bench, 'installPack', { text, origin: 'file', activate: true });
    await bench.click('#tab-try');
    await bench.waitFor('.trial-head .segments button:nth-of-type(3)');
    await bench.click('.trial-head .segments button:nth-of-type(2)');
    const shown = await until('all of them', async () => {
      const [counts, names] = await bench.evaluate(() =>
        ['.trial-counts strong', '[data-part="edge"] tbody th'].map((css) =>
          [...document.querySelectorAll(css)].map((one) => one.textContent ?? ''),
        ),
      );
      const all = counts!.reduce((sum, each) => sum + Number(each), 0);
      return all === clients.length ? { counts: counts!, names: names! } : null;
    });
    expect(shown.counts.map(Number).every((count) => count > 0)).toBe(true);
    // On both sides of the edge, by the names that the pack gave them.
    expect(shown.names).toEqual(expect.arrayContaining([clients[0]!.name, clients[1]!.name]));
    await bench.click('#tab-share');
  });
});
