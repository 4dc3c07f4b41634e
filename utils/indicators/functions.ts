import type { FieldId } from '../street/reading.ts';
import type { CaseloadSubject, PageSubject } from './caseload-subject.ts';
import { Day } from './day.ts';
import type { Subject } from './subject.ts';
import { workingDaysBefore, workingDaysBetween } from './working-days.ts';

/** A function that rules may call. Numbers are `double`, so that "no day" can be NaN; days are `Date`. */
export interface DomainFunction<S> {
  /** CEL signatures: overloads differ in how a number is written (`91` or `threshold`). */
  signatures: string[];
  /** One sentence: meaning and unit. */
  about: string;
  /** Fields that it reads: each that a rule's inputs don't name makes a group that is not accounted for. */
  reads: FieldId[];
  /** Set where it counts fields, clients or what a coach says: then it is shown as it is and never part of a rule. */
  shownAlone?: boolean;
  run: (subject: S, ...args: never[]) => unknown;
}

const CONTACTS: FieldId[] = ['contact_date', 'contact_channel'];

const fn = <S>(
  signatures: string[],
  about: string,
  reads: FieldId[],
  run: DomainFunction<S>['run'],
): DomainFunction<S> => ({ signatures, about, reads, run });

const alone = <S>(each: DomainFunction<S>): DomainFunction<S> => ({ ...each, shownAlone: true });

/** A signature with a number, for `91` and for `threshold`. */
const perNumber = (signature: string): string[] => [
  signature.replace('number', 'double'),
  signature.replace('number', 'int'),
];

interface OnDay {
  readonly today: Day;
}

/** About days alone; known to rules of every scope. */
export const dayFunctions: DomainFunction<OnDay>[] = [
  fn(
    ['days_since(Date): double'],
    'Calendar days from the day to today; negative for a day to come.',
    [],
    ({ today }, day: Day) => today.n - day.n,
  ),
  fn(
    ['days_until(Date): double'],
    'Calendar days from today to the day; negative for a day that is past.',
    [],
    ({ today }, day: Day) => day.n - today.n,
  ),
  fn(
    ['working_days_since(Date): double'],
    'Working days after the day, up to and including today: Monday to Friday without Dutch public holidays.',
    [],
    ({ today }, day: Day) => workingDaysBetween(day.n, today.n),
  ),
  fn(
    perNumber('plus_days(Date, number): Date'),
    'The day that many calendar days later.',
    [],
    (_, day: Day, days: number | bigint) => day.plus(Number(days)),
  ),
  fn(
    perNumber('plus_months(Date, number): Date'),
    'The same day of the month that many months later, or the last day of a month that has no such day.',
    [],
    (_, day: Day, months: number | bigint) => day.plusMonths(Number(months)),
  ),
  fn(
    ['latest(Date, Date): Date'],
    'The later of two days; an empty one is passed over.',
    [],
    (_, a: Day, b: Day) => (a.isNone || b.n > a.n ? b : a),
  ),
  fn(
    ['earliest(Date, Date): Date'],
    'The earlier of two days; an empty one is passed over.',
    [],
    (_, a: Day, b: Day) => (a.isNone || b.n < a.n ? b : a),
  ),
  fn(
    ['unless_filled(Date, Date): Date'],
    'The second day, or no day when the first is filled in.',
    [],
    (_, done: Day, day: Day) => (done.isNone ? day : Day.none),
  ),
  fn(
    ['says_unknown(string): bool'],
    'Whether a text is empty or says itself that it is not known.',
    [],
    (_, text: string) => UNKNOWN.test(text.trim()),
  ),
];

/** What systems write where nobody knows. */
const UNKNOWN =
  /^$|^[-?.]+$|onbekend|(nog )?niet bekend|nog te bepalen|^n\.?v\.?t\.?$|unknown|not (yet )?known|to be determined/i;

