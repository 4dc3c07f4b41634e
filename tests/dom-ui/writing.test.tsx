import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { checkPack } from '../../utils/packs/check.ts';
import type { Draft } from '../../utils/street/draft.ts';
import type { NamedThreshold } from '../../utils/street/pack.ts';
import type { PackFile, PacksNow } from '../../utils/street/pack-file.ts';
import { fakeBench, packsNow } from './fake-bench.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function begin(view: 'write' | 'try' = 'write', state: PacksNow = packsNow()) {
  history.replaceState(null, '', `#${view}`);
  const desk = fakeBench(state);
  const install = vi.spyOn(desk.shelf, 'install');
  const root = show(() => <Workbench desk={desk} language="nl" />);
  await settled();
  await settled();
  return { root, desk, install };
}

let before = '';
beforeEach(() => {
  before = location.href;
});
afterEach(() => history.replaceState(null, '', before));

/** The view that shows. */
const view = (root: HTMLElement) =>
  all(root, '[role=tabpanel]').find((panel) => !panel.hidden) as HTMLElement;

function chooseRule(root: HTMLElement, id: string): void {
  const select = view(root).querySelector<HTMLSelectElement>('[data-act=choose-rule]')!;
  select.value = id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const part = (root: HTMLElement, name: string) =>
  view(root).querySelector<HTMLInputElement>(`[data-part="${name}"]`)!;

function fill(input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}

const cel = (root: HTMLElement) => view(root).querySelector<HTMLTextAreaElement>('.cel textarea')!;

/** As somebody types: the caret stands behind it. */
function type(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  area.value = text;
  area.setSelectionRange(text.length, text.length);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
  return event;
};

const plain = (root: HTMLElement) => textOf(part(root, 'plain'));

describe('a rule in the form', () => {
  test('says its sentence as it is filled in, and is kept with the time', async () => {
    const { root, desk } = await begin();
    chooseRule(root, 'dl.remeasure');
    expect(textOf(view(root).querySelector('.rule-kept'))).toBe('Zoals in het pakket');
    expect(plain(root)).toContain('meer dan 183 dagen geleden');
    fill(part(root, 'threshold'), '120');
    expect(plain(root)).toContain('meer dan 120 dagen geleden');
    expect(textOf(view(root).querySelector('.rule-kept'))).toBe('Concept nog niet bewaard');
    await expect
      .poll(() => textOf(view(root).querySelector('.rule-kept')))
      .toMatch(/^Concept bewaard · \d\d/);
    expect((await desk.drafts.drafts())[0]!.steps[0]!.indicator.threshold).toBe(120);
    fill(part(root, 'unit'), 'working days');
    expect(plain(root)).toContain('meer dan 120 werkdagen geleden');
    expect(await faults()).toEqual([]);
  });

  test('turns to another kind of question with what can be kept of it', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.remeasure');
    fill(part(root, 'about'), 'filled');
    expect(textOf(view(root).querySelector('.rule-cel code'))).toBe('filled(participation_step_date)');
    fill(part(root, 'is'), 'false');
    expect(textOf(view(root).querySelector('.rule-cel code'))).toBe('!filled(participation_step_date)');
  });
});

