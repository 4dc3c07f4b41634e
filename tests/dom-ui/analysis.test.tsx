import { page } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AnalysisDesk } from '../../components/analysis/analysis-desk.ts';
import { Analysis } from '../../components/analysis/Analysis.tsx';
import { analysisWords } from '../../utils/text/analysis.ts';
import { KINDS, type Act } from '../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import type { StudyPage } from '../../utils/wire/study.ts';
import { events, study, taking } from './fake-analysis.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showAnalysis(change: Partial<StudyPage> = {}, own = events) {
  const desk = {
    page: vi.fn<AnalysisDesk['page']>(async () => structuredClone({ ...taking, ...change })),
    // In two parts, as a long log comes.
    log: vi.fn<AnalysisDesk['log']>(async ({ past }) =>
      past === null
        ? { events: own.slice(0, 5), words: [], next: [1, 1] }
        : { events: own.slice(5), words: [], next: null },
    ),
    save: vi.fn<AnalysisDesk['save']>(),
    onChange: () => () => undefined,
  };
  const root = show(() => <Analysis desk={desk} language="nl" />);
  await vi.waitFor(() => expect(desk.page).toHaveBeenCalled());
  await settled();
  await settled();
  return { root, desk };
}

const figure = (root: HTMLElement, id: string) =>
  root.querySelector<HTMLElement>(`section[data-figure="${id}"]`)!;
const FIGURES = ['lens-share', 'paths', 'disputes', 'after-signal', 'exposure', 'log-gaps'];

test.each(['nl', 'en'] as const)('no faults in %s, as pictures and as tables', async (language) => {
  const { root } = await showAnalysis({ language });
  expect(all(root, '.figure').map((one) => one.dataset['figure'])).toEqual(FIGURES);
  expect(await faults()).toEqual([]);
  for (const button of all(root, '.figure .segments button:last-child')) button.click();
  expect(root.querySelectorAll('.figure-table')).toHaveLength(FIGURES.length - 1);
  expect(await faults()).toEqual([]);
});

test('every figure says on how much it rests, and that it is one person’s', async () => {
  const { root } = await showAnalysis();
  for (const id of FIGURES)
    expect(textOf(figure(root, id).querySelector('[data-figure="n"]'))).toMatch(/^n = /);
  expect(textOf(root.querySelector('[data-analysis="about"]'))).toMatch(
    /n = 1 deelnemer.*niets over een groep/,
  );
});

test('the table says what the picture says, in its numbers too', async () => {
  const { root, desk } = await showAnalysis();
  const own = figure(root, 'lens-share');
  expect(textOf(own)).toContain('Nulmeting 33%, daarna 67%');
  expect(all(own, '.picture text').map((one) => one.textContent)).toEqual(
    expect.arrayContaining(['week 1', '33%', '67%', 'nulmeting: 33% tot 33%']),
  );
  control(own, 'Tabel').click();
  const row = all(own, 'tbody tr').map((one) => textOf(one));
  expect(row[0]).toMatch(/^week 1 Nulmeting 3 5 33% 67%/);
  own.querySelector<HTMLElement>('[data-act="figure-csv"]')!.click();
  const [name, text, type] = desk.save.mock.calls[0]!;
  expect(name).toBe('sidelight_lens-share.csv');
  expect(type).toContain('text/csv');
  const [head, first] = (text as string).split('\r\n');
  expect(head).toBe(
    'week,phase,ms,acts,caseload_share,caseload_ms,client_ms,caseload_acts,client_acts,changes',
  );
  expect(first).toBe('1,baseline,181000,5,0.333333,60000,120000,3,2,');
});

