/** The page on which the list is handed over, taken over and exported. */
import { cdp } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { WorklistPage } from '../../components/worklist/WorklistPage.tsx';
import { openFile } from '../../utils/handover/sealed-file.ts';
import { readDisputes } from '../../utils/workbench/dispute-file.ts';
import type { WorklistNow } from '../../utils/wire/worklist.ts';
import { fakeWorklist, fakeWorklistHolder } from './fake-worklist.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

const PASSPHRASE = 'vier losse woorden samen';

async function showPage(now: WorklistNow = fakeWorklist()) {
  const holder = fakeWorklistHolder(now);
  const root = show(() => <WorklistPage holder={holder} language="nl" />);
  await settled();
  return { root, holder, saved: holder.saved, taken: holder.taken };
}

const notice = (root: HTMLElement) => textOf(root.querySelector('[role=status]'));
const until = async (what: () => boolean) => {
  for (let tries = 0; !what() && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(what()).toBe(true);
};

function fill(root: HTMLElement, form: string, ...values: string[]): void {
  const fields = all<HTMLInputElement>(root, `[data-form=${form}] .passphrase input`);
  values.forEach((value, at) => {
    fields[at]!.value = value;
    fields[at]!.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const submit = (root: HTMLElement, form: string) =>
  root.querySelector<HTMLFormElement>(`[data-form=${form}]`)!.requestSubmit();
function chooseFile(root: HTMLElement, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], 'lijst.json', { type: 'application/json' }));
  const field = root.querySelector<HTMLInputElement>('input[type=file]')!;
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

afterEach(() =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] }),
);

test('entries whose client was not read are listed and left out', async () => {
  const { root } = await showPage();
  expect(all(root, '#entries ~ .kept-table tbody tr').map(textOf)).toEqual([
    expect.stringMatching(/^Samira Vossen Terugbelverzoek · .* vandaag$/),
    expect.stringMatching(/^Deze keer nog niet gelezen Terugbelverzoek · .* vandaag$/),
  ]);
  expect(textOf(root.querySelector('[data-left-out]'))).toMatch(/^1 regel gaat niet mee: Terugbelverzoek/);
});

test('the file that is saved opens with the passphrase, and holds no name', async () => {
  const { root, saved } = await showPage();
  fill(root, 'give', PASSPHRASE, PASSPHRASE);
  submit(root, 'give');
  await until(() => saved.length === 1);
  expect(saved[0]!.name).toMatch(/^\d{4}-\d{2}-\d{2}\.sidelight-lijst\.json$/);
  expect(saved[0]!.text).not.toContain('Vossen');
  expect((await openFile(saved[0]!.text, PASSPHRASE)).entries).toHaveLength(1);
  await settled();
  expect(notice(root)).toBe(`1 regel staat in ${saved[0]!.name}.`);
  expect(all<HTMLInputElement>(root, '[data-form=give] input.field').map(({ value }) => value)).toEqual([
    '',
    '',
  ]);
});

