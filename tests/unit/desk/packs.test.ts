import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Views } from '../../../utils/desk/views.ts';
import type { Sites } from '../../../utils/desk/sites.ts';
import type { SessionMemory } from '../../../utils/store/session.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({
  browser: { storage: fake.storage, i18n: { getUILanguage: () => 'nl' } },
}));

const { Judge } = await import('../../../utils/desk/judge.ts');
const { Packs } = await import('../../../utils/desk/packs.ts');
const { adaptersFor } = await import('../../../utils/desk/taught.ts');
const { themeNow } = await import('../../../utils/desk/theme.ts');
const { readPackLimits } = await import('../../../utils/store/packs.ts');
const { standardPackFile } = await import('../../../utils/indicators/index.ts');

const { fieldById } = await import('../../../utils/vocabulary/index.ts');

const packFile = (version: string, change: object = {}) =>
  JSON.stringify({ ...(standardPackFile as object), version, ...change });
const SHIPPED = { id: 'werk-inkomen', version: '1.1.0' };
const of = (version: string) => ({ id: 'werk-inkomen', version });

async function begin(sessionPack: unknown = null) {
  const judge = new Judge();
  const told: string[] = [];
  const views = { packChanged: () => told.push('pack'), refresh: () => undefined } as unknown as Views;
  const memory = {
    settings: { referenceDate: null, pack: sessionPack },
    saveSettings: () => undefined,
    flush: async () => undefined,
    caseloads: new Map([['https://demodam.test', {}]]),
    dropSystem: (system: string) => told.push(`drop ${system}`),
  } as unknown as SessionMemory;
  const sites = { tellAll: async () => void told.push('sites') } as unknown as Sites;
  const packs = new Packs(memory, judge, views, sites);
  await packs.load();
  const { installPack, activatePack, rollBackPack, dropPack, packs: now } = packs.questions;
  const install = (text: string, activate = true) => installPack({ text, origin: 'file', activate });
  return {
    judge,
    told,
    packs,
    install,
    activate: activatePack,
    rollBack: () => rollBackPack(),
    drop: dropPack,
    now: () => now(),
  };
}

beforeEach(() => {
  fake.held['local'] = {};
  fake.held['managed'] = {};
});

test('without any choice the pack that ships is in use, and it always stays', async () => {
  const { judge, now, drop } = await begin();
  expect(judge.pack.indicators).toHaveLength(40);
  expect(await now()).toMatchObject({ active: SHIPPED, isFixed: false, before: [], problems: [] });
  expect((await now()).packs.map(({ origin }) => origin)).toEqual(['shipped']);
  await expect(drop(SHIPPED)).rejects.toThrow('ships');
});

test('a version that is taken in judges at once, is told to the views, and outlives the worker', async () => {
  const { judge, told, install, now } = await begin();
  expect(await install(packFile('1.2.0'))).toEqual({ installed: of('1.2.0'), problems: [] });
  expect(judge.pack.version).toBe('1.2.0');
  expect(told).toEqual(['pack']);
  expect((await now()).packs.map(({ version }) => version)).toEqual(['1.2.0', '1.1.0']);
  expect((await begin()).judge.pack.version).toBe('1.2.0');
});

test('fields that a pack adds count while it is in use; what was read without them is read again', async () => {
  const field = {
    id: 'bike_lent',
    area: 'general',
    screen: 'client',
    type: 'date',
    handling: 'keep',
    nl: ['Fiets geleend'],
    en: ['Bike lent'],
  };
  const { judge, told, install, rollBack } = await begin();
  expect(fieldById('bike_lent')).toBeUndefined();
  await install(packFile('1.2.0', { fields: [field] }));
  expect(judge.fields.map(({ id }) => id)).toEqual(['bike_lent']);
  expect(fieldById('bike_lent')).toMatchObject(field);
  expect(told).toEqual(['drop https://demodam.test', 'sites', 'pack']);
  await rollBack();
  expect(fieldById('bike_lent')).toBeUndefined();
  expect(told).toEqual([
    'drop https://demodam.test',
    'sites',
    'pack',
    'drop https://demodam.test',
    'sites',
    'pack',
  ]);
});

test('taking in is not yet putting to use', async () => {
  const { judge, install, activate } = await begin();
  await install(packFile('1.2.0'), false);
  expect(judge.pack.version).toBe('1.1.0');
  await activate(of('1.2.0'));
  expect(judge.pack.version).toBe('1.2.0');
  await expect(activate(of('9.0.0'))).rejects.toThrow('9.0.0');
});

test('rolling back goes to what was in use before, past what was dropped', async () => {
  const { judge, install, rollBack, drop, activate, now } = await begin();
  for (const version of ['1.2.0', '1.10.0', '1.11.0']) await install(packFile(version));
  expect((await now()).before).toEqual([of('1.10.0'), of('1.2.0'), SHIPPED]);
  await expect(drop(of('1.11.0'))).rejects.toThrow('in use');
  await drop(of('1.10.0'));
  expect(await rollBack()).toEqual(of('1.2.0'));
  expect(await rollBack()).toEqual(SHIPPED);
  expect(judge.pack.version).toBe('1.1.0');
  await expect(rollBack()).rejects.toThrow('before');
  await activate(of('1.11.0'));
  expect(judge.pack.version).toBe('1.11.0');
});

