/** What a study asks the citizen: closed, only with the citizen's own yes, without whose it is, and taken back when asked. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Traces } from '../../../utils/desk/traces.ts';
import { SessionMemory } from '../../../utils/store/session.ts';
import { TraceDatabase } from '../../../utils/store/trace-database.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import { checkLog } from '../../../utils/traces/gaps.ts';
import { readStudy, type Study } from '../../../utils/traces/study.ts';
import { checkArgument } from '../../../utils/wire/check.ts';
import { local, managed, session } from './fake-browser.ts';
import { study } from './studies.ts';

vi.mock('wxt/browser', () => import('./fake-browser.ts'));

const both = (text: string) => ({ nl: text, en: text });
const citizen = {
  about: both('We willen weten of deze pagina duidelijk is.'),
  items: [
    {
      id: 'clear',
      ask: both('Is deze pagina duidelijk?'),
      answer: { form: 'scale', steps: 5, from: both('niet'), to: both('heel') },
    },
    {
      id: 'right',
      ask: both('Klopt wat hier staat?'),
      answer: { form: 'choice', options: [both('ja'), both('deels'), both('nee')] },
    },
  ],
  pseudonym: false,
} satisfies Study['citizen'];
const file = (change: object = {}): string => JSON.stringify({ ...study, citizen, ...change });

const SYSTEM = 'https://klavier.example';
const KEY = 'client 1';
const NUMBER = '204881';
const SHEET = 'sheet-1';
const ABOUT = { system: SYSTEM, client: KEY };
const ANSWERS = [
  { question: 'clear', answer: 4 },
  { question: 'right', answer: 1 },
];

const memory = new SessionMemory();

async function worker(): Promise<Traces> {
  const { Traces: Made } = await import('../../../utils/desk/traces.ts');
  const traces = new Made(memory, async () => undefined);
  await traces.load();
  return traces;
}

async function taking(change: object = {}): Promise<Traces> {
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file(change), words: false });
  return traces;
}

const log = async (traces: Traces): Promise<TraceEvent[]> =>
  (await traces.questions.studyLog({ from: 'start', past: null, chunks: 50 })).events;
const told = async (traces: Traces) =>
  (await log(traces)).filter(({ kind }) => kind.startsWith('questionnaire.'));
const saying = (events: readonly TraceEvent[]) => events.map(({ kind, data }) => [kind, data]);

const AGREED = ['questionnaire.agreed', {}];
const answered = (question: string, answer: number) => ['questionnaire.answered', { question, answer }];

async function sound(traces: Traces): Promise<void> {
  const { sessions } = await traces.questions.study();
  const deleted = new Map(
    sessions.map((one) => [
      one.session,
      one.deleted.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
    ]),
  );
  expect(checkLog(await log(traces), deleted)).toMatchObject({ gaps: [], doubles: [], lost: 0 });
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 8, 1, 12, 0) });
  for (const each of [local, session, managed]) each.clear();
  const database = new TraceDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  database.close();
  memory.caseloads.set(SYSTEM, {
    system: SYSTEM,
    clients: { [KEY]: { key: KEY, number: NUMBER, facts: {} } },
  } as never);
});

afterEach(() => {
  vi.useRealTimers();
  memory.caseloads.clear();
});

describe('a study file', () => {
  const problems = (change: object) =>
    readStudy(file(change)).problems?.map(({ path, what }) => `${path}: ${what}`);

  test('may ask the citizen', () => expect(readStudy(file()).study?.citizen).toEqual(citizen));

  test.each<[string, object, string]>([
    [
      'in words',
      { ...citizen, items: [{ ...citizen.items[0], answer: { form: 'words' } }] },
      'citizen.items.0.answer.form: choice',
    ],
    ['one thing twice', { ...citizen, items: [citizen.items[0], citizen.items[0]] }, 'citizen.items: twice'],
    [
      'more than is short',
      { ...citizen, items: Array.from({ length: 7 }, (_, n) => ({ ...citizen.items[0], id: `q${n}` })) },
      'citizen.items: length',
    ],
    ['with a code that the study does not have', { ...citizen, pseudonym: true }, 'clients: clients'],
  ])('may not ask %s', (_, asks, expected) => expect(problems({ citizen: asks })).toContain(expected));
});

test('no answer arrives without the citizen’s yes', () => {
  const argument = { sheet: SHEET, answers: ANSWERS };
  expect(() => checkArgument('question', 'giveAnswers', argument)).toThrow('agreed');
  expect(() => checkArgument('question', 'giveAnswers', { ...argument, agreed: false })).toThrow('agreed');
  expect(checkArgument('question', 'giveAnswers', { ...argument, agreed: true }).argument).toBeTruthy();
});

test('answers are events after the citizen’s yes, and say nothing of whose they are', async () => {
  const traces = await taking({ clients: 'study' });
  expect(await traces.citizenStudy(SHEET)).toMatchObject({ items: citizen.items, given: false });
  expect(await told(traces)).toEqual([]);
  await traces.citizenAnswers(SHEET, ABOUT, ANSWERS);
  const events = await told(traces);
  expect(saying(events)).toEqual([AGREED, answered('clear', 4), answered('right', 1)]);
  expect(events.map(({ client }) => client)).toEqual([undefined, undefined, undefined]);
  expect(await traces.citizenStudy(SHEET)).toMatchObject({ given: true });
  expect(await traces.citizenStudy('sheet-2')).toMatchObject({ given: false });
  expect(JSON.stringify(local.all())).not.toContain(NUMBER);
  await sound(traces);
});

test('where the study file says so, a pseudonym stands beside them, and never a number', async () => {
  const traces = await taking({ clients: 'study', citizen: { ...citizen, pseudonym: true } });
  await traces.citizenAnswers(SHEET, ABOUT, ANSWERS);
  await traces.citizenAnswers('sheet-2', ABOUT, ANSWERS);
  const clients = new Set((await told(traces)).map(({ client }) => client));
  expect([...clients]).toEqual([expect.stringMatching(/^[a-zA-Z0-9]{10}$/)]);
  expect(JSON.stringify([local.all(), await log(traces)])).not.toContain(NUMBER);
});

test.each([
  ['another question', [{ question: 'income', answer: 1 }]],
  ['an answer that can’t be given', [{ question: 'right', answer: 4 }]],
  ['an answer of nothing', [{ question: 'right', answer: 0 }]],
  ['one question twice', [ANSWERS[0]!, ANSWERS[0]!]],
  ['no answer', []],
])('%s is refused, and nothing is logged', async (_, answers) => {
  const traces = await taking();
  await expect(traces.citizenAnswers(SHEET, ABOUT, answers)).rejects.toThrow('does not ask');
  expect(await told(traces)).toEqual([]);
});

test('without a study, with one that asks citizens nothing, and in a pause nothing is asked or taken', async () => {
  const none = await worker();
  expect(await none.citizenStudy(SHEET)).toBeNull();
  await expect(none.citizenAnswers(SHEET, ABOUT, ANSWERS)).rejects.toThrow('No study');
  const silent = await taking({ citizen: undefined });
  expect(await silent.citizenStudy(SHEET)).toBeNull();
  await expect(silent.citizenAnswers(SHEET, ABOUT, ANSWERS)).rejects.toThrow('does not ask');
  await silent.withdraw();
  const paused = await taking();
  await paused.views.pauseStudy('quarter');
  expect(await paused.citizenStudy(SHEET)).toBeNull();
  await expect(paused.citizenAnswers(SHEET, ABOUT, ANSWERS)).rejects.toThrow('not running');
  expect(await told(paused)).toEqual([]);
});

test('taken back they are deleted, over a stop of the worker, and nobody else’s are', async () => {
  let traces = await taking();
  await traces.citizenAnswers('sheet-2', ABOUT, [{ question: 'clear', answer: 2 }]);
  await traces.citizenAnswers(SHEET, ABOUT, ANSWERS);
  traces = await worker();
  await traces.citizenAnswers(SHEET, ABOUT, null);
  expect(saying(await told(traces))).toEqual([
    AGREED,
    answered('clear', 2),
    ['questionnaire.withdrawn', { events: 3 }],
  ]);
  expect(await traces.citizenStudy(SHEET)).toMatchObject({ given: false });
  await traces.citizenAnswers(SHEET, ABOUT, null);
  expect(await told(traces)).toHaveLength(3);
  // In a pause too: the citizen's no waits for nobody.
  await traces.views.pauseStudy('quarter');
  await traces.citizenAnswers('sheet-2', ABOUT, null);
  expect((await told(traces)).map(({ kind }) => kind)).toEqual([
    'questionnaire.withdrawn',
    'questionnaire.withdrawn',
  ]);
  await sound(traces);
});

test('given once more after a stop they stand there once', async () => {
  let traces = await taking();
  await traces.citizenAnswers(SHEET, ABOUT, ANSWERS);
  traces = await worker();
  await traces.citizenAnswers(SHEET, ABOUT, [{ question: 'clear', answer: 5 }]);
  expect(saying(await told(traces))).toEqual([AGREED, answered('clear', 5)]);
  await sound(traces);
});

test('after the browser was closed nobody knows whose they were', async () => {
  const before = await taking();
  await before.citizenAnswers(SHEET, ABOUT, ANSWERS);
  session.clear();
  const traces = await worker();
  expect(await traces.citizenStudy(SHEET)).toMatchObject({ given: false });
  expect(await told(traces)).toHaveLength(3);
});
