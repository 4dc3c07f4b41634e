import { page } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Research } from '../../components/research/Research.tsx';
import type { StudyDesk } from '../../components/research/study-desk.ts';
import { researchWords, sentenceOf } from '../../utils/text/research.ts';
import { CATALOGUE, KINDS } from '../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { guardOf } from '../../utils/traces/leaks.ts';
import type { StudyPage } from '../../utils/wire/study.ts';
import { event, studyFile, taking, without } from './fake-research.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showResearch(first: StudyPage) {
  const desk = {
    // A message is a copy each time: what did not change is another object all the same.
    page: vi.fn<StudyDesk['page']>(async () => structuredClone(first)),
    accept: vi.fn<StudyDesk['accept']>(async () => undefined),
    pause: vi.fn<StudyDesk['pause']>(async () => undefined),
    resume: vi.fn<StudyDesk['resume']>(async () => undefined),
    log: vi.fn<StudyDesk['log']>(async () => ({
      events: [event(1), event(2), event(3)],
      words: [{ session: 1, seq: 2, text: 'Het was druk' }],
      next: null,
    })),
    leakGuard: vi.fn<StudyDesk['leakGuard']>(async () => ({ key: '00', hashes: [] })),
    deleteOne: vi.fn<StudyDesk['deleteOne']>(async () => true),
    deleteAll: vi.fn<StudyDesk['deleteAll']>(async () => undefined),
    remark: vi.fn<StudyDesk['remark']>(async () => undefined),
    noteExport: vi.fn<StudyDesk['noteExport']>(async () => undefined),
    withdraw: vi.fn<StudyDesk['withdraw']>(async () => undefined),
    save: vi.fn<StudyDesk['save']>(),
    onChange: () => () => undefined,
  };
  const root = show(() => <Research desk={desk} language="nl" />);
  await vi.waitFor(() => expect(root.querySelector('.settings-part')).not.toBeNull());
  await settled();
  return { root, desk };
}

async function load(root: HTMLElement, text: string): Promise<void> {
  const carrier = new DataTransfer();
  carrier.items.add(new File([text], 'studie.json'));
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector('.study-offer')).not.toBeNull());
}

test.each(['nl', 'en'] as const)(
  'no faults in %s: a file that is read, and one that is refused',
  async (language) => {
    const { root } = await showResearch({ ...without, language });
    await load(root, studyFile);
    expect(await faults()).toEqual([]);
    await load(root, '{"schema":1}');
    expect(await faults()).toEqual([]);
  },
);

test.each(['nl', 'en'] as const)(
  'no faults in %s: the own log, an export that is looked at, and every question open',
  async (language) => {
    const { root } = await showResearch({ ...taking, language });
    await vi.waitFor(() => expect(all(root, '.log tbody tr')).toHaveLength(3));
    root.querySelector<HTMLElement>('[data-act="preview"]')!.click();
    await vi.waitFor(() => expect(root.querySelector('.export-preview')).not.toBeNull());
    for (const button of all(root, '.wipe')) button.click();
    root.querySelector<HTMLElement>('.log .link')!.click();
    root.querySelector<HTMLElement>('.study-acts .link')!.click();
    expect(await faults()).toEqual([]);
  },
);

test('a good file tells what is logged and what never is; only the press accepts it', async () => {
  const { root, desk } = await showResearch(without);
  await load(root, studyFile);
  const words = textOf(root.querySelector('.study-offer'));
  for (const part of [
    'Hoe verandert het werk?',
    'N. Testpersoon',
    'Nooit het adres',
    'geen naam',
    'wist zichzelf na',
  ]) {
    expect(words).toContain(part);
  }
  expect(desk.accept).not.toHaveBeenCalled();
  root.querySelector<HTMLInputElement>('[name=words]')!.click();
  control(root, 'Ja, ik doe mee').click();
  await settled();
  expect(desk.accept).toHaveBeenCalledWith(studyFile, true, false);
});

test('that fields changed is noted only where the study asks and the participant says yes', async () => {
  const { root, desk } = await showResearch(without);
  await load(root, studyFile);
  expect(root.querySelector('[name=filling]')).toBeNull();
  const asking = studyFile.replace('"words":true', '"words":true,"filling":true');
  await load(root, asking);
  await vi.waitFor(() => expect(root.querySelector('[name=filling]')).not.toBeNull());
  expect(root.querySelector<HTMLInputElement>('[name=filling]')!.checked).toBe(false);
  root.querySelector<HTMLInputElement>('[name=filling]')!.click();
  control(root, 'Ja, ik doe mee').click();
  await settled();
  expect(desk.accept).toHaveBeenCalledWith(asking, false, true);
});

test('a file that is wrong is named with each place, and can’t be accepted', async () => {
  const { root } = await showResearch(without);
  await load(
    root,
    studyFile.replace('"zicht-op-werk"', '"Zicht"').replace('"retentionDays":14', '"retentionDays":0'),
  );
  expect(all(root, '.study-offer li').map((one) => textOf(one).split(':')[0])).toEqual([
    'id',
    'retentionDays',
  ]);
  expect(root.querySelector('[data-act="accept"]')).toBeNull();
});

test('where a policy forbids studies no file can be read', async () => {
  const { root } = await showResearch({ ...without, forbidden: true });
  expect(root.querySelector('input[type=file]')).toBeNull();
  expect(textOf(root)).toContain('Onderzoek is hier niet toegestaan');
});