/** About one client. */
export const clientFunctions: DomainFunction<Subject>[] = [
  fn(
    perNumber('two_way_within(number): bool'),
    'Whether there was a two-way contact today or at most that many calendar days ago.',
    ['last_contact', ...CONTACTS],
    ({ contacts, today }, days: number | bigint) => contacts.twoWaySince(today.plus(-Number(days))),
  ),
  fn(
    ['two_way_since(Date): bool'],
    'Whether there was a two-way contact on the day or later.',
    ['last_contact', ...CONTACTS],
    ({ contacts }, day: Day) => !day.isNone && contacts.twoWaySince(day),
  ),
  fn(
    perNumber('two_way_within_working_days(number): bool'),
    'Whether there was a two-way contact today or at most that many working days ago.',
    ['last_contact', ...CONTACTS],
    ({ contacts, today }, days: number | bigint) =>
      contacts.twoWaySince(new Day(workingDaysBefore(today.n, Number(days)))),
  ),
  fn(
    ['last_two_way(): Date'],
    'Day of the last two-way contact; no day when there was none.',
    ['last_contact', ...CONTACTS],
    ({ contacts }) => contacts.lastTwoWay(),
  ),
  fn(
    perNumber('in_person_within(number): bool'),
    'Whether the two met today or at most that many calendar days ago: a talk at the table, a visit. A call, a screen and a group do not count.',
    ['last_contact', ...CONTACTS],
    ({ contacts, today }, days: number | bigint) => contacts.inPersonSince(today.plus(-Number(days))),
  ),
  fn(
    ['last_in_person(): Date'],
    'Day on which the two last met; no day when they never did.',
    ['last_contact', ...CONTACTS],
    ({ contacts }) => contacts.lastInPerson(),
  ),
  fn(
    ['one_sided_contacts(): double'],
    'How often the municipality wrote, or called in vain, after the last day on which the citizen spoke or wrote.',
    CONTACTS,
    ({ contacts }) => contacts.oneSided(),
  ),
  fn(
    ['outgoing_since(Date): bool'],
    'Whether the municipality wrote to, called or met the citizen on the day or later.',
    CONTACTS,
    ({ contacts }, day: Day) => !day.isNone && contacts.outgoingSince(day),
  ),
  fn(
    perNumber('unanswered_longer_than(number): bool'),
    'Whether a message of the citizen is older than that many working days and no outgoing contact followed it.',
    CONTACTS,
    ({ contacts }, days: number | bigint) => contacts.waitingLongerThan(Number(days)),
  ),
  fn(
    ['first_unanswered(): Date'],
    'Day of the oldest message of the citizen that no outgoing contact followed; no day when there is none.',
    CONTACTS,
    ({ contacts }) => contacts.firstUnanswered(),
  ),
  fn(
    ['plan_running(): bool'],
    'Whether a plan began on or before today and has no end, or one on or after today.',
    ['plan_start', 'plan_end'],
    ({ plans }) => plans.running(),
  ),
  fn(
    ['appointment_planned(): bool'],
    'Whether an appointment stands on or after today.',
    ['next_appointment'],
    ({ appointments }) => appointments.planned(),
  ),
  fn(
    perNumber('appointment_open_longer_than(number): bool'),
    'Whether an appointment lies more than that many calendar days back, not ticked off and without result.',
    ['next_appointment', 'appointment_done', 'appointment_result'],
    ({ appointments }, days: number | bigint) => appointments.openLongerThan(Number(days)),
  ),
  fn(
    ['first_open_appointment(): Date'],
    'Day of the oldest past appointment that is not ticked off and has no result; no day when there is none.',
    ['next_appointment', 'appointment_done', 'appointment_result'],
    ({ appointments }) => appointments.firstOpen(),
  ),
  fn(
    perNumber('instrument_ends_within(number): bool'),
    'Whether a programme ends today or within that many calendar days.',
    ['instrument_end'],
    ({ instruments }, days: number | bigint) => instruments.endsWithin(Number(days)),
  ),
  fn(
    ['next_instrument_end(): Date'],
    'First end of a programme on or after today; no day when there is none.',
    ['instrument_end'],
    ({ instruments }) => instruments.nextEnd(),
  ),
  fn(
    perNumber('instrument_waits_longer_than(number): bool'),
    'Whether a programme was registered more than that many calendar days ago and has no start.',
    ['instrument_registered', 'instrument_start'],
    ({ instruments }, days: number | bigint) => instruments.waitsLongerThan(Number(days)),
  ),
  fn(
    ['first_waiting_instrument(): Date'],
    'Oldest registration of a programme without start; no day when there is none.',
    ['instrument_registered', 'instrument_start'],
    ({ instruments }) => instruments.firstWaiting(),
  ),
  fn(
    ['instrument_began_before_registered(): bool'],
    'Whether a programme has a start before its registration.',
    ['instrument_start', 'instrument_registered'],
    ({ instruments }) => instruments.beganBeforeRegistered(),
  ),
  fn(
    ['instrument_running(): bool'],
    'Whether a programme has begun and has not ended.',
    ['instrument_start', 'instrument_end'],
    ({ instruments }) => instruments.isRunning(),
  ),
  fn(
    ['running_instruments(): list<string>'],
    'Names of the programmes that have begun and have not ended.',
    ['instrument', 'instrument_start', 'instrument_end'],
    ({ instruments }) => instruments.running(),
  ),
  fn(
    perNumber('decision_deadline(number): Date'),
    'The last day for a decision: the one that the page names, else that many calendar days after the application.',
    ['decision_due', 'application_date'],
    (subject, days: number | bigint) => decisionDeadline(subject, Number(days)),
  ),
  fn(
    perNumber('coach_changes(number): double'),
    'How often the day of assignment became another one in that many calendar days, by what the coach chose to remember.',
    ['assigned_since'],
    (subject, days: number | bigint) => coachChanges(subject, Number(days)),
  ),
  alone(
    fn(
      ['step_then_and_now(): list<string>'],
      'The first step that the coach chose to remember and the step now, each with the day on which it was read.',
      ['participation_step'],
      stepThenAndNow,
    ),
  ),
  alone(
    fn(
      ['core_filled(): double'],
      'How many fields of the core list are filled in, of those that were read.',
      [],
      (subject) => coreStates(subject).filter((state) => state === 'filled').length,
    ),
  ),
  alone(
    fn(
      ['core_read(): double'],
      'How many fields of the core list were read.',
      [],
      (subject) => coreStates(subject).length,
    ),
  ),
];

