import { describe, expect, it } from 'vitest';
import { inventBsn, passesElevenTest } from '../../pages/demodam/data/bsn.ts';
import { nextOpen } from '../../pages/demodam/data/appointments.ts';
import { currentPlan, type Client, type Quirk } from '../../pages/demodam/data/client.ts';
import {
  addDays,
  daysBetween,
  readDay,
  workday,
  writeMoment,
  writeShortDay,
} from '../../pages/demodam/data/day.ts';
import { EMPTIES, isEmpty, isUnreadable, type Entry } from '../../pages/demodam/data/entry.ts';
import { demodamClients } from '../../pages/demodam/data/generate.ts';
import { dice } from '../../pages/demodam/data/random.ts';
import { neverRead, truth } from '../../pages/demodam/data/truth.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';

const today = new Date(2026, 10, 23, 9, 30);
const TODAY = '2026-11-23';
const clients = demodamClients({ today });

const entriesOf = (client: Client): Entry<unknown>[] =>
  [client, ...client.contacts, ...client.appointments, ...client.plans, ...client.instruments].flatMap(
    (part) =>
      Object.values(part).filter(
        (value): value is Entry<unknown> =>
          typeof value === 'object' && value !== null && 'value' in (value as object),
      ),
  );

const quirky = (quirk: Quirk) => clients.filter(({ quirks }) => quirks.includes(quirk));

describe('the generator', () => {
  it('gives the same clients for the same seed and day', () => {
    expect(demodamClients({ today })).toEqual(clients);
  });

  it('gives others for another seed', () => {
    const others = demodamClients({ today, seed: 2 });
    expect(others.map(({ name }) => name)).not.toEqual(clients.map(({ name }) => name));
  });

  it('gives as many clients as asked, each with a number of its own', () => {
    expect(clients).toHaveLength(140);
    expect(new Set(clients.map(({ number }) => number)).size).toBe(140);
    expect(demodamClients({ today, clients: 3 })).toHaveLength(3);
    expect(demodamClients({ today, clients: 0 })).toEqual([]);
  });

  it('reckons every date from today', () => {
    // Four weeks on, so that weekends fall where they fell.
    const later = demodamClients({ today: new Date(2026, 11, 21, 9, 30) });
    const gaps = (list: Client[], from: string) =>
      list.flatMap((client) =>
        [
          client.assignedSince,
          client.applied,
          client.lastContact,
          client.nextAppointment,
          client.callback,
          ...client.plans.flatMap(({ start, end }) => [start, end]),
        ].map(({ value }) => (value === null ? null : daysBetween(from, value))),
      );
    expect(gaps(later, '2026-12-21')).toEqual(gaps(clients, TODAY));
  });

  it('lets no contact or decision happen after today, and no contact in a weekend', () => {
    for (const { contacts, decided } of clients) {
      for (const { at, recordedOn } of contacts) {
        if (at.value === null) continue;
        const day = at.value.slice(0, 10);
        expect(day <= TODAY && recordedOn.value! <= TODAY && recordedOn.value! >= day).toBe(true);
        expect(workday(day, 1)).toBe(day);
      }
      expect((decided.value ?? '') <= TODAY).toBe(true);
    }
  });

  it('orders histories newest first', () => {
    const descending = (days: (string | null)[]) => {
      const known = days.filter((day) => day !== null);
      expect(known).toEqual([...known].sort().reverse());
    };
    for (const client of clients) {
      descending(client.contacts.map(({ at }) => at.value));
      descending(client.appointments.map(({ day }) => day.value));
      descending(client.instruments.map(({ registered }) => registered.value));
    }
  });

  it('has histories of more than one page and of none', () => {
    for (const unit of ['contacts', 'appointments', 'instruments'] as const) {
      const sizes = clients.map((client) => client[unit].length);
      expect(Math.max(...sizes), unit).toBeGreaterThan(10);
      expect(Math.min(...sizes), unit).toBe(0);
    }
  });

  it('writes an empty field in every way that the system knows, and some values that cannot be read', () => {
    const unfilled = clients.flatMap(entriesOf).filter(({ value }) => value === null);
    const written = new Set(unfilled.map((entry) => entry.written ?? ''));
    for (const empty of EMPTIES) expect(written).toContain(empty);
    expect(unfilled.filter(isUnreadable).length).toBeGreaterThan(20);
    expect(unfilled.filter(isEmpty).length).toBeGreaterThan(200);
  });
});

describe('namesakes', () => {
  it('share a full name and no number, in at least two pairs', () => {
    const names = new Set(clients.map(({ name }) => name));
    const shared = [...names]
      .map((name) => clients.filter((client) => client.name === name))
      .filter((group) => group.length > 1);
    expect(shared.length).toBeGreaterThanOrEqual(2);
    for (const group of shared) {
      expect(new Set(group.map(({ number }) => number)).size).toBe(group.length);
      expect(new Set(group.map((client) => client.private.bsn)).size).toBe(group.length);
    }
    expect(quirky('namesake')).toHaveLength(shared.flat().length);
  });
});

