import type { Unit } from '../street/pack.ts';
import type { Language, Signal } from '../street/signal.ts';

type Figures = Pick<Signal, 'value' | 'of' | 'date' | 'threshold'>;

const WORDS: Record<
  Language,
  { none: string; past: string; units: Partial<Record<Unit, [one: string, many: string]>> }
> = {
  nl: {
    none: 'geen',
    past: 'voorbij',
    units: {
      days: ['dag', 'dagen'],
      'working days': ['werkdag', 'werkdagen'],
      'days left': ['dag', 'dagen'],
      fields: ['veld', 'velden'],
      contacts: ['contact', 'contacten'],
      changes: ['wisseling', 'wisselingen'],
      points: ['punt', 'punten'],
    },
  },
  en: {
    none: 'none',
    past: 'past',
    units: {
      days: ['day', 'days'],
      'working days': ['working day', 'working days'],
      'days left': ['day', 'days'],
      fields: ['field', 'fields'],
      contacts: ['contact', 'contacts'],
      changes: ['change', 'changes'],
      points: ['point', 'points'],
    },
  },
};

/**
 * Fills `{threshold}`, `{value}`, `{of}` and `{date}` of a pack's sentence. With a unit, numbers carry it
 * ("105 dagen"); days are written out ("29 juni 2026"). A figure that is not there reads as "geen" / "none".
 */
export function fillText(template: string, signal: Figures, language: Language, unit?: Unit): string {
  const words = WORDS[language];
  const number = (value: number): string => {
    const names = unit && words.units[unit];
    if (!names) return String(value);
    const size = Math.abs(value);
    const counted = `${size} ${size === 1 ? names[0] : names[1]}`;
    return unit === 'days left' && value < 0 ? `${counted} ${words.past}` : counted;
  };
  const shown = (value: Signal['value'] | undefined): string => {
    if (typeof value === 'number') return number(value);
    if (typeof value === 'string') return dayText(value, language) ?? value;
    if (Array.isArray(value) && value.length > 0)
      return new Intl.ListFormat(language).format(value.map((each) => withDays(each, language)));
    return words.none;
  };
  return template.replace(/\{(threshold|value|of|date)\}/g, (_, name: keyof Figures) =>
    name === 'of' && signal.of !== undefined ? String(signal.of) : shown(signal[name]),
  );
}

/** A text with the days in it written out. */
export const withDays = (text: string, language: Language): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day, language) ?? day);

/** "29 juni 2026", or null for a text that is no day. */
function dayText(text: string, language: Language): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2})?$/.exec(text);
  if (!match) return null;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