describe('a rule in CEL', () => {
  test('that has no form’s shape stays CEL, and goes back into the form when it has', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.instrument_end');
    expect(part(root, 'threshold')).toBeNull();
    expect(textOf(view(root))).toContain('Deze regel past niet in het formulier.');
    chooseRule(root, 'dl.remeasure');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(plan_start) > threshold ');
    control(view(root), 'Formulier').click();
    // The number beside it is still about another day: a form would lose that.
    expect(textOf(view(root))).toContain('Deze regel past niet in het formulier.');
    view(root).querySelector<HTMLDetailsElement>('.rule-editor details')!.open = true;
    const [, value, date] = all<HTMLTextAreaElement>(view(root), '.cel textarea');
    type(value!, 'days_since(plan_start)');
    type(date!, 'plan_start');
    control(view(root), 'Formulier').click();
    expect(part(root, 'field').value).toBe('plan_start');
  });

  test('offers names while it is typed; arrows and Enter take one, Escape takes none', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.remeasure');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(plan_e');
    const options = () => all(view(root), '[role=option]').map((one) => textOf(one));
    expect(options()).toEqual(['plan_end Einddatum plan', 'plan_end_reason Reden einde plan']);
    expect(await faults()).toEqual([]);
    press('ArrowDown');
    const active = cel(root).getAttribute('aria-activedescendant')!;
    expect(textOf(document.getElementById(active))).toContain('plan_end_reason');
    press('ArrowUp');
    press('Enter');
    expect(cel(root).value).toBe('days_since(plan_end');
    expect(options()).toEqual([]);
    type(cel(root), 'days_since(plan_s');
    press('Escape');
    expect(options()).toEqual([]);
    expect(cel(root).value).toBe('days_since(plan_s');
    // Without a list Enter and the arrows are the field's own.
    expect(press('Enter').defaultPrevented).toBe(false);
  });

  test('shows what is wrong at its place, breaks no other rule and can’t be published', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.remeasure');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(participation_step_date) > thresold');
    press('Escape');
    const wrong = view(root).querySelector<HTMLElement>('.cel-wrong')!;
    expect(textOf(wrong)).toContain('Regel 1, teken 39');
    expect(textOf(wrong.querySelector('mark'))).toBe('thresold');
    expect(plain(root)).toBe('De zin komt als de regel klopt.');
    expect(view(root).querySelector('[data-act=publish]')).toBeNull();
    expect(textOf(view(root).querySelector('.rule-publish'))).toContain('Er klopt nog 1 ding niet.');
    expect(await faults()).toEqual([]);
    control(wrong, 'Ga naar die plek').click();
    expect(document.activeElement).toBe(cel(root));
    expect(cel(root).value.slice(cel(root).selectionStart, cel(root).selectionEnd)).toBe('thresold');
    chooseRule(root, 'plan.unsigned');
    expect(plain(root)).toContain('meer dan 21 dagen geleden');
  });
});

test('typing changes neither the language of the texts nor the way the rule is written', async () => {
  const { root } = await begin();
  chooseRule(root, 'dl.remeasure');
  control(view(root), 'Engels').click();
  fill(part(root, 'name'), 'Measure again');
  fill(part(root, 'question'), 'Is it time?');
  expect(part(root, 'name').lang).toBe('en');
  expect(part(root, 'question').value).toBe('Is it time?');
  control(view(root), 'CEL').click();
  type(cel(root), 'days_since(participation_step_date) >= threshold');
  expect(cel(root).value).toBe('days_since(participation_step_date) >= threshold');
  expect(plain(root)).toContain('183');
});

test('a rule that nobody named yet is tried with the fields that it looks at', async () => {
  const { root } = await begin();
  view(root).querySelector<HTMLElement>('[data-act=new-rule]')!.click();
  await settled();
  fill(part(root, 'field'), 'benefit_start');
  control(root, 'Proberen').click();
  await settled();
  await expect.poll(() => view(root).querySelector('.curve-line')?.getAttribute('d')).toContain('H');
});

