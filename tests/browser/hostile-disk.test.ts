/** What is typed and copied in a page while a study logs: none of it is in the log, and on disk neither. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BROWSERS,
  askDesk,
  launch,
  servePages,
  until,
  type Browser,
  type Page,
  type ServedPages,
} from './harness/index.ts';
import { readLog } from './harness/read-log.ts';
import { studyFile } from './harness/study-file.ts';
import { list, whole } from './hostile-pages.ts';

/** Typed into the page's own fields: a name, a made number that passes the eleven-test, and a password. */
const TYPED = {
  name: 'Zandkasteel, Q.',
  number: '111222333',
  password: 'Regenworm-77-Nachtvlinder',
  words: 'Schuurpapier en Vuursteen',
};
/** Of the list on the page. */
const SHOWN = ['1052491', '1052492', 'Testpersoon, A.'];
/** Where browsers keep what is of extensions; what was typed in a page they may keep themselves, elsewhere. */
const OF_EXTENSIONS = /extension/i;
/** Browsers write some files a little later than the moment they are about. */
const LATER_MS = 3000;

const PAGES = {
  '/form': whole(
    `${list()}<form action="#"><label>Naam <input id="name"></label><label>BSN <input id="number"></label>
      <label>Wachtwoord <input id="password" type="password" autocomplete="off"></label><textarea id="words"></textarea></form>
      <script>window.copied = ''; document.addEventListener('copy', () => { window.copied += getSelection(); });</script>`,
  ),
};

/** Which texts stand in any file of a profile whose path is of this kind, as UTF-8 or UTF-16. */
function foundIn(profile: string, kind: RegExp, texts: string[]): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => kind.test(path.slice(profile.length)))
    .map((path) => readFileSync(path));
  expect(files.length).toBeGreaterThan(3);
  return texts.filter((text) =>
    files.some((bytes) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))),
  );
}

describe.each(BROWSERS)('%s', (name) => {
  let profile: string;
  let pages: ServedPages;
  let browser: Browser;
  let desk: Page;

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), `sidelight-typed-${name}-`));
    pages = await servePages(PAGES);
    browser = await launch(name, { profile });
    desk = await browser.extensionPage('research.html');
    await askDesk(desk, 'setSiteMode', { origin: pages.url, mode: 'open' });
    await askDesk(desk, 'acceptStudy', { file: studyFile(new Date()), words: false });
  });
  afterAll(async () => {
    await browser?.close().catch(() => undefined);
    await pages?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('what is typed in a page, a password and a copied cell are in no log and no file; nor is a log that was deleted', async () => {
    const page = await browser.newPage(`${pages.url}/form`);
    const frame = await page.sidebar();
    await frame.waitFor('[role=tab][aria-selected="false"]');
    for (const [id, text] of Object.entries(TYPED)) await page.fill(`#${id}`, text);
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#password')!.value)).toBe(
      TYPED.password,
    );
    await page.click('#probe');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#lijst td')!));
    await page.press('Control+c');
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(SHOWN[0]);
    await frame.click('[role=tab][aria-selected="false"]');
    const events = await until('the act to be logged', async () => {
      const all = await readLog(desk);
      return all.some(({ kind, data }) => kind === 'lens.switched' && 'by' in data && data.by === 'coach')
        ? all
        : null;
    });
    const told = JSON.stringify(events);
    for (const text of [...Object.values(TYPED), ...SHOWN]) expect(told).not.toContain(text);

    await askDesk(desk, 'deleteTraces', null);
    expect((await readLog(desk)).map(({ kind }) => kind)).toEqual(['log.deleted']);
    await browser.restart();
    desk = await browser.extensionPage('research.html');
    expect((await readLog(desk)).map(({ kind }) => kind)).not.toContain('lens.switched');
    expect(await browser.faults()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, LATER_MS));
    await browser.close();

    const kinds = [...new Set(events.map(({ kind }) => kind))];
    expect(kinds.length).toBeGreaterThan(2);
    expect(foundIn(profile, OF_EXTENSIONS, [...Object.values(TYPED), ...SHOWN, ...kinds])).toEqual([]);
    // What does stand somewhere is found: the address of the page, in the browser's own history.
    expect(foundIn(profile, /./, [pages.url])).toEqual([pages.url]);
  });
});
