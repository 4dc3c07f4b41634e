/** What the values of a column say, beside its label. Looked at inside the reader only. */
import type { FieldType } from '../street/reading.ts';
import { noVotes, parseDate, voteOrder, type OrderVotes } from './parse/date.ts';
import { LETTERS, isCapital } from './letters.ts';
import { isAddress, isMail, isPhone, passesElevenTest } from './parse/elfproef.ts';
import { isEmptyText } from './parse/empty.ts';
import { isYesNo, parseNumber, parseStep } from './parse/value.ts';

export interface Profile {
  /** Values that are not empty, and how many of them are different. */
  filled: number;
  different: number;
  /** Shares 0..1 of the filled values. */
  date: number;
  number: number;
  yesNo: number;
  bsn: number;
  mail: number;
  phone: number;
  address: number;
  money: number;
  person: number;
  priority: number;
  scheme: number;
  status: number;
  /** Steps of the participation ladder. */
  step: number;
  /** Short texts with a digit and without spaces, such as DW-2024-10491. */
  code: number;
  long: number;
  votes: OrderVotes;
}

// These are tested in small letters.
const PRIORITY =
  /^(?:p[0-5]|(?:zeer |very )?(?:laag|low|normaal|normal|gemiddeld|medium|hoog|high|urgent|spoed|dringend|kritiek|critical|emergency|immediate|direct|blocker|minor|major|none|geen))$/;
const SCHEME =
  /participatiewet|\bioa[wz]\b|\bbbz\b|bijzondere bijstand|\bbijstand\b|inburgering|\bwmo\b|jeugd(?:hulp|wet|zorg)|schuld(?:hulp|dienst|regeling)|schulphulp|beschermd wonen|minimaregeling|re-?integratie/;
const STATUS =
  /^(?:nieuw|open(?:ed)?|new|aanmelding|aangemeld|intake|in (?:behandeling|begeleiding|uitvoering|progress|review)|lopend|actie[fv]e?|inactief|(?:in)?active|gepauzeerd|on hold|pending.*|wacht.*|awaiting.*|waiting.*|assigned|acknowledged|confirmed|closed|afge(?:sloten|handeld|rond|wezen)|gesloten|opgelost|resolved|rejected|stalled|beëindigd|uitgestroomd|cancel+ed|geannuleerd)\b/;