describe('a threshold with a name', () => {
  const half: NamedThreshold = {
    id: 'half_year',
    name: { nl: 'Half jaar', en: 'Half a year' },
    value: 150,
    unit: 'days',
  };
  /** The pack that ships, with one threshold that another rule uses. */
  function shared(): PacksNow {
    const now = packsNow();
    const file = JSON.parse(now.packs[1]!.text) as PackFile;
    file.thresholds = [half];
    file.indicators = file.indicators.map((each) =>
      each.id === 'plan.review_due'
        ? { ...each, rule: each.rule.replace('threshold', 'half_year'), threshold: 150 }
        : each,
    );
    return { ...now, packs: [now.packs[0]!, { ...now.packs[1]!, text: JSON.stringify(file) }] };
  }
  const note = (root: HTMLElement) => textOf(part(root, 'named'));

  test('is chosen in the form, tells who else has it, and moves for all', async () => {
    const { root, install } = await begin('write', shared());
    install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    chooseRule(root, 'dl.remeasure');
    expect(part(root, 'named')).toBeNull();
    fill(part(root, 'named-threshold'), 'half_year');
    expect(textOf(view(root).querySelector('.rule-cel code'))).toBe(
      'days_since(participation_step_date) > half_year',
    );
    expect(plain(root)).toContain('meer dan 150 dagen geleden');
    expect(note(root)).toContain('dan verandert hij ook bij: Plan lang niet besproken.');
    fill(part(root, 'threshold'), '160');
    expect(note(root)).toContain('In het pakket gaat ‘Half jaar’ van 150 naar 160.');
    expect(await faults()).toEqual([]);
    fill(part(root, 'what-nl'), 'Half jaar is 160 dagen.');
    fill(part(root, 'what-en'), 'Half a year is 160 days.');
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    // Examples of both rules lie around their numbers of before.
    await expect
      .poll(() => textOf(view(root).querySelector('.rule-examples')))
      .toContain('Plan lang niet besproken');
    for (const box of all<HTMLInputElement>(view(root), '[data-part=agree]')) box.click();
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect.poll(() => install.mock.calls.length).toBe(1);
    const file = JSON.parse(install.mock.calls[0]![0].text) as PackFile;
    expect(file.thresholds).toEqual([{ ...half, value: 160 }]);
    const { pack, problems } = checkPack(file);
    expect(problems).toEqual([]);
    for (const id of ['dl.remeasure', 'plan.review_due'])
      expect(pack!.indicators.find((each) => each.id === id)).toMatchObject({ threshold: 160 });
  });

  test('brings its number when it is typed in CEL, and moves with the slider', async () => {
    const { root } = await begin('write', shared());
    chooseRule(root, 'dl.remeasure');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(participation_step_date) > half');
    expect(textOf(view(root).querySelector('[role=option]'))).toBe('half_year Half jaar');
    press('Enter');
    expect(plain(root)).toContain('meer dan 150 dagen geleden');
    control(root, 'Proberen').click();
    await settled();
    fill(part(root, 'slider'), '90');
    expect(note(root)).toContain('van 150 naar 90');
    expect(plain(root)).toContain('meer dan 90 dagen geleden');
  });

  test('is put into the pack, and taken away while no rule uses it', async () => {
    const state = shared();
    const { root, install } = await begin('write', state);
    install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    view(root).querySelector<HTMLDetailsElement>('.rule-named')!.open = true;
    expect(textOf(view(root).querySelector('[data-named=half_year]'))).toContain(
      '150 dagen, in CEL: half_year. Gebruikt door: Plan lang niet besproken.',
    );
    expect(view(root).querySelector('[data-act=drop-named]')).toBeNull();
    fill(part(root, 'named-nl'), 'Lang geleden');
    fill(part(root, 'named-en'), 'Long ago');
    fill(part(root, 'named-value'), '400');
    expect(await faults()).toEqual([]);
    view(root).querySelector<HTMLElement>('[data-act=add-named]')!.click();
    await expect.poll(() => install.mock.calls.length).toBe(1);
    const file = JSON.parse(install.mock.calls[0]![0].text) as PackFile;
    expect(file.thresholds!.at(-1)).toEqual({
      id: 'long_ago',
      name: { nl: 'Lang geleden', en: 'Long ago' },
      value: 400,
      unit: 'days',
    });
    expect(file.changes![0]).toMatchObject({
      version: '1.2.0',
      what: { nl: 'De grens ‘Lang geleden’ is erbij.' },
    });
    expect(checkPack(file).problems).toEqual([]);
    const text = JSON.stringify({ ...file, version: state.active.version, changes: undefined });
    const next = await begin('write', {
      ...state,
      packs: [state.packs[0]!, { ...state.packs[1]!, text }],
    });
    next.install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    view(next.root).querySelector<HTMLElement>('[data-named=long_ago] [data-act=drop-named]')!.click();
    await expect.poll(() => next.install.mock.calls.length).toBe(1);
    const less = JSON.parse(next.install.mock.calls[0]![0].text) as PackFile;
    expect(less.thresholds!.map(({ id }) => id)).toEqual(['half_year']);
  });
});