test('a passphrase that is short or differs is refused where it stands', async () => {
  const { root, saved } = await showPage();
  fill(root, 'give', 'kort', 'kort');
  submit(root, 'give');
  await settled();
  const [first, second] = all<HTMLInputElement>(root, '[data-form=give] input.field');
  expect(first!.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(first);
  expect(await faults()).toEqual([]);
  fill(root, 'give', PASSPHRASE, `${PASSPHRASE}!`);
  submit(root, 'give');
  await settled();
  expect(document.activeElement).toBe(second);
  expect(textOf(root.querySelector('.problem'))).toBe(
    'De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw.',
  );
  expect(saved).toEqual([]);
});

test('a file is opened, counted and only then taken over; a wrong passphrase says so', async () => {
  const { root, saved, taken } = await showPage();
  fill(root, 'give', PASSPHRASE, PASSPHRASE);
  submit(root, 'give');
  await until(() => saved.length === 1);
  chooseFile(root, saved[0]!.text);
  fill(root, 'receive', 'een heel andere zin');
  submit(root, 'receive');
  await until(() => root.querySelector('.problem') !== null);
  expect(textOf(root.querySelector('.problem'))).toMatch(/^Het bestand gaat niet open\./);
  expect(taken).toEqual([]);
  fill(root, 'receive', PASSPHRASE);
  submit(root, 'receive');
  await until(() => root.querySelector('[data-opened]') !== null);
  expect(taken).toEqual([]);
  control(root, 'Neem over').click();
  await until(() => root.querySelector('[data-waiting]') !== null);
  expect(taken).toHaveLength(1);
  expect(notice(root)).toBe('1 regel wacht tot je die cliënt opent.');
  expect(await faults()).toEqual([]);
  control(root, 'Laat deze regels vallen').click();
  all(root, '.confirm .primary').at(-1)!.click();
  await until(() => root.querySelector('[data-waiting]') === null);
});

test('another file is no list', async () => {
  const { root } = await showPage();
  chooseFile(root, 'naam;nummer');
  fill(root, 'receive', PASSPHRASE);
  submit(root, 'receive');
  await until(() => root.querySelector('.problem') !== null);
  expect(textOf(root.querySelector('.problem'))).toMatch(/^Dit is geen lijst van Sidelight\./);
});

test('exports are without names until the coach wants them, once', async () => {
  const { root, saved } = await showPage();
  root.querySelector<HTMLElement>('[data-export=csv]')!.click();
  root.querySelector<HTMLElement>('[data-export=ics]')!.click();
  for (const { text } of saved) expect(text).not.toContain('Vossen');
  const names = root.querySelector<HTMLInputElement>('input[name=names]')!;
  names.click();
  root.querySelector<HTMLElement>('[data-export=csv]')!.click();
  expect(saved.at(-1)!.text).toContain('Vossen');
  expect(names.checked).toBe(false);
  expect(saved.map(({ name }) => name.slice(-4))).toEqual(['.csv', '.ics', '.csv']);
});

test('disputes are looked at before they are saved, and hold nothing of a client or of own words', async () => {
  const { root, saved } = await showPage();
  submit(root, 'disputes');
  await until(() => root.querySelector('[data-disputes=made]') !== null);
  expect(saved).toEqual([]);
  const rows = all(root, '[data-disputes] tbody tr').map(textOf);
  expect(rows).toEqual([
    'Geen volgende afspraak, 1.0.0 het gegeven het staat in een ander systeem 2026-W47',
    'Plan over zijn einddatum de dienstverlening eigen woorden 2026-W48',
  ]);
  expect(textOf(root.querySelector('[data-disputes]'))).toContain('1 betwisting blijft hier');
  expect(await faults()).toEqual([]);
  control(root, 'Bewaar de betwistingen').click();
  expect(saved[0]!.name).toMatch(/^sidelight-\d{4}-W\d\d\.disputes\.json$/);
  expect(saved[0]!.text).not.toContain('papier');
  const read = readDisputes(saved[0]!.text);
  expect('file' in read && read.file.disputes.map(({ role }) => role)).toEqual(['coach', 'coach']);
});

test('own words and another role go along on a choice, and are seen first', async () => {
  const { root, saved } = await showPage();
  submit(root, 'disputes');
  await until(() => root.querySelector('[data-disputes=made]') !== null);
  root.querySelector<HTMLInputElement>('input[name=words]')!.click();
  expect(root.querySelector('[data-disputes]')).toBeNull();
  const role = root.querySelector<HTMLSelectElement>('[data-form=disputes] select')!;
  role.value = 'client council';
  role.dispatchEvent(new Event('change', { bubbles: true }));
  submit(root, 'disputes');
  await until(() => root.querySelector('[data-disputes=made]') !== null);
  expect(textOf(root.querySelector('[data-disputes]'))).toContain('‘Het plan ligt op papier’');
  control(root, 'Bewaar de betwistingen').click();
  expect(saved[0]!.text).toContain('"words":"Het plan ligt op papier"');
  expect(saved[0]!.text).toContain('"role":"client council"');
});

test.each([
  ['a name of a page', 'Vossen belde zelf', 'iets in dat je op een pagina zag'],
  ['a BSN', 'zie 111222333', 'staat een BSN in'],
])('%s in own words: no file is made', async (_, ownWords, said) => {
  const { root, holder, saved } = await showPage();
  holder.ownWords = ownWords;
  root.querySelector<HTMLInputElement>('input[name=words]')!.click();
  submit(root, 'disputes');
  await until(() => root.querySelector('[data-disputes=refused]') !== null);
  expect(textOf(root.querySelector('[data-disputes]'))).toContain(said);
  expect(root.querySelector('[data-act=save-disputes]')).toBeNull();
  expect(saved).toEqual([]);
  expect(await faults()).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'no faults in %s, with and without entries, in both languages',
  async (value) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    const states = [
      fakeWorklist({ language: value === 'dark' ? 'en' : 'nl' }),
      fakeWorklist({ entries: [], waiting: { entries: 3, until: '2027-05-25' } }),
      fakeWorklist({ isOpen: false, entries: [] }),
    ];
    for (const state of states) {
      const { root } = await showPage(state);
      expect(await faults()).toEqual([]);
      root.remove();
    }
  },
);
