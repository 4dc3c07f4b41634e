/**
 * `plural(1, 'dag', 'dagen')` → "1 dag", kept on one line by a no-break space. Dutch and English both have
 * one form for 1 and one for the rest.
 */
export const plural = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;