test('a threshold that is called otherwise takes rules and drafts along', async () => {
  const half: NamedThreshold = {
    id: 'half_year',
    name: { nl: 'Half jaar', en: 'Half a year' },
    value: 183,
    unit: 'days',
  };
  const now = packsNow();
  const file = JSON.parse(now.packs[1]!.text) as PackFile;
  file.thresholds = [half];
  const of = (id: string) => file.indicators.find((each) => each.id === id)!;
  of('dl.remeasure').rule = 'days_since(participation_step_date) > half_year';
  const stateOf = (next: PackFile): PacksNow => ({
    ...now,
    active: { id: next.id, version: next.version },
    packs: [now.packs[0]!, { ...now.packs[1]!, version: next.version, text: JSON.stringify(next) }],
  });
  const { root, desk, install } = await begin('write', stateOf(file));
  install.mockImplementation(async ({ text }) => {
    const next = JSON.parse(text) as PackFile;
    desk.change(stateOf(next));
    return { installed: { id: next.id, version: next.version }, problems: [] };
  });
  // A draft that uses it, of a rule that in the pack does not.
  chooseRule(root, 'plan.review_due');
  control(view(root), 'CEL').click();
  type(cel(root), 'days_since(plan_last_review) > half_year');
  press('Escape');
  await expect.poll(async () => (await desk.drafts.drafts()).length).toBe(1);
  // Its last step says something else; the one before still says the name.
  const [{ steps }] = (await desk.drafts.drafts()) as [Draft];
  await desk.drafts.keep({
    pack: file.id,
    indicator: { ...steps[0]!.indicator, rule: 'days_since(plan_last_review) > threshold', threshold: 30 },
    apart: true,
  });
  desk.change(stateOf(file));
  await expect.poll(() => cel(root).value).toBe('days_since(plan_last_review) > threshold');

  view(root).querySelector<HTMLDetailsElement>('.rule-named')!.open = true;
  view(root).querySelector<HTMLElement>('[data-act=rename-named]')!.click();
  fill(part(root, 'renamed-nl'), 'Zes maanden');
  fill(part(root, 'renamed-en'), 'Six months');
  expect(await faults()).toEqual([]);
  view(root).querySelector<HTMLElement>('[data-act=put-renamed]')!.click();
  await expect
    .poll(() => textOf(view(root).querySelector('[data-named=six_months]')))
    .toContain('Zes maanden: 183 dagen, in CEL: six_months. Gebruikt door:');
  expect(view(root).querySelector('[data-named=half_year]')).toBeNull();
  const put = JSON.parse(install.mock.calls[0]![0].text) as PackFile;
  expect(checkPack(put).problems).toEqual([]);
  expect(put.changes![0]!.what.nl).toBe('De grens ‘Half jaar’ heet nu ‘Zes maanden’.');
  expect(put.indicators.find(({ id }) => id === 'dl.remeasure')).toMatchObject({
    rule: 'days_since(participation_step_date) > six_months',
    version: of('dl.remeasure').version,
  });
  view(root).querySelector<HTMLDetailsElement>('.rule-history')!.open = true;
  await expect
    .poll(() => textOf(view(root).querySelector('.rule-history code')))
    .toBe('days_since(plan_last_review) > six_months');
  view(root).querySelector<HTMLElement>('.rule-history .link')!.click();
  await expect
    .poll(async () => (await desk.drafts.drafts())[0]!.steps[0]!.indicator.rule)
    .toBe('days_since(plan_last_review) > six_months');
  await expect.poll(() => view(root).querySelector('.cel-wrong')).toBeNull();
  expect(plain(root)).toContain('meer dan 183 dagen geleden');
});