test('a picture is saved as SVG and as PNG', async () => {
  const { root, desk } = await showAnalysis();
  const own = figure(root, 'paths');
  own.querySelector<HTMLElement>('[data-act="figure-svg"]')!.click();
  own.querySelector<HTMLElement>('[data-act="figure-png"]')!.click();
  await vi.waitFor(() => expect(desk.save).toHaveBeenCalledTimes(2), 10_000);
  const [[, svg], [name, png]] = desk.save.mock.calls as [
    [string, string, string],
    [string, Uint8Array, string],
  ];
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.documentElement.textContent).toContain('Signaal geopend');
  expect(name).toBe('sidelight_paths.png');
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  const bitmap = await createImageBitmap(new Blob([png as Uint8Array<ArrayBuffer>]));
  expect(bitmap.width).toBe(2 * Number(parsed.documentElement.getAttribute('width')));
});

test('the baseline alone, days for weeks, and fewer acts in the graph', async () => {
  const { root } = await showAnalysis();
  control(root, 'Nulmeting').click();
  expect(textOf(figure(root, 'disputes').querySelector('[data-figure="n"]'))).toBe('n = 1 keer betwist');
  control(root, 'Alles').click();
  control(root, 'Dag').click();
  expect(figure(root, 'lens-share').querySelector('.picture')!.textContent).toContain('dag 8');
  const paths = figure(root, 'paths');
  expect(paths.querySelector('.picture')!.textContent).toContain('Blik gewisseld');
  paths.querySelector<HTMLInputElement>('input[value="lens"]')!.click();
  expect(paths.querySelector('.picture')!.textContent).not.toContain('Blik gewisseld');
});

test('a study with relative time tells no day or week', async () => {
  const { root } = await showAnalysis({
    enrolment: { ...taking.enrolment!, study: { ...study, timestamps: 'relative' } },
  });
  expect(all(root, '.analysis-tools .segments:last-child button').map((one) => textOf(one))).toEqual([
    'Sessie',
  ]);
});

test('a study that asks has its questions by name', async () => {
  const both = (text: string) => ({ nl: text, en: text });
  const answer = { form: 'scale' as const, steps: 5, from: both('niet'), to: both('erg') };
  const when = { by: 'time' as const, at: ['12:00'] };
  const prompts = {
    perDay: 1,
    items: [{ id: 'busy', ask: both('Hoe druk is het?'), when, expiresMinutes: 9, answer }],
  };
  const told = (seq: number, act: Act): TraceEvent => ({ ...events[0]!, ...act, session: 4, seq });
  const { root } = await showAnalysis({ enrolment: { ...taking.enrolment!, study: { ...study, prompts } } }, [
    ...events,
    told(1, { kind: 'prompt.asked', data: { prompt: 'busy', why: 'time' } }),
    told(2, { kind: 'prompt.answered', data: { prompt: 'busy', answer: 4 } }),
  ]);
  const own = figure(root, 'prompts');
  control(own, 'Tabel').click();
  expect(textOf(own.querySelector('tbody'))).toBe('Hoe druk is het? 1 0 1 0 0 4×1');
});

test('without a study there is nothing to tell', async () => {
  const { root, desk } = await showAnalysis({ enrolment: null, sessions: [] }, []);
  expect(desk.log).not.toHaveBeenCalled();
  expect(textOf(root)).toContain('Er staat nog niets in het log');
  expect(root.querySelector('.figure')).toBeNull();
});

test('at 400 % zoom only the figures scroll sideways, and the keyboard reaches them', async () => {
  await page.viewport(320, 256);
  onTestFinished(() => page.viewport(320, 900));
  const { root } = await showAnalysis();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const one of all(root, '.figure-scroll')) expect(one.tabIndex).toBe(0);
  for (const button of all(root, '.figure .segments button:last-child')) button.click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('both languages say the same things, and name every event', () => {
  const paths = (node: unknown, path = ''): string[] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([name, child]) => paths(child, `${path}.${name}`))
      : [path];
  expect(paths(analysisWords.en).sort()).toEqual(paths(analysisWords.nl).sort());
  for (const { events: names } of Object.values(analysisWords)) {
    expect(Object.keys(names).sort()).toEqual([...KINDS].sort());
    expect(new Set(Object.values(names)).size).toBe(KINDS.length);
  }
});