test('one version has one content', async () => {
  const { install, judge } = await begin();
  await install(packFile('1.2.0'));
  const other = await install(packFile('1.2.0', { representation: 'words' }));
  expect(other).toMatchObject({ installed: null, problems: [{ path: 'version' }] });
  expect((await install(packFile('1.1.0', { representation: 'words' }))).installed).toBeNull();
  // The order of keys is no content.
  const { version, ...rest } = JSON.parse(packFile('1.2.0')) as Record<string, unknown>;
  expect((await install(JSON.stringify({ ...rest, version }))).installed).toEqual(of('1.2.0'));
  expect(judge.pack.representation).toBe('number');
});

test('a pack for this session goes before what was chosen, and leaves it as it was', async () => {
  const { judge, packs, install } = await begin();
  await install(packFile('1.2.0'));
  expect(await packs.useForSession(JSON.parse(packFile('3.0.0')))).toEqual([]);
  expect(judge.pack.version).toBe('3.0.0');
  expect((await packs.useForSession({}))[0]).toMatch(/^schema: /);
  expect(judge.pack.version).toBe('1.2.0');
  await packs.useForSession(JSON.parse(packFile('3.0.0')));
  await packs.useForSession(null);
  expect(judge.pack.version).toBe('1.2.0');
});

test('a file of which nothing can be used changes nothing; a broken part is named and left out', async () => {
  const { judge, install } = await begin();
  expect((await install('{')).installed).toBeNull();
  expect(judge.pack.version).toBe('1.1.0');
  const { problems } = await install(packFile('1.2.0', { indicators: [{}] }));
  expect(problems.length).toBeGreaterThan(0);
  expect(judge.pack).toMatchObject({ version: '1.2.0', indicators: [] });
});

test('what was chosen and can’t be read any more leaves its place to what ships', async () => {
  const { install } = await begin();
  await install(packFile('1.2.0'));
  const name = 'pack|werk-inkomen|1.2.0';
  fake.held['local']![name] = { ...(fake.held['local']![name] as object), text: '{' };
  expect((await begin()).judge.pack.version).toBe('1.1.0');
});

test('what it teaches about a system reads there, and what was read before is forgotten', async () => {
  const page = {
    id: 'client',
    kind: 'record',
    fields: [{ field: 'last_contact', at: [{ by: 'label', text: 'X' }] }],
  };
  const adapter = {
    schema: 1,
    id: 'demo',
    version: '1.0.0',
    name: 'Demo',
    match: ['https://demodam.test/*'],
    pages: [page],
  };
  const { judge, told, install, rollBack } = await begin();
  await install(packFile('1.2.0', { adapters: [adapter], limits: { longestRetentionDays: 60 } }));
  expect(told).toEqual(['drop https://demodam.test', 'sites', 'pack']);
  expect(await adaptersFor('https://demodam.test', judge.adapters)).toMatchObject([{ id: 'demo' }]);
  expect(await adaptersFor('https://elsewhere.test', judge.adapters)).toEqual([]);
  expect(await readPackLimits()).toEqual({ longestRetentionDays: 60 });
  await rollBack();
  expect(await adaptersFor('https://demodam.test', judge.adapters)).toEqual([]);
  expect(await readPackLimits()).toEqual({});
});

test('its theme is the look of the views while it is in use', async () => {
  const { judge, install, rollBack } = await begin();
  expect(await themeNow(judge)).toEqual({});
  await install(packFile('1.2.0', { theme: { 'nl-link-color': '#154273' } }));
  expect(await themeNow(judge)).toEqual({ 'nl-link-color': '#154273' });
  await rollBack();
  expect(await themeNow(judge)).toEqual({});
});

describe('by policy', () => {
  const fix = (pack: unknown) => (fake.held['managed'] = { pack });

  test.each([['text'], ['object']])(
    'a pack as %s goes before every other, and none can be chosen',
    async (as) => {
      fix(as === 'text' ? packFile('2.0.0') : JSON.parse(packFile('2.0.0')));
      const { judge, now, activate, rollBack, install } = await begin({ session: 'pack' });
      expect(judge.pack.version).toBe('2.0.0');
      expect(await now()).toMatchObject({ isFixed: true, active: of('2.0.0') });
      await expect(activate(SHIPPED)).rejects.toThrow('policy');
      await expect(rollBack()).rejects.toThrow('policy');
      await install(packFile('1.2.0'));
      expect(judge.pack.version).toBe('2.0.0');
    },
  );

  test('it comes and goes while the browser runs', async () => {
    const { judge, packs, told } = await begin();
    await packs.policyChanged();
    expect(told).toEqual([]);
    fix(packFile('2.0.0'));
    await packs.policyChanged();
    expect(judge.pack.version).toBe('2.0.0');
    fake.held['managed'] = {};
    await packs.policyChanged();
    expect(judge.pack.version).toBe('1.1.0');
    expect(told).toEqual(['pack', 'pack']);
  });

  test('one that can’t be read is named, and the next holds', async () => {
    fix('{');
    const { judge, now, packs } = await begin();
    expect(judge.pack.version).toBe('1.1.0');
    expect((await now()).problems[0]!.reason).toContain('JSON');
    fake.held['managed'] = {};
    await packs.policyChanged();
    expect((await now()).problems).toEqual([]);
  });
});
