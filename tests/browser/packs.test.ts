/**
 * A pack on its way through a pilot team, in real browsers: taken in and used, its signal disputed, the dispute given
 * away and learnt from, rolled back; and given by the administrator instead.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standardPackFile } from '../../utils/indicators/standard-pack.ts';
import { canonical } from '../../utils/packs/checksum.ts';
import type { PackFile } from '../../utils/street/pack-file.ts';
import { readDisputes } from '../../utils/workbench/dispute-file.ts';
import { caseloadOf, readQuery } from '../pages/demodam/caseload.ts';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import { ofColleagues } from './colleagues.ts';
import {
  askDesk,
  BROWSERS,
  chooseFile,
  holdDownloads,
  launch,
  saved,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const SHIPPED = standardPackFile as PackFile;
const RULE = 'team.silence';
const NAME = 'Lang stil bij ons team';

/** The pack that ships with one rule of the team's own. */
function teamPack(version: string): string {
  const like = SHIPPED.indicators.find(({ id }) => id === 'contact.since_two_way')!;
  const { nl, en } = like.texts;
  const own = {
    ...like,
    id: RULE,
    version: '1.0.0',
    changes: undefined,
    threshold: 30,
    rule: 'days_since(last_contact) > threshold',
    value: 'days_since(last_contact)',
    inputs: [[['last_contact']]],
    on: true,
    texts: { nl: { ...nl, name: NAME }, en: { ...en, name: 'Long silence in our team' } },
  };
  return canonical({ ...SHIPPED, version, changes: undefined, indicators: [...SHIPPED.indicators, own] });
}

