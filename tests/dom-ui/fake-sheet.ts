/** What the page for the citizen is told, invented. */
import type { Kept } from '../../utils/street/annotation.ts';
import type { CitizenStudy, ClientSheet } from '../../utils/wire/client-sheet.ts';
import { shippedPack, shippedState } from './shipped.ts';

export const AT = '2026-10-12T09:00:00.000Z';
export const UNTIL = '2027-04-13';

export function sheet(more: Partial<ClientSheet> = {}): ClientSheet {
  const state = shippedState();
  return {
    name: state.client!.client.name,
    number: state.client!.client.number,
    language: 'nl',
    day: '2026-10-12',
    pack: shippedPack,
    signals: state.client!.signals,
    notInSystem: state.notInSystem,
    readings: state.page.readings,
    kept: [],
    remarkUntil: UNTIL,
    desk: { organisation: 'Gemeente Veldermeer', ask: '0800 0000' },
    study: null,
    ...more,
  };
}

/** What a study asks the citizen. */
export const citizenStudy: CitizenStudy = {
  title: { nl: 'Zicht op werk', en: 'A view of work' },
  about: {
    nl: 'We willen weten of deze pagina u helpt.',
    en: 'We want to know whether this page helps you.',
  },
  researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
  items: [
    {
      id: 'clear',
      ask: { nl: 'Hoe duidelijk is deze pagina?', en: 'How clear is this page?' },
      answer: {
        form: 'scale',
        steps: 5,
        from: { nl: 'niet', en: 'not' },
        to: { nl: 'heel', en: 'very' },
      },
    },
    {
      id: 'right',
      ask: { nl: 'Klopt wat hier staat?', en: 'Is what stands here right?' },
      answer: {
        form: 'choice',
        options: [
          { nl: 'Ja', en: 'Yes' },
          { nl: 'Nee', en: 'No' },
        ],
      },
    },
  ],
  pseudonym: false,
  given: false,
};

/** One of each kind that can be kept. */
export const keptOfSheet: Kept[] = [
  { kind: 'dispute', indicator: 'contact.no_next', theme: 'data', reason: 'old', at: AT, keptUntil: UNTIL },
  { kind: 'quiet', indicator: 'dl.remeasure', until: '2026-12-01', at: AT, keptUntil: '2026-12-01' },
  { kind: 'irrelevant', indicator: 'plan.unsigned', at: AT, keptUntil: UNTIL },
  { kind: 'worklist', what: null, done: null, at: AT, keptUntil: UNTIL },
  { kind: 'intensity', intensity: 'light', at: AT, keptUntil: UNTIL },
  { kind: 'note', text: 'Belt liever', at: AT, keptUntil: UNTIL },
  { kind: 'remark', text: 'Bel na vier uur.', at: AT, keptUntil: UNTIL },
  {
    kind: 'remembered',
    field: 'plan_end',
    text: '1-3-2027',
    value: '2027-03-01',
    readAt: AT,
    at: AT,
    keptUntil: UNTIL,
  },
];
