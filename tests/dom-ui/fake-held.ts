/** What the settings page is told, invented. */
import type { SettingsNow } from '../../utils/settings/file.ts';
import type { Diagnosis } from '../../utils/wire/diagnosis.ts';
import type { Held, KeptOfClient } from '../../utils/wire/messages.ts';

const AT = '2026-10-12T09:20:00.000Z';

export const keptAboutSamira: KeptOfClient[] = [
  {
    system: 'https://klavier.example',
    kept: [
      {
        kind: 'dispute',
        indicator: 'contact.no_next',
        theme: 'data',
        reason: 'elsewhere',
        at: AT,
        keptUntil: '2027-04-13',
      },
      { kind: 'note', text: 'Belt liever', at: AT, keptUntil: '2027-04-13' },
      { kind: 'intensity', intensity: 'light', at: AT, keptUntil: '2027-04-13' },
      { kind: 'worklist', what: null, done: null, at: AT, keptUntil: '2027-04-13' },
      {
        kind: 'remembered',
        field: 'plan_end',
        text: '30-12-2026',
        value: '2026-12-30',
        readAt: AT,
        at: AT,
        keptUntil: '2027-04-13',
      },
    ],
  },
];

export const held = (more: Partial<Held> = {}): Held => ({
  isOpen: true,
  hasKey: true,
  kinds: [
    { kind: 'dispute', count: 2, first: '2026-12-01', last: '2027-04-13' },
    { kind: 'note', count: 1, first: '2027-04-13', last: '2027-04-13' },
  ],
  handed: null,
  memory: 62,
  drafts: 0,
  norms: 0,
  samples: 0,
  sites: 1,
  open: [{ system: 'https://klavier.example', number: '204881', name: 'Samira Vossen' }],
  keeping: {
    notes: true,
    remember: true,
    days: 183,
    longestDays: 365,
    fixed: { notes: false, remember: false, language: false },
  },
  studiesForbidden: false,
  study: null,
  language: 'nl',
  ...more,
});

export const fakeDiagnosis: Diagnosis = {
  what: 'Sidelight diagnosis',
  schema: 1,
  made: '2026-10-12',
  extension: { version: '0.1.0', browser: 'Firefox 153', language: 'nl' },
  counts: {
    tabs: 1,
    documents: 1,
    systems: 1,
    clients: 62,
    sitesGranted: 1,
    kept: { note: 1 },
    adapters: { on: 0, off: 0 },
  },
  memoryFull: false,
  pages: [],
  notOnThesePages: ['plan_end'],
  pack: {
    id: 'werk-inkomen',
    version: '1.0.0',
    origin: 'shipped',
    indicators: 40,
    indicatorsOn: 28,
    problems: [],
  },
  policies: ['language'],
  judgeMs: [12],
};

export const fakeSettings = (more: Partial<SettingsNow> = {}): SettingsNow => ({
  language: 'nl',
  textSize: 100,
  helpKey: true,
  notes: true,
  remember: true,
  days: 183,
  indicators: { 'plan.past_end': { representation: 'scale' } },
  fixed: [],
  theme: {},
  ...more,
});
