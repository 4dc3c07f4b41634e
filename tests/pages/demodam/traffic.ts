/** Counts what was asked of the server, so that a test can show that nobody but the user asked. */
export interface Visit {
  method: string;
  /** With its query. */
  path: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Counts {
  requests: number;
  /** Requests by any method but GET and HEAD. */
  writes: number;
  /** Without their query. */
  byPath: Record<string, number>;
}

export interface Traffic {
  note(method: string, path: string): void;
  counts(): Counts;
  log(): Visit[];
}

export function traffic(): Traffic {
  const visits: Visit[] = [];
  return {
    note: (method, path) => void visits.push({ method, path, at: Date.now() }),
    counts: () => {
      const byPath: Record<string, number> = {};
      for (const { path } of visits) {
        const bare = path.split('?')[0]!;
        byPath[bare] = (byPath[bare] ?? 0) + 1;
      }
      const writes = visits.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
      return { requests: visits.length, writes, byPath };
    },
    log: () => visits.map((visit) => ({ ...visit })),
  };
}
