import type { PlainWords, Relation } from './words.ts';

const days = (n: string): string => (n === '1' ? '1 day' : `${n} days`);
const workingDays = (n: string): string => (n === '1' ? '1 working day' : `${n} working days`);
const months = (n: string): string => (n === '1' ? '1 month' : `${n} months`);
const not = (holds: boolean): string => (holds ? '' : 'not ');
const there = (holds: boolean, was = false): string => `there ${was ? 'was' : 'is'} ${holds ? 'a' : 'no'}`;
const an = (holds: boolean): string => (holds ? 'there is an' : 'there is no');

const AGO: Record<Relation, (span: string) => string> = {
  '>': (span) => `more than ${span} ago`,
  '>=': (span) => `${span} ago or longer`,
  '<': (span) => `less than ${span} ago or still to come`,
  '<=': (span) => `at most ${span} ago or still to come`,
  '==': (span) => `exactly ${span} ago`,
};
const AHEAD: Record<Relation, (span: string) => string> = {
  '>': (span) => `more than ${span} away`,
  '>=': (span) => `${span} away or more`,
  '<': (span) => `less than ${span} away or past`,
  '<=': (span) => `within ${span} or past`,
  '==': (span) => `exactly ${span} away`,
};
const PAST: Record<Relation, string> = {
  '>': 'past',
  '>=': 'today or past',
  '<': 'still to come',
  '<=': 'today or still to come',
  '==': 'today',
};
const MIRROR: Record<Relation, Relation> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '==': '==' };

