/** Counts what was asked of the server, so that a test can show that nobody but the user asked. */
export interface Visit {
  method: string;
  /** With its query. */
  path: string;
  /** Milliseconds since 1970. */
  at: number;
  /** A POST that only drew the page anew. */
  postback?: true;
}

export interface Counts {
  requests: number;
  /** Requests by any method but GET and HEAD, postbacks left out. */
  writes: number;
  /** POSTs with which a page asked for a part of itself: they changed nothing. */
  postbacks: number;
  /** Without their query. */
  byPath: Record<string, number>;
}

export interface Traffic {
  /** The visit is kept; whoever finds out later that it is a postback says so on it. */
  note(method: string, path: string): Visit;
  counts(): Counts;
  log(): Visit[];
}

export function traffic(): Traffic {
  const visits: Visit[] = [];
  return {
    note(method, path) {
      const visit: Visit = { method, path, at: Date.now() };
      visits.push(visit);
      return visit;
    },
    counts: () => {
      const byPath: Record<string, number> = {};
      for (const { path } of visits) {
        const bare = path.split('?')[0]!;
        byPath[bare] = (byPath[bare] ?? 0) + 1;
      }
      const postbacks = visits.filter(({ postback }) => postback).length;
      const sent = visits.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
      return { requests: visits.length, writes: sent - postbacks, postbacks, byPath };
    },
    log: () => visits.map((visit) => ({ ...visit })),
  };
}
