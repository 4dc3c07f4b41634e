/** `npm run screens`: a picture of every screen in both languages, light and dark, narrow and wide. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { requireBrowser } from './browser/find.ts';
import { readOptions } from './console/options.ts';
import { ROOT } from './console/processes.ts';
import { Problem, print, runCommand } from './console/say.ts';

const LANGUAGES = ['nl', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 600] as const;
const SHOTS = join(ROOT, 'artifacts', 'screens');

await runCommand(async () => {
  const { only } = readOptions('screens', () =>
    parseArgs({ options: { only: { type: 'string' } }, strict: true }),
  ).values;
  const executablePath = await requireBrowser('chromium');
  const server = await createServer({
    configFile: join(ROOT, 'tests/dom-ui/vite.config.ts'),
    logLevel: 'error',
  });
  await server.listen(0);
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
  }
});
