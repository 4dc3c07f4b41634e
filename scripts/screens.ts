/** `npm run screens`: a picture of every screen in both languages, light and dark, narrow and wide. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { requireBrowser } from './browser/find.ts';
import { readOptions } from './console/options.ts';
import { ROOT } from './console/processes.ts';
import { Problem, print, runCommand } from './console/say.ts';
import { takeGuidePictures } from './tour/guide.ts';

const LANGUAGES = ['nl', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 600] as const;
const SHOTS = join(ROOT, 'artifacts', 'screens');
/** Longer than any screen waits between two things that it does by itself. */
const STILL_MS = 120;

await runCommand(async () => {
  const { only, guide } = readOptions('screens', () =>
    parseArgs({ options: { only: { type: 'string' }, guide: { type: 'boolean' } }, strict: true }),
  ).values;
  const executablePath = await requireBrowser('chromium');
  if (guide) {
    print(`Pictures of the guide: ${(await takeGuidePictures()).join(', ')}`);
    return;
  }
  // Built once: a server of the sources themselves loads its pages anew when one is edited, in the middle of a picture.
  const configFile = join(ROOT, 'tests/dom-ui/vite.config.ts');
  const outDir = mkdtempSync(join(tmpdir(), 'sidelight-screens-'));
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true, minify: false } });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Problem('The preview could not be served on this machine.');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const listed = await page.waitForFunction(() => document.documentElement.dataset['screens']);
    const names = (JSON.parse(String(await listed.jsonValue())) as string[]).filter(
      (name) => only === undefined || name.includes(only),
    );
    if (names.length === 0) throw new Problem(`No screen is called "${only}".`);
    await mkdir(SHOTS, { recursive: true });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const language of LANGUAGES) {
          for (const name of names) {
            await page.goto(`${address}?screen=${encodeURIComponent(name)}&language=${language}`);
            await page.waitForSelector('#app > *');
            await page.evaluate(untilStill, STILL_MS);
            const file = `${name.replaceAll(/\W+/g, '-')}.${language}.${theme}.${width}.png`;
            await page.screenshot({ path: join(SHOTS, file), fullPage: true });
          }
        }
      }
    }
    print(`${names.length} screens in ${SHOTS.slice(ROOT.length + 1)}`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
});

/** Runs in the page: resolves once nothing of it has changed for so long, and its fonts are there. */
async function untilStill(ms: number): Promise<void> {
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    let timer = setTimeout(done, ms);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, ms);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    function done(): void {
      watch.disconnect();
      resolve();
    }
  });
}
