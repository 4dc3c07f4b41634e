import { describe, expect, test } from 'vitest';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack } from '../../../utils/packs/check.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';

const standard = standardPackFile as PackFile;
const sound = { name: 'Voorbeeld, A.', values: { plan_end: '2026-11-25' } };
const field = (id: string, handling: string) => ({
  id,
  area: 'general',
  screen: 'client',
  type: 'date',
  handling,
  nl: [`Fiets ${id}`],
  en: [`Bike ${id}`],
});
const withCaseload = (caseload: unknown, more: object = {}) => checkPack({ ...standard, ...more, caseload });
/** A caseload with a client that may be wrong, then one who is not. */
const beside = (client: unknown, more: object = {}) =>
  withCaseload({ day: '2026-11-26', clients: [client, sound] }, more);

test('a caseload comes through as it stands', () => {
  const caseload = {
    day: '2026-11-26',
    clients: [
      sound,
      {
        name: 'Proef, B.',
        values: {
          plan_end: null,
          plan_goal: true,
          exemption: false,
          client_status: 'Actief',
          last_contact: { unreadable: 'zie map' },
          bike_lent: '2026-01-01',
        },
        histories: {
          contact: {
            rows: [{ contact_date: '2026-11-20T09:30' }],
            fields: ['contact_date'],
            complete: false,
          },
          appointment: { rows: [] },
        },
      },
    ],
  };
  const { file, problems } = withCaseload(caseload, { fields: [field('bike_lent', 'keep')] });
  expect(problems).toEqual([]);
  expect(file!.caseload).toEqual(caseload);
});

describe('a client who does not hold is named at the place and left out, and the others stay', () => {
  const rows = (...each: object[]) => ({ ...sound, histories: { contact: { rows: each } } });
  const fields = [field('bike_lent', 'keep'), field('bike_lock', 'never')];
  test.each<[string, unknown, string, RegExp]>([
    ['no client', 3, '', /./],
    ['no name', { values: {} }, '.name', /./],
    ['something that no client has', { ...sound, remembered: {} }, '.remembered', /./],
    ['no field', { ...sound, values: { plan_ned: null } }, '.values.plan_ned', /no field of the vocabulary/],
    ['a field that is never read', { ...sound, values: { bsn: null } }, '.values.bsn', /never read/],
    [
      'one that the pack adds so',
      { ...sound, values: { bike_lock: null } },
      '.values.bike_lock',
      /never read/,
    ],
    [
      'a name as a value',
      { ...sound, values: { client_name: 'Ooms' } },
      '.values.client_name',
      /who somebody is/,
    ],
    [
      'more than filled in',
      { ...sound, values: { plan_goal: 'werk' } },
      '.values.plan_goal',
      /more than is read/,
    ],
    ['no day', { ...sound, values: { plan_end: '2026-02-30' } }, '.values.plan_end', /no day/],
    ['a day in another form', { ...sound, values: { plan_end: '1-2-2026' } }, '.values.plan_end', /no day/],
    [
      'a day of another age',
      { ...sound, values: { plan_end: '0206-02-01' } },
      '.values.plan_end',
      /hundred years/,
    ],
    ['no yes or no', { ...sound, values: { exemption: 'ja' } }, '.values.exemption', /no yes or no/],
    ['no text', { ...sound, values: { client_status: 4 } }, '.values.client_status', /no text/],
    ['a BSN as name', { name: 'Ooms 123456782' }, '.name', /citizen service number/],
    [
      'a BSN in a text',
      { ...sound, values: { client_status: '123456782' } },
      '.values.client_status',
      /citizen/,
    ],
    [
      'a row with no day',
      rows({}, { contact_date: 'x' }),
      '.histories.contact.rows.1.contact_date',
      /no day/,
    ],
    [
      'a column that is never read',
      { ...sound, histories: { contact: { rows: [], fields: ['contact_date', 'bsn'] } } },
      '.histories.contact.fields.1',
      /never read/,
    ],
  ])('%s', (_, client, place, reason) => {
    const { file, problems } = beside(client, { fields });
    expect(problems.map(({ path }) => path)).toEqual([`caseload.clients.0${place}`]);
    expect(problems[0]!.reason).toMatch(reason);
    expect(problems[0]!.hint).not.toBe('');
    expect(file!.caseload!.clients).toEqual([sound]);
    expect(file!.indicators).toHaveLength(standard.indicators.length);
  });
});

describe('a caseload of which nothing holds is left out, and the pack stays', () => {
  const most = Array.from({ length: 500 }, () => sound);
  test.each<[string, unknown, string]>([
    ['no caseload', 3, 'caseload'],
    ['no day', { day: '2026-02-31', clients: [sound] }, 'caseload.day'],
    ['nobody', { day: '2026-11-26', clients: [] }, 'caseload.clients'],
    ['more than 500', { day: '2026-11-26', clients: [...most, sound] }, 'caseload.clients'],
    ['something else', { day: '2026-11-26', clients: [sound], total: 3 }, 'caseload.total'],
    ['nobody who holds', { day: '2026-11-26', clients: [{}] }, 'caseload.clients.0.name'],
  ])('%s', (_, caseload, path) => {
    const { file, pack, problems } = withCaseload(caseload);
    expect(problems.map((each) => each.path)).toEqual([path]);
    expect(file).not.toHaveProperty('caseload');
    expect(pack!.indicators).toHaveLength(standard.indicators.length);
  });

  test('500 are taken', () => {
    expect(withCaseload({ day: '2026-11-26', clients: most }).file!.caseload!.clients).toHaveLength(500);
  });
});

test('an example says nothing of a field that the pack adds as one that is never read', () => {
  const example = {
    indicator: 'plan.missing',
    day: '2026-11-23',
    clients: [{ values: { bike_lock: '2026-11-01' } }],
    expect: 'unknown',
  };
  const { problems } = checkPack({ ...standard, examples: [example], fields: [field('bike_lock', 'never')] });
  expect(problems).toMatchObject([{ path: 'examples.0.clients.0', reason: '“bike_lock” is never read' }]);
});
