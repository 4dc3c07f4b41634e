import { page } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Holder } from '../../components/settings/holder.ts';
import { Settings } from '../../components/settings/Settings.tsx';
import type { CitizenDesk, CitizenDeskNow } from '../../utils/wire/client-sheet.ts';
import type { Held } from '../../utils/wire/messages.ts';
import { fakeDiagnosis, held, keptAboutSamira as kept } from './fake-held.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showSettings(now: Held = held()) {
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
