/** The figures that a sentence of a pack may name. */
export interface Figures {
  threshold?: string | null;
  value?: string | null;
  of?: string | null;
  date?: string | null;
}

const PLACEHOLDER = /\{(threshold|value|of|date)\}/g;

/**
 * Puts figures into a sentence of a pack. Null when the sentence names a figure that is not there: a
 * sentence with a hole in it is worse than a shorter one.
 */
export function fill(sentence: string, figures: Figures): string | null {
  let whole = true;
  const filled = sentence.replace(PLACEHOLDER, (_, name: keyof Figures) => {
    const figure = figures[name];
    if (figure === null || figure === undefined) whole = false;
    return figure ?? '';
  });
  return whole ? filled : null;
}
