import type { Caseload, Coverage } from '../street/caseload.ts';

/**
 * How much of the caseload was seen: distinct rows of lists, and how old the oldest of them is.
 * Where more was seen than a page promised (a search has its own total), the total grows along.
 */
export function coverageOf(clients: Caseload['clients'], total: number | null): Coverage {
  let seen = 0;
  let oldest: string | null = null;
  for (const key in clients) {
    const { listed } = clients[key]!;
    for (const row in listed) {
      seen += 1;
      const at = listed[row]!;
      if (oldest === null || at < oldest) oldest = at;
    }
  }
  return { seen, total: total === null ? null : Math.max(total, seen), oldest };
}

/** The largest total that any list named: a search or filter shows fewer rows than there are. */
export const largerTotal = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
