/**
 * The demo must show every kind of answer: each indicator holds for some clients, does not for others, and
 * can't be told for a third group. Reckoned here from the data, apart from the rules of any pack, as if
 * the list and the first page of every tab had been read.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../pages/demodam/data/choices.ts';
import { currentPlan, type Client, type Contact } from '../../pages/demodam/data/client.ts';
import { dayOf, daysBetween, type Day } from '../../pages/demodam/data/day.ts';
import { isUnreadable, type Entry } from '../../pages/demodam/data/entry.ts';
import { demodamClients } from '../../pages/demodam/data/generate.ts';
import { truth } from '../../pages/demodam/data/truth.ts';

let TODAY = '2026-11-23';
let clients = demodamClients({ today: new Date(2026, 10, 23) });

/** Days since; negative for a day to come. */
const since = (day: Day) => daysBetween(day, TODAY);
const yes = (holds: boolean) => (holds ? 'raised' : 'not raised');
const any = (...entries: (Entry<unknown> | undefined)[]) =>
  entries.some((entry) => entry && isUnreadable(entry));

/** Newest day of the contacts of some channels, and whether something unread could be newer. */
function newest(contacts: Contact[], matches: (direction: string | undefined) => boolean) {
  const at = contacts.findIndex(
    ({ at, channel }) => at.value !== null && matches(CHANNELS[channel.value ?? '']),
  );
  const before = at < 0 ? contacts : contacts.slice(0, at);
  return {
    day: contacts[at]?.at.value?.slice(0, 10) ?? null,
    unsure:
      before.some(({ at, channel }) => isUnreadable(at) || channel.value === null) ||
      (at < 0 && contacts.length > 10),
  };
}

type State = 'raised' | 'not raised' | 'unknown';

const twoWay = (direction: string | undefined) => direction === 'both' || direction === 'in';

const answers: Record<string, (client: Client) => State> = {
  'contact.since_two_way': ({ contacts }) => {
    const { day, unsure } = newest(contacts, twoWay);
    if (day !== null && since(day) <= 91) return 'not raised';
    return unsure || day === null ? 'unknown' : 'raised';
  },
  'contact.no_next': ({ nextAppointment: next }) =>
    any(next) ? 'unknown' : yes(next.value === null || next.value < TODAY),
  'contact.callback_open': ({ callback, contacts }) => {
    if (any(callback)) return 'unknown';
    if (callback.value === null || since(callback.value) <= 4) return 'not raised';
    const { day } = newest(contacts, (direction) => direction === 'both' || direction === 'out');
    return yes(day === null || day < callback.value);
  },
  'plan.missing': (client) => {
    const plan = currentPlan(client);
    if (any(plan?.start, plan?.end)) return 'unknown';
    return yes(!plan?.start.value || (plan.end.value !== null && plan.end.value < TODAY));
  },
  'plan.past_end': (client) => {
    const plan = currentPlan(client);
    if (any(plan?.end)) return 'unknown';
    return yes(!!plan?.end.value && plan.end.value < TODAY && plan.endReason.value === null);
  },
  'plan.unsigned': (client) => {
    const plan = currentPlan(client);
    if (any(plan?.start, plan?.signed)) return 'unknown';
    return yes(!!plan?.start.value && since(plan.start.value) > 21 && plan.signed.value === null);
  },
  'plan.review_due': (client) => {
    const plan = currentPlan(client);
    if (any(plan?.start, plan?.lastReview)) return 'unknown';
    const last = plan?.lastReview.value ?? plan?.start.value;
    return yes(!!last && since(last) > 183);
  },
  'agreement.overdue': ({ appointments }) => {
    const shown = appointments.slice(0, 10);
    const overdue = shown.some(
      ({ day, done, result }) =>
        day.value && since(day.value) > 7 && done.value === null && result.value === null,
    );
    if (overdue) return 'raised';
    return appointments.length > 10 || shown.some(({ day }) => isUnreadable(day)) ? 'unknown' : 'not raised';
  },
  'reg.stale': ({ stepMeasured: step, languageDay: language }) => {
    if ([step, language].some(({ value }) => value && since(value) > 365)) return 'raised';
    return any(step, language) ? 'unknown' : 'not raised';
  },
  'reg.contradiction': (client) => {
    const plan = currentPlan(client);
    if (client.quirks.some((quirk) => /^(plan|exemption|instrument)/.test(quirk))) return 'raised';
    return any(plan?.start, plan?.end, plan?.signed, client.exemptionEnd) ? 'unknown' : 'not raised';
  },
  'dl.decision': ({ applied, decided }) => {
    if (decided.value !== null) return 'not raised';
    return any(applied, decided) ? 'unknown' : yes(applied.value !== null && since(applied.value) >= 42);
  },
  'cit.decision_late': ({ decisionDue: due, decided }) => {
    if (decided.value !== null) return 'not raised';
    return any(due, decided) ? 'unknown' : yes(due.value !== null && due.value < TODAY);
  },
  'dl.exemption': ({ exemption, exemptionEnd: end }) =>
    any(end)
      ? 'unknown'
      : yes(exemption.value === 'Ja' && end.value !== null && -since(end.value) <= 42 && end.value >= TODAY),
  'dl.remeasure': ({ stepMeasured: day }) =>
    any(day) ? 'unknown' : yes(day.value !== null && since(day.value) > 183),
  'dl.instrument_end': ({ instruments, nextAppointment: next }) => {
    const soon = instruments.some(({ end }) => end.value && end.value >= TODAY && -since(end.value) <= 30);
    if (any(next, ...instruments.map(({ end }) => end))) return 'unknown';
    return yes(soon && (next.value === null || next.value < TODAY));
  },
  'dev.not_started': ({ instruments }) =>
    instruments.some(
      ({ registered, start }) =>
        registered.value && since(registered.value) > 30 && !start.value && !any(start),
    )
      ? 'raised'
      : instruments.some(({ start }) => isUnreadable(start))
        ? 'unknown'
        : 'not raised',
  'cap.handover': ({ assignedSince, contacts }) => {
    if (any(assignedSince)) return 'unknown';
    if (assignedSince.value === null || since(assignedSince.value) < 14) return 'not raised';
    const { day } = newest(contacts, twoWay);
    return yes(day === null || day < assignedSince.value);
  },
  'cit.waiting_on_us': ({ contacts }) => {
    const received = newest(contacts, (direction) => direction === 'in');
    const sent = newest(contacts, (direction) => direction === 'both' || direction === 'out');
    if (received.day === null || since(received.day) <= 14 || (sent.day ?? '') > received.day)
      return 'not raised';
    return received.unsure || sent.unsure ? 'unknown' : 'raised';
  },
};