/** About the caseload, as far as it was seen. */
export const caseloadFunctions: DomainFunction<CaseloadSubject>[] = [
  alone(
    fn(['caseload_size(): double'], 'Rows that the system says exist, else the rows seen.', [], (subject) =>
      subject.size(),
    ),
  ),
  alone(
    fn(
      perNumber('assigned_within(number): double'),
      'Clients assigned at most that many calendar days ago, among those whose day of assignment was read.',
      ['assigned_since'],
      (subject, days: number | bigint) => subject.assignedWithin(Number(days)),
    ),
  ),
  alone(
    fn(
      ['assigned_read(): double'],
      'Clients whose day of assignment was read.',
      ['assigned_since'],
      (subject) => subject.assignedRead(),
    ),
  ),
  alone(
    fn(
      perNumber('channel_shares(number): list<string>'),
      'The kinds of contact of that many calendar days with the share of each, of the contacts that were read.',
      CONTACTS,
      (subject, days: number | bigint) => subject.channelShares(Number(days)),
    ),
  ),
  alone(
    fn(
      perNumber('contacts_read(number): double'),
      'Contacts of that many calendar days that were read.',
      ['contact_date'],
      (subject, days: number | bigint) => subject.contactsRead(Number(days)),
    ),
  ),
  alone(
    fn(
      perNumber('recording_lag(number): double'),
      'The middle number of days between a contact and its recording, over that many calendar days.',
      ['contact_date', 'contact_recorded_at'],
      (subject, days: number | bigint) => subject.recordingLag(Number(days)),
    ),
  ),
  alone(
    fn(
      ['weighted_caseload(int, int, int): double'],
      'The weights of the intensities that the coach gave, added: for light, medium and intensive.',
      [],
      (subject, light: bigint, medium: bigint, intensive: bigint) =>
        subject.weighted({ light: Number(light), medium: Number(medium), intensive: Number(intensive) }),
    ),
  ),
  alone(
    fn(
      ['intensities_given(): double'],
      'Clients that were seen and that the coach gave an intensity.',
      [],
      (subject) => subject.intensitiesGiven(),
    ),
  ),
  alone(
    fn(
      ['disputed(): double'],
      'Signals and figures that the coach disputes or finds beside the point, of the clients that were seen.',
      [],
      (subject) => subject.disputed(),
    ),
  ),
];

/** About the page that is open. */
export const pageFunctions: DomainFunction<PageSubject>[] = [
  fn(
    ['fields_unreadable(): double'],
    'Recognised fields of the page with text in them that is no value of the field.',
    [],
    (subject) => subject.fieldsUnreadable(),
  ),
  fn(
    ['fields_recognised(): double'],
    'Fields of the vocabulary that were recognised on the page.',
    [],
    (subject) => subject.recognised.size,
  ),
];

function decisionDeadline(subject: Subject, days: number): Day {
  const due = subject.ownDay('decision_due');
  if (due && !due.isNone) return due;
  const applied = subject.ownDay('application_date');
  if (applied) return applied.plus(days);
  return subject.lenient ? Day.none : subject.miss('decision_due', 'application_date');
}

function coachChanges(subject: Subject, days: number): number {
  const recent = subject.course('assigned_since').filter(({ day }) => subject.today.n - day.n <= days);
  return Math.max(0, recent.length - 1);
}

function stepThenAndNow(subject: Subject): string[] {
  const course = subject.course('participation_step');
  const [then, now] = [course[0], course.at(-1)];
  return then && now ? [then, now].map(({ text, day }) => `${text} (${day.toIso()})`) : [];
}

/** States of the core list's fields that were read. Unread when none was. */
function coreStates(subject: Subject): string[] {
  const states = subject.coreList.flatMap((field) => subject.stateOf(field) ?? []);
  return states.length > 0 ? states : subject.miss(...subject.coreList);
}
