/** Serves the benchmark's page on loopback, with what a contender adds, and the files of installed peers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pageHtml } from './page.ts';

export interface BenchServer {
  origin: string;
  /** What the page of a contender ends with. */
  tails: Map<string, string>;
  close(): void;
}

/** @param modules folder of installed peers, served under `/npm/` */
export async function serve(modules: string): Promise<BenchServer> {
  const tails = new Map<string, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/page') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(
        pageHtml(Number(url.searchParams.get('rows')), tails.get(url.searchParams.get('who') ?? '')),
      );
      return;
    }
    const file = resolve(join(modules, url.pathname.replace(/^\/npm\//, '')));
    if (!url.pathname.startsWith('/npm/') || !file.startsWith(modules + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tails,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
