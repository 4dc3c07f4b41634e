import type { Remembered } from '../../../utils/street/annotation.ts';
import type { Client } from '../../../utils/street/caseload.ts';
import { client, contacts, day, history } from './clients.ts';

const appointments = (rows: [offset: number, done: number | null, result: string | null][]) =>
  history(
    'appointment',
    rows.map(([offset, done, result]) => ({
      next_appointment: day(offset),
      appointment_done: done === null ? null : day(done),
      appointment_result: result,
    })),
  );

const instruments = (
  rows: [name: string, registered: number | null, start: number | null, end: number | null][],
) =>
  history(
    'instrument',
    rows.map(([instrument, registered, start, end]) => ({
      instrument,
      instrument_registered: registered === null ? null : day(registered),
      instrument_start: start === null ? null : day(start),
      instrument_end: end === null ? null : day(end),
    })),
  );

/** Remembered so many days ago: what stood in the field then, the last one last. */
const remembered = (field: string, ...values: [readBefore: number, value: string][]): Remembered => {
  const course = values.map(([ago, value]) => ({ text: value, value, readAt: `${day(-ago)}T09:00:00Z` }));
  return { [field]: { field, ...course.at(-1)!, earlier: course.slice(0, -1) } };
};

const sound = {
  plan_start: day(-100),
  plan_end: day(60),
  plan_signed: day(-90),
  exemption: true,
  exemption_end: day(100),
  instrument_start: day(-40),
  instrument_registered: day(-60),
};

/** For every signal about a client: one with all inputs read that is not raised, and one that is. */
export const fixtures: Record<
  string,
  { notRaised: Client; raised: Client; remembered?: { notRaised: Remembered; raised: Remembered } }
