import { beforeEach, expect, test, vi } from 'vitest';
import type { AskGuest } from '../../../utils/desk/guests.ts';
import type { MarkInFrame, PageMarks } from '../../../utils/desk/marks.ts';
import type { Shortcuts } from '../../../utils/desk/shortcuts.ts';
import type { Sites } from '../../../utils/desk/sites.ts';
import type { Place, ReadingHead } from '../../../utils/street/reading.ts';

const ORIGIN = 'https://cases.example.nl';
const { fake, menus, granted } = await vi.hoisted(async () => ({
  fake: (await import('./fake-storage.ts')).fakeStorage(),
  menus: [] as { id: string; title: string; documentUrlPatterns: string[] }[],
  granted: { origins: ['https://cases.example.nl/*'] },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: fake.storage,
    contextMenus: {
      removeAll: async () => void menus.splice(0),
      create: (item: (typeof menus)[number]) => void menus.push(item),
    },
    permissions: { getAll: async () => granted },
    runtime: { getManifest: () => ({}) },
    i18n: { getUILanguage: () => 'nl' },
  },
}));

const { PageMenu } = await import('../../../utils/desk/page-menu.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');

const head: ReadingHead = {
  id: 'r',
  kind: 'list',
  source: 'detected',
  confidence: 1,
  total: null,
  fields: [{ id: 'last_contact', label: 'Contact d.d.', type: 'date' }],
};

function begin(under: Place | null, marks: [row: string, field: string, indicator: string][] = []) {
  const memory = new SessionMemory();
  memory.tab(1).docs['d'] = {
    frameId: 4,
    url: ORIGIN,
    origin: ORIGIN,
    since: 0,
    settled: true,
    failed: false,
    ms: 0,
    readings: { r: { head, count: 2, readAt: '', clients: ['nr:1', 'nr:2'], owner: null } },
  };
  const told: unknown[] = [];
  const modes: string[] = [];
  const places = marks.map(([row, field, indicator]): MarkInFrame => ({
    id: row,
    doc: 'd',
    frameId: 4,
    client: `nr:${row}`,
    mark: {
      place: { reading: 'r', row, field },
      signals: [{ indicator, words: '', line: '', form: 'number' }],
    },
  }));
  const menu = new PageMenu(
    memory,
    { setMode: async ({ mode }: { mode: string }) => void modes.push(mode) } as unknown as Sites,
    { places: async () => places } as unknown as PageMarks,
    { tell: async (_tab: number, news: unknown) => void told.push(news) } as unknown as Shortcuts,
    (async () => under) as unknown as AskGuest,
  );
  const click = (menuItemId: string, frameId = 4) => menu.clicked({ menuItemId, frameId }, 1);
  return { menu, click, told, modes, state: memory.tab(1) };
}

beforeEach(() => {
  fake.held['local'] = { [`site|${ORIGIN}`]: 'open' };
  granted.origins = ['https://cases.example.nl/*'];
});

test('the menu stands on granted pages only, in the language that was chosen', async () => {
  const { menu } = begin(null);
  await menu.sync();
  await menu.sync();
  expect(menus.map(({ id, title }) => [id, title])).toEqual([
    ['field', 'Wat is dit veld?'],
    ['mark', 'Waarom staat hier een teken?'],
  ]);
  for (const { documentUrlPatterns } of menus) expect(documentUrlPatterns).toEqual(granted.origins);
  granted.origins = [];
  await menu.sync();
  expect(menus).toEqual([]);
});

test('a field is told by its id and its label; what was not read is said to be so', async () => {
  const some = begin({ reading: 'r', row: '1', field: 'last_contact' });
  await some.click('field');
  expect(some.told).toEqual([{ does: 'field', field: { id: 'last_contact', label: 'Contact d.d.' } }]);
  for (const under of [
    null,
    { reading: 'r', row: '1' },
    { reading: 'gone', row: '1', field: 'last_contact' },
  ]) {
    const none = begin(under);
    await none.click('field');
    expect(none.told).toEqual([{ does: 'field', field: null }]);
  }
});

test('a mark opens its rule at its client; in a row without a mark at the cell, the first of the row', async () => {
  const marks: Parameters<typeof begin>[1] = [
    ['1', 'plan_end', 'plan.past_end'],
    ['2', 'plan_end', 'plan.past_end'],
    ['2', 'last_contact', 'contact.since_two_way'],
  ];
  const cell = begin({ reading: 'r', row: '2', field: 'last_contact' }, marks);
  await cell.click('mark');
  expect(cell.told).toEqual([{ does: 'explain', indicator: 'contact.since_two_way' }]);
  expect(cell.state).toMatchObject({ chosen: 'nr:2', lens: 'client' });
  const row = begin({ reading: 'r', row: '1' }, marks);
  await row.click('mark');
  expect(row.told).toEqual([{ does: 'explain', indicator: 'plan.past_end' }]);
  const none = begin({ reading: 'r', row: '3' }, marks);
  await none.click('mark');
  expect(none.told).toEqual([{ does: 'no mark' }]);
  expect(none.state.chosen).toBeNull();
});

test('the sidebar opens for the answer; on a site that is off, or not granted, there is none', async () => {
  const ready = begin(null);
  fake.held['local']![`site|${ORIGIN}`] = 'ready';
  await ready.click('field');
  expect(ready.modes).toEqual(['open']);
  fake.held['local']![`site|${ORIGIN}`] = 'off';
  const off = begin(null);
  await off.click('field');
  granted.origins = [];
  await off.click('field');
  await off.click('something else');
  await off.click('field', 9);
  expect([off.told, off.modes]).toEqual([[], []]);
});
