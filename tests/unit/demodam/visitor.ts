/** Somebody who signed on at a demo, without a browser. */
import { startDemodam, type Demodam, type DemodamOptions } from '../../pages/demodam/server.ts';

export const TODAY = new Date(2026, 10, 23, 9, 30);

export interface Visitor {
  demodam: Demodam;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** The document of a page, decoded as its header says. @throws when the answer is not 200. */
  page(path: string): Promise<Document>;
}

/** Redirects are not followed by `get` and `post`, and are by `page`. */
export async function visit(options: DemodamOptions): Promise<Visitor> {
  const demodam = await startDemodam({ today: TODAY, singleSignOn: true, ...options });
  const ask = (path: string, init: RequestInit) => fetch(demodam.url + path, { redirect: 'manual', ...init });
  return {
    demodam,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    async page(path) {
      const response = await fetch(demodam.url + path);
      if (response.status !== 200) throw new Error(`${path}: status ${response.status}`);
      const charset = /charset=(.+)$/.exec(response.headers.get('content-type') ?? '')?.[1];
      const markup = new TextDecoder(charset).decode(await response.arrayBuffer());
      return new DOMParser().parseFromString(markup, 'text/html');
    },
  };
}

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A client whose every text is `evil`, numbers left out. */
export function poisoned<T>(value: T, evil: string): T {
  const poison = (each: unknown): unknown =>
    typeof each === 'string'
      ? evil
      : Array.isArray(each)
        ? each.map(poison)
        : each && typeof each === 'object'
          ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, poison(inner)]))
          : each;
  return poison(value) as T;
}

export const EVIL = `<img src=x onerror=alert(1)> & "'|`;
