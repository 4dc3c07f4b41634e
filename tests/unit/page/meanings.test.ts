import { expect, test } from 'vitest';
import { mapColumns } from '../../../utils/page/mapping.ts';
import { profileOf } from '../../../utils/page/profile.ts';
import type { Area } from '../../../utils/vocabulary/index.ts';

const DAYS = ['12-03-2026', '04-11-2026', '23-09-2026'];
const WORDS = ['Werkfit', 'Sollicitatietraining', 'Werkfit'];

/** What a column of a client's page means, by its label, its values and the heading over it. */
function meaningOf(label: string, sample: string[], section = '', area: Area | null = null) {
  const profile = profileOf(sample, new Date(2026, 10, 23));
  const column = { label, hints: [], profile, sample, sections: section ? [section] : [] };
  return mapColumns([column], { kind: 'record', area })[0]!.field?.id ?? null;
}

test.each([
  // The law or the thing stands in the label.
  ['Datum besluit jeugdhulp', DAYS, 'jz_decision_date'],
  ['Datum beschikking Wmo', DAYS, 'wmo_decision_date'],
  ['Aanvraagdatum uitkering', DAYS, 'application_date'],
  ['Datum aanmelding schuldhulpverlening', DAYS, 'sh_registered'],
  ['Aanbieder jeugdhulp', WORDS, 'jz_provider'],
  ['Fase schuldhulp', WORDS, 'sh_phase'],
  ['Reden einde traject', WORDS, 'instrument_end_reason'],
  ['Reden einde plan', WORDS, 'plan_end_reason'],
  ['Trajectaanbieder', WORDS, 'provider'],
  // Two names with a stroke between them.
  ['Wet/regeling', ['Participatiewet', 'IOAW', 'Bbz'], 'benefit_type'],
  ['Locatie/zaal', WORDS, null],
])('%s', (label, sample, id) => {
  expect(meaningOf(label, sample)).toBe(id);
});

test.each([
  ['Einddatum', 'Wmo', 'wmo_end'],
  ['Startdatum', 'Jeugdhulp', 'jz_start'],
  ['Einddatum', 'Dossier', 'end_date'],
  // A deadline is no end of support.
  ['Deadline', 'Wmo', 'end_date'],
  // Of which of the two, the heading does not say.
  ['Einddatum', 'Wmo en Jeugdhulp', 'end_date'],
])('%s under %s', (label, section, id) => {
  expect(meaningOf(label, DAYS, section)).toBe(id);
});

test('an area in the label goes before that of the page', () => {
  expect(meaningOf('Datum beschikking', DAYS, '', 'jeugd')).toBe('jz_decision_date');
  expect(meaningOf('Datum beschikking Wmo', DAYS, '', 'jeugd')).toBe('wmo_decision_date');
});
