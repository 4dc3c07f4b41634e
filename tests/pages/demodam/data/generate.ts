/**
 * Invents the clients of Gemeente Demodam. The same seed, day and number give the same clients, and
 * every date is reckoned from `today`, so that the demo never grows old.
 */
import { inventAppointments, nextOpen } from './appointments.ts';
import { COACHES, EXPECTATIONS, SCHEMES, STATUSES, TEAMS } from './choices.ts';
import type { Client, Quirk } from './client.ts';
import { inventContacts } from './contacts.ts';
import { addDays, dayOf, workday, type Day } from './day.ts';
import { emptyDay, emptyText, filled, mostly, noDay, openEnd, type Entry } from './entry.ts';
import { inventInstruments } from './instruments.ts';
import { inventExemptionReason, inventName, inventPrivateFacts } from './person.ts';
import { inventPlans } from './plans.ts';
import { dice, type Dice } from './random.ts';

export interface DemodamChoices {
  seed?: number;
  today?: Date;
  /** Number of clients. */
  clients?: number;
}

export function demodamClients(choices: DemodamChoices = {}): Client[] {
  const { seed = 1, today = new Date(), clients = 140 } = choices;
  const register = dice(seed);
  const names = inventNames(register, clients);
  let number = 1_048_213;
  return names.map((name, at) => {
    const client = inventClient(dice(seed * 10_007 + at), String(number), name, dayOf(today));
    if (names.indexOf(name) !== names.lastIndexOf(name)) client.quirks.push('namesake');
    number += register.int(3, 97);
    return client;
  });
}

/** Beside what chance brings, three pairs share their full name and nothing else, as soon as there are clients enough. */
function inventNames(dice: Dice, count: number): string[] {
  const names = Array.from({ length: count }, () => inventName(dice));
  for (const [one, other] of [
    [0.11, 0.62],
    [0.3, 0.34],
    [0.49, 0.9],
  ] as const) {
    const first = names[Math.floor(count * one)];
    if (first !== undefined) names[Math.floor(count * other)] = first;
  }
  return names;
}

const yesNo = (dice: Dice, yes: number, empty: number): Entry =>
  dice.chance(empty) ? emptyText(dice) : filled(dice.chance(yes) ? 'Ja' : 'Nee');

function inventApplication(dice: Dice, today: Day, isNew: boolean) {
  const on = addDays(today, -(isNew ? dice.int(4, 80) : dice.int(120, 2400)));
  const decided = isNew ? dice.chance(0.35) : dice.chance(0.94);
  // The decision of a new client can't lie after today; most take four to nine weeks.
  const decidedOn = addDays(on, dice.int(isNew ? 2 : 28, 63));
  return {
    applied: mostly(dice, filled(on), 0.05),
    decisionDue: dice.chance(0.2) ? emptyDay(dice) : mostly(dice, filled(addDays(on, 56)), 0.04),
    decided: decided ? mostly(dice, filled(decidedOn > today ? today : decidedOn)) : emptyDay(dice),
    benefitStart: decided ? filled(on) : emptyDay(dice),
  };
}

function inventExemption(
  dice: Dice,
  today: Day,
): { exemption: Entry; exemptionEnd: Entry<Day>; quirks: Quirk[] } {
  const exemption = yesNo(dice, 0.28, 0.12);
  if (exemption.value !== 'Ja') return { exemption, exemptionEnd: emptyDay(dice), quirks: [] };
  const past = dice.chance(0.2);
  const exemptionEnd = past
    ? filled(addDays(today, -dice.int(3, 200)))
    : dice.weighted<Entry<Day>>([
        [filled(addDays(today, dice.int(0, 42))), 4],
        [filled(addDays(today, dice.int(43, 400))), 5],
        [{ value: null, written: 'zie besluit' }, 1],
        [openEnd(dice), 1],
      ]);
  return { exemption, exemptionEnd, quirks: past ? ['exemption runs on after its end'] : [] };
}

