/** Invents the appointments of one client, newest first, and tells which one is next. */
import { APPOINTMENT_RESULTS, APPOINTMENT_TYPES, COACHES } from './choices.ts';
import type { Appointment } from './client.ts';
import { addDays, workday, type Day } from './day.ts';
import { emptyDay, emptyText, filled, noDay, type Entry } from './entry.ts';
import type { Dice } from './random.ts';

const time = (dice: Dice) =>
  dice.chance(0.15) ? '' : `${dice.int(9, 16)}:${dice.pick(['00', '15', '30', '45'])}`;

const open = (dice: Dice, day: Entry<Day>): Appointment => ({
  day,
  time: time(dice),
  type: filled(dice.pick(APPOINTMENT_TYPES)),
  with: dice.pick(COACHES),
  done: { value: null, written: dice.pick(['', '-']) },
  result: { value: null, written: dice.pick(['', '-']) },
});

export function inventAppointments(dice: Dice, today: Day, isNew: boolean): Appointment[] {
  const appointments: Appointment[] = [];
  if (dice.chance(0.58)) {
    const ahead = dice.int(0, 60);
    if (dice.chance(0.15)) {
      appointments.push(open(dice, filled(workday(addDays(today, ahead + dice.int(10, 40)), 1))));
    }
    appointments.push(open(dice, filled(workday(addDays(today, ahead), 1))));
  }
  // Held or not, nobody ticked it off.
  if (dice.chance(isNew ? 0.1 : 0.2)) {
    appointments.push(open(dice, filled(workday(addDays(today, -dice.int(2, 90)), -1))));
  }
  let day = addDays(today, -dice.int(3, 60));
  const past = isNew ? dice.int(0, 1) : dice.int(0, 13);
  for (let at = 0; at < past; at++) {
    day = workday(day, -1);
    appointments.push({
      day: dice.chance(0.012) ? noDay(dice) : filled(day),
      time: time(dice),
      type: dice.chance(0.04) ? emptyText(dice) : filled(dice.pick(APPOINTMENT_TYPES)),
      with: dice.pick(COACHES),
      done: dice.chance(0.06) ? emptyDay(dice) : filled(addDays(day, dice.int(0, 2))),
      result: filled(dice.pick(APPOINTMENT_RESULTS)),
    });
    day = addDays(day, -dice.int(10, 80));
  }
  return newestFirst(appointments);
}

/** Rows without a readable date keep their place after the row that they were entered behind. */
export function newestFirst(appointments: Appointment[]): Appointment[] {
  let last = '9999-12-31';
  return appointments
    .map((appointment) => ({ appointment, key: (last = appointment.day.value ?? last) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
    .map(({ appointment }) => appointment);
}

/** What the system shows as next: the first open one from today on, else the last one left open. */
export function nextOpen(appointments: Appointment[], today: Day): Day | null {
  const openDays = appointments
    .filter(({ done, result }) => done.value === null && result.value === null)
    .flatMap(({ day }) => day.value ?? [])
    .sort();
  return openDays.find((day) => day >= today) ?? openDays.at(-1) ?? null;
}
