/** Invents the action plans of one client, newest first. */
import { GOALS, PLANS, PLAN_END_REASONS } from './choices.ts';
import type { Plan, Quirk } from './client.ts';
import { addDays, type Day } from './day.ts';
import { emptyDay, emptyText, filled, mostly, openEnd, type Entry } from './entry.ts';
import type { Dice } from './random.ts';

const notClosed = (dice: Dice): Entry => ({ value: null, written: dice.pick(['', '-', 'n.v.t.']) });

function running(dice: Dice, today: Day, start: Day): Plan {
  const end = dice.weighted<Entry<Day>>([
    [filled(addDays(today, dice.int(0, 300))), 60],
    [filled(addDays(today, -dice.int(1, 200))), 22],
    [openEnd(dice), 18],
  ]);
  // A plan that is over on paper must still have started before it ended.
  const from = end.value && end.value <= start ? addDays(end.value, -dice.int(60, 300)) : start;
  const reviewed = addDays(from, dice.int(20, 240));
  return {
    name: filled(dice.pick(PLANS)),
    start: mostly(dice, filled(from)),
    end: mostly(dice, end, 0.04),
    signed: dice.chance(0.2) ? emptyDay(dice) : mostly(dice, filled(addDays(from, dice.int(0, 20)))),
    lastReview: dice.chance(0.45) || reviewed > today ? emptyDay(dice) : mostly(dice, filled(reviewed)),
    goal: dice.chance(0.15) ? emptyText(dice) : filled(dice.pick(GOALS)),
    endReason: notClosed(dice),
  };
}

function closed(dice: Dice, before: Day): Plan {
  const end = addDays(before, -dice.int(1, 60));
  const start = addDays(end, -dice.int(90, 400));
  return {
    name: dice.chance(0.05) ? emptyText(dice) : filled(dice.pick(PLANS)),
    start: filled(start),
    end: filled(end),
    signed: dice.chance(0.2) ? emptyDay(dice) : filled(addDays(start, dice.int(0, 25))),
    lastReview: dice.chance(0.5) ? emptyDay(dice) : filled(addDays(start, dice.int(10, 80))),
    goal: filled(dice.pick(GOALS)),
    endReason: filled(dice.pick(PLAN_END_REASONS)),
  };
}

export function inventPlans(dice: Dice, today: Day, isNew: boolean): { plans: Plan[]; quirks: Quirk[] } {
  const plans: Plan[] = [];
  const quirks: Quirk[] = [];
  if (dice.chance(isNew ? 0.3 : 0.84)) {
    plans.push(running(dice, today, addDays(today, -(isNew ? dice.int(0, 20) : dice.int(5, 420)))));
  }
  const earlier = isNew
    ? 0
    : dice.weighted([
        [0, 5],
        [1, 4],
        [2, 2],
        [3, 1],
      ] as const);
  for (let at = 0; at < earlier; at++) {
    const before = plans.at(-1)?.start.value ?? addDays(today, -dice.int(20, 400) - 500 * plans.length);
    plans.push(closed(dice, before));
  }

  const newest = plans[0];
  const start = newest?.start.value;
  if (newest && start && dice.chance(0.06)) {
    newest.end = filled(addDays(start, -dice.int(5, 365)));
    quirks.push('plan ends before it starts');
  }
  if (newest && start && dice.chance(0.06)) {
    newest.signed = filled(addDays(start, -dice.int(3, 40)));
    quirks.push('plan signed before it starts');
  }
  return { plans, quirks };
}
