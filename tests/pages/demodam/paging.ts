/** Cuts a list into pages, the way every list of the system does. */

/** Clients on one page of the list. */
export const LIST_PAGE = 25;
/** Rows on one page of a client's history. */
export const HISTORY_PAGE = 10;

export interface Page<T> {
  rows: T[];
  /** From 1. */
  page: number;
  pages: number;
  /** Ordinals of the first and last row shown, from 1; both 0 when there are none. */
  from: number;
  to: number;
  total: number;
}

/** A page beyond the last gives the last, one before the first the first. */
export function paged<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  const start = (page - 1) * size;
  const rows = all.slice(start, start + size);
  return { rows, page, pages, from: rows.length ? start + 1 : 0, to: start + rows.length, total: all.length };
}
