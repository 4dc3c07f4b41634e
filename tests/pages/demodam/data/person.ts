/** Invents who a client is: name, and the facts that nobody without business should read. */
import { inventBsn } from './bsn.ts';
import type { PrivateFacts } from './client.ts';
import { addDays, type Day } from './day.ts';
import {
  EXEMPTION_REASONS,
  FAMILY_NAMES,
  HOUSEHOLDS,
  INITIALS,
  MEASURES,
  OBSTACLES,
  SPOKEN_LANGUAGES,
  STREETS,
} from './names.ts';
import type { Dice } from './random.ts';

/** "Berg, van den" with "A.J." gives "Berg, A.J. van den". */
export function inventName(dice: Dice): string {
  const [family, prefix] = dice.pick(FAMILY_NAMES).split(', ');
  return [`${family},`, dice.pick(INITIALS), prefix].filter(Boolean).join(' ');
}

/** Letters of a name that may stand in an e-mail address. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

export function inventPrivateFacts(dice: Dice, name: string, today: Day): PrivateFacts {
  const letter = () => dice.pick([...'ABCDEGHJKLMNPRSTVWXZ']);
  // No postal code starts with 0 and no mobile number with 00: these lead to nobody.
  return {
    bsn: inventBsn(dice),
    born: addDays(today, -dice.int(19 * 365, 66 * 365)),
    address: `${dice.pick(STREETS)} ${dice.int(1, 240)}, 0${dice.int(100, 999)} ${letter()}${letter()} Demodam`,
    phone: `06-00${dice.int(100_000, 999_999)}`,
    email: `${plain(name)}${dice.int(10, 99)}@post.example`,
    household: dice.pick(HOUSEHOLDS),
    spokenLanguage: dice.pick(SPOKEN_LANGUAGES),
    obstacle: dice.chance(0.45) ? dice.pick(OBSTACLES) : null,
    measure: dice.chance(0.1) ? dice.pick(MEASURES) : null,
    exemptionReason: null,
  };
}

export const inventExemptionReason = (dice: Dice): string => dice.pick(EXEMPTION_REASONS);
