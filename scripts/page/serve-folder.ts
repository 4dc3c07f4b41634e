import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
};

/** Serves a folder's files on loopback, and nothing outside it. HTML that does not say its own encoding is UTF-8. */
export async function serveFolder(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decode(new URL(request.url ?? '/', 'http://loopback').pathname);
    const file = path === null ? null : fileIn(folder, path);
    if (file) send(response, file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fileIn(folder: string, path: string): string | null {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) return fileIn(folder, join(path, 'index.html'));
  return existsSync(file) ? file : null;
}

/** So far from the begin browsers look for the encoding (HTML Living Standard, 13.2.3.2). */
const PRESCAN = 1024;

const saysEncoding = (file: string): boolean =>
  /<meta[^>]+charset/i.test(readFileSync(file).subarray(0, PRESCAN).toString('latin1'));

function send(response: ServerResponse, file: string): void {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type === 'text/html' && !saysEncoding(file) ? `${type}; charset=utf-8` : type,
  });
  createReadStream(file).pipe(response);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