describe('contradictions', () => {
  const holds: Record<Exclude<Quirk, 'namesake'>, (client: Client) => boolean> = {
    'plan ends before it starts': (client) => {
      const plan = currentPlan(client)!;
      return plan.end.value! < plan.start.value!;
    },
    'plan signed before it starts': (client) => {
      const plan = currentPlan(client)!;
      return plan.signed.value! < plan.start.value!;
    },
    'exemption runs on after its end': ({ exemption, exemptionEnd }) =>
      exemption.value === 'Ja' && exemptionEnd.value! < TODAY,
    'instrument starts before it is registered': ({ instruments }) =>
      instruments.some(({ start, registered }) => start.value !== null && start.value < registered.value!),
    'last contact differs from the contacts': ({ lastContact, contacts }) =>
      lastContact.value !== contacts.find(({ at }) => at.value)!.at.value!.slice(0, 10),
    'next appointment differs from the appointments': ({ nextAppointment, appointments }) =>
      nextAppointment.value !== nextOpen(appointments, TODAY),
  };

  it.each(Object.entries(holds))('%s: for some, and only where noted', (quirk, contradicts) => {
    const noted = quirky(quirk as Quirk);
    expect(noted.length).toBeGreaterThanOrEqual(2);
    for (const client of noted) expect(contradicts(client), client.number).toBe(true);
  });

  it('are the only places where the list and the histories disagree', () => {
    for (const { quirks, lastContact, nextAppointment, contacts, appointments, number } of clients) {
      const newest = contacts.find(({ at }) => at.value)?.at.value?.slice(0, 10) ?? null;
      if (!quirks.includes('last contact differs from the contacts') && !isUnreadable(lastContact)) {
        expect(lastContact.value, number).toBe(newest);
      }
      if (
        !quirks.includes('next appointment differs from the appointments') &&
        !isUnreadable(nextAppointment)
      ) {
        expect(nextAppointment.value, number).toBe(nextOpen(appointments, TODAY));
      }
    }
  });
});

describe('private facts', () => {
  it('hold service numbers that pass the eleven-test and belong to nobody', () => {
    for (const client of clients) {
      expect(passesElevenTest(client.private.bsn)).toBe(true);
      expect(client.private.bsn).toMatch(/^999/);
    }
    expect(passesElevenTest('123456782')).toBe(true);
    expect(passesElevenTest('123456783')).toBe(false);
    expect(passesElevenTest('000000000')).toBe(false);
    expect(inventBsn(dice(5))).toBe(inventBsn(dice(5)));
  });

  it('turn up inside free text too', () => {
    const withBsn = clients.filter(({ contacts, private: { bsn } }) =>
      contacts.some(({ notes }) => notes.includes(bsn)),
    );
    expect(withBsn.length).toBeGreaterThan(10);
  });

  it('occur in nothing that may be read', () => {
    for (const client of clients) {
      const readable = JSON.stringify([
        truth(client),
        client.contacts.map((contact) => ({ ...contact, notes: '' })),
        client.appointments,
        client.plans,
        client.instruments,
      ]);
      for (const text of neverRead(client)) expect(readable, client.number).not.toContain(text);
    }
  });
});

describe('the truth of a client', () => {
  it('knows fields of the vocabulary only, and none that is never read', () => {
    for (const id of Object.keys(truth(clients[0]!))) {
      expect(fieldById(id)?.handling, id).toMatch(/^(keep|session|presence)$/);
    }
  });

  it('tells filled, empty and unreadable apart', () => {
    const states = new Set(clients.map((client) => truth(client).next_appointment!.state));
    expect(states).toEqual(new Set(['filled', 'empty', 'unreadable']));
    const unread = clients.find(({ nextAppointment }) => isUnreadable(nextAppointment))!;
    expect(truth(unread).next_appointment).toEqual({ value: null, state: 'unreadable' });
  });
});

describe('days', () => {
  it('are written short and with a time', () => {
    expect(writeShortDay('2026-04-03')).toBe('3-4-26');
    expect(writeMoment('2026-04-03T09:05')).toBe('03-04-2026 09:05');
  });

  it('are read back only when they exist', () => {
    expect(readDay(' 3-4-26 ')).toBe('2026-04-03');
    expect(readDay('29-02-2028')).toBe('2028-02-29');
    for (const wrong of ['31-02-2026', '29-02-2026', '00-01-2026', '1-13-26', 'morgen', '2026-01-01']) {
      expect(readDay(wrong), wrong).toBeNull();
    }
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
