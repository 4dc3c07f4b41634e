/**
 * A call as source text. Both drivers take text, with any number of arguments; a page's CSP does not apply to it.
 * `undefined` among the arguments arrives as null, as JSON has it.
 */
export function callSource<A extends unknown[]>(fn: (...args: A) => unknown, args: A): string {
  return `(${fn.toString()})(...${JSON.stringify(args)})`;
}
