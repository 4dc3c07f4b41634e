import { cdp } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { fakeBench, packsNow } from './fake-bench.ts';
import { chooseFiles, choosing, fileNamed, teamFiles } from './fake-disputes.ts';
import { disputesText } from '../../utils/workbench/dispute-file.ts';
import { disputeFile, entry, norm } from '../unit/workbench/disputes.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showLearn() {
  const desk = fakeBench(packsNow());
  const root = show(() => <Workbench desk={desk} language="nl" />);
  await settled();
  control(root, 'Leren').click();
  await settled();
  const panel = root.querySelector<HTMLElement>('#panel-learn')!;
  return {
    root,
    panel,
    notice: () => textOf(panel.querySelector('.learn-notice')),
    async choose(files: readonly File[], count = files.length) {
      chooseFiles(panel.querySelector('input[type=file]')!, files);
      await expect.poll(() => textOf(panel.querySelector('.learn-notice'))).toContain(`Gelezen: ${count} `);
      await settled();
    },
  };
}

const colours = (value: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
afterEach(() => colours('light'));

const rows = (panel: HTMLElement, rule: string) =>
  all(panel, `[data-rule="${rule}"] tbody tr`).map((row) => [...row.children].map(textOf));

test('one file gives no figure, four more do', async () => {
  const { panel, choose } = await showLearn();
  const files = Array.from({ length: 5 }, (_, at) => fileNamed(`${at}.json`, entry()));
  await choose(files.slice(0, 1));
  expect(all(panel, '[data-rule]')).toEqual([]);
  expect(textOf(panel)).toContain('Er is nog geen getal te tonen.');
  panel.querySelector<HTMLElement>('summary')!.click();
  expect(all(panel, '.learn-fewer li').map(textOf)).toContain('Geen volgende afspraak: minder dan vijf');
  await choose(files.slice(1));
  expect(rows(panel, 'contact.no_next').slice(0, 2)).toEqual([
    ['Samen', '5'],
    ['het gegeven', '5'],
  ]);
  expect(all(panel, '.learn-fewer li').map(textOf).join()).not.toContain('Geen volgende afspraak');
});

test('how it should be is written by role, kept and taken away again', async () => {
  const { panel } = await showLearn();
  const way = panel.querySelector<HTMLAnchorElement>('[data-act=to-disputes]')!;
  expect([textOf(way), way.getAttribute('href')]).toEqual([
    'Maak het bestand voor je team',
    '/worklist.html#disputes',
  ]);
  const part = (name: string) => panel.querySelector<HTMLSelectElement>(`[data-part="norm-${name}"]`)!;
  const put = (name: string, value: string) => {
    part(name).value = value;
    part(name).dispatchEvent(new Event(name === 'words' ? 'input' : 'change', { bubbles: true }));
  };
  put('rule', 'plan.past_end');
  put('said', 'objected');
  put('role', 'quality');
  put('words', 'Een plan mag even doorlopen.');
  control(panel, 'Bewaar').click();
  await expect
    .poll(() => textOf(panel.querySelector('.norms .learn-files')))
    .toContain('Bezwaar · Kwaliteit');
  expect(textOf(panel.querySelector('.norms .learn-files'))).toContain('‘Een plan mag even doorlopen.’');
  expect(part('words').value).toBe('');
  expect(await faults()).toEqual([]);
  panel.querySelector<HTMLElement>('[data-act=drop-norm]')!.click();
  await expect.poll(() => panel.querySelector('.norms .learn-files')).toBeNull();
});

test('how it should be shows with the figures of five files', async () => {
  const { panel, choose } = await showLearn();
  const files = Array.from(
    { length: 5 },
    (_, at) => new File([disputesText(disputeFile([], [norm({ words: `Voorstel ${at}.` })]))], `${at}.json`),
  );
  await choose(files.slice(0, 4));
  expect(panel.querySelector('[data-norm]')).toBeNull();
  expect(textOf(panel)).not.toContain('Voorstel 1.');
  await choose(files.slice(4));
  const shown = textOf(panel.querySelector('[data-norm="contact.no_next"]'));
  expect(shown).toContain('Voorstel: 5');
  expect(shown).toContain('Coach: 5');
  expect(shown).toContain('Bezwaar: minder dan vijf');
  expect(shown).toContain('‘Voorstel 1.’');
  expect(await faults()).toEqual([]);
});

test('a sample is drawn again with the same number, looked at with the checklist, and kept as counts', async () => {
  const { panel } = await showLearn();
  const put = (element: HTMLInputElement | HTMLSelectElement, value: string) => {
    element.value = value;
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  };
  const part = (name: string) => panel.querySelector<HTMLInputElement>(`[data-part="sample-${name}"]`)!;
  const numbers = () =>
    all(panel, '[data-part=sample-file] summary').map((one) => /\d{6}/.exec(textOf(one))![0]);
  put(part('count'), '2');
  put(part('seed'), '7');
  control(panel, 'Loot').click();
  await expect.poll(() => numbers().length).toBe(2);
  const drawn = numbers();
  expect(textOf(panel.querySelector('.sample h4'))).toBe('2 dossiers van 3, lotingsgetal 7');
  control(panel, 'Loot').click();
  await settled();
  expect(numbers()).toEqual(drawn);
  expect(panel.querySelector<HTMLButtonElement>('[data-act=keep-findings]')!.disabled).toBe(true);
  const [first] = all(panel, '[data-part=sample-file]') as HTMLDetailsElement[];
  first!.open = true;
  put(first!.querySelector('[data-item="field.plan_end"]')!, 'wrong');
  await settled();
  expect(textOf(part('looked'))).toBe('Je bekeek 1 van de 2 gelote dossiers.');
  expect(await faults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  control(panel, 'Bewaar wat je vond').click();
  await expect
    .poll(() => textOf(panel.querySelector('[data-part=findings]')))
    .toContain('1 dossier bekeken van 3');
  const kept = textOf(panel.querySelector('.sample'));
  expect(kept).toContain('klopt 0, klopt niet 1, niet te zeggen 0');
  for (const number of drawn) expect(kept).not.toContain(number);
});

test('the same file counts once, by whatever name', async () => {
  const { panel, choose, notice } = await showLearn();
  const file = fileNamed('a.json', entry());
  await choose([file, new File([file], 'b.json')], 1);
  expect(notice()).toBe('Gelezen: 1 bestand. 1 bestand had je al en telt één keer.');
  expect(all(panel, '.learn-files li')).toHaveLength(1);
});

test('before and after the rule changed stand side by side; what would tell of fewer than five stays hidden', async () => {
  const { panel, choose } = await showLearn();
  await choose(teamFiles());
  const heads = all(panel, '[data-rule="plan.past_end"] thead th').map(textOf);
  expect(heads.slice(0, 3)).toEqual(['Waarom', 'Alle versies', 'Versie 0.9.0']);
  const [total] = rows(panel, 'plan.past_end');
  expect(total!.slice(0, 3)).toEqual(['Samen', '18', '12']);
  expect(
    rows(panel, 'contact.no_next')
      .slice(0, 3)
      .map((row) => row.slice(0, 2)),
  ).toEqual([
    ['Samen', '13'],
    ['het gegeven', '7'],
    ['het staat in een ander systeem', '7'],
  ]);
  // Five files speak of the picture: with it, the service of one file could be reckoned.
  expect(textOf(panel.querySelector('[data-rule="contact.no_next"]'))).toContain(
    'de weergave minder dan vijf',
  );
});

test('a file that is something else is refused with a reason, and the others are read', async () => {
  const { panel, choose, notice } = await showLearn();
  await choose([new File(['naam;nummer'], 'lijst.csv'), fileNamed('a.json', entry())], 1);
  expect(notice()).toBe('Gelezen: 1 bestand.');
  expect(textOf(panel.querySelector('[role=alert]'))).toBe(
    'lijst.csv is niet gelezen. Dit is geen bestand met betwistingen.',
  );
});

test('files may be dragged in and taken away; the papers follow', async () => {
  const { root, panel, notice } = await showLearn();
  panel
    .querySelector('.learn')!
    .dispatchEvent(
      new DragEvent('drop', { dataTransfer: choosing(teamFiles()), bubbles: true, cancelable: true }),
    );
  await expect.poll(notice).toContain('Gelezen: 7 bestanden.');
  const catalogue = async () => {
    control(root, 'Verantwoorden').click();
    await settled();
    return textOf(root.querySelector('#panel-account'));
  };
  expect(await catalogue()).toContain('7 bestanden');
  control(root, 'Leren').click();
  for (const at of [1, 2, 3]) control(panel, `Haal weg: coach-${at}.disputes.json`).click();
  expect(all(panel, '.learn-files li')).toHaveLength(4);
  expect(all(panel, '[data-rule]')).toEqual([]);
  expect(await catalogue()).not.toContain('7 bestanden');
});

test.each(['light', 'dark'] as const)(
  'figures have no fault that axe finds and fit 320 px, in %s',
  async (theme) => {
    await colours(theme);
    const { panel, choose } = await showLearn();
    await choose([...teamFiles(), new File(['x'], 'x.json')], 7);
    panel.querySelector<HTMLElement>('summary')!.click();
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
);
