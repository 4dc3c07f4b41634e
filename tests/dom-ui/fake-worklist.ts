/** An invented list of today, and a desk that holds it. Nobody here exists. */
import type { ListHolder } from '../../components/worklist/list-holder.ts';
import { drawFileKey, filePseudonym, importFileKey } from '../../utils/handover/file-key.ts';
import type { Handover } from '../../utils/handover/handover.ts';
import { guardOf } from '../../utils/traces/leaks.ts';
import type { DisputesNow } from '../../utils/wire/disputes.ts';
import type { WorklistEntry, WorklistNow } from '../../utils/wire/worklist.ts';

const entry = (uid: string, more: Partial<WorklistEntry> = {}): WorklistEntry => ({
  uid,
  system: 'https://klavier.example',
  name: 'Samira Vossen',
  number: '204881',
  quiet: null,
  mark: {
    what: 'contact.callback_open',
    done: null,
    at: '2026-11-20T08:00:00.000Z',
    keptUntil: '2027-05-25',
  },
  ...more,
});

export const fakeWorklist = (more: Partial<WorklistNow> = {}): WorklistNow => ({
  isOpen: true,
  language: 'nl',
  entries: [entry('a'), entry('b', { name: null, number: null })],
  names: { 'contact.callback_open': { nl: 'Terugbelverzoek', en: 'Callback' } },
  waiting: null,
  ...more,
});

interface FakeHolder extends ListHolder {
  saved: { name: string; type: string; text: string }[];
  taken: Handover[];
  /** What the coach wrote with a dispute. */
  ownWords: string;
  norms: DisputesNow['norms'];
}

export function fakeWorklistHolder(first: WorklistNow): FakeHolder {
  let now = first;
  const holder: FakeHolder = {
    saved: [],
    taken: [],
    ownWords: 'Het plan ligt op papier',
    norms: [],
    worklist: async () => now,
    async handOut() {
      const key = drawFileKey();
      const client = await filePseudonym(await importFileKey(key), 'https://klavier.example', '204881');
      const { what, at, done } = first.entries[0]!.mark;
      return {
        id: '0b5c6a2e-2f0c-4a53-9b19-0f2f6ad3c9c1',
        made: '2026-11-23T09:00:00.000Z',
        key,
        entries: [{ client, what, at, done }],
      };
    },
    async takeOver(handed) {
      holder.taken.push(handed);
      now = { ...now, waiting: { entries: handed.entries.length, until: '2027-05-25' } };
      return { now: 0, waiting: handed.entries.length };
    },
    async dropHanded() {
      now = { ...now, waiting: null };
    },
    disputes: async ({ role, words }) => ({
      isOpen: true,
      language: first.language,
      disputes: [
        {
          rule: 'contact.no_next',
          version: '1.0.0',
          pack: { id: 'werk-inkomen', version: '1.1.0' },
          theme: 'data',
          reason: 'elsewhere',
          week: '2026-W47',
          role,
          said: 'objected',
        },
        {
          rule: 'plan.past_end',
          version: null,
          pack: null,
          theme: 'service',
          reason: null,
          week: '2026-W48',
          role,
          said: 'objected',
          ...(words && { words: holder.ownWords }),
        },
      ],
      norms: holder.norms,
      findings: [],
      leftOut: { own: 1, unknown: 0 },
      names: {
        'contact.no_next': { nl: 'Geen volgende afspraak', en: 'No next appointment' },
        'plan.past_end': { nl: 'Plan over zijn einddatum', en: 'Plan past its end' },
      },
      mark: 'bm9ib2R5IGF0IGFsbA==',
    }),
    leakGuard: () => guardOf([{ text: 'Samira Vossen', name: true }]),
    onChange: () => () => {},
    save: (name, type, text) => holder.saved.push({ name, type, text }),
  };
  return holder;
}
