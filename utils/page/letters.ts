/**
 * Letters without `\p{…}`: the browser makes of each class of all the world's letters a machine program of tens of kilobytes,
 * in every page that is read. A few ranges hold the same letters, and some signs that stand among them.
 */

/** Letters, for use inside a character class: Latin, Greek to Mongolian and beyond, and the far eastern ones. */
export const LETTERS = 'A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u0300-\u1fff\u2c00-\ud7ff';

/** Whether a text begins with a capital, in a script that has them. */
export const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();