const NAME = new RegExp(`^[${LETTERS}.'’-]*,?$`);
const PARTICLE = /^[a-zß-öø-\u1fff'’]{1,4},?$/;

/** "al-Jassim", "d’Ancona": what is written before a name; "e-Learning" is none. */
const BEFORE = /^(?:al|el|d|l|t)[-'’](?=\S)/;

const isName = (word: string): boolean => {
  const own = word.replace(BEFORE, '');
  return isCapital(own) && NAME.test(own);
};

/** What a group of colleagues or an organisation is called by. */
const GROUP = /^(?:(?:sociaal |gebieds|wijk)?team|afdeling|cluster|stichting|gemeente)\b/i;

/** "Anna van den Berg", "Silva Santos, P. da", "dhr. J. Vos (2)": capitalised words with short ones between. */
export function looksLikePerson(text: string): boolean {
  const bare = text.replace(/(?:\s*\([^()]*\))+$/, '');
  if (bare.length > 60 || /\d/.test(bare) || GROUP.test(bare)) return false;
  const words = bare
    .split(/[ _]+/)
    .filter((word) => !/^(?:dhr|mevr|mw|mr|ms|mrs|dr|drs|ing)\.?$/i.test(word));
  const commas = bare.split(',').length - 1;
  return (
    words.length > 1 &&
    words.length < 8 &&
    commas < 2 &&
    words.every((word) => isName(word) || PARTICLE.test(word)) &&
    words.some(isName) &&
    (commas === 1 || isName(words.at(-1)!))
  );
}

/** People who differ from row to row. */
export const isOwnName = ({ person, different, filled }: Profile): boolean =>
  person >= 0.8 && different > filled * 0.8;

/** Numbers of a system: all different, as long as each other and too long to count with. */
export function areOwnNumbers({ profile, sample }: { profile: Profile; sample: string[] }): boolean {
  const { filled, different, code, number, date, money, bsn } = profile;
  const lengths = sample.filter(Boolean).map(({ length }) => length);
  return (
    filled > 2 &&
    different === filled &&
    date + money === 0 &&
    bsn < 0.5 &&
    Math.max(code, number) > 0.9 &&
    Math.min(...lengths) > 3 &&
    new Set(lengths).size < 3
  );
}

/** What is looked for in a value, by the name of its share; `date` says whether it is one, `small` is it in small letters. */
const LOOKS: Record<
  Exclude<keyof Profile, 'filled' | 'different' | 'votes'>,
  (text: string, date: boolean, small: string) => boolean
> = {
  date: (_, date) => date,
  number: (text, date) => !date && parseNumber(text) !== null,
  yesNo: isYesNo,
  bsn: (text, date) => !date && passesElevenTest(text),
  mail: isMail,
  phone: (text, date) => !date && isPhone(text),
  address: isAddress,
  money: (text) => /[€$£]|\bEUR\b/.test(text),
  person: looksLikePerson,
  priority: (_, __, small) => PRIORITY.test(small),
  scheme: (_, __, small) => SCHEME.test(small),
  status: (_, __, small) => STATUS.test(small),
  step: (text) => parseStep(text) !== null,
  code: (text, date) => !date && /\d/.test(text) && /^#?[\da-zÀ-\u1fff][\da-zÀ-\u1fff./-]{1,24}$/i.test(text),
  long: (text) => text.length > 60,
};
export function profileOf(texts: string[], now: Date): Profile {
  // Most columns have few different values: each is looked at once.
  const counts = new Map<string, number>();
  let filled = 0;
  for (const text of texts) {
    const count = counts.get(text);
    if (count === undefined && isEmptyText(text)) continue;
    // In the order of their last places: the last one says which mark dates have.
    counts.delete(text);
    counts.set(text, (count ?? 0) + 1);
    filled += 1;
  }
  const profile = { filled, different: counts.size, votes: noVotes() } as Profile;
  const looks = Object.entries(LOOKS) as [keyof typeof LOOKS, (typeof LOOKS)['date']][];
  for (const [name] of looks) profile[name] = 0;
  for (const [text, count] of counts) {
    const isDate = (['dmy', 'mdy'] as const).some((order) => parseDate(text, order, now).kind !== 'none');
    voteOrder(text, profile.votes, count);
    const small = text.toLowerCase();
    for (const [name, like] of looks) if (like(text, isDate, small)) profile[name] += count;
  }
  for (const [name] of looks) profile[name] /= filled || 1;
  return profile;
}

/** Values that are of a `never` kind, whatever the label says. */
export const isNeverByValue = (profile: Profile): boolean =>
  profile.filled > 0 &&
  (profile.bsn === 1 || profile.mail > 0.5 || profile.phone > 0.5 || profile.address > 0.5);

/** −1..1: do the values fit the type? 0 when there are none to judge by. */
export function fits(profile: Profile, type: FieldType): number {
  if (!profile.filled) return 0;
  switch (type) {
    case 'date':
      return profile.date >= 0.6 ? 1 : profile.date < 0.2 ? -1 : 0;
    case 'int':
    case 'money':
      return profile.number >= 0.6 ? 1 : -1;
    case 'percent':
      return profile.number >= 0.6 ? 1 : -1;
    case 'bool':
      return profile.yesNo >= 0.6 ? 1 : -1;
    case 'id':
      return profile.date > 0.5
        ? -1
        : profile.code >= 0.6
          ? 1
          : profile.person > 0.5 || profile.long > 0.5
            ? -1
            : 0;
    default:
      return profile.date > 0.6 ? -1 : 0;
  }
}

/** The type to name for a column that was not recognised. */
export function typeOf(profile: Profile): FieldType {
  if (profile.bsn === 1) return 'bsn';
  if (profile.date >= 0.6) return 'date';
  if (profile.money >= 0.6) return 'money';
  if (profile.yesNo >= 0.8 && profile.different <= 2) return 'bool';
  if (profile.number >= 0.8) return 'int';
  if (profile.code >= 0.8) return 'id';
  return profile.long > 0.5 ? 'text' : 'string';
}
