/** The help sheet by keyboard, marks of what is disputed, and the settings page: a file of choices, a diagnosis. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
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

const SIGNAL = 'contact.since_two_way';
const RAISED = '.group .signal[data-state="raised"] [data-explains]';

describe.each(BROWSERS)('%s', (name) => {
  const today = new Date();
  /** Nobody spoke with this client for so long that the signal applies. */
  const longAgo = new Date(today.getTime() - 200 * 86_400_000).toISOString().slice(0, 10);
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let client: Client;

  async function opened(): Promise<Frame> {
    await page.bringToFront();
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor('.group .signal');
    await frame.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await frame.waitFor(`.group [data-explains="${SIGNAL}"]`);
    return frame;
  }

  const bars = async () => (await page.drawn()).filter(({ part }) => part === 'bar');

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    client = demodamClients({ today }).find(
      (each) => String(truth(each)['last_contact']?.value ?? '9') < longAgo,
    )!;
    browser = await launch(name);
    desk = await browser.extensionPage('settings.html');
    await askDesk(desk, 'setSiteMode', { origin: `http://127.0.0.1:${demo.port}`, mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`http://127.0.0.1:${demo.port}/klant/${client.number}?tab=contacten`);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a question mark in the sidebar opens the help sheet; Escape gives the focus back', async () => {
    const frame = await opened();
    // The press leaves the focus inside the sidebar, as a person's would.
    await frame.click('[role=tab]:nth-of-type(1)');
    await page.press('?');
    await frame.waitFor('dialog.help-sheet');
    expect(await frame.axe()).toEqual([]);
    const keys = () => frame.evaluate(() => document.querySelectorAll('[data-keys="browser"] > div').length);
    await until('the keys of the browser', async () => (await keys()) === 4);
    expect(await frame.text('[data-keys="browser"]')).toMatch(/Alt\+Shift\+S/);
    await page.press('Escape');
    await frame.waitFor(() => document.querySelector('dialog') === null);
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('tab-client');
  });

  test('what is disputed keeps its mark, stepped back; taken back it is whole again', async () => {
    const frame = await opened();
    const before = await until('the marks', async () => {
      const found = await bars();
      return found.length > 0 ? found : null;
    });
    expect(before.some(({ broken }) => broken)).toBe(false);
    // Several signals may stand at one cell, whose mark is whole until all of them stepped back.
    const raised = await frame.evaluate(
      (css) => [...document.querySelectorAll<HTMLElement>(css)].map((one) => one.dataset['explains']!),
      RAISED,
    );
    expect(raised.length).toBeGreaterThan(0);
    for (const indicator of raised) {
      await frame.click(`.group [data-explains="${indicator}"]`);
      await frame.waitFor('.contest');
      await frame.click('[data-act="dispute"]');
      await frame.click('.contest-form [type=submit]');
      await frame.waitFor('.stance-now');
      if (indicator !== raised.at(-1)) await frame.click('.explain .back');
    }
    await until('broken bars', async () => (await bars()).every(({ broken }) => broken) || null);
    expect(await bars()).toHaveLength(before.length);
    await frame.click('.undo-line .link');
    await until('a whole bar', async () => (await bars()).some(({ broken }) => !broken) || null);
    expect(await bars()).toHaveLength(before.length);
    await frame.click('.explain .back');
  });

  test('settings go into a file and come back from it, after a look at what changes', async () => {
    await desk.bringToFront();
    await desk.reload();
    await desk.waitFor('[data-act="save-settings"]');
    expect(await desk.axe()).toEqual([]);
    await holdDownloads(desk);
    await desk.click('[data-act="save-settings"]');
    const [file] = await until('the file', async () => {
      const files = await saved(desk);
      return files.length > 0 ? files : null;
    });
    for (const word of [client.number, truth(client)['client_name']!.value as string, '127.0.0.1']) {
      expect(file!.text).not.toContain(word);
    }
    const other = { ...(JSON.parse(file!.text) as object), textSize: 150, helpKey: false };
    await chooseFile(desk, 'input[name=settings]', JSON.stringify(other));
    await desk.waitFor('[data-preview="settings"]');
    const changes = () =>
      desk.evaluate(() => document.querySelectorAll('[data-preview="settings"] li').length);
    expect(await changes()).toBe(2);
    expect(await desk.axe()).toEqual([]);
    expect(await askDesk(desk, 'settings', null)).toMatchObject({ helpKey: true, textSize: 100 });
    await browser.stopWorker();
    await desk.click('[data-act="take-settings"]');
    await until('the choice', async () => (await askDesk(desk, 'settings', null)).textSize === 150 || null);
    await desk.waitFor(() => getComputedStyle(document.documentElement).fontSize === '24px');
    const frame = await opened();
    await frame.waitFor(() => getComputedStyle(document.documentElement).fontSize === '24px');
    // The key was switched off with it.
    await frame.click('[role=tab]:nth-of-type(1)');
    await page.press('?');
    expect(await frame.evaluate(() => document.querySelector('dialog'))).toBeNull();

    await desk.bringToFront();
    await chooseFile(desk, 'input[name=settings]', file!.text);
    await desk.waitFor('[data-act="take-settings"]');
    await desk.click('[data-act="take-settings"]');
    await desk.waitFor(() => getComputedStyle(document.documentElement).fontSize === '16px');
  });

  test('a diagnosis of the open page is shown, with nobody in it', async () => {
    await desk.bringToFront();
    await desk.click('[data-act="make-diagnosis"]');
    await desk.waitFor('.preview');
    const text = await desk.text('.preview');
    const { pages } = JSON.parse(text) as { pages: { readings: { recognised: { id: string }[] }[] }[] };
    const found = pages.flatMap(({ readings }) =>
      readings.flatMap((one) => one.recognised.map(({ id }) => id)),
    );
    expect(found).toEqual(expect.arrayContaining(['client_no', 'client_name']));
    const said = Object.values(truth(client)).flatMap(({ value }) =>
      typeof value === 'string' && value.length > 5 ? [value] : [],
    );
    expect(said.length).toBeGreaterThan(3);
    for (const word of [client.number, '127.0.0.1', ...said]) expect(text).not.toContain(word);
  });
});
