/**
 * What is left on disk when the browser closes, of a walk that a study logs: nothing that stood on a page or was typed
 * into Sidelight, beyond what the browser itself leaves of the same walk without Sidelight. All files are searched raw.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demodamClients, startDemodam, truth } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, grantedBuild, launch, until, type Browser, type Page } from './harness/index.ts';
import { studyFile } from './harness/study-file.ts';

/** Typed by the coach, into Sidelight only. */
const TYPED = {
  note: 'Belt liever dan schrijven, Kraaiennest',
  unsaved: 'Nog niet bewaard, Vuurtorenwachter',
  search: 'Zeepaardjesvijver',
  remark: 'Vandaag was het druk, Krekelhof',
  number: '990199019',
};
/** Browsers write some files a little later than the moment they are about. */
const LATER_MS = 4000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Which texts stand in any file under a folder, as UTF-8 or UTF-16, with the file. */
function foundIn(folder: string, texts: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    for (const text of texts) {
      if (!found.has(text) && (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))) {
        found.set(text, path.slice(folder.length));
      }
    }
  }
  return found;
}

test.each(BROWSERS)(
  '%s',
  async (name) => {
    const today = new Date();
    // Pages of a case system are not to be kept; what a browser keeps of them anyway the control shows.
    const demo = await startDemodam({ today, singleSignOn: true, headers: { 'Cache-Control': 'no-store' } });
    const clients = demodamClients({ today });
    const longAgo = new Date(today.getTime() - 200 * 86_400_000).toISOString().slice(0, 10);
    const client = clients.find((each) => String(truth(each)['last_contact']?.value ?? '9') < longAgo)!;
    const others = clients.filter(({ number }) => number !== client.number);

    /** A coach looks at two pages of the list and at one client. */
    async function walk(browser: Browser): Promise<{ page: Page; shown: string }> {
      const page = await browser.newPage();
      await page.setViewport(1440, 900);
      let shown = '';
      for (const path of [
        '/caseload?pagina=1',
        '/caseload?pagina=2',
        `/klant/${client.number}?tab=contacten`,
      ]) {
        await page.goto(demo.url + path);
        shown += await page.evaluate(() => document.body.innerText);
        await sleep(1000);
      }
      return { page, shown };
    }

    /** Everything that a coach types or keeps, once each. */
    async function use(browser: Browser, page: Page, settings: Page): Promise<void> {
      const sidebar = await page.sidebar();
      await sidebar.waitFor('[role=tablist]');
      await sidebar.click('[role=tab]:nth-of-type(1)');
      await sidebar.waitFor('.own [data-own="worklist"]');
      await sidebar.click('.own [data-own="worklist"]');
      await sidebar.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await sidebar.fill('.own textarea', TYPED.note);
      await sidebar.click('.own-note [type=submit]');
      await until('the note to be kept', async () => {
        const kept = await askDesk(settings, 'keptAbout', { number: client.number });
        return kept.flatMap((each) => each.kept).some(({ kind }) => kind === 'note') || null;
      });
      await sidebar.click('[data-explains="contact.since_two_way"]');
      await sidebar.click('[data-act="dispute"]');
      await sidebar.click('.contest-form [type=submit]');
      await sidebar.waitFor('.stance-now');
      await sidebar.click('.explain .back');
      await sidebar.waitFor('.own textarea');
      await sidebar.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await sidebar.fill('.own textarea', TYPED.unsaved);
      await sidebar.click('[role=tab]:nth-of-type(2)');
      await sidebar.waitFor('.client-row');
      await sidebar.fill('input[type=search]', TYPED.search);
      await settings.bringToFront();
      await settings.fill('input[name=number]', TYPED.number);
      await settings.click('.about-client form [type=submit]');
      await settings.fill('input[name=number]', client.number);
      await settings.click('.about-client form [type=submit]');
      await settings.waitFor('.kept-table');
      await settings.fill('input[name=number]', TYPED.number);
      await askDesk(settings, 'remark', { text: TYPED.remark });
      await until('the log to hold the walk', async () => {
        const { events, words } = await askDesk(settings, 'studyLog', {
          from: 'start',
          past: null,
          chunks: 9,
        });
        const kinds = new Set(events.map(({ kind }) => kind));
        return words.length === 1 && kinds.has('note.kept') && kinds.has('signal.disputed');
      });
      await browser.stopWorker();
    }

    /** The files of a profile after a walk, by which of the planted texts stand in them. */
    async function left(withSidelight: boolean, planted: (shown: string) => string[]) {
      const profile = mkdtempSync(join(tmpdir(), `sidelight-search-${name}-`));
      try {
        const browser = await launch(name, { profile, extension: withSidelight ? grantedBuild(name) : null });
        let texts: string[];
        try {
          let settings: Page | undefined;
          if (withSidelight) {
            // A study that logs all of it, with the participant's own words.
            const research = await browser.extensionPage('research.html');
            await askDesk(research, 'acceptStudy', { file: studyFile(today), words: true });
            settings = await browser.extensionPage('settings.html');
            await askDesk(settings, 'setSiteMode', { origin: demo.url, mode: 'open' });
          }
          const { page, shown } = await walk(browser);
          if (settings) await use(browser, page, settings);
          texts = planted(shown);
          await sleep(LATER_MS);
        } finally {
          await browser.close();
        }
        return { texts, found: foundIn(profile, texts) };
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    }

    /** Eight names and eight numbers of the list, and what the coach typed. */
    const planted = (shown: string): string[] => {
      const listed = others.filter(
        ({ name: each, number }) => shown.includes(each) && shown.includes(number),
      );
      return [
        ...new Set(listed.slice(0, 8).map((each) => each.name)),
        ...listed.slice(8, 16).map(({ number }) => number),
        ...Object.values(TYPED),
      ];
    };
    /** Not compared by number, since the walk's own address holds it; texts of the page that are the client's alone. */
    const ofPage = (shown: string): string[] =>
      client.contacts
        .map(({ notes }) => notes)
        .filter((note): note is string => Boolean(note) && note!.length > 15 && shown.includes(note!))
        .slice(0, 3);
    const all = (shown: string): string[] => [...planted(shown), ...ofPage(shown), client.name];

    try {
      const control = await left(false, all);
      const own = await left(true, all);
      expect(own.texts.length).toBeGreaterThanOrEqual(20);
      expect(own.texts).toEqual(control.texts);
      // The search itself finds what does stand there: the address of the client's page.
      const beyond = [...own.found].filter(([text]) => !control.found.has(text));
      expect(beyond).toEqual([]);
      console.info(
        `${name}: ${own.texts.length} texts searched, ${control.found.size} left by the browser itself`,
      );
      expect(control.found.size).toBeLessThan(own.texts.length / 2);
    } finally {
      await demo.close();
    }
  },
  180_000,
);