> = {
  'cit.coach_changes': {
    notRaised: client({ assigned_since: day(-60) }),
    raised: client({ assigned_since: day(-10) }),
    remembered: {
      // Long ago is long ago, and what was read twice is one.
      notRaised: remembered('assigned_since', [400, day(-500)], [200, day(-300)], [40, day(-60)]),
      raised: remembered('assigned_since', [200, day(-300)], [40, day(-60)]),
    },
  },
  'cit.suspended': {
    notRaised: client({ benefit_suspended: true }, contacts([[-7, 'Gesprek']])),
    raised: client({ benefit_suspended: true }, contacts([[-10, 'Gesprek']])),
  },
  'cit.objection': {
    notRaised: client({ objection_open: false }),
    raised: client({ objection_open: true }),
  },
  'contact.since_in_person': {
    notRaised: client({}, contacts([[-183, 'Huisbezoek']])),
    raised: client(
      {},
      contacts([
        [-184, 'Gesprek'],
        [-20, 'Telefoontje (uitgaand)'],
        [-9, 'Gesprek via beeldbellen'],
        [-3, 'Groepsbijeenkomst'],
      ]),
    ),
  },
  'contact.one_sided': {
    notRaised: client(
      {},
      contacts([
        [-40, 'Document (inkomend)'],
        [-40, 'Document (uitgaand)'],
        [-30, 'E-mail (uitgaand)'],
        [-20, 'Rapportage deelname'],
        [-10, 'Document (uitgaand)'],
      ]),
    ),
    raised: client(
      {},
      contacts([
        [-40, 'Gesprek'],
        [-30, 'E-mail (uitgaand)'],
        [-20, 'Telefoontje (uitgaand), geen gehoor'],
        [-10, 'Document (uitgaand)'],
      ]),
    ),
  },
  'plan.no_activity': {
    notRaised: client(
      { plan_start: day(-100), plan_end: null },
      instruments([['Taalmaatje', -60, -50, null]]),
    ),
    raised: client({ plan_start: day(-61), plan_end: null }, instruments([['Taalmaatje', -60, -50, -1]])),
  },
  'dl.language_check': {
    notRaised: client({ language_req_date: '2025-12-24' }),
    raised: client({ language_req_date: '2025-12-23' }),
  },
  'reg.unknown': {
    notRaised: client({ education_level: true, matchability: 'Direct matchbaar' }),
    raised: client({ education_level: true, matchability: 'Nog niet bekend' }),
  },
  'contact.callback_open': {
    notRaised: client({ callback_request: day(-10) }, contacts([[-5, 'Telefoontje (uitgaand)']])),
    raised: client(
      { callback_request: day(-10) },
      contacts([
        [-11, 'Telefoontje (uitgaand)'],
        [-4, 'Document (inkomend)'],
      ]),
    ),
  },
  'cit.waiting_on_us': {
    notRaised: client(
      {},
      contacts([
        [-60, 'Document (inkomend)'],
        [-50, 'Document (uitgaand)'],
        [-3, 'E-mail (inkomend)'],
      ]),
    ),
    raised: client(
      {},
      contacts([
        [-60, 'E-mail (uitgaand)'],
        [-40, 'Document (inkomend)'],
      ]),
    ),
  },
  'cit.decision_late': {
    notRaised: client({ decision_due: day(-3), decision_date: day(-4) }),
    raised: client({ decision_due: day(-3), decision_date: null }),
  },
  'contact.since_two_way': {
    notRaised: client({ last_contact: day(-91) }),
    raised: client(
      {},
      contacts([
        [-105, 'Gesprek'],
        [-3, 'Document (uitgaand)'],
      ]),
    ),
  },
  'contact.no_next': {
    notRaised: client({ next_appointment: day(0) }),
    raised: client({ next_appointment: null }),
  },
  'plan.missing': {
    notRaised: client({ plan_start: day(-100), plan_end: null }),
    raised: client({ plan_start: day(-100), plan_end: day(-1) }),
  },
  'plan.past_end': {
    notRaised: client({ plan_end: day(-1), plan_end_reason: 'Doelstelling bereikt' }),
    raised: client({ plan_end: day(-1), plan_end_reason: null }),
  },
  'plan.unsigned': {
    notRaised: client({ plan_start: day(-21), plan_signed: null }),
    raised: client({ plan_start: day(-22), plan_signed: null }),
  },
  'plan.review_due': {
    notRaised: client({ plan_start: day(-400), plan_last_review: day(-183) }),
    raised: client({ plan_start: day(-400), plan_last_review: day(-184) }),
  },
  'agreement.overdue': {
    notRaised: client(
      {},
      appointments([
        [-60, -58, null],
        [-20, null, 'verschenen'],
        [-7, null, null],
        [5, null, null],
      ]),
    ),
    raised: client(
      {},
      appointments([
        [-60, -58, null],
        [-8, null, null],
      ]),
    ),
  },
  'dl.decision': {
    notRaised: client({ application_date: day(-41), decision_due: null, decision_date: null }),
    raised: client({ decision_due: day(14), decision_date: null }),
  },
  'dl.exemption': {
    notRaised: client({ exemption: true, exemption_end: day(43) }),
    raised: client({ exemption: true, exemption_end: day(42) }),
  },
  'dl.remeasure': {
    notRaised: client({ participation_step_date: day(-183) }),
    raised: client({ participation_step_date: day(-184) }),
  },
  'dl.instrument_end': {
    notRaised: client({ next_appointment: day(3) }, instruments([['Taalmaatje', -60, -50, 19]])),
    raised: client({ next_appointment: null }, instruments([['Taalmaatje', -60, -50, 19]])),
  },
  'dl.debt_first_talk': {
    notRaised: client({ sh_registered: day(-10), sh_first_talk: null, sh_threat: false }),
    raised: client({ sh_registered: day(-22), sh_first_talk: null, sh_threat: false }),
  },
  'dl.wmo': {
    notRaised: client({
      wmo_report_date: day(-60),
      wmo_plan_date: day(-30),
      wmo_application_date: day(-2),
      wmo_decision_date: null,
    }),
    raised: client({
      wmo_report_date: day(-36),
      wmo_plan_date: null,
      wmo_application_date: null,
      wmo_decision_date: null,
    }),
  },
  'dev.not_started': {
    notRaised: client(
      {},
      instruments([
        ['Taalmaatje', -60, -50, null],
        ['Sollicitatietraining', -30, null, null],
      ]),
    ),
    raised: client(
      {},
      instruments([
        ['Taalmaatje', -60, -50, null],
        ['Sollicitatietraining', -31, null, null],
      ]),
    ),
  },
  'dev.client_view': {
    notRaised: client({ exit_expectation_client: true, exit_expectation_coach: true }),
    raised: client({ exit_expectation_client: false, exit_expectation_coach: true }),
  },
  'reg.contradiction': {
    notRaised: client(sound),
    raised: client({ ...sound, plan_signed: day(-105) }),
  },
  'reg.stale': {
    notRaised: client({ participation_step_date: day(-365), language_req_date: null }),
    raised: client({ participation_step_date: day(-366), language_req_date: day(-10) }),
  },
  'cap.handover': {
    notRaised: client({ assigned_since: day(-60) }, contacts([[-50, 'Gesprek op locatie']])),
    raised: client(
      { assigned_since: day(-60) },
      contacts([
        [-90, 'Gesprek'],
        [-10, 'E-mail (uitgaand)'],
      ]),
    ),
  },
};