test('a field that the pack adds is chosen in the form and tried on the example', async () => {
  const now = packsNow();
  const file = JSON.parse(now.packs[1]!.text) as PackFile;
  file.fields = [
    {
      id: 'bike_lent',
      area: 'general',
      screen: 'client',
      type: 'date',
      handling: 'keep',
      nl: ['Fiets geleend op'],
      en: ['Bike lent on'],
    },
  ];
  const packs = [now.packs[0]!, { ...now.packs[1]!, text: JSON.stringify(file) }];
  const { root, desk } = await begin('write', { ...now, packs });
  chooseRule(root, 'dl.remeasure');
  fill(part(root, 'field'), 'bike_lent');
  expect(plain(root)).toContain('‘Fiets geleend op’ meer dan 183 dagen geleden');
  expect(view(root).querySelector('.cel-wrong')).toBeNull();
  control(root, 'Proberen').click();
  await settled();
  const counts = all(view(root), '.trial-counts strong').map((one) => Number(textOf(one)));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(Math.min(...counts.slice(0, 2))).toBeGreaterThan(0);
  // A pack without it has no such field.
  desk.change(now);
  control(root, 'Schrijven').click();
  await expect.poll(() => textOf(view(root))).toContain('De naam “bike_lent” bestaat niet.');
});

