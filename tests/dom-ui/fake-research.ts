/** The page of a study: its file, one who takes part, a log of three acts. */
import { KINDS } from '../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import type { Study } from '../../utils/traces/study.ts';
import type { StudyPage } from '../../utils/wire/study.ts';

export const study: Study = {
  schema: 1,
  id: 'zicht-op-werk',
  version: '1.0.0',
  title: { nl: 'Zicht op werk', en: 'A view of work' },
  purpose: { nl: 'Hoe verandert het werk?', en: 'How does the work change?' },
  researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
  logs: ['page', 'lens', 'signal', 'client', 'list', 'worklist', 'own', 'sidebar'],
  period: { from: '2020-08-03', to: '2096-10-16', baselineTo: '2020-08-21' },
  retentionDays: 14,
  timestamps: 'exact',
  clients: 'session',
  words: true,
  conditions: [{ factor: 'lens', levels: ['client', 'caseload'], assign: 'block', blockDays: 7 }],
};
// A period of two years at most holds for a file.
export const studyFile = JSON.stringify({ ...study, period: { from: today(-1), to: today(30) } });

export function today(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export const event = (seq: number): TraceEvent => ({
  kind: 'signal.opened',
  data: { indicator: 'contact.no_next', version: '1.0.0', lens: 'client' },
  session: 1,
  seq,
  at: Date.parse('2026-10-12T09:20:00Z') + seq * 1000,
  clock: seq * 1000,
  room: 'view',
  sender: 2,
  number: seq,
});

export const taking: StudyPage = {
  language: 'nl',
  forbidden: false,
  now: {
    log: { log: 'run:boot', recording: true, kinds: KINDS },
    title: study.title,
    state: 'running',
    pausedUntil: null,
    lastDay: '2096-10-30',
    trouble: null,
    conditions: [],
  },
  enrolment: {
    study,
    fingerprint: 'a'.repeat(64),
    participant: 'p-12345678',
    acceptedAt: '2026-10-01T09:00:00Z',
    consent: { words: true },
    exports: [
      { at: '2026-10-11T09:00:00Z', name: 'sidelight_eerder.csv', sha256: 'b'.repeat(64), events: 12 },
    ],
  },
  events: 3,
  sessions: [{ session: 1, next: 4, startedAt: 0, lastAt: 0, ended: false, deleted: [] }],
};

export const without: StudyPage = { ...taking, now: null, enrolment: null, events: 0, sessions: [] };
