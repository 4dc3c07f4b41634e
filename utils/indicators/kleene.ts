/** Three-valued logic: undefined is "not known". */
export type Truth = boolean | undefined;

export const not = (a: Truth): Truth => (a === undefined ? undefined : !a);

export function and(...all: Truth[]): Truth {
  let known: Truth = true;
  for (const each of all) {
    if (each === false) return false;
    if (each === undefined) known = undefined;
  }
  return known;
}

export const or = (...all: Truth[]): Truth => not(and(...all.map(not)));

/** Whether any item holds; `whole` false leaves room for items that were not seen. */
export function any<T>(items: readonly T[], holds: (item: T) => Truth, whole: boolean): Truth {
  let known: Truth = whole ? false : undefined;
  for (const item of items) {
    const truth = holds(item);
    if (truth) return true;
    if (truth === undefined) known = undefined;
  }
  return known;
}
