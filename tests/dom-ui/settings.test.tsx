import { page } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Holder } from '../../components/settings/holder.ts';
import { Settings } from '../../components/settings/Settings.tsx';
import type { Theme } from '../../utils/theme/tokens.ts';
import type { SettingsFile } from '../../utils/settings/file.ts';
import type { CitizenDesk, CitizenDeskNow } from '../../utils/wire/client-sheet.ts';
import type { Held } from '../../utils/wire/messages.ts';
import { fakeDiagnosis, fakeSettings, held, keptAboutSamira as kept } from './fake-held.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showSettings(now: Held = held(), settings = fakeSettings({ language: now.language })) {
  let state = now;
  let citizenDesk: CitizenDeskNow = {
    organisation: '',
    ask: '0800 0000',
    fixed: { organisation: false, ask: true },
  };
  const listeners = new Set<() => void>();
  const holder = {
    held: vi.fn(async () => state),
    setKeeping: vi.fn(async () => undefined),
    keptAbout: vi.fn(async ({ number }: { number: string }) => (number === '204881' ? kept : [])),
    wipeClient: vi.fn(async () => 5),
    wipeAll: vi.fn(async () => undefined),
    citizenDesk: vi.fn(async () => citizenDesk),
    setCitizenDesk: vi.fn(async (desk: CitizenDesk) => {
      citizenDesk = { ...desk, fixed: citizenDesk.fixed };
    }),
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    print: vi.fn(),
    settings: vi.fn(async () => settings),
    setTheme: vi.fn(async (_theme: Theme | null) => undefined),
    applySettings: vi.fn(async (_file: SettingsFile) => undefined),
    diagnosis: vi.fn(async () => fakeDiagnosis),
    save: vi.fn(),
  } satisfies Holder;
  const root = show(() => <Settings holder={holder} language="nl" />);
  await settled();
  return {
    root,
    holder,
    async change(next: Held) {
      state = next;
      for (const listener of listeners) listener();
      await settled();
    },
  };
}

test('says what is held, where and until when, and follows it', async () => {
  const { root, change } = await showSettings();
  const lines = () => all(root, '[data-held="disk"] li').map((one) => textOf(one));
  expect(lines()).toEqual([
    '2 betwistingen · verdwijnt tussen 1 december 2026 en 13 april 2027',
    '1 eigen notitie · verdwijnt na 13 april 2027',
  ]);
  expect(textOf(root)).toContain('Hij beschermt niet tegen iemand die jouw account gebruikt.');
  expect(root.querySelector('[data-held="drafts"]')).toBeNull();
  await change(held({ drafts: 2, norms: 1, samples: 3 }));
  expect(textOf(root.querySelector('[data-held="samples"]'))).toContain('3 steekproeven');
  expect(textOf(root.querySelector('[data-held="norms"]'))).toContain('1 notitie over hoe het hoort');
  expect(textOf(root.querySelector('[data-held="drafts"]'))).toContain('2 regels in concept');
  await change(held({ kinds: [], hasKey: false, memory: 0 }));
  expect(lines()).toEqual(['Niets.']);
  expect(textOf(root.querySelector('[data-held="memory"]'))).toBe('Niets.');
});

test.each(['nl', 'en'] as const)(
  'no faults in %s, with a client and both questions open',
  async (language) => {
    const { root } = await showSettings(held({ language }));
    all(root, '.open-now button')[0]!.click();
    await settled();
    for (const button of all(root, '.wipe')) button.click();
    expect(all(root, '.confirm')).toHaveLength(2);
    expect(await faults()).toEqual([]);
  },
);

test('what is kept about one client is told in words, printed, and wiped after a question', async () => {
  const { root, holder } = await showSettings();
  all(root, '.open-now button')[0]!.click();
  await settled();
  expect(holder.keptAbout).toHaveBeenCalledWith({ number: '204881', system: 'https://klavier.example' });
  expect(all(root, 'tbody td:first-child').map((one) => textOf(one))).toEqual([
    'Geen volgende afspraak: betwist door jou, het staat in een ander systeem',
    'Eigen notitie: Belt liever',
    'Begeleiding: licht',
    'Staat op je lijst van vandaag',
    'Einddatum plan: 30-12-2026, gelezen op 12 oktober 2026',
  ]);
  control(root, 'Druk af').click();
  expect(holder.print).toHaveBeenCalledOnce();
  control(root, 'Wis alles over deze cliënt').click();
  expect(holder.wipeClient).not.toHaveBeenCalled();
  expect(textOf(document.activeElement)).toBe('Nee, bewaar het');
  root.querySelector<HTMLElement>('.about-client .confirm .primary')!.click();
  await settled();
  expect(holder.wipeClient).toHaveBeenCalledWith({ number: '204881', system: 'https://klavier.example' });
  expect(textOf(root.querySelector('[role=status]'))).toBe('Gewist: 5 dingen.');
});

