/** What one participant's log of three weeks tells. */
import type { Act } from '../../utils/traces/catalogue.ts';
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
  logs: ['lens', 'signal', 'list'],
  period: { from: '2026-08-03', to: '2026-08-23', baselineTo: '2026-08-09' },
  retentionDays: 14,
  timestamps: 'exact',
  clients: 'none',
  words: false,
  conditions: [],
};
const which = { indicator: 'contact.no_next', version: '1.0.0' };

/** One session a week: two minutes in one lens and a minute in the other, with a signal that is opened and disputed. */
export const events = [0, 1, 2].flatMap((week): TraceEvent[] => {
  const lens = week === 0 ? 'client' : 'caseload';
  const steps: [number, Act][] = [
    [
      0,
      {
        kind: 'condition.held',
        data: { factor: 'indicators', level: week === 0 ? 'off' : 'on', unit: week },
      },
    ],
    [1, { kind: 'lens.switched', data: { to: lens, by: 'coach' } }],
    [61, { kind: 'signal.shown', data: { ...which, state: 'raised', lens, form: 'row' } }],
    [70, { kind: 'signal.opened', data: { ...which, lens } }],
    [121, { kind: 'lens.switched', data: { to: lens === 'client' ? 'caseload' : 'client', by: 'coach' } }],
    [151, { kind: 'signal.disputed', data: { ...which, theme: 'data', reason: 'old' } }],
    [181, { kind: 'list.cleared', data: {} }],
  ];
  return steps.map(([seconds, act], n) => ({
    ...act,
    session: week + 1,
    seq: n + 1,
    at: Date.parse('2026-08-03T09:00:00Z') + week * 7 * 86_400_000 + seconds * 1000,
    clock: seconds * 1000,
    room: 'view',
    sender: 1,
    number: n + 1,
  }));
});

export const taking: StudyPage = {
  language: 'nl',
  forbidden: false,
  now: null,
  enrolment: {
    study,
    fingerprint: 'a'.repeat(64),
    participant: 'p-12345678',
    acceptedAt: '2026-08-01T09:00:00Z',
    consent: { words: false },
    exports: [],
  },
  events: events.length,
  sessions: [1, 2, 3].map((session) => ({
    session,
    next: 8,
    startedAt: 0,
    lastAt: 0,
    ended: true,
    deleted: [],
  })),
};
