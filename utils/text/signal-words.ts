/** How a signal reads: its sentence, its number and why it is unknown. Pure. */
import type { Indicator, Unit } from '../street/pack.ts';
import type { Signal } from '../street/signal.ts';
import { fillText, withDays } from '../indicators/fill-text.ts';
import { isDay, type Texts } from './index.ts';

/** What a row of the caseload knows of a signal is less than a whole one. */
export type Said = Pick<Signal, 'state' | 'value' | 'threshold'> & Partial<Pick<Signal, 'of' | 'date'>>;

/** A signal's number in its unit, such as "105 dagen" or "6 van 8"; null when it has none to show. */
export function amountOf(texts: Texts, indicator: Indicator, said: Said): string | null {
  const { value, of } = said;
  if (Array.isArray(value)) {
    return value.length ? texts.list(value.map((each) => withDays(each, texts.language))) : null;
  }
  if (indicator.unit === 'list' || typeof value !== 'number') {
    return typeof value === 'string' && value ? (isDay(value) ? texts.day(value) : value) : null;
  }
  return texts.words.amount[indicator.unit](value, of);
}

/** A threshold in its unit, as an amount and not as a moment: "14 dagen" where a value reads "nog 14 dagen". */
export const limitOf = (texts: Texts, unit: Exclude<Unit, 'list'>, threshold: number): string =>
  texts.words.amount[unit === 'days left' ? 'days' : unit](threshold);

const template = (texts: Texts, indicator: Indicator, said: Said): string | undefined => {
  const own = indicator.texts[texts.language];
  return indicator.kind === 'figure' ? own.figure : said.state === 'raised' ? own.raised : own.notRaised;
};

/** A signal that is shown without its number. */
const isInWords = ({ kind, representation }: Indicator): boolean =>
  kind === 'signal' && representation === 'words';

/** True when the sentence says the number already, so that the line under it need not repeat it. */
export const saysValue = (texts: Texts, indicator: Indicator, said: Said): boolean =>
  template(texts, indicator, said)?.includes('{value}') ?? false;

/** The line under a sentence, after the state word: number and threshold. */
export function measureOf(texts: Texts, indicator: Indicator, said: Said, withAmount = true): string | null {
  const amount = amountOf(texts, indicator, said);
  if (indicator.unit === 'yes/no' || amount === null || isInWords(indicator)) return null;
  const threshold = typeof said.threshold === 'number' ? texts.words.threshold(said.threshold) : null;
  return [withAmount ? amount : null, threshold].filter((part) => part !== null).join(', ') || null;
}

/** The sentence of a signal's state; a question where it is unknown, its name where a figure lacks. */
export function sentenceOf(texts: Texts, indicator: Indicator, said: Said): string {
  const own = indicator.texts[texts.language];
  if (said.state === 'unknown') {
    return indicator.kind === 'figure' || own.name.endsWith('?') ? own.name : `${own.name}?`;
  }
  const sentence = template(texts, indicator, said);
  if (isInWords(indicator) && sentence?.includes('{value}')) return own.name;
  if (!sentence || !isWhole(sentence, said)) return own.name;
  return joined(fillText(sentence, said, texts.language));
}

/** A sentence of the pack about the rule itself: only the threshold can stand in it. */
export function ruleText(texts: Texts, indicator: Indicator, sentence: string): string {
  const { threshold } = indicator;
  return joined(fillText(sentence, { threshold, value: null }, texts.language));
}

/** A row of the caseload knows no second value and no day: a sentence that needs them would have a hole. */
function isWhole(sentence: string, { value, of, date }: Said): boolean {
  return (
    !(sentence.includes('{value}') && value === null) &&
    !(sentence.includes('{of}') && of === undefined) &&
    !(sentence.includes('{date}') && !date)
  );
}

/** A number stays on one line with its unit. */
const joined = (sentence: string): string => sentence.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** Why a signal is unknown, one phrase per reason: "niet gezien: Trede en Datum trede". */
export function missingWords(texts: Texts, signal: Signal): string[] {
  const reasons = [
    'not seen',
    'unreadable',
    'incomplete history',
    'forbidden',
    'not remembered',
    'empty',
  ] as const;
  // A figure can lack a field that was read and is empty: then there is no reason of ours.
  const isEmpty = (field: string) =>
    signal.inputs.some((input) => input.field === field && input.state === 'empty');
  return reasons.flatMap((reason) => {
    const fields = signal.missing.filter(
      (field) => (signal.why[field] ?? (isEmpty(field) ? 'empty' : 'not seen')) === reason,
    );
    return fields.length
      ? [texts.words.missing[reason](texts.list(fields.map((field) => texts.inSentence(texts.field(field)))))]
      : [];
  });
}
