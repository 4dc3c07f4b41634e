import { cdp } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { Account } from '../../components/workbench/Account.tsx';
import { registerFaults } from '../../utils/account/register-form.ts';
import type { Known } from '../../utils/account/papers.ts';
import { loadPack, standardPack } from '../../utils/indicators/index.ts';
import { all, control, faults, show, textOf } from './show.tsx';

const pack = loadPack(standardPack).pack!;
const organisation = { name: 'Gemeente Demodam', contact: 'vragen@demodam.example' };

function showAccount(known?: Known) {
  const save = vi.fn<(name: string, text: string, type: string) => void>();
  const root = show(() => (
    <main>
      <h1>Sidelight</h1>
      <Account pack={pack} language="nl" save={save} {...(known && { known })} />
    </main>
  ));
  const choose = (paper: string): void => {
    const select = root.querySelector('select')!;
    select.value = paper;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { root, save, choose };
}

test('shows the paper that is chosen, in the language that is chosen', () => {
  const { root, choose } = showAccount();
  expect(textOf(root.querySelector('.paper h2'))).toBe('De indicatoren van Werk en Inkomen');
  expect(all(root, '.paper h4')).toHaveLength(pack.indicators.length);
  choose('leaflet');
  expect(textOf(root.querySelector('.paper h2'))).toBe('Uw coach werkt met Sidelight');
  control(root, 'English').click();
  expect(textOf(root.querySelector('.paper h2'))).toBe('Your coach works with Sidelight');
  expect(root.querySelector<HTMLElement>('.paper')!.lang).toBe('en');
  expect(textOf(root.querySelector('.paper'))).toContain('(werk-inkomen), version 1.');
});

test('gives the paper as a file that names pack, version and language', () => {
  const { root, save, choose } = showAccount();
  choose('council');
  control(root, 'Bewaar als Markdown').click();
  const [name, text, type] = save.mock.calls[0]!;
  expect(name).toBe(`werk-inkomen-${pack.version}-council.nl.md`);
  expect(text).toMatch(/^# Blad voor de ondernemingsraad/);
  expect(type).toBe('text/markdown');
});

test('gives the register record as JSON and CSV, and says what it still misses', () => {
  const { root, save, choose } = showAccount();
  choose('register');
  expect(textOf(root.querySelector('[role=status]'))).toContain('organisatie, contactgegevens');
  expect(all(root, '.paper tbody tr')).toHaveLength(32);
  control(root, 'Bewaar als JSON').click();
  control(root, 'Bewaar als CSV').click();
  expect(save.mock.calls.map(([name]) => name)).toEqual([
    `werk-inkomen-${pack.version}-register.json`,
    `werk-inkomen-${pack.version}-register.csv`,
  ]);
  expect(registerFaults(JSON.parse(save.mock.calls[0]![1])).map(({ field }) => field)).toHaveLength(2);
});

test('a record that is whole says nothing of what it misses', () => {
  const { root, choose } = showAccount({ organisation });
  choose('register');
  expect(root.querySelector('[role=status]')).toBeNull();
  expect(textOf(root.querySelector('.paper'))).toContain('Gemeente Demodam');
});

test('prints the paper without its tools', async () => {
  const { root } = showAccount();
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  control(root, 'Druk af').click();
  expect(print).toHaveBeenCalledOnce();
  const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  onTestFinished(() => void session.send('Emulation.setEmulatedMedia', { media: '' }));
  expect(getComputedStyle(root.querySelector('.account-tools')!).display).toBe('none');
  expect(getComputedStyle(root.querySelector('.paper')!).display).not.toBe('none');
});

test.each(['catalogue', 'dpia', 'leaflet', 'register'])(
  '%s has no fault that axe finds and fits 320 px',
  async (paper) => {
    const { choose } = showAccount();
    choose(paper);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
);