describe('a draft', () => {
  test('goes back to what stood before, and away without a trace in the pack', async () => {
    const { root, desk } = await begin();
    chooseRule(root, 'dl.remeasure');
    const one = packsNow().packs[1]!;
    const { plain: _, ...indicator } = (JSON.parse(one.text) as PackFile).indicators.find(
      ({ id }) => id === 'dl.remeasure',
    )!;
    for (const threshold of [90, 100])
      await desk.drafts.keep({ pack: 'werk-inkomen', indicator: { ...indicator, threshold }, apart: true });
    desk.change(packsNow());
    await expect.poll(() => part(root, 'threshold').value).toBe('100');
    view(root).querySelector<HTMLDetailsElement>('.rule-history')!.open = true;
    view(root).querySelector<HTMLElement>('.rule-history .link')!.click();
    await expect.poll(() => part(root, 'threshold').value).toBe('90');
    await expect.poll(async () => (await desk.drafts.drafts())[0]!.steps.length).toBe(3);
    control(view(root), 'Gooi concept weg').click();
    control(view(root), 'Ja, gooi weg').click();
    await expect.poll(() => part(root, 'threshold').value).toBe('183');
    expect(await desk.drafts.drafts()).toEqual([]);
  });

  test('is published under the next version, with a line in both languages', async () => {
    const { root, install } = await begin();
    install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    chooseRule(root, 'dl.remeasure');
    fill(part(root, 'owner'), 'Pilotteam');
    fill(part(root, 'what-nl'), 'Het pilotteam zorgt ervoor.');
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await settled();
    expect(install).not.toHaveBeenCalled();
    fill(part(root, 'what-en'), 'The pilot team looks after it.');
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect
      .poll(() => textOf(view(root).querySelector('[role=status].settings-notice')))
      .toContain('1.2.0');
    const [asked] = install.mock.calls[0]!;
    expect(asked).toMatchObject({ origin: 'workbench', activate: true });
    const file = JSON.parse(asked.text) as PackFile;
    expect(file.version).toBe('1.2.0');
    expect(file.changes![0]!.what).toEqual({
      nl: 'Het pilotteam zorgt ervoor.',
      en: 'The pilot team looks after it.',
    });
    expect(file.indicators.find(({ id }) => id === 'dl.remeasure')!.owner).toBe('Pilotteam');
    expect(file.indicators).toHaveLength(40);
  });

  test('runs the examples of the pack first, and goes on where each is agreed to', async () => {
    const { root, install } = await begin();
    install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    chooseRule(root, 'dl.remeasure');
    fill(part(root, 'threshold'), '3000');
    fill(part(root, 'what-nl'), 'Veel later meten.');
    fill(part(root, 'what-en'), 'Measure much later.');
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect.poll(() => textOf(view(root).querySelector('.rule-examples'))).toContain('Verwacht: speelt');
    expect(textOf(view(root).querySelector('.rule-examples'))).toContain('De regel zegt nu: speelt niet');
    expect(install).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
    for (const box of all<HTMLInputElement>(view(root), '[data-part=agree]')) box.click();
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect.poll(() => install.mock.calls.length).toBe(1);
    const before = (JSON.parse(packsNow().packs[1]!.text) as PackFile).examples!;
    const after = (JSON.parse(install.mock.calls[0]![0].text) as PackFile).examples!;
    const differ = after.filter((each, at) => JSON.stringify(each) !== JSON.stringify(before[at]));
    expect(differ.map(({ indicator }) => indicator)).toContain('dl.remeasure');
    expect(after).toHaveLength(before.length);
  });

  test('holds from and to the days that are filled in, and with an end before its start can’t be published', async () => {
    const { root, install } = await begin();
    install.mockResolvedValue({ installed: { id: 'werk-inkomen', version: '1.2.0' }, problems: [] });
    chooseRule(root, 'dl.remeasure');
    const days = all<HTMLInputElement>(view(root), '.rule-about input[type=date]');
    expect(days[1]!.value).toBe('');
    fill(days[1]!, '2020-01-01');
    expect(textOf(view(root).querySelector('.rule-todo'))).toContain('Geldt tot en met');
    expect(view(root).querySelector('[data-act=publish]')).toBeNull();
    fill(days[0]!, '2026-12-01');
    fill(days[1]!, '2027-11-30');
    // The examples of the pack lie before its first day now.
    fill(part(root, 'what-nl'), 'Een jaar op proef.');
    fill(part(root, 'what-en'), 'On trial for a year.');
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect
      .poll(() => textOf(view(root).querySelector('.rule-examples')))
      .toContain('Trede lang niet gemeten');
    for (const box of all<HTMLInputElement>(view(root), '[data-part=agree]')) box.click();
    control(view(root), 'Zet 1.2.0 in het pakket').click();
    await expect.poll(() => install.mock.calls.length).toBe(1);
    const file = JSON.parse(install.mock.calls[0]![0].text) as PackFile;
    expect(file.indicators.find(({ id }) => id === 'dl.remeasure')).toMatchObject({
      validFrom: '2026-12-01',
      validTo: '2027-11-30',
    });
    expect(checkPack(file).problems).toEqual([]);
  });

  test('says beside the rule what deserves a second look', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.remeasure');
    const remark = (about: string) =>
      view(root).querySelector<HTMLElement>(`[data-remark=${about}]`) as HTMLElement | null;
    for (const about of ['never', 'proxy', 'combines', 'differs'])
      expect(remark(about)?.dataset['holds'], about).toBe('true');
    fill(part(root, 'threshold'), '9999');
    await expect.poll(() => textOf(remark('nobody'))).toContain('Speelt bij niemand die je zag.');
    control(view(root), 'CEL').click();
    type(cel(root), 'filled(participation_step_date) || !filled(participation_step_date)');
    press('Escape');
    await expect.poll(() => textOf(remark('always'))).toContain('Speelt bij iedereen die je zag.');
    type(cel(root), 'filled(language_req_date)');
    press('Escape');
    await expect.poll(() => textOf(remark('proxy'))).toMatch(/^Pas op\..*: Datum taaleis\./);
    type(cel(root), 'bsn == "1"');
    press('Escape');
    await expect.poll(() => textOf(remark('never'))).toMatch(/^Sidelight leest dit nooit: /);
    chooseRule(root, 'plan.unsigned');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(participation_step_date) > 90 && !appointment_planned()');
    press('Escape');
    await expect
      .poll(() => textOf(remark('combines')))
      .toContain('Voegt signalen samen: Geen volgende afspraak, Trede lang niet gemeten.');
    expect(await faults()).toEqual([]);
  });

  test('of something new asks for its texts first', async () => {
    const { root } = await begin();
    view(root).querySelector<HTMLElement>('[data-act=new-rule]')!.click();
    await settled();
    expect(textOf(view(root).querySelector('.rule-todo'))).toContain('Naam (Nederlands): vul dit in');
    expect(await faults()).toEqual([]);
  });

  test('may be written but not published where a policy fixed the pack', async () => {
    const { root } = await begin('write', packsNow({ isFixed: true }));
    chooseRule(root, 'dl.remeasure');
    fill(part(root, 'threshold'), '120');
    expect(view(root).querySelector('[data-act=publish]')).toBeNull();
    await expect
      .poll(() => textOf(view(root).querySelector('.rule-publish')))
      .toContain('Je organisatie heeft het pakket vastgezet.');
  });
});