test('a number of whom nothing is kept says so', async () => {
  const { root } = await showSettings();
  const field = root.querySelector<HTMLInputElement>('[name=number]')!;
  field.value = '1';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  control(root, 'Zoek').click();
  await settled();
  expect(textOf(root.querySelector('[role=status]'))).toBe('Over 1 bewaart Sidelight niets.');
});

test('wiping everything asks first, and can be left', async () => {
  const { root, holder } = await showSettings();
  const part = root.querySelector<HTMLElement>('[aria-labelledby="wipe"]')!;
  control(part, 'Wis alles').click();
  control(part, 'Nee, bewaar het').click();
  expect(holder.wipeAll).not.toHaveBeenCalled();
  control(part, 'Wis alles').click();
  control(part, 'Ja, wis alles').click();
  await settled();
  expect(holder.wipeAll).toHaveBeenCalledOnce();
  expect(textOf(root.querySelector('[role=status]'))).toBe('Alles is gewist.');
});

test('what a policy fixed is shown and can’t be changed', async () => {
  const { keeping } = held();
  const { root, holder } = await showSettings(
    held({
      studiesForbidden: true,
      keeping: {
        ...keeping,
        notes: false,
        longestDays: 30,
        days: 30,
        fixed: { ...keeping.fixed, notes: true },
      },
    }),
  );
  const notes = root.querySelector<HTMLInputElement>('[name=notes]')!;
  expect([notes.checked, notes.disabled]).toEqual([false, true]);
  expect(textOf(root)).toContain('Dit heeft je organisatie vastgezet.');
  expect(textOf(root)).toContain('Je organisatie staat geen onderzoek toe');
  expect(root.querySelector<HTMLInputElement>('[name=days]')!.max).toBe('30');
  root.querySelector<HTMLInputElement>('[name=remember]')!.click();
  await settled();
  expect(holder.setKeeping).toHaveBeenCalledWith({ remember: false });
});

