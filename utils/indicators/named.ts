/** Thresholds that a pack has by name, in rules. */
import type { Indicator, NamedThreshold } from '../street/pack.ts';

type Expressions = Pick<Indicator, 'rule' | 'value' | 'of' | 'date'>;

const TEXTS_AND_WORDS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[a-z][a-z0-9_]*/gi;

/** Every word of an expression outside its texts, in order, also of one that does not compile. */
export const wordsOf = (cel: string): string[] =>
  cel.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""').match(/[a-z][a-z0-9_]*/gi) ?? [];

/**
 * The named threshold whose number is the threshold of this rule: the first that stands in it. Null for a rule that
 * says `threshold`, or names none.
 */
export function leadingName(rule: string, thresholds: readonly NamedThreshold[] = []): string | null {
  const words = wordsOf(rule);
  if (thresholds.length === 0 || words.includes('threshold')) return null;
  return words.find((word) => thresholds.some(({ id }) => id === word)) ?? null;
}

/** Whether any of its expressions uses the name. */
export const usesName = ({ rule, value, of, date }: Expressions, name: string): boolean =>
  [rule, value, of, date].some((cel) => cel !== undefined && wordsOf(cel).includes(name));

/** With the number that its name has in the pack; itself where it leads by none. */
export function withNamedThreshold<T extends Pick<Indicator, 'rule' | 'threshold'>>(
  indicator: T,
  thresholds: readonly NamedThreshold[] = [],
): T {
  const name = leadingName(indicator.rule, thresholds);
  if (name === null) return indicator;
  return { ...indicator, threshold: thresholds.find(({ id }) => id === name)!.value };
}

/** The same rule where the threshold is called otherwise: every use of the name outside texts follows. */
export function withName<T extends Expressions>(indicator: T, from: string, to: string): T {
  const renamed = (cel: string): string =>
    cel.replaceAll(TEXTS_AND_WORDS, (word) => (word === from ? to : word));
  const next = { ...indicator };
  for (const part of ['rule', 'value', 'of', 'date'] as const)
    if (next[part] !== undefined) next[part] = renamed(next[part]);
  return next;
}