describe('trying', () => {
  const numbers = (root: HTMLElement, selector: string) => all(view(root), selector).map(textOf);

  test('counts on the example, and the table says what the chart says', async () => {
    const { root } = await begin('try');
    chooseRule(root, 'dl.remeasure');
    expect(textOf(view(root))).toContain(
      'Op een voorbeeld dat uit de regels is gemaakt: 40 verzonnen inwoners',
    );
    const drawn = numbers(root, '.trial-counts strong');
    expect(drawn.reduce((sum, each) => sum + Number(each), 0)).toBe(40);
    await expect.poll(() => view(root).querySelector('.curve-line')!.getAttribute('d')).toContain('H');
    control(view(root), 'Tabel').click();
    expect(numbers(root, '[data-part=counts] td')).toEqual(drawn);
    await expect.poll(() => all(view(root), '[data-part=curve] tbody tr').length).toBeGreaterThan(5);
    const at = all(view(root), '[data-part=curve] tbody tr').find(
      (row) => textOf(row.querySelector('th')) === '183',
    );
    expect(textOf(at!.querySelector('td'))).toBe(drawn[0]);
    expect(await faults()).toEqual([]);
  });

  test('counts on the example caseload that the pack has, and on one from the rules where that is chosen', async () => {
    const now = packsNow();
    const file = JSON.parse(now.packs[1]!.text) as PackFile;
    file.caseload = {
      day: '2026-01-31',
      clients: [
        { name: 'Voorbeeld, A.', values: { participation_step_date: '2025-08-01' } },
        { name: 'Proef, B.', values: { participation_step_date: '2025-07-31' } },
        { name: 'Fictief, C.', values: {} },
      ],
    };
    const packs = [now.packs[0]!, { ...now.packs[1]!, text: JSON.stringify(file) }];
    const { root, desk } = await begin('try', { ...now, packs });
    chooseRule(root, 'dl.remeasure');
    expect(textOf(view(root))).toContain('Op de voorbeeldcaseload van het pakket: 3 verzonnen inwoners');
    expect(textOf(view(root))).toContain('Wie het pakket maakte, bedacht deze inwoners.');
    expect(numbers(root, '.trial-counts strong')).toEqual(['1', '1', '1']);
    // 183 days before the day of the caseload, and one more.
    expect(numbers(root, '[data-part=edge] tbody tr')).toEqual([
      'Voorbeeld, A. 183 Speelt niet',
      'Proef, B. 184 Speelt',
    ]);
    // Of the third nothing was read.
    expect(numbers(root, '.trial-missing li')).toEqual(['Datum trede bij 1 inwoner']);
    control(view(root), 'Tabel').click();
    expect(numbers(root, '[data-part=missing] tbody tr')).toEqual(['Datum trede 1']);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await faults()).toEqual([]);
    control(view(root), 'Uit de regels').click();
    expect(textOf(view(root))).toContain('Op een voorbeeld dat uit de regels is gemaakt: 40');
    control(view(root), 'Uit het pakket').click();
    expect(textOf(view(root))).toContain('Op de voorbeeldcaseload van het pakket: 3');
    // Another pack is in use, which has none.
    desk.change(now);
    await expect
      .poll(() => textOf(view(root)))
      .toContain('Op een voorbeeld dat uit de regels is gemaakt: 40');
    expect(all(view(root), '.trial-head button').map(textOf)).not.toContain('Uit het pakket');
  });

  test('the slider moves the threshold of the draft, and tells whom that changes', async () => {
    const { root } = await begin('try');
    chooseRule(root, 'dl.remeasure');
    const raised = () => Number(textOf(view(root).querySelector('[data-state=raised] strong')));
    const first = raised();
    const slider = part(root, 'slider');
    fill(slider, '90');
    expect(raised()).toBeGreaterThan(first);
    expect(slider.getAttribute('aria-valuetext')).toBe(`90 dagen: speelt bij ${raised()}`);
    expect(numbers(root, '.curve-legend li')).toEqual([
      `concept: 90 → ${raised()}`,
      `nu geldend: 183 → ${first}`,
    ]);
    const rows = all(view(root), '[data-part=difference] tbody tr').map(textOf);
    expect(rows[1]).toMatch(new RegExp(`^Speelt niet Speelt ${raised() - first}`));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    control(root, 'Schrijven').click();
    await settled();
    expect(part(root, 'threshold').value).toBe('90');
  });

  test('two versions that were published stand side by side, without a draft', async () => {
    const now = packsNow();
    const older = JSON.parse(now.packs[0]!.text) as PackFile;
    older.indicators = older.indicators
      .map((each) => (each.id === 'dl.remeasure' ? { ...each, threshold: 30 } : each))
      .filter(({ id }) => id !== 'plan.unsigned');
    older.examples = older.examples?.filter(({ indicator }) => indicator !== 'plan.unsigned');
    const packs = [{ ...now.packs[0]!, text: JSON.stringify(older) }, now.packs[1]!];
    const { root } = await begin('try', { ...now, packs });
    chooseRule(root, 'dl.remeasure');
    expect(textOf(view(root))).toContain('Er is niets veranderd aan de regel.');
    expect(all<HTMLOptionElement>(part(root, 'compare'), 'option').map(textOf)).toEqual([
      'het pakket in gebruik (1.1.0)',
      'pakket 1.0.0',
    ]);
    fill(part(root, 'compare'), '1.0.0');
    expect(textOf(view(root))).toContain('Verschil met pakket 1.0.0');
    expect(numbers(root, '[data-part=edge] thead th').slice(-2)).toEqual(['pakket 1.1.0', 'pakket 1.0.0']);
    const rows = all(view(root), '[data-part=difference] tbody tr').map(textOf);
    // With 30 days it was raised for more, and for nobody that it now is not.
    expect(rows[0]).toMatch(/^Speelt Speelt niet [1-9]/);
    expect(rows[1]).toBe('Speelt niet Speelt 0');
    // The line of what is in force stays that of the pack in use.
    expect(numbers(root, '.curve-legend li')).toHaveLength(1);
    expect(await faults()).toEqual([]);
    chooseRule(root, 'plan.unsigned');
    expect(textOf(view(root))).toContain('In pakket 1.0.0 staat deze regel niet.');
    fill(part(root, 'compare'), '');
    expect(textOf(view(root))).toContain('Er is niets veranderd aan de regel.');
  });

  test('on what was seen shows pseudonyms, and names only those of the coach who is chosen', async () => {
    const { root, desk } = await begin('try');
    const source = { doc: '', reading: '', row: '' };
    const fact = { text: '', value: '2026-05-01', state: 'filled' as const, readAt: '', source };
    const clients = (coach: string | null) =>
      ['0', '1'].map((key) => ({
        key,
        number: null,
        name: coach && key === '0' ? 'Vossen, S.' : null,
        facts: { participation_step_date: fact },
        cases: [],
        histories: {},
      }));
    vi.spyOn(desk.drafts, 'seen').mockImplementation(async ({ coach }) => ({
      systems: [{ system: 'https://cases.test', clients: 2 }],
      system: 'https://cases.test',
      today: '2026-11-23T09:00:00Z',
      fieldsShown: ['participation_step_date'],
      coaches: ['M. Ooms'],
      clients: clients(coach),
      of: 2,
    }));
    desk.change(packsNow());
    await expect.poll(() => textOf(view(root))).toContain('Op wat jij in deze sessie zag: 2 inwoners');
    chooseRule(root, 'dl.remeasure');
    const people = () => numbers(root, '[data-part=edge] tbody th');
    expect(people()).toHaveLength(2);
    for (const each of people()) expect(each).toMatch(/^inw-[A-Z2-9]{3}$/);
    const drawn = people();
    const select = all<HTMLSelectElement>(view(root), '.trial-choices select')[0]!;
    fill(select, 'M. Ooms');
    await expect.poll(people).toContain('Vossen, S.');
    // The other keeps the name that was drawn.
    expect(drawn).toContain(people().find((each) => each !== 'Vossen, S.'));
    expect(await faults()).toEqual([]);
  });

  test('waits for a rule that is right', async () => {
    const { root } = await begin();
    chooseRule(root, 'dl.remeasure');
    control(view(root), 'CEL').click();
    type(cel(root), 'days_since(');
    control(root, 'Proberen').click();
    await settled();
    expect(textOf(view(root))).toContain('De regel klopt nog niet.');
  });
});
