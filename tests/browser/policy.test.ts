/** What an administrator lays down, in real browsers with their own policy files. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, type Client, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Page } from './harness/index.ts';

const NOTE = 'Belt liever dan schrijven';

describe.skipIf(process.platform !== 'linux').each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let desk: Page;
  let page: Page;
  let client: Client;

  const held = () => askDesk(desk, 'held', null);
  const kept = async () =>
    (await askDesk(desk, 'keptAbout', { number: client.number })).flatMap((each) => each.kept);
  const open = async (): Promise<void> => {
    desk = await browser.extensionPage('settings.html');
    await askDesk(desk, 'setSiteMode', { origin: demo.url, mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${demo.url}/klant/${client.number}?tab=contacten`);
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
    await sidebar.click('[role=tab]:nth-of-type(1)');
    await sidebar.waitFor('.own [data-own="worklist"]');
  };
  /** Chromium hears of a new policy by itself; Firefox reads it when it starts. */
  const layDown = async (policy: Record<string, unknown>): Promise<void> => {
    browser.setPolicy(policy);
    if (name === 'chromium') return;
    await browser.restart();
    await open();
  };
  const edge = async () => (await page.handles()).find(({ part }) => part === 'width')?.label;

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    client = demodamClients({})[0]!;
    browser = await launch(name, { policy: { language: 'nl' } });
    await until('the policy to be there', async () => {
      const page = await browser.extensionPage('popup.html?site=');
      const { language } = await askDesk(page, 'siteState', { origin: demo.url });
      await page.close();
      return language === 'nl' || null;
    });
    await open();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('what is left open, the coach may do; what is fixed can’t be chosen', async () => {
    const sidebar = await page.sidebar();
    await sidebar.click('.own [data-own="worklist"]');
    await sidebar.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await sidebar.fill('.own textarea', NOTE);
    await sidebar.click('.own-note [type=submit]');
    await until('the note to be kept', async () => (await kept()).length === 2 || null);
    expect((await held()).keeping).toMatchObject({ fixed: { notes: false, language: true } });
    expect((await held()).studiesForbidden).toBe(false);
    expect(await edge()).toBe('Breedte van Sidelight');
    expect(await sidebar.text('[role=tablist]')).toContain('Cliënt');
  });

  test('a new policy reaches open pages by itself: another language, no notes, shorter keeping', async () => {
    await layDown({
      language: 'en',
      ownNotes: false,
      longestRetentionDays: 5,
      studiesForbidden: true,
      unknown: 'is left out',
    });
    await until('the note to go', async () => (await kept()).every(({ kind }) => kind !== 'note') || null, {
      patience: 20_000,
    });
    const longest = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
    const [rest, ...others] = await kept();
    expect(others).toEqual([]);
    expect(rest!.kind).toBe('worklist');
    expect(rest!.keptUntil < longest).toBe(true);
    expect(await held()).toMatchObject({
      studiesForbidden: true,
      keeping: { notes: false, longestDays: 5, fixed: { notes: true, language: true } },
    });
    const sidebar = await page.sidebar();
    await sidebar.waitFor(() => document.documentElement.lang === 'en');
    await sidebar.waitFor(() => document.querySelector('.own textarea') === null);
    // Nothing happened in the page since: its reader was told.
    await until('the reader’s own words', async () => (await edge()) === 'Width of Sidelight' || null);
    expect(await sidebar.axe()).toEqual([]);
  });

  test('a value that is wrong is left out, and what the policy no longer says is the coach’s again', async () => {
    await layDown({ language: 'fy', longestRetentionDays: 5 });
    await until('the language to be free', async () => !(await held()).keeping.fixed.language || null, {
      patience: 20_000,
    });
    expect(await held()).toMatchObject({
      studiesForbidden: false,
      keeping: { longestDays: 5, fixed: { notes: false } },
    });
  });
});
