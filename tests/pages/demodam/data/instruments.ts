/** Invents the instruments (programmes, provisions) of one client, newest first. */
import { INSTRUMENTS, INSTRUMENT_END_REASONS, PROVIDERS } from './choices.ts';
import type { Instrument, Quirk } from './client.ts';
import { addDays, type Day } from './day.ts';
import { emptyDay, emptyText, filled, mostly, openEnd, type Entry } from './entry.ts';
import type { Dice } from './random.ts';

const nothing = (dice: Dice): Entry<never> => ({ value: null, written: dice.pick(['', '-']) });

export function inventInstruments(
  dice: Dice,
  today: Day,
  isNew: boolean,
): { instruments: Instrument[]; quirks: Quirk[] } {
  const instruments: Instrument[] = [];
  const quirks: Quirk[] = [];
  const add = (registered: Day, start: Entry<Day>, end: Entry<Day>, endReason: Entry) => {
    const [name, ladder] = dice.pick(INSTRUMENTS);
    const provider = dice.chance(0.1) ? emptyText(dice) : filled(dice.pick(PROVIDERS));
    instruments.push({ name, ladder, provider, registered: filled(registered), start, end, endReason });
  };

  if (dice.chance(isNew ? 0.2 : 0.3)) {
    add(addDays(today, -dice.int(2, 120)), nothing(dice), nothing(dice), nothing(dice));
  }
  if (!isNew && dice.chance(0.5)) {
    const start = addDays(today, -dice.int(10, 200));
    const end = dice.weighted<Entry<Day>>([
      [filled(addDays(today, dice.int(0, 30))), 4],
      [filled(addDays(today, dice.int(31, 250))), 5],
      [openEnd(dice), 2],
    ]);
    add(
      addDays(start, -dice.int(0, 60)),
      mostly(dice, filled(start)),
      mostly(dice, end, 0.05),
      nothing(dice),
    );
  }
  const past = isNew
    ? 0
    : dice.weighted([
        [0, 5],
        [dice.int(1, 3), 6],
        [dice.int(4, 12), 1],
      ]);
  let end = addDays(today, -dice.int(5, 200));
  for (let at = 0; at < past; at++) {
    const start = addDays(end, -dice.int(20, 200));
    add(
      addDays(start, -dice.int(0, 40)),
      dice.chance(0.05) ? emptyDay(dice) : filled(start),
      filled(end),
      filled(dice.pick(INSTRUMENT_END_REASONS)),
    );
    end = addDays(start, -dice.int(1, 90));
  }

  const started = instruments.find(({ start }) => start.value !== null);
  if (started && dice.chance(0.07)) {
    started.registered = filled(addDays(started.start.value!, dice.int(4, 30)));
    quirks.push('instrument starts before it is registered');
  }
  instruments.sort((a, b) => ((a.registered.value ?? '') < (b.registered.value ?? '') ? 1 : -1));
  return { instruments, quirks };
}
