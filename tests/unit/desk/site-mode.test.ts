import { beforeEach, expect, test, vi } from 'vitest';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: fake.storage,
    runtime: { getManifest: () => ({ host_permissions: [] }) },
    permissions: { getAll: async () => ({ origins: ['https://cases.example.nl/*'] }) },
  },
}));

const { modeOf, roomBeside } = await import('../../../utils/desk/site-mode.ts');
const { writeArrangement } = await import('../../../utils/store/homes.ts');
const { readPauses, writePause } = await import('../../../utils/store/pauses.ts');
const { forgetSite, writeSiteMode } = await import('../../../utils/store/settings.ts');

const SITE = 'https://cases.example.nl';
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

beforeEach(() => {
  fake.held['local'] = {};
});

test('in a pause a site is off; afterwards what was chosen holds again', async () => {
  await writeSiteMode(SITE, 'ready');
  await writePause(SITE, inMs(1000));
  expect(await modeOf(SITE)).toBe('off');
  expect(await modeOf('https://other.example.nl')).toBe('open');
  // The end counts, not whether anything woke up to see it.
  await writePause(SITE, inMs(-1));
  expect(await modeOf(SITE)).toBe('ready');
  expect(Object.keys(await readPauses())).toEqual([SITE]);
  await writePause(SITE, null);
  expect(await readPauses()).toEqual({});
});

test('a site that is taken back leaves no pause behind', async () => {
  await writePause(SITE, inMs(1000));
  await forgetSite(SITE);
  expect(await readPauses()).toEqual({});
});

test('room is made for a sidebar that will stand beside the page, and for no other', async () => {
  expect(await roomBeside(SITE, 0)).toEqual({ side: 'right', width: 376 });
  expect(await roomBeside(SITE, 4)).toBeNull();
  expect(await roomBeside('https://other.example.nl', 0)).toBeNull();
  for (const change of [{ collapsed: true }, { fit: 'float' }, { home: 'panel' }] as const) {
    fake.held['local'] = {};
    await writeArrangement(SITE, change);
    expect(await roomBeside(SITE, 0)).toBeNull();
  }
  fake.held['local'] = {};
  await writeSiteMode(SITE, 'ready');
  expect(await roomBeside(SITE, 0)).toBeNull();
  await writeSiteMode(SITE, 'open');
  await writePause(SITE, inMs(1000));
  expect(await roomBeside(SITE, 0)).toBeNull();
});
