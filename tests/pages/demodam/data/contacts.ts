/** Invents the contacts of one client, newest first. */
import type { Contact, PrivateFacts } from './client.ts';
import { CHANNELS, COACHES, SUBJECTS } from './choices.ts';
import { addDays, workday, type Day } from './day.ts';
import { emptyText, filled, noDay } from './entry.ts';
import { NOTES } from './names.ts';
import type { Dice } from './random.ts';

const COMMON = [
  ['Gesprek', 5],
  ['Gesprek op locatie', 2],
  ['Groepsbijeenkomst', 1],
  ['Telefoontje (inkomend)', 3],
  ['Telefoontje (uitgaand)', 5],
  ['E-mail (inkomend)', 4],
  ['E-mail (uitgaand)', 5],
  ['Document (inkomend)', 3],
  ['Document (uitgaand)', 4],
  ['Rapportage RIB', 2],
] as const;

const newestGap = (dice: Dice): number => {
  const [from, to] = dice.weighted([
    [[1, 30], 40],
    [[31, 90], 27],
    [[91, 300], 22],
    [[301, 900], 11],
  ] as const);
  return dice.int(from, to);
};

function note(dice: Dice, owner: PrivateFacts): string {
  if (dice.chance(0.35)) return '';
  return dice.pick(NOTES).replace('{bsn}', owner.bsn).replace('{tel}', owner.phone);
}

export function inventContacts(dice: Dice, today: Day, owner: PrivateFacts, isNew: boolean): Contact[] {
  const count = isNew
    ? dice.int(0, 3)
    : dice.weighted([
        [0, 7],
        [dice.int(1, 5), 28],
        [dice.int(6, 10), 30],
        [dice.int(11, 34), 35],
      ]);
  // The citizen wrote last, and nobody answered: without a push this would be rare.
  const waiting = !isNew && dice.chance(0.16);
  let day = addDays(today, -(isNew ? dice.int(1, 25) : waiting ? dice.int(8, 45) : newestGap(dice)));
  const contacts: Contact[] = [];
  for (let at = 0; at < count; at++) {
    day = workday(day, -1);
    const channel =
      waiting && at === 0 ? dice.pick(['E-mail (inkomend)', 'Document (inkomend)']) : dice.weighted(COMMON);
    const recordedAfter = dice.weighted([
      [0, 6],
      [dice.int(1, 6), 3],
      [dice.int(7, 60), 1],
    ]);
    const recorded = addDays(day, recordedAfter);
    const time = `${String(dice.int(8, 16)).padStart(2, '0')}:${dice.pick(['00', '05', '15', '30', '40', '55'])}`;
    contacts.push({
      at: dice.chance(0.025) ? noDay(dice) : filled(`${day}T${time}`),
      channel: dice.chance(0.06) ? emptyText(dice) : filled(channel),
      subject: dice.chance(0.08) ? emptyText(dice) : filled(dice.pick(SUBJECTS)),
      recordedOn: filled(recorded > today ? today : recorded),
      recordedBy: CHANNELS[channel] === 'about' ? 'systeem' : dice.pick(COACHES),
      notes: note(dice, owner),
    });
    day = addDays(day, -dice.int(2, isNew ? 8 : 70));
  }
  return contacts;
}
