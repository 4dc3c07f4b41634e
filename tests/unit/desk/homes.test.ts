import { beforeEach, expect, test, vi } from 'vitest';

const { fake, open, made } = await vi.hoisted(async () => ({
  fake: (await import('./fake-storage.ts')).fakeStorage(),
  open: new Set<number>(),
  made: { count: 0 },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: fake.storage,
    runtime: { getURL: (path: string) => `chrome-extension://sidelight${path}` },
    tabs: { get: async () => ({}) },
    windows: {
      create: async () => {
        made.count += 1;
        open.add(made.count);
        return { id: made.count };
      },
      get: async (id: number) => {
        if (!open.has(id)) throw new Error('No window.');
        return {};
      },
      remove: async (id: number) => void open.delete(id),
    },
  },
}));

const { Homes } = await import('../../../utils/desk/homes.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');

const ORIGIN = 'https://cases.example.nl';
const FRAMES = `${ORIGIN}/kaders`;
const TAB = 1;

/** A tab in which a page begins, as the desk hears of it. */
function begin() {
  const memory = new SessionMemory();
  const homes = new Homes(memory, async () => 'open');
  const hello = async (doc: string, url: string): Promise<void> => {
    homes.begins(TAB, url);
    memory.tab(TAB).docs = {
      [doc]: {
        frameId: 0,
        url,
        origin: ORIGIN,
        since: 0,
        settled: false,
        failed: false,
        ms: 0,
        readings: {},
      },
    };
    await homes.settle(TAB);
  };
  return { homes, hello };
}

beforeEach(() => {
  open.clear();
  made.count = 0;
});

test('a page that can’t hold the sidebar keeps its window when it is loaded anew', async () => {
  const { homes, hello } = begin();
  await hello('a', FRAMES);
  expect([...open]).toEqual([]);
  await homes.refused(TAB, 'frameset');
  expect([...open]).toEqual([1]);
  await hello('b', FRAMES);
  expect([...open]).toEqual([1]);
  await homes.refused(TAB, 'frameset');
  expect([...open]).toEqual([1]);
  expect(made.count).toBe(1);
});

test('another page is asked whether it can, and its window goes', async () => {
  const { homes, hello } = begin();
  await hello('a', FRAMES);
  await homes.refused(TAB, 'frameset');
  await hello('b', `${ORIGIN}/lijst`);
  expect([...open]).toEqual([]);
});

test('the same address that can hold it now takes it back', async () => {
  const { homes, hello } = begin();
  await hello('a', FRAMES);
  await homes.refused(TAB, 'refused');
  await hello('b', FRAMES);
  await homes.seated(TAB);
  expect([...open]).toEqual([]);
  // And it stays so.
  await homes.settle(TAB);
  expect([...open]).toEqual([]);
});
