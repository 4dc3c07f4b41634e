/** What a reading of a client should come to, by the ids of the vocabulary, and what it should never hold. */
import { currentPlan, type Client } from './client.ts';
import { writeDay, writeLooseDay, writeNamedDay } from './day.ts';
import { isEmpty, isUnreadable, type Entry } from './entry.ts';

export interface Truth {
  value: string | number | boolean | null;
  state: 'filled' | 'empty' | 'unreadable';
}

const of = (entry: Entry<string | number> | undefined): Truth => ({
  value: entry?.value ?? null,
  state: entry === undefined || isEmpty(entry) ? 'empty' : isUnreadable(entry) ? 'unreadable' : 'filled',
});

const given = (value: string | boolean): Truth => ({ value, state: 'filled' });

const yesNo = (entry: Entry): Truth => (entry.value === null ? of(entry) : given(entry.value === 'Ja'));

/** Whether something stands there: all that may be known of some fields. */
const presence = (entry: Entry | undefined): Truth => {
  const { state } = of(entry);
  return { value: state !== 'empty', state };
};

/**
 * The fields of the list and of the client page outside the histories. `participation_step` is the rung,
 * 1 to 6; of presence fields the value says whether they are filled in.
 */
export function truth(client: Client): Record<string, Truth> {
  const plan = currentPlan(client);
  return {
    client_no: given(client.number),
    client_name: given(client.name),
    coach: of(client.coach),
    team: of(client.team),
    assigned_since: of(client.assignedSince),
    client_status: of(client.status),
    benefit_type: of(client.scheme),
    benefit_start: of(client.benefitStart),
    benefit_suspended: given(client.paymentBlocked),
    application_date: of(client.applied),
    decision_due: of(client.decisionDue),
    decision_date: of(client.decided),
    objection_open: yesNo(client.objection),
    cv_present: given(client.cvPresent),
    participation_step: of(client.step),
    participation_step_date: of(client.stepMeasured),
    language_req: presence(client.languageMet),
    language_req_date: of(client.languageDay),
    exit_expectation_client: presence(client.expectationClient),
    exit_expectation_coach: presence(client.expectationCoach),
    exemption: yesNo(client.exemption),
    exemption_end: of(client.exemptionEnd),
    callback_request: of(client.callback),
    last_contact: of(client.lastContact),
    next_appointment: of(client.nextAppointment),
    plan_name: of(plan?.name),
    plan_start: of(plan?.start),
    plan_end: of(plan?.end),
    plan_signed: of(plan?.signed),
    plan_last_review: of(plan?.lastReview),
    plan_goal: presence(plan?.goal),
    plan_end_reason: of(plan?.endReason),
  };
}

/** Every text of a client's pages that must stay unread, as any of the skins writes it. */
export function neverRead(client: Client): string[] {
  const { private: secret } = client;
  const texts = [
    secret.bsn,
    writeDay(secret.born),
    writeLooseDay(secret.born),
    writeNamedDay(secret.born),
    secret.address,
    secret.phone,
    secret.email,
    secret.household,
    secret.spokenLanguage,
    secret.obstacle,
    secret.measure,
    secret.exemptionReason,
    ...client.contacts.map(({ notes }) => notes),
  ];
  return [...new Set(texts.filter((text): text is string => text !== null && text !== ''))];
}