export const plainEn: PlainWords = {
  signal: (condition) => `This applies when ${condition}.`,
  figure: (what, of) => (of === null ? `This shows ${what}.` : `This shows ${what}, beside ${of}.`),
  or: ', or when ',
  and: ' and ',
  eitherOf: (choices) => `it holds that ${choices.join(', or that ')}`,
  orInside: ' or ',
  andInside: ' and ',
  not: (clause) => `it does not hold that (${clause})`,
  always: 'it always holds',
  never: 'it never holds',

  field: (label, area) => (area === null ? `‘${label}’` : `‘${label}’ (${area})`),
  areas: {
    werk_inkomen: 'work and income',
    wmo: 'Wmo',
    jeugd: 'youth',
    schuldhulp: 'debt help',
    general: 'general',
  },
  today: 'today',
  choice: (condition, then, otherwise) => `${then} (when ${condition}) or else ${otherwise}`,

  filled: (holds, [what]) => `${what} is ${holds ? 'filled in' : 'empty'}`,
  yes: (holds, [what]) => `${what} does ${not(holds)}say yes`.replace('does say', 'says'),
  known: (holds, [what]) => `${what} can ${not(holds)}be found`,
  days: (what, relation, holds, day, n) =>
    what === 'until'
      ? `${day} is ${not(holds)}${AHEAD[relation](days(n))}`
      : `${day} is ${not(holds)}${AGO[relation](what === 'working' ? workingDays(n) : days(n))}`,
  daysNow: (what, relation, holds, day) =>
    what === 'working'
      ? null
      : `${day} is ${not(holds)}${PAST[what === 'until' ? MIRROR[relation] : relation]}`,
  comingWithin: (day, n) => `${day} is today or comes within ${days(n)}`,
  number: (relation, holds, what, n) =>
    ({
      '>': `${what} is ${not(holds)}more than ${n}`,
      '>=': `${what} is ${not(holds)}${n} or more`,
      '<': `${what} is ${not(holds)}less than ${n}`,
      '<=': `${what} is ${not(holds)}${n} or less`,
      '==': `${what} is ${not(holds)}exactly ${n}`,
    })[relation],
  day: (relation, holds, what, other) =>
    ({
      '>': `${what} is ${not(holds)}after ${other}`,
      '>=': `${what} is ${not(holds)}on or after ${other}`,
      '<': `${what} is ${not(holds)}before ${other}`,
      '<=': `${what} is ${not(holds)}on or before ${other}`,
      '==': `${what} is ${not(holds)}on the same day as ${other}`,
    })[relation],
  text: (holds, what, texts) =>
    `${what} does ${not(holds)}say ${texts.map((text) => `“${text}”`).join(' or ')}`.replace(
      ' does say ',
      ' says ',
    ),
  textPart: (how, holds, what, part) =>
    ({
      contains: holds ? `${what} contains “${part}”` : `${what} does not contain “${part}”`,
      startsWith: holds ? `${what} begins with “${part}”` : `${what} does not begin with “${part}”`,
      endsWith: holds ? `${what} ends with “${part}”` : `${what} does not end with “${part}”`,
    })[how],
  same: (holds, one, other) => `(${one}) and (${other}) ${holds ? 'give' : 'do not give'} the same answer`,

  clauses: {
    two_way_within: (holds, [n]) => `${there(holds, true)} talk in the last ${days(n!)}`,
    two_way_within_working_days: (holds, [n]) => `${there(holds, true)} talk in the last ${workingDays(n!)}`,
    two_way_since: (holds, [day]) => `${there(holds, true)} talk on or after ${day}`,
    in_person_within: (holds, [n]) => `${there(holds, true)} talk in person in the last ${days(n!)}`,
    outgoing_since: (holds, [day]) =>
      `there was ${holds ? '' : 'no '}contact from the municipality on or after ${day}`,
    unanswered_longer_than: (holds, [n]) =>
      `${holds ? 'a' : 'no'} message of the citizen has waited for an answer for more than ${workingDays(n!)}`,
    plan_running: (holds) => `${there(holds)} plan that runs`,
    appointment_planned: (holds) => `${an(holds)} appointment for today or later`,
    appointment_open_longer_than: (holds, [n]) =>
      `${an(holds)} appointment of more than ${days(n!)} ago that is open without a result`,
    instrument_ends_within: (holds, [n]) => `${there(holds)} programme that ends today or within ${days(n!)}`,
    instrument_waits_longer_than: (holds, [n]) =>
      `${there(holds)} programme that was registered more than ${days(n!)} ago without starting`,
    instrument_began_before_registered: (holds) =>
      `${there(holds)} programme that began before it was registered`,
    instrument_running: (holds) => `${there(holds)} programme that runs`,
    says_unknown: (holds, [what]) =>
      holds ? `${what} is empty or says ‘unknown’` : `${what} says something else than ‘unknown’`,
  },
  terms: {
    days_since: ([day]) => `the number of days since ${day}`,
    days_until: ([day]) => `the number of days until ${day}`,
    working_days_since: ([day]) => `the number of working days since ${day}`,
    plus_days: ([day, n]) => `${days(n!)} after ${day}`,
    plus_months: ([day, n]) => `${months(n!)} after ${day}`,
    latest: ([a, b]) => `the later of ${a} and ${b}`,
    earliest: ([a, b]) => `the earlier of ${a} and ${b}`,
    unless_filled: ([done, day]) => `${day} (as long as ${done} is empty)`,
    last_two_way: () => 'the last talk',
    last_in_person: () => 'the last talk in person',
    one_sided_contacts: () =>
      'the number of times the municipality wrote or called in vain after the last word of the citizen',
    first_unanswered: () => 'the oldest message without an answer',
    first_open_appointment: () => 'the oldest appointment that is open',
    next_instrument_end: () => 'the first end of a programme',
    first_waiting_instrument: () => 'the oldest registration without a start',
    running_instruments: () => 'the programmes that have begun and still run',
    decision_deadline: ([n]) =>
      `the last day for the decision (without one: ${days(n!)} after the application)`,
    coach_changes: ([n]) => `the number of changes of coach in the last ${days(n!)}`,
    step_then_and_now: () => 'the first step that was remembered and the step now',
    core_filled: () => 'the number of core fields that are filled in',
    core_read: () => 'the number of core fields that were read',
    caseload_size: () => 'the number of citizens on the list',
    assigned_within: ([n]) => `the number of citizens assigned in the last ${days(n!)}`,
    assigned_read: () => 'the number of citizens whose date was read',
    channel_shares: ([n]) => `how the contacts of the last ${days(n!)} are spread`,
    contacts_read: ([n]) => `the number of contacts of the last ${days(n!)} that were read`,
    recording_lag: ([n]) =>
      `the middle number of days between a contact and its recording, over the last ${days(n!)}`,
    weighted_caseload: ([light, medium, intensive]) =>
      `the support that you chose, added: light counts ${light}, medium ${medium} and intensive ${intensive}`,
    intensities_given: () => 'the number of citizens for whom you chose support',
    disputed: () => 'how often you said that something is not right or beside the point',
    fields_unreadable: () => 'the number of fields that Sidelight recognises and can’t read',
    fields_recognised: () => 'the number of fields that Sidelight recognises',
  },
};
