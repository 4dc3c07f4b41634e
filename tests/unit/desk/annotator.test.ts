import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TabState } from '../../../utils/store/session.ts';
import type { RememberedValue } from '../../../utils/street/annotation.ts';
import type { Caseload } from '../../../utils/street/caseload.ts';
import type { AnnotationAsked } from '../../../utils/wire/view.ts';
import { client, day } from '../indicators/clients.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({ browser: { storage: fake.storage } }));

const { Annotator, ownOf } = await import('../../../utils/desk/annotator.ts');

const system = 'https://klavier.example';
const tab: TabState = { docs: {}, lens: null, chosen: null };

const caseloadWith = (values: Parameters<typeof client>[0]): Caseload => ({
  system,
  clients: { 'nr:1': client(values) },
  coverage: { seen: 1, total: 1, oldest: null },
  fieldsShown: [],
});

let annotator: InstanceType<typeof Annotator>;
let acts = 0;
const say = (annotation: AnnotationAsked, caseload = caseloadWith({}), who: string | null = 'nr:1') =>
  annotator.annotate(tab, caseload, `act-${(acts += 1)}`, who, annotation, async () => undefined);
const keptOfClient = async () => (await annotator.of(caseloadWith({})))!.get('nr:1')!;

beforeEach(async () => {
  fake.held['local'] = {};
  annotator = new Annotator((indicator) =>
    indicator === 'plan.missing' ? { version: '1.2.0', pack: { id: 'team', version: '2.0.0' } } : undefined,
  );
  await annotator.load();
  await annotator.store.wipe();
});

test('what is said of a rule is kept with the version of that rule and its pack', async () => {
  await say({
    kind: 'dispute',
    indicator: 'plan.missing',
    theme: 'service',
    reason: null,
    words: 'op papier',
  });
  expect((await keptOfClient()).stances['plan.missing']).toMatchObject({
    kind: 'dispute',
    reason: null,
    words: 'op papier',
    version: '1.2.0',
    pack: { id: 'team', version: '2.0.0' },
  });
});

test('own words are refused where no notes are kept', async () => {
  fake.held['local'] = { keeping: { notes: false } };
  await expect(
    say({ kind: 'irrelevant', indicator: 'plan.missing', theme: 'data', reason: null, words: 'x' }),
  ).rejects.toThrow('switched off');
  await say({ kind: 'irrelevant', indicator: 'plan.missing' });
  expect((await keptOfClient()).stances['plan.missing']).toMatchObject({ kind: 'irrelevant' });
});

test('remembering a field anew keeps what was remembered before it, each value once, as long as may be', async () => {
  const remember = async (value: string, ago: number) => {
    const caseload = caseloadWith({ assigned_since: value });
    caseload.clients['nr:1']!.facts['assigned_since']!.readAt = new Date(
      Date.now() - ago * 86_400_000,
    ).toISOString();
    await say({ kind: 'remembered', field: 'assigned_since' }, caseload);
  };
  const remembered = async (): Promise<RememberedValue> =>
    (await keptOfClient()).remembered['assigned_since']!;

  await remember(day(-900), 300);
  await remember(day(-500), 100);
  await remember(day(-500), 90);
  await remember(day(-20), 0);
  const { value, earlier } = await remembered();
  expect(value).toBe(day(-20));
  // What was read longer ago than anything may be kept (183 days) went.
  expect(earlier?.map((one) => one.value)).toEqual([day(-500)]);
});

test('the judge hears of intensities and remembered values only from what is kept', async () => {
  expect(ownOf(null)).toEqual({});
  await say({ kind: 'intensity', intensity: 'intensive' });
  const own = ownOf(await annotator.of(caseloadWith({})));
  expect([...own.intensities!]).toEqual([['nr:1', 'intensive']]);
  expect(own.remembered!.get('nr:1')).toEqual({});
});

test('a database that the browser refused once is opened by the same worker once it lets it', async () => {
  await say({ kind: 'irrelevant', indicator: 'plan.missing' });
  const refused = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  annotator = new Annotator(() => undefined);
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await annotator.load();
    expect(annotator.isOpen).toBe(false);
    expect(await annotator.of(caseloadWith({}))).toBeNull();
    refused.mockRestore();
    // Not with every view: a browser that says no is not asked again at once.
    expect(await annotator.of(caseloadWith({}))).toBeNull();
    vi.setSystemTime(Date.now() + 2000);
    expect((await keptOfClient()).stances['plan.missing']).toMatchObject({ kind: 'irrelevant' });
  } finally {
    refused.mockRestore();
    vi.useRealTimers();
  }
});