describe.skipIf(process.platform !== 'linux').each(BROWSERS)('%s', (name) => {
  const today = new Date();
  const longAgo = new Date(today.getTime() - 60 * 86_400_000).toISOString().slice(0, 10);
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let bench: Page;
  let client: Client;
  let given: string;

  const active = async () => (await askDesk(bench, 'packs', null)).active;
  const signal = `[data-explains="${RULE}"]`;

  async function openBench(tab: string): Promise<void> {
    bench = await browser.extensionPage(`workbench.html#${tab}`);
    await askDesk(bench, 'setSiteMode', { origin: demo.url, mode: 'open' });
    await bench.waitFor('[role=tabpanel]:not([hidden]) h2');
  }

  async function openClient(): Promise<Frame> {
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    // The list has the last contact of its clients.
    await page.goto(`${demo.url}/caseload`);
    await (await page.sidebar()).waitFor('[role=tablist]');
    await until('the list to be read', async () => (await askDesk(bench, 'held', null)).memory > 0 || null);
    await page.goto(`${demo.url}/klant/${client.number}`);
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor('.own [data-own="worklist"]');
    await frame.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    return frame;
  }

  /** Chromium hears of a new policy by itself; Firefox reads it when it starts. */
  async function layDown(policy: Record<string, unknown>): Promise<void> {
    browser.setPolicy(policy);
    if (name === 'chromium') return;
    await browser.restart();
    await openBench('share');
    await openClient();
  }

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    // In the order of the list: one who stands on its first page.
    client = caseloadOf(demodamClients({ today }), readQuery(new Map<string, string>()))
      .slice(0, 20)
      .find((each) => String(truth(each)['last_contact']?.value ?? '9') < longAgo)!;
    browser = await launch(name, { policy: { language: 'nl' } });
    await until('the policy to be there', async () => {
      const popup = await browser.extensionPage('popup.html?site=');
      const { language } = await askDesk(popup, 'siteState', { origin: demo.url });
      await popup.close();
      return language === 'nl' || null;
    });
    await openBench('share');
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a file is shown in words before anything changes, then taken in and used', async () => {
    await chooseFile(bench, '.share input[type=file]', teamPack('1.2.0'));
    await bench.waitFor('.incoming');
    const said = await bench.text('.incoming');
    expect(said).toContain('De versie gaat van 1.1.0 naar 1.2.0.');
    expect(said).toContain(NAME);
    expect(await bench.axe()).toEqual([]);
    expect((await active()).version).toBe('1.1.0');
    await bench.click('role=button[name="Neem op en gebruik"]');
    await until('the pack to be in use', async () => (await active()).version === '1.2.0' || null);
  });

  test('the demo page shows its signal, and the coach disputes it', async () => {
    const frame = await openClient();
    await frame.waitFor(signal);
    await frame.waitFor(
      (css: string) =>
        document.querySelector(css)?.closest<HTMLElement>('.signal')?.dataset['state'] === 'raised',
      signal,
    );
    await frame.click(signal);
    await frame.click('[data-act="dispute"]');
    await frame.waitFor('.contest-form select');
    await frame.click('.contest-form [type=submit]');
    await frame.waitFor('.stance-now');
  });

  test('the dispute is given away in a file that holds nobody', async () => {
    const list = await browser.extensionPage('worklist.html');
    await holdDownloads(list);
    await list.click('[data-act="look-at-disputes"]');
    await list.waitFor('[data-disputes="made"]');
    expect(await list.text('[data-disputes="made"]')).toContain(NAME);
    expect(await list.axe()).toEqual([]);
    await list.click('[data-act="save-disputes"]');
    const file = await until('the file', async () => (await saved(list))[0] ?? null);
    given = file.text;
    const read = readDisputes(given);
    expect('file' in read && read.file.disputes).toMatchObject([
      {
        rule: RULE,
        version: '1.0.0',
        pack: { id: SHIPPED.id, version: '1.2.0' },
        theme: 'data',
        reason: 'wrong',
      },
    ]);
    const who = String(truth(client)['client_name']!.value);
    for (const word of [who, ...who.split(' '), client.number, '127.0.0.1', today.toISOString().slice(0, 10)])
      expect(given).not.toContain(word);
    await list.close();
  });

  test('one file is fewer than five; four more give the figure', async () => {
    await bench.bringToFront();
    await bench.click('#tab-learn');
    const field = '.learn input[type=file]';
    await chooseFile(bench, field, given);
    await bench.waitFor('.learn-files li');
    await bench.click('.learn summary');
    await bench.waitFor('.learn-fewer li');
    expect(await bench.text('.learn-fewer')).toContain(`${NAME}: minder dan vijf`);
    const colleagues = ofColleagues(given, 4);
    const readAnother = async (text: string, count: number): Promise<void> => {
      await chooseFile(bench, field, text);
      await bench.waitFor(
        (all: number) => document.querySelectorAll('.learn-files li').length === all,
        count,
      );
    };
    for (const at of [0, 1, 2]) await readAnother(colleagues[at]!, at + 2);
    // The own file once more changes nothing.
    await chooseFile(bench, field, given);
    await bench.waitFor(() => document.querySelector('.learn-notice')?.textContent?.includes('één keer'));
    expect(await bench.text('.learn-fewer')).toContain(`${NAME}: minder dan vijf`);
    await readAnother(colleagues[3]!, 5);
    await bench.waitFor(`[data-rule="${RULE}"]`);
    expect(await bench.text(`[data-rule="${RULE}"] [data-level="total"]`)).toMatch(/^Samen\s+5/);
    expect(await bench.axe()).toEqual([]);
  });

  test('rolling back takes the signal away', async () => {
    await bench.click('#tab-share');
    await bench.click('role=button[name="Ga terug naar Werk en Inkomen, versie 1.1.0"]');
    await until('the pack before', async () => (await active()).version === '1.1.0' || null);
    await page.bringToFront();
    const frame = await page.sidebar();
    await frame.waitFor((css: string) => document.querySelector(css) === null, signal);
  });

  test('a pack that a policy gives is in force, and none can be chosen', async () => {
    await layDown({ language: 'nl', pack: teamPack('2.0.0') });
    await until('the pack of the policy', async () => (await active()).version === '2.0.0' || null, {
      patience: 20_000,
    });
    expect((await askDesk(bench, 'packs', null)).isFixed).toBe(true);
    await expect(askDesk(bench, 'rollBackPack', null)).rejects.toThrow('A policy fixed the pack');
    await bench.bringToFront();
    await bench.waitFor(
      'text=Je organisatie heeft dit pakket vastgezet. Je kunt hier geen ander pakket kiezen.',
    );
    expect(await bench.axe()).toEqual([]);
    await page.bringToFront();
    const frame = await page.sidebar();
    await frame.waitFor((css: string) => document.querySelector(css) !== null, signal);
    await layDown({ language: 'nl' });
    await until('the coach’s own choice', async () => (await active()).version === '1.1.0' || null, {
      patience: 20_000,
    });
  });
});