test('the log is read newest first, as sentences and as data, with the participant’s own words', async () => {
  const { root } = await showResearch(taking);
  await vi.waitFor(() => expect(all(root, '.log tbody tr')).toHaveLength(3));
  expect(textOf(root.querySelector('.log tbody td:nth-child(2)'))).toContain('Je opende de regel van');
  expect(textOf(root.querySelector('.log'))).toContain('Het was druk');
  control(root, 'Gegevens').click();
  expect(textOf(root.querySelector('.log tbody code'))).toContain('signal.opened session=1 seq=3 room=view');
});

test('a line is deleted after a question', async () => {
  const { root, desk } = await showResearch(taking);
  await vi.waitFor(() => expect(all(root, '.log tbody tr')).toHaveLength(3));
  root.querySelector<HTMLElement>('.log .link')!.click();
  expect(desk.deleteOne).not.toHaveBeenCalled();
  root.querySelector<HTMLElement>('[data-act="delete-one"]')!.click();
  await settled();
  expect(desk.deleteOne).toHaveBeenCalledWith(1, 3);
});

test('an export is looked at before it can be saved, and is noted with its hash', async () => {
  const { root, desk } = await showResearch(taking);
  expect(root.querySelector('[data-act="save"]')).toBeNull();
  root.querySelector<HTMLElement>('[data-act="preview"]')!.click();
  await vi.waitFor(() => expect(root.querySelector('[data-act="save"]')).not.toBeNull());
  expect(desk.save).not.toHaveBeenCalled();
  root.querySelector<HTMLElement>('[data-act="save"]')!.click();
  await settled();
  const [name, text] = desk.save.mock.calls[0]!;
  expect(name).toMatch(/^sidelight_zicht-op-werk_p-12345678_\d{4}-\d\d-\d\d\.csv$/);
  expect(text).not.toContain('druk');
  expect(desk.noteExport).toHaveBeenCalledWith({
    name,
    sha256: textOf(root.querySelector('[data-export="hash"]')),
    events: 3,
  });
});

test('the same log in every form is one bundle, with its own hash', async () => {
  const { root, desk } = await showResearch(taking);
  root.querySelector<HTMLElement>('[data-act="preview"]')!.click();
  await vi.waitFor(() => expect(root.querySelector('[data-act="save-bundle"]')).not.toBeNull());
  root.querySelector<HTMLElement>('[data-act="save-bundle"]')!.click();
  await settled();
  const [name, bytes] = desk.save.mock.calls[0]!;
  expect(name).toMatch(/\.zip$/);
  expect(bytes).toBeInstanceOf(Uint8Array);
  expect(desk.noteExport).toHaveBeenCalledWith({
    name,
    sha256: textOf(root.querySelector('[data-export="bundle-hash"]')),
    events: 3,
  });
});

test('a log in which a value of a page stands is refused, with the place', async () => {
  const { root, desk } = await showResearch(taking);
  desk.leakGuard.mockResolvedValue(await guardOf([{ text: 'Druk', name: true }]));
  root.querySelector<HTMLElement>('[data-act="preview"]')!.click();
  await vi.waitFor(() => expect(root.querySelector('[data-export="refused"]')).not.toBeNull());
  expect(textOf(root.querySelector('[data-export="refused"]'))).toContain('Sessie 1, regel 2, veld “words”');
  expect(root.querySelector('[data-act="save"]')).toBeNull();
  expect(root.querySelector('[data-act="save-bundle"]')).toBeNull();
  expect(await faults()).toEqual([]);
});

test('withdrawing asks first, and names the copies', async () => {
  const { root, desk } = await showResearch(taking);
  const part = root.querySelector<HTMLElement>('[aria-labelledby="withdraw"]')!;
  expect(textOf(part)).toContain('sidelight_eerder.csv');
  part.querySelector<HTMLElement>('.wipe')!.click();
  expect(desk.withdraw).not.toHaveBeenCalled();
  part.querySelector<HTMLElement>('.confirm .primary')!.click();
  await settled();
  expect(desk.withdraw).toHaveBeenCalledOnce();
});

test('at 400 % zoom nothing needs scrolling sideways', async () => {
  await page.viewport(320, 256);
  onTestFinished(() => page.viewport(320, 900));
  const { root } = await showResearch(taking);
  await vi.waitFor(() => expect(all(root, '.log tbody tr')).toHaveLength(3));
  root.querySelector<HTMLElement>('[data-act="preview"]')!.click();
  await vi.waitFor(() => expect(root.querySelector('.export-preview')).not.toBeNull());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('every event has a sentence in both languages, and both languages say the same things', () => {
  const paths = (node: unknown, path = ''): string[] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([name, child]) => paths(child, `${path}.${name}`))
      : [path];
  expect(paths(researchWords.en)).toEqual(paths(researchWords.nl));
  const example = (form: string) =>
    form.startsWith('true') ? true : /^(whole )?number/.test(form) ? 1 : form.split(',')[0];
  for (const kind of KINDS) {
    const data = Object.fromEntries(
      Object.entries(CATALOGUE[kind].fields).map(([name, { form }]) => [name, example(form)]),
    );
    for (const words of Object.values(researchWords)) {
      const sentence = sentenceOf(words, { kind, data } as TraceEvent, {
        signal: () => 'signaal',
        field: () => 'veld',
      });
      expect(sentence, kind).toMatch(/^[A-Z1-9].*\.$/);
      expect(sentence, kind).not.toMatch(/undefined|null|\[object/);
    }
  }
});
