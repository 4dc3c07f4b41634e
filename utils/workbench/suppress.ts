/**
 * Which figures may be shown: a figure only where enough files contribute to it, and none that the shown ones give
 * away by adding and subtracting. Pure.
 */

/** Counts come together in cells, the finest that there are; a cell is known by its number. */
export interface Figure {
  id: string;
  /** The cells that it adds up, each once. */
  cells: ReadonlySet<number>;
}

/** A figure that is the sum of others. */
export interface Sum {
  of: string;
  parts: readonly string[];
}

/** Files that must contribute to a figure. */
export const FEWEST_FILES = 5;

/**
 * @param files by number of the cell: the files that contribute to it, at least one
 * @param total id of the sum of all: alone it gives nothing away, and it is the last to be given up
 * @returns ids of figures that may be shown
 */
export function shownFigures(
  figures: readonly Figure[],
  sums: readonly Sum[],
  files: readonly ReadonlySet<string>[],
  total: string,
): Set<string> {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const filesOf = (cells: Iterable<number>): number =>
    new Set([...cells].flatMap((cell) => [...files[cell]!])).size;
  const isSmall = (cells: ReadonlySet<number>): boolean => {
    const count = filesOf(cells);
    return count > 0 && count < FEWEST_FILES;
  };
  const size = new Map(figures.map(({ id, cells }) => [id, filesOf(cells)]));
  const shown = new Set(figures.filter(({ id }) => size.get(id)! >= FEWEST_FILES).map(({ id }) => id));
  const fewestFirst = (ids: readonly string[]): string[] =>
    [...ids].sort((a, b) => size.get(a)! - size.get(b)! || (a < b ? -1 : 1));

  /** Of a sum that is shown: what is left of it after its shown parts is a figure too. */
  function tellingSum(): string | null {
    for (const { of, parts } of sums) {
      if (!shown.has(of)) continue;
      const left = new Set(byId.get(of)!.cells);
      const seen = parts.filter((part) => shown.has(part));
      for (const part of seen) for (const cell of byId.get(part)!.cells) left.delete(cell);
      if (isSmall(left)) return fewestFirst(seen)[0] ?? of;
    }
    return null;
  }

  const spanned = (ids: readonly string[]) =>
    spanOf(
      ids.map((id) => byId.get(id)!.cells),
      files.length,
    );

  /** Of all the shown figures together: one without which they no longer give a small figure away. */
  function tellingSpan(): string | null {
    const all = [...shown];
    const holds = spanned(all);
    const small = figures.find(({ cells }) => isSmall(cells) && holds(cells));
    if (!small) return null;
    const order = fewestFirst(all.filter((id) => id !== total));
    const enough = order.find((id) => !spanned(all.filter((other) => other !== id))(small.cells));
    return enough ?? order[0]!;
  }

  for (;;) {
    const telling = tellingSum() ?? tellingSpan();
    if (telling === null) return shown;
    shown.delete(telling);
  }
}

/** Tells whether the sum over some cells can be had from the sums over sets of cells, by adding and subtracting multiples. */
function spanOf(
  sets: readonly ReadonlySet<number>[],
  length: number,
): (cells: ReadonlySet<number>) => boolean {
  /** Rows by the place of their first number, which is 1. */
  const basis = new Map<number, number[]>();
  /** What is left of a set once all of the basis is taken out. */
  const leftOf = (set: ReadonlySet<number>): number[] => {
    const left: number[] = Array.from({ length }, (_, at) => (set.has(at) ? 1 : 0));
    for (let at = 0; at < length; at++) {
      const base = basis.get(at);
      const times = left[at]!;
      if (!base || Math.abs(times) < TINY) continue;
      for (let to = at; to < length; to++) left[to] = left[to]! - times * base[to]!;
    }
    return left;
  };
  const firstOf = (row: readonly number[]): number => row.findIndex((number) => Math.abs(number) >= TINY);
  for (const set of sets) {
    const left = leftOf(set);
    const at = firstOf(left);
    if (at >= 0)
      basis.set(
        at,
        left.map((number) => number / left[at]!),
      );
  }
  return (cells) => firstOf(leftOf(cells)) < 0;
}

/** What rounding leaves of the small whole numbers that such sets give. */
const TINY = 1e-6;
