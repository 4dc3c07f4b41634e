/** `npm run dev`: the extension with live reload in an installed browser, and the demo beside it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDemodam } from '../tests/pages/demodam/server.ts';
import { openDeskTab } from './browser/desk-tab.ts';
import { hasDisplay } from './browser/display.ts';
import { launch } from './browser/launch.ts';
import { until } from './browser/polling.ts';
import { ROOT } from './console/processes.ts';
import { print, runCommand } from './console/say.ts';
import { EVERY_HOST } from './extension/builds.ts';

const DEMO_PORT = 8004;
const OUT = join(ROOT, '.output', 'dev');
const BUILT = join(OUT, 'chrome-mv3-dev');

await runCommand(async () => {
  // The same address each time, so that the browser keeps what was chosen for it; another when it is taken.
  const demo = await startDemodam({ port: DEMO_PORT }).catch(() => startDemodam());
  rmSync(BUILT, { recursive: true, force: true });
  const wxt = spawn(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SIDELIGHT_HOSTS: EVERY_HOST.join(','), SIDELIGHT_OUT: OUT },
  });
  const ended = once(wxt, 'exit');
  process.once('SIGINT', () => wxt.kill());
  process.once('SIGTERM', () => wxt.kill());
  try {
    await Promise.race([
      ended,
      until('the first build', async () => existsSync(join(BUILT, 'manifest.json')), { patience: 60_000 }),
    ]);
    print(`The demo case system: ${demo.url} (any name signs on)`);
    if (hasDisplay()) {
      const browser = await launch('chromium', { extension: BUILT, headless: false });
      const desk = await openDeskTab(browser);
      await desk.ask('setSiteMode', { origin: demo.url, mode: 'open' });
      await browser.newPage(`${demo.url}/`);
      await Promise.race([ended, browser.closed()]);
      await browser.close();
    } else {
      print(
        `No display here. Load ${BUILT} as an unpacked extension in a browser that can reach this machine.`,
      );
      await ended;
    }
  } finally {
    wxt.kill();
    await demo.close();
  }
});