/** Weekends move contacts and appointments a little, so the answers must be there on any day of the week. */
const WEEK = [23, 24, 25, 26, 27, 28, 29].map((date) => new Date(2026, 10, date));

describe.each(WEEK)('answers that the demo holds on day %#', (today) => {
  beforeAll(() => {
    TODAY = dayOf(today);
    clients = demodamClients({ today });
  });

  it.each(Object.entries(answers))('%s: raised, not raised and unknown', (_, answer) => {
    const states = clients.map(answer);
    for (const state of ['raised', 'not raised', 'unknown']) {
      expect(states.filter((each) => each === state).length, state).toBeGreaterThanOrEqual(2);
    }
  });

  it('dev.client_view: raised and not raised (both fields stand on one page, so unknown is before that page)', () => {
    const raised = clients.filter(
      ({ expectationCoach, expectationClient }) => expectationCoach.value && !expectationClient.value,
    );
    expect(raised.length).toBeGreaterThan(5);
    expect(raised.length).toBeLessThan(clients.length - 5);
  });

  it('figures: some with a step, an activity, a new client, and some without', () => {
    const counts = [
      clients.filter(({ step }) => step.value !== null),
      clients.filter(({ instruments }) =>
        instruments.some(
          ({ start, end }) => start.value && start.value <= TODAY && (!end.value || end.value >= TODAY),
        ),
      ),
      clients.filter(({ assignedSince }) => assignedSince.value && since(assignedSince.value) <= 30),
    ].map(({ length }) => length);
    for (const count of counts) {
      expect(count).toBeGreaterThan(5);
      expect(count).toBeLessThan(clients.length - 5);
    }
  });

  it('nothing that only other areas keep: no debt counselling, no Wmo', () => {
    expect(Object.keys(truth(clients[0]!)).filter((id) => /^(sh|wmo|jz)_/.test(id))).toEqual([]);
  });
});
