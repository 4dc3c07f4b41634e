/**
 * `node tests/bench/scroll.ts [rounds]`: frames that are dropped while 10,000 clients scroll by, beside a plain virtual
 * list in the same browser and the same run. Rounds take turns; what is printed is the median of each and their relation.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/browser/find.ts';

const rounds = Number(process.argv[2] ?? 5);
const SECONDS = 4;
/** Some forty rows a second, as with a wheel that is turned on. */
const PX_A_FRAME = 40;

const server = await createServer({
  configFile: fileURLToPath(new URL('../dom-ui/vite.config.ts', import.meta.url)),
  server: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
await server.listen();
const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Frames that did not come in time while the page scrolled for some seconds. */
async function dropped(screen: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 376, height: 900 } });
  await page.goto(`${server.resolvedUrls!.local[0]!}?screen=${encodeURIComponent(screen)}`);
  await page.waitForSelector('li');
  const count = await page.evaluate(
    ({ seconds, step }) =>
      new Promise<number>((resolve) => {
        const at: number[] = [];
        const frame = (now: number): void => {
          at.push(now);
          scrollBy(0, step);
          if (now - at[0]! < seconds * 1000) requestAnimationFrame(frame);
          else {
            const gaps = at.slice(1).map((moment, each) => moment - at[each]!);
            resolve(gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0));
          }
        };
        requestAnimationFrame(frame);
      }),
    { seconds: SECONDS, step: PX_A_FRAME },
  );
  await page.close();
  return count;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const found: Record<string, number[]> = { 'plain list': [], 'large caseload': [] };
// One of each unmeasured: the first look at a page also compiles it.
for (const screen of Object.keys(found)) await dropped(screen);
for (let round = 0; round < rounds; round++) {
  for (const [screen, counts] of Object.entries(found)) counts.push(await dropped(screen));
}
await browser.close();
await server.close();

const [plain, own] = [median(found['plain list']!), median(found['large caseload']!)];
console.log(`frames dropped in ${SECONDS} s, ${rounds} rounds`);
for (const [screen, counts] of Object.entries(found)) console.log(`${screen}: ${counts.join(' ')}`);
console.log(`median ${own} beside ${plain}; goal at most ${(1.2 * plain + 5).toFixed(1)}`);
