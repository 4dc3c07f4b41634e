import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPages {
  /** `http://127.0.0.1:port`; `on('demodam.test')` gives the same port on another host name. */
  url: string;
  on(host: string): string;
  /** Requests so far, as `GET /path`. */
  requests: string[];
  close(): Promise<void>;
}

/** Serves HTML by path on loopback, with the headers named for that path; an unknown path is a 404. Bytes go as they are. */
export async function servePages(
  pages: Record<string, string | Buffer>,
  headers: Record<string, Record<string, string>> = {},
): Promise<ServedPages> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    requests.push(`${request.method} ${path}`);
    const page = pages[path];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...headers[path],
    });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    on: (host) => `http://${host}:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
