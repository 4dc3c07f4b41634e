import { beforeEach, expect, test, vi } from 'vitest';
import type { AskGuest } from '../../../utils/desk/guests.ts';
import type { MarkInFrame, PageMarks } from '../../../utils/desk/marks.ts';
import type { Sites } from '../../../utils/desk/sites.ts';
import type { Views } from '../../../utils/desk/views.ts';

const ORIGIN = 'https://cases.example.nl';
const { fake, popups } = await vi.hoisted(async () => ({
  fake: (await import('./fake-storage.ts')).fakeStorage(),
  popups: [] as string[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: fake.storage,
    action: { openPopup: async () => void popups.push('popup') },
    permissions: { getAll: async () => ({ origins: ['https://cases.example.nl/*'] }) },
    runtime: { getManifest: () => ({}) },
  },
}));

const { Shortcuts } = await import('../../../utils/desk/shortcuts.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');

const place = (row: string, words: string): MarkInFrame => ({
  id: row,
  doc: 'd',
  frameId: 0,
  client: `nr:${row}`,
  mark: {
    place: { reading: 'r', row },
    who: `Cliënt ${row}`,
    signals: [{ indicator: 'i', words, line: 'Speelt nu', form: 'number' }],
  },
});

function begin(places: MarkInFrame[] = [], gone: string[] = []) {
  const memory = new SessionMemory();
  const modes: string[] = [];
  const asked: string[] = [];
  const seat = { viewed: true };
  const ask = (async (_tab: number, _frame: number, _name: string, at: { row: string }) => {
    asked.push(at.row);
    return { found: !gone.includes(at.row) };
  }) as unknown as AskGuest;
  const shortcuts = new Shortcuts(
    memory,
    {
      setMode: async ({ mode }: { mode: string }) => {
        modes.push(mode);
        fake.held['local']![`site|${ORIGIN}`] = mode;
      },
    } as unknown as Sites,
    { refresh: () => undefined, isViewed: () => seat.viewed } as unknown as Views,
    { places: async () => places } as unknown as PageMarks,
    ask,
  );
  const press = async (name: string, url = `${ORIGIN}/klant/1`) => {
    await shortcuts.pressed(name, { id: 1, url });
    return memory.tab(1).shortcut;
  };
  return { press, modes, asked, seat };
}

beforeEach(() => {
  fake.held['local'] = {};
  popups.length = 0;
});

test('a site that was not granted is asked for at the toolbar’s button', async () => {
  const { press, modes } = begin();
  await press('toggle-sidebar', 'https://elsewhere.example.org/');
  await press('next-mark', 'https://elsewhere.example.org/');
  await press('toggle-sidebar', 'about:blank');
  expect(popups).toEqual(['popup', 'popup']);
  expect(modes).toEqual([]);
});

test('the sidebar opens, and closes by itself where it stands', async () => {
  const { press, modes, seat } = begin();
  fake.held['local']![`site|${ORIGIN}`] = 'ready';
  expect((await press('toggle-sidebar'))?.does).toBe('opened');
  expect(modes).toEqual(['open']);
  expect((await press('toggle-sidebar'))?.does).toBe('close');
  expect(modes).toEqual(['open']);
  seat.viewed = false;
  await press('toggle-sidebar');
  expect(modes).toEqual(['open', 'ready']);
});

test('on a site that is only ready nothing else answers', async () => {
  const { press, asked } = begin([place('1', 'a')]);
  fake.held['local']![`site|${ORIGIN}`] = 'ready';
  expect(await press('other-lens')).toBeUndefined();
  expect(await press('next-mark')).toBeUndefined();
  expect(asked).toEqual([]);
});

test('marks follow each other round and round, in both directions', async () => {
  const { press } = begin([place('1', 'Te lang stil'), place('2', 'Plan voorbij'), place('3', 'Wacht')]);
  const which = async (name: string) => {
    const news = await press(name);
    return news?.does === 'pointed' ? `${news.which}/${news.of} ${news.words}` : news?.does;
  };
  expect(await which('next-mark')).toBe('1/3 Cliënt 1: Te lang stil. Speelt nu');
  expect(await which('next-mark')).toBe('2/3 Cliënt 2: Plan voorbij. Speelt nu');
  expect(await which('previous-mark')).toContain('1/3');
  expect(await which('previous-mark')).toContain('3/3');
  expect(await which('next-mark')).toContain('1/3');
});

test('what the page drew away is passed over; where nothing is left, it says so', async () => {
  const some = begin([place('1', 'a'), place('2', 'b'), place('3', 'c')], ['1', '2']);
  expect(await some.press('next-mark')).toMatchObject({ does: 'pointed', which: 3 });
  expect(some.asked).toEqual(['1', '2', '3']);
  const none = begin([place('1', 'a')], ['1']);
  expect(await none.press('next-mark')).toMatchObject({ does: 'no marks' });
  expect(await begin().press('previous-mark')).toMatchObject({ does: 'no marks' });
});
