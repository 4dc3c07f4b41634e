import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHere } from '../console/processes.ts';
import { Problem } from '../console/say.ts';
import { serveFolder } from './serve-folder.ts';

/** The URL of what was named: a web address as it is, a file served with its folder on loopback. */
export async function openSource(named: string): Promise<{ url: string; close(): void }> {
  if (/^https?:/i.test(named)) {
    if (!URL.canParse(named)) {
      throw new Problem(
        `"${named}" is no web address.`,
        'Give it whole, such as http://127.0.0.1:8004/caseload.',
      );
    }
    return { url: new URL(named).href, close() {} };
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(named)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'file') {
    throw new Problem(`"${named}": only http, https and files can be read.`);
  }
  const asked = scheme === 'file' ? fileURLToPath(named) : fromHere(named);
  if (!existsSync(asked)) {
    throw new Problem(
      `There is no file ${asked}.`,
      'Give a file that exists, or a web address that begins with http:// or https://.',
    );
  }
  const folder = statSync(asked).isDirectory();
  const file = folder ? resolve(asked, 'index.html') : asked;
  if (folder && !existsSync(file)) {
    throw new Problem(`${asked} is a folder without index.html.`, 'Name the HTML file in it.');
  }
  const server = await serveFolder(dirname(file));
  return { url: `${server.url}/${encodeURIComponent(basename(file))}`, close: server.close };
}

/** The JSON of a pack's file; whether it is a good pack is for the desk to say. */
export function readPackFile(named: string): unknown {
  const file = fromHere(named);
  if (!existsSync(file)) throw new Problem(`--pack: there is no file ${file}.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Problem(
      `--pack: ${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A date or date and time, as ISO 8601 writes it. */
export function checkTime(text: string): string {
  const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
  // Date.parse lets 30 February pass as 1 March.
  const day = text.slice(0, 10);
  const real =
    shape.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  if (!real) {
    throw new Problem(`--now: "${text}" is no date.`, 'Write it as 2026-11-23 or 2026-11-23T14:30:00Z.');
  }
  return text;
}
