/** What the users of the system change in it. Every act answers what the system says afterwards. */
import { newestFirst, nextOpen } from './data/appointments.ts';
import { APPOINTMENT_TYPES, CHANNELS, EXPECTATIONS, SCHEMES, STATUSES, SUBJECTS } from './data/choices.ts';
import type { Client } from './data/client.ts';
import { dayOf, readDay } from './data/day.ts';
import { filled, type Entry } from './data/entry.ts';

export type Form = ReadonlyMap<string, string>;

export interface Act {
  /** Tab of the client page that the user returns to. */
  tab: string;
  run(client: Client, form: Form, now: { at: Date; user: string }): string;
}

const EMPTY: Entry<never> = { value: null, written: '' };

/** The chosen option, or empty when it is none of the list. */
const chosen = (form: Form, name: string, options: readonly string[]): Entry => {
  const value = form.get(name) ?? '';
  return options.includes(value) ? filled(value) : EMPTY;
};

const two = (number: number) => String(number).padStart(2, '0');

const ACTS: Readonly<Record<string, Act>> = {
  notitie: {
    tab: 'contacten',
    run(client, form, { at, user }) {
      const today = dayOf(at);
      client.contacts.unshift({
        at: filled(`${today}T${two(at.getHours())}:${two(at.getMinutes())}`),
        channel: chosen(form, 'soort', Object.keys(CHANNELS)),
        subject: chosen(form, 'onderwerp', SUBJECTS),
        recordedOn: filled(today),
        recordedBy: user,
        notes: form.get('tekst') ?? '',
      });
      client.lastContact = filled(today);
      return 'De notitie is opgeslagen.';
    },
  },
  teruggebeld: {
    tab: 'contacten',
    run(client) {
      client.callback = EMPTY;
      return 'Het terugbelverzoek is afgehandeld.';
    },
  },
  afspraak: {
    tab: 'afspraken',
    run(client, form, { at, user }) {
      const day = readDay(form.get('datum') ?? '');
      if (day === null) return 'De afspraak is niet opgeslagen: vul een bestaande datum in (d-m-jj).';
      const appointment = {
        day: filled(day),
        time: form.get('tijd') ?? '',
        type: chosen(form, 'soort', APPOINTMENT_TYPES),
        with: user,
        done: EMPTY,
        result: EMPTY,
      };
      client.appointments = newestFirst([appointment, ...client.appointments]);
      const next = nextOpen(client.appointments, dayOf(at));
      client.nextAppointment = next === null ? EMPTY : filled(next);
      return 'De afspraak is opgeslagen.';
    },
  },
  gegevens: {
    tab: 'persoon',
    run(client, form) {
      client.scheme = chosen(form, 'regeling', SCHEMES);
      client.status = chosen(form, 'status', STATUSES);
      client.expectationClient = chosen(form, 'verw_klant', EXPECTATIONS);
      client.expectationCoach = chosen(form, 'verw_km', EXPECTATIONS);
      return 'De wijzigingen zijn opgeslagen.';
    },
  },
};

/** The act of that name, when there is one; names come from outside. */
export const actOf = (name: string): Act | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);