test('at 400 % zoom nothing needs scrolling sideways', async () => {
  await page.viewport(320, 256);
  onTestFinished(() => page.viewport(320, 900));
  const { root } = await showSettings();
  all(root, '.open-now button')[0]!.click();
  await settled();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('who a citizen turns to is filled in, except for what a policy fixed', async () => {
  const { root, holder } = await showSettings();
  const organisation = root.querySelector<HTMLInputElement>('[name=organisation]')!;
  const ask = root.querySelector<HTMLInputElement>('[name=ask]')!;
  expect([ask.value, ask.disabled, organisation.disabled]).toEqual(['0800 0000', true, false]);
  organisation.value = 'Gemeente Veldermeer';
  organisation.dispatchEvent(new InputEvent('input', { bubbles: true }));
  root.querySelector<HTMLFormElement>('.citizen-form')!.requestSubmit();
  await settled();
  expect(holder.setCitizenDesk).toHaveBeenCalledWith({
    organisation: 'Gemeente Veldermeer',
    ask: '0800 0000',
  });
  expect(organisation.value).toBe('Gemeente Veldermeer');
});

test('a diagnosis is seen whole before it is saved as a file', async () => {
  const { root, holder } = await showSettings();
  expect(root.querySelector('[data-act="save-diagnosis"]')).toBeNull();
  root.querySelector<HTMLElement>('[data-act="make-diagnosis"]')!.click();
  await settled();
  const shown = root.querySelector('.preview')!.textContent!;
  expect(JSON.parse(shown)).toEqual(fakeDiagnosis);
  expect(holder.save).not.toHaveBeenCalled();
  expect(await faults()).toEqual([]);
  root.querySelector<HTMLElement>('[data-act="save-diagnosis"]')!.click();
  await settled();
  expect(holder.save).toHaveBeenCalledWith('2026-10-12-sidelight-diagnosis.json', shown);
  expect(textOf(root.querySelector('.settings-notice'))).toContain('2026-10-12-sidelight-diagnosis.json');
});

const shownParts = (root: HTMLElement) =>
  all(root, '.settings-part')
    .filter((part) => part.checkVisibility())
    .map((part) => textOf(part.querySelector('h2')));

async function look(root: HTMLElement, query: string): Promise<void> {
  const search = root.querySelector<HTMLInputElement>('#settings-search')!;
  search.value = query;
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
}

test('looking for a setting leaves the options whose name or help says it', async () => {
  const { root } = await showSettings();
  const whole = shownParts(root).length;
  await look(root, 'tekst groter');
  expect(shownParts(root)).toEqual(['Hoe gebruik je Sidelight?']);
  expect(
    all(root, '[data-option]')
      .filter((one) => one.checkVisibility())
      .map((one) => one.dataset['option']),
  ).toEqual(['textSize']);
  expect(textOf(root.querySelector('.settings-search [aria-live]'))).toBe('1 onderdeel gevonden.');
  // Without its accent, and by its heading: then the part stays whole.
  await look(root, 'een client');
  expect(shownParts(root)).toContain('Wat is er over één cliënt?');
  await look(root, 'zwxq');
  expect(shownParts(root)).toEqual([]);
  expect(textOf(root.querySelector('.settings-search [aria-live]'))).toBe('Niets gevonden.');
  await look(root, '');
  expect(shownParts(root)).toHaveLength(whole);
  expect(all(root, '[data-option]').every((one) => one.checkVisibility())).toBe(true);
});

test('every option tells what it does, and axe finds nothing with all of it open', async () => {
  const { root } = await showSettings();
  for (const option of all(root, '[data-option]')) {
    expect(option.querySelector('details p')!.textContent, option.dataset['option']).not.toBe('');
  }
  all<HTMLDetailsElement>(root, 'details').forEach((details) => (details.open = true));
  expect(await faults()).toEqual([]);
});

test('what is chosen is told to the desk, one thing at a time', async () => {
  const { root, holder } = await showSettings();
  const size = root.querySelector<HTMLSelectElement>('select[name=textSize]')!;
  size.value = '150';
  size.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(holder.applySettings).toHaveBeenCalledWith({ what: 'Sidelight settings', schema: 1, textSize: 150 });
});

async function take(root: HTMLElement, text: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[name=settings]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'van-collega.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // A browser reads a file in its own time.
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('settings come from a file after a look at what changes, and what a policy fixed stays', async () => {
  const { root, holder } = await showSettings(held(), fakeSettings({ fixed: ['notes'] }));
  const file = {
    what: 'Sidelight settings',
    schema: 1,
    textSize: 150,
    notes: false,
    remember: true,
    indicators: { 'plan.missing': { on: false } },
  };
  await take(root, JSON.stringify(file));
  const preview = root.querySelector('[data-preview="settings"]');
  expect(all(preview!, 'li').map((line) => textOf(line))).toEqual([
    'Tekstgrootte: nu 100 %, straks 150 %',
    'Geen lopend plan: nu zoals het pakket, straks uit',
    'Einddatum plan voorbij: nu op een schaal, straks zoals het pakket',
  ]);
  expect(textOf(preview)).toContain('Je organisatie heeft dit vastgezet, dat blijft zo: Eigen notities.');
  expect(holder.applySettings).not.toHaveBeenCalled();
  expect(await faults()).toEqual([]);
  root.querySelector<HTMLElement>('[data-act="take-settings"]')!.click();
  await settled();
  expect(holder.applySettings).toHaveBeenCalledWith(file);
  expect(root.querySelector('[data-preview="settings"]')).toBeNull();
});

test('a file that is wrong says where, and changes nothing', async () => {
  const { root, holder } = await showSettings();
  await take(root, '{"what":"Sidelight settings","schema":1,"textSize":7}');
  expect(textOf(root)).toContain('van-collega.json klopt niet bij ‘textSize’. Er is niets veranderd.');
  await take(root, 'geen json');
  expect(textOf(root)).toContain('van-collega.json is geen bestand met instellingen.');
  expect(holder.applySettings).not.toHaveBeenCalled();
  root.querySelector<HTMLElement>('[data-act="save-settings"]')!.click();
  const [name, text] = holder.save.mock.calls[0] as [string, string];
  expect(name).toBe('sidelight-settings.json');
  // What was given on is taken in again, and changes nothing.
  await take(root, text);
  expect(textOf(root.querySelector('[data-preview="settings"]'))).toContain('verandert niets');
});

test('a theme file is seen before it is used, without what could not be read', async () => {
  const { root, holder } = await showSettings();
  const choose = async (text: string) => {
    const input = root.querySelector<HTMLInputElement>('input[name=theme]')!;
    const files = new DataTransfer();
    files.items.add(new File([text], 'veldermeer.css'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await choose('p { color: red }');
  expect(textOf(root)).toContain('In veldermeer.css staat niets dat Sidelight kan gebruiken.');
  await choose('.t { --nl-link-color: #eeeeee; --utrecht-document-color: #331100; --other: 1px }');
  const preview = root.querySelector('[data-preview="theme"]')!;
  expect(all(preview, 'li').map((line) => textOf(line))).toEqual(['utrecht-document-color: #331100']);
  expect(textOf(preview)).toContain('nl-link-color');
  expect(holder.setTheme).not.toHaveBeenCalled();
  expect(await faults()).toEqual([]);
  root.querySelector<HTMLElement>('[data-act="take-theme"]')!.click();
  await settled();
  expect(holder.setTheme).toHaveBeenCalledWith({ 'utrecht-document-color': '#331100' });
});

test('a theme that is there can be taken away', async () => {
  const { root, holder } = await showSettings(
    held(),
    fakeSettings({ theme: { 'nl-link-color': '#0a5c2b' } }),
  );
  root.querySelector<HTMLElement>('[data-act="drop-theme"]')!.click();
  await settled();
  expect(holder.setTheme).toHaveBeenCalledWith(null);
});
