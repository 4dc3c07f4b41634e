/** `npm start`: the demo case system in a browser with Sidelight on it; without a display, a short tour of it. */
import { relative } from 'node:path';
import { startDemodam, type Demodam } from '../tests/pages/demodam/server.ts';
import { openDeskTab } from './browser/desk-tab.ts';
import { hasDisplay } from './browser/display.ts';
import { requireAnyBrowser } from './browser/find.ts';
import { launch } from './browser/launch.ts';
import type { BrowserName } from './browser/names.ts';
import { print, runCommand } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';
import { playTour, SHOTS } from './tour/tour.ts';

await runCommand(async () => {
  const name = await requireAnyBrowser();
  const granted = (await ensureBuild({ hosts: EVERY_HOST, browsers: [name] }))[name];
  const demo = await startDemodam();
  try {
    return hasDisplay() ? await show(name, granted, demo) : await tour(name, granted, demo);
  } finally {
    await demo.close();
  }
});

async function show(name: BrowserName, granted: string, demo: Demodam): Promise<number> {
  const browser = await launch(name, { extension: granted, headless: false });
  const desk = await openDeskTab(browser);
  await desk.ask('setSiteMode', { origin: demo.url, mode: 'open' });
  const page = await browser.newPage(`${demo.url}/`);
  await desk.page.close();
  await page.bringToFront();
  print(`${browser.version} shows the demo case system at ${demo.url}; any name signs on.`);
  print('Sidelight reads along from the first list. Close the browser (or press Ctrl+C) to stop.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([browser.closed(), interrupted]);
  await browser.close();
  return 0;
}

async function tour(name: BrowserName, granted: string, demo: Demodam): Promise<number> {
  const release = (await ensureBuild({ browsers: [name] }))[name];
  const report = await playTour({ demo, browser: name, granted, release });
  print(`A tour of the demo case system in ${report.version}, without a display.\n`);
  print(`${report.pages}\n`);
  print(`At the last page: ${report.client}\n`);
  const { own, caused } = report.requests;
  if (caused.length > 0) {
    print(`Sidelight caused ${caused.length} requests, and may cause none:\n  ${caused.join('\n  ')}`);
    return 1;
  }
  print(
    `The same walk without Sidelight: the same ${own} requests. Sidelight caused no request and no write.`,
  );
  print(`Screenshots: ${relative(process.cwd(), SHOTS)}/`);
  return 0;
}