function inventClient(dice: Dice, number: string, name: string, today: Day): Client {
  const secret = inventPrivateFacts(dice, name, today);
  const isNew = dice.chance(0.16);
  const contacts = inventContacts(dice, today, secret, isNew);
  const appointments = inventAppointments(dice, today, isNew);
  const { plans, quirks: planQuirks } = inventPlans(dice, today, isNew);
  const { instruments, quirks: instrumentQuirks } = inventInstruments(dice, today, isNew);
  const { exemption, exemptionEnd, quirks: exemptionQuirks } = inventExemption(dice, today);
  if (exemption.value === 'Ja') secret.exemptionReason = inventExemptionReason(dice);
  const quirks = [...planQuirks, ...instrumentQuirks, ...exemptionQuirks];

  const contactDays = contacts.flatMap(({ at }) => at.value?.slice(0, 10) ?? []);
  let lastContact: Entry<Day> = contactDays[0] ? filled(contactDays[0]) : emptyDay(dice);
  if (contactDays[0] && dice.chance(0.06)) {
    lastContact = filled(addDays(contactDays[0], -dice.int(20, 300)));
    quirks.push('last contact differs from the contacts');
  } else lastContact = mostly(dice, lastContact);

  const next = nextOpen(appointments, today);
  let nextAppointment: Entry<Day> = next ? filled(next) : emptyDay(dice);
  if (dice.chance(0.05)) {
    nextAppointment = filled(workday(addDays(next ?? today, dice.int(3, 20)), 1));
    quirks.push('next appointment differs from the appointments');
  } else nextAppointment = mostly(dice, nextAppointment, 0.05);

  const recentlyMoved = isNew || dice.chance(0.15);
  return {
    number,
    name,
    private: secret,
    coach: dice.weighted<Entry>([
      [filled(COACHES[0]), 80],
      [filled(dice.pick(COACHES)), 14],
      [emptyText(dice), 6],
    ]),
    team: dice.chance(0.05) ? emptyText(dice) : filled(dice.pick(TEAMS)),
    assignedSince: mostly(
      dice,
      filled(addDays(today, -(recentlyMoved ? dice.int(0, isNew ? 29 : 70) : dice.int(71, 1900)))),
      0.06,
    ),
    status: isNew
      ? filled(dice.pick(STATUSES.slice(0, 2)))
      : dice.weighted<Entry>([
          [filled('Lopend'), 82],
          [filled('In behandeling'), 6],
          [filled('Afgesloten'), 4],
          [filled('Uitgestroomd'), 4],
          [emptyText(dice), 4],
        ]),
    scheme: dice.weighted<Entry>([
      [filled(SCHEMES[0]), 75],
      [filled(dice.pick(SCHEMES)), 21],
      [emptyText(dice), 4],
    ]),
    ...inventApplication(dice, today, isNew),
    paymentBlocked: dice.chance(0.05),
    objection: yesNo(dice, 0.08, 0.1),
    cvPresent: dice.chance(0.55),
    step: dice.chance(isNew ? 0.6 : 0.08)
      ? { value: null, written: dice.pick(['', '-', 'nog niet bekend']) }
      : filled(
          dice.weighted([
            [1, 3],
            [2, 5],
            [3, 6],
            [4, 4],
            [5, 2],
            [6, 1],
          ] as const),
        ),
    stepMeasured: dice.chance(isNew ? 0.6 : 0.1)
      ? emptyDay(dice)
      : dice.chance(0.04)
        ? noDay(dice)
        : filled(
            addDays(
              today,
              -dice.weighted([
                [dice.int(1, 183), 5],
                [dice.int(184, 365), 3],
                [dice.int(366, 1300), 4],
              ]),
            ),
          ),
    languageMet: yesNo(dice, 0.75, 0.2),
    languageDay: dice.chance(0.3) ? emptyDay(dice) : filled(addDays(today, -dice.int(20, 900))),
    expectationClient: dice.chance(0.4) ? emptyText(dice) : filled(dice.pick(EXPECTATIONS)),
    expectationCoach: dice.chance(0.3) ? emptyText(dice) : filled(dice.pick(EXPECTATIONS)),
    exemption,
    exemptionEnd,
    callback: dice.chance(0.78)
      ? emptyDay(dice)
      : mostly(dice, filled(addDays(today, -dice.int(0, 25))), 0.15),
    lastContact,
    nextAppointment,
    contacts,
    appointments,
    plans,
    instruments,
    quirks,
  };
}
