/** `npm run page:record -- <url or file> --out FOLDER [--keep WORDS] [--wait] [--browser chromium|firefox]` */
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Page } from './browser/facade.ts';
import { launch } from './browser/launch.ts';
import { sleep } from './browser/polling.ts';
import { chooseBrowser } from './console/choose-browser.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild } from './extension/builds.ts';
import { openSource } from './page/source.ts';
import { captureDocument, type CapturedDocument } from './record/capture.ts';
import { writePage } from './record/write-page.ts';

/** Weeks that the dates of a recording move at least and at most. */
const SHIFT_WEEKS = [8, 150] as const;
/** What scripts may still do after the load event. */
const SETTLE_MS = 1_500;

await runCommand(async () => {
  const { values, positionals } = readOptions('page:record', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        keep: { type: 'string', default: '' },
        wait: { type: 'boolean', default: false },
        browser: { type: 'string' },
      },
    }),
  );
  const [named, ...rest] = positionals;
  if (!named || rest.length > 0) throw usage('page:record', 'Which page? Name one.');
  if (!values.out) throw usage('page:record', 'Where to? Name a folder with --out.');
  const folder = fromHere(values.out);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Problem(`${folder} holds something already.`, 'Name a folder that is new or empty.');
  }
  const name = await chooseBrowser('page:record', values.browser);
  const source = await openSource(named);
  try {
    const builds = await ensureBuild({ browsers: [name] });
    // The released build has no site, so that nothing of Sidelight stands in what is recorded.
    const browser = await launch(name, { extension: builds[name], headless: !values.wait });
    try {
      const page = await browser.newPage();
      await page.goto(source.url);
      if (values.wait) await keyPressed();
      await sleep(SETTLE_MS);
      const documents = await capture(page);
      const shift = -7 * randomInt(...SHIFT_WEEKS);
      const { files, pseudonyms } = writePage(documents, { shift, keep: values.keep.split(',') });
      mkdirSync(folder, { recursive: true });
      for (const { name: file, text } of files) writeFileSync(join(folder, file), text);
      writeFileSync(join(folder, 'truth.json'), emptyTruth(folder, pseudonyms.moment(new Date())));
      print(
        [...files.map((file) => file.name), 'truth.json'].map((file) => join(values.out!, file)).join('\n'),
      );
      say('Look through the files before you share them: what stayed must be words of the system.');
      say('Then write the truth by hand, before a reader sees the page (docs/reading.md).');
    } finally {
      await browser.close();
    }
  } finally {
    source.close();
  }
});

async function capture(page: Page): Promise<CapturedDocument[]> {
  const documents: CapturedDocument[] = [];
  for (const frame of await page.frames()) {
    // A frame that went away, or one that no one may look into, is left out.
    const captured = await frame.evaluate(captureDocument).catch(() => null);
    if (captured) documents.push(captured);
  }
  if (documents.length === 0) throw new Problem('Nothing of the page could be read.');
  return documents;
}

async function keyPressed(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  await terminal.question('Go to the page that you want to record, then press Enter here. ');
  terminal.close();
}

/** Fields are for a person to fill in. */
function emptyTruth(folder: string, now: Date): string {
  return `${JSON.stringify(
    {
      page: basename(folder),
      design: '',
      kind: '',
      truthIds: 'vocabulary',
      tests: [],
      capturedAt: `${now.toISOString().slice(0, 19)}Z`,
      frame: 'index.html',
      rows: null,
      rowKeys: [],
      fields: [{ id: '', label: '', where: '', type: '', values: [{ text: '', value: null }] }],
      otherColumns: [],
    },
    null,
    1,
  )}\n`;
}
