import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import type { TabState } from '../../../utils/store/session.ts';
import type { Caseload } from '../../../utils/street/caseload.ts';
import type { AnnotationAsked } from '../../../utils/wire/view.ts';
import { client } from '../indicators/clients.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({ browser: { storage: fake.storage } }));

const { Annotator } = await import('../../../utils/desk/annotator.ts');
const { Disputes } = await import('../../../utils/desk/disputes.ts');
const { normsRoom } = await import('../../../utils/desk/norms.ts');

const pack = loadPack(standardPack).pack!;
const own = pack.indicators.find(({ ownOnly }) => ownOnly)!.id;
const caseload: Caseload = {
  system: 'https://klavier.example',
  clients: { 'nr:1': client({}) },
  coverage: { seen: 1, total: 1, oldest: null },
  fieldsShown: [],
};
const tab: TabState = { docs: {}, lens: null, chosen: null };

let annotator: InstanceType<typeof Annotator>;
let disputes: InstanceType<typeof Disputes>;
let acts = 0;
const say = (annotation: AnnotationAsked, whom: string | null = 'nr:1') =>
  annotator.annotate(tab, caseload, `act-${(acts += 1)}`, whom, annotation, async () => undefined);
const dispute = (indicator: string, words?: string): AnnotationAsked => ({
  kind: 'dispute',
  indicator,
  theme: 'data',
  reason: 'old',
  ...(words && { words }),
});
const asked = (words = false) => disputes.questions.disputes({ role: 'coach', words });

beforeEach(async () => {
  fake.held['local'] = { language: 'nl' };
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:00'), toFake: ['Date'] });
  annotator = new Annotator((id) => {
    const rule = pack.indicators.find((one) => one.id === id);
    return rule && { version: rule.version, pack: { id: pack.id, version: pack.version } };
  });
  await annotator.load();
  await annotator.store.wipe();
  disputes = new Disputes({ pack } as never, annotator);
});

test('norm notes go along by rule and role, with their week and no day, and outlive the worker', async () => {
  const room = normsRoom({ pack });
  const { keepNorm, norms, dropNorm } = room;
  await keepNorm({ rule: 'contact.no_next', said: 'proposed', role: 'quality', words: 'Binnen twee weken.' });
  const now = await asked();
  const { version } = pack.indicators.find(({ id }) => id === 'contact.no_next')!;
  expect(now.norms).toEqual([
    {
      rule: 'contact.no_next',
      version,
      pack: { id: pack.id, version: pack.version },
      said: 'proposed',
      role: 'quality',
      words: 'Binnen twee weken.',
      week: '2026-W48',
    },
  ]);
  expect(now.names).toHaveProperty(['contact.no_next']);
  expect(now.mark.length).toBeGreaterThan(15);
  const other = new Disputes({ pack: { ...pack, id: 'wmo' } } as never, annotator);
  expect((await other.questions.disputes({ role: 'coach', words: false })).norms).toEqual([]);
  await expect(keepNorm({ rule: own, said: 'proposed', role: 'coach', words: 'x' })).rejects.toThrow(own);
  const [kept] = await norms();
  await dropNorm({ id: kept!.id });
  expect((await asked()).norms).toEqual([]);
});

test('where own words are switched off no norm note is kept', async () => {
  fake.held['managed'] = { ownNotes: false };
  const asking = normsRoom({ pack }).keepNorm({
    rule: 'contact.no_next',
    said: 'objected',
    role: 'coach',
    words: 'Te streng.',
  });
  await expect(asking).rejects.toThrow('switched off');
  fake.held['managed'] = {};
});

test('a dispute is told by rule, version, pack, reason and week, and by nothing else', async () => {
  await say(dispute('contact.no_next', 'staat in mijn agenda'));
  const now = await asked();
  expect(now.disputes).toEqual([
    {
      rule: 'contact.no_next',
      version: pack.indicators.find(({ id }) => id === 'contact.no_next')!.version,
      pack: { id: pack.id, version: pack.version },
      theme: 'data',
      reason: 'old',
      week: '2026-W48',
      role: 'coach',
      said: 'objected',
    },
  ]);
  expect(now.names['contact.no_next']!.nl).toBeTruthy();
});

test('own words go along only where the coach asks for it', async () => {
  await say(dispute('contact.no_next', 'staat in mijn agenda'));
  expect(JSON.stringify(await asked())).not.toContain('agenda');
  expect((await asked(true)).disputes[0]!.words).toBe('staat in mijn agenda');
});

test('what is the coach’s own stays here, and what the pack in use does not have', async () => {
  await say(dispute(own), null);
  await say(dispute('gone.rule'));
  await say({ kind: 'irrelevant', indicator: 'plan.unsigned', theme: 'data', reason: 'old' });
  const now = await asked();
  expect(now.disputes).toEqual([]);
  expect(now.leftOut).toEqual({ own: 1, unknown: 1 });
  expect(now.mark).toBe('');
});

test('the mark is that of the content: the same for the same, another for other content or another machine', async () => {
  await say(dispute('contact.no_next'));
  const { mark } = await asked();
  expect((await asked()).mark).toBe(mark);
  await say(dispute('plan.unsigned'));
  expect((await asked()).mark).not.toBe(mark);
  await annotator.store.wipe();
  await say(dispute('contact.no_next'));
  const other = await asked();
  expect(other.disputes).toHaveLength(1);
  expect(other.mark).not.toBe(mark);
});
