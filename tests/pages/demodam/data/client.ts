/** What the case system holds of one client. */
import type { Day, Moment } from './day.ts';
import type { Entry } from './entry.ts';

/** Never to be read by anyone who has no business with it; each text is invented and occurs nowhere else in the file. */
export interface PrivateFacts {
  bsn: string;
  born: Day;
  address: string;
  phone: string;
  email: string;
  household: string;
  spokenLanguage: string;
  obstacle: string | null;
  measure: string | null;
  exemptionReason: string | null;
}

export interface Contact {
  at: Entry<Moment>;
  channel: Entry;
  subject: Entry;
  recordedOn: Entry<Day>;
  recordedBy: string;
  /** Free text, empty where nothing was noted. */
  notes: string;
}

export interface Appointment {
  day: Entry<Day>;
  /** `HH:mm`, empty when no time was set. */
  time: string;
  type: Entry;
  with: string;
  done: Entry<Day>;
  result: Entry;
}

export interface Plan {
  name: Entry;
  start: Entry<Day>;
  end: Entry<Day>;
  signed: Entry<Day>;
  lastReview: Entry<Day>;
  goal: Entry;
  endReason: Entry;
}

export interface Instrument {
  name: string;
  ladder: string;
  provider: Entry;
  registered: Entry<Day>;
  start: Entry<Day>;
  end: Entry<Day>;
  endReason: Entry;
}

/** What the generator made wrong or confusing on purpose. */
export type Quirk =
  | 'namesake'
  | 'plan ends before it starts'
  | 'plan signed before it starts'
  | 'exemption runs on after its end'
  | 'instrument starts before it is registered'
  | 'last contact differs from the contacts'
  | 'next appointment differs from the appointments';

export interface Client {
  number: string;
  /** As the register writes it: "Berg, A.J. van den". */
  name: string;
  private: PrivateFacts;
  coach: Entry;
  team: Entry;
  assignedSince: Entry<Day>;
  status: Entry;
  scheme: Entry;
  benefitStart: Entry<Day>;
  applied: Entry<Day>;
  decisionDue: Entry<Day>;
  decided: Entry<Day>;
  paymentBlocked: boolean;
  /** "Ja" or "Nee". */
  objection: Entry;
  cvPresent: boolean;
  /** Rung 1 to 6. */
  step: Entry<number>;
  stepMeasured: Entry<Day>;
  /** "Ja" or "Nee". */
  languageMet: Entry;
  languageDay: Entry<Day>;
  expectationClient: Entry;
  expectationCoach: Entry;
  /** "Ja" or "Nee". */
  exemption: Entry;
  exemptionEnd: Entry<Day>;
  callback: Entry<Day>;
  lastContact: Entry<Day>;
  nextAppointment: Entry<Day>;
  /** Newest first, like every history here. */
  contacts: Contact[];
  appointments: Appointment[];
  plans: Plan[];
  instruments: Instrument[];
  quirks: Quirk[];
}

/** The plan that the system shows as current: the newest one, closed or not. */
export const currentPlan = (client: Client): Plan | undefined => client.plans[0];
