import { expect, test } from 'vitest';
import { KINDS } from '../../utils/traces/catalogue.ts';
import type { PromptNow, StudyNow } from '../../utils/wire/study.ts';
import { viewState } from './fake-data.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const both = (text: string) => ({ nl: text, en: text });
const scale: PromptNow = {
  key: 'busy/2026-09-01/0',
  id: 'busy',
  ask: both('Hoe druk is het?'),
  answer: { form: 'scale', steps: 5, from: both('niet'), to: both('erg') },
};
const study = (prompt?: PromptNow): StudyNow => ({
  log: { log: 'run:boot', recording: true, kinds: KINDS },
  title: both('Zicht op werk'),
  state: 'running',
  pausedUntil: null,
  lastDay: '2096-10-30',
  trouble: null,
  conditions: [],
  ...(prompt && { prompt }),
});

const asked = (prompt?: PromptNow) => showSidebar({ ...viewState(), study: study(prompt) });
const answers = (desk: ReturnType<typeof asked>['desk']) =>
  desk.calls.filter(({ name }) => name === 'answerPrompt').map(({ argument }) => argument);

test('nothing is asked without a prompt', () => {
  expect(asked().root.querySelector('.study-prompt')).toBeNull();
});

test.each(['nl', 'en'] as const)('no faults in %s, in each form', async (language) => {
  const { desk } = showSidebar({ ...viewState(), language, study: study(scale) });
  expect(await faults()).toEqual([]);
  desk.push({ study: study({ ...scale, key: 'b', answer: { form: 'words' } }) });
  expect(await faults()).toEqual([]);
});

test('a step is chosen and answered; without one nothing is said', async () => {
  const { root, desk } = asked(scale);
  expect(all(root, '.study-prompt label').map((one) => textOf(one))).toEqual([
    '1 · niet',
    '2',
    '3',
    '4',
    '5 · erg',
  ]);
  control(root, 'Antwoord').click();
  expect(answers(desk)).toEqual([]);
  root.querySelector<HTMLInputElement>('.study-prompt input[value="4"]')!.click();
  control(root, 'Antwoord').click();
  await settled();
  expect(answers(desk)).toEqual([{ key: scale.key, answer: 4 }]);
});

test('it comes calmly: focus stays, nothing is announced, and another state leaves what was chosen', async () => {
  const { root, desk } = asked();
  const tab = root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!;
  tab.focus();
  desk.push({ study: study(scale) });
  expect(document.activeElement).toBe(tab);
  expect(root.querySelector('.study-prompt')!.closest('[role=status], [aria-live]')).toBeNull();
  root.querySelector<HTMLInputElement>('.study-prompt input[value="2"]')!.click();
  desk.push({ study: study(structuredClone(scale)) });
  expect(root.querySelector<HTMLInputElement>('.study-prompt input[value="2"]')!.checked).toBe(true);
  desk.push({ study: study() });
  expect(root.querySelector('.study-prompt')).toBeNull();
});

test('options, words and a skip are told as they are', async () => {
  const { root, desk } = asked({ ...scale, answer: { form: 'choice', options: [both('ja'), both('nee')] } });
  expect(all(root, '.study-prompt label').map((one) => textOf(one))).toEqual(['ja', 'nee']);
  control(root, 'Sla over').click();
  desk.push({ study: study({ ...scale, key: 'words', answer: { form: 'words' } }) });
  const field = root.querySelector<HTMLTextAreaElement>('.study-prompt textarea')!;
  field.value = ' Het ging vlot ';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  control(root, 'Antwoord').click();
  await settled();
  expect(answers(desk)).toEqual([
    { key: scale.key, answer: null },
    { key: 'words', answer: 0, words: 'Het ging vlot' },
  ]);
});

test('that it came into view is told once', async () => {
  const { desk } = asked(scale);
  desk.push({ study: study(structuredClone(scale)) });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const told = desk.calls.flatMap(({ name, argument }) =>
    name === 'record' ? (argument as { acts: { kind: string; data: unknown }[] }).acts : [],
  );
  expect(told.filter(({ kind }) => kind === 'prompt.shown').map(({ data }) => data)).toEqual([
    { prompt: 'busy' },
  ]);
});
