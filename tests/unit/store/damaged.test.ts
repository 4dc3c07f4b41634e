/** Choices in the browser's own storage that are not what was written there: each falls back by itself, and nothing breaks. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readCitizenDesk } from '../../../utils/store/citizen-desk.ts';
import { readComfort } from '../../../utils/store/comfort.ts';
import { readEnrolment } from '../../../utils/store/enrolment.ts';
import { readArrangement } from '../../../utils/store/homes.ts';
import { readChoices } from '../../../utils/store/indicator-choices.ts';
import { readKeeping } from '../../../utils/store/keeping.ts';
import { readPackChoice, readPackLimits, readPacks } from '../../../utils/store/packs.ts';
import { readPause } from '../../../utils/store/pauses.ts';
import { readLanguage, readMarks, readSiteMode } from '../../../utils/store/settings.ts';
import { readOwnTheme } from '../../../utils/store/theme.ts';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getUILanguage: () => 'nl' },
    storage: {
      managed: { get: async () => ({}) },
      local: {
        get: async (name: string | null) =>
          Object.fromEntries(name === null ? store : store.has(name) ? [[name, store.get(name)]] : []),
      },
    },
  },
}));
beforeEach(() => store.clear());

const SITE = 'http://case.test';
const KEPT: [name: string, read: () => Promise<unknown>][] = [
  ['language', readLanguage],
  [`site|${SITE}`, () => readSiteMode(SITE)],
  [`marks|${SITE}`, () => readMarks(SITE)],
  [`home|${SITE}`, () => readArrangement(SITE)],
  [`pause|${SITE}`, () => readPause(SITE)],
  ['comfort', readComfort],
  ['keeping', readKeeping],
  [
    'indicators',
    async () => Object.values(await readChoices()).filter((choice) => Object.keys(choice).length > 0),
  ],
  ['theme', readOwnTheme],
  ['citizenDesk', readCitizenDesk],
  ['packChoice', readPackChoice],
  ['packLimits', readPackLimits],
  ['pack|x|1', readPacks],
];

const MEMBERS = [
  ...[
    'home',
    'side',
    'fit',
    'width',
    'collapsed',
    'tabAt',
    'helpKey',
    'textSize',
    'notes',
    'remember',
    'days',
  ],
  ...['organisation', 'ask', 'active', 'before', 'longestRetentionDays', 'id', 'version', 'origin', 'text'],
];
const JUNK: unknown[] = [null, 0, -1, 1e300, NaN, '', 'x', 'moon', [], [[]], {}, { a: {} }];

describe.each(KEPT)('%s', (name, read) => {
  test('that is damaged is as if it had never been chosen', async () => {
    const first = await read();
    for (const junk of JUNK) {
      store.set(name, junk);
      expect(await read(), JSON.stringify(junk)).toEqual(first);
    }
  });

  test('of which one part is damaged loses that part', async () => {
    const first = await read();
    // What may be words or a number may be any.
    for (const junk of JUNK.filter((each) => typeof each !== 'string' && each !== 0 && each !== 1e300)) {
      for (const member of MEMBERS) {
        store.set(name, { [member]: junk });
        expect(await read(), `${member}: ${JSON.stringify(junk)}`).toEqual(first);
      }
    }
  });
});

test('a part that is sound stays when the one beside it is damaged', async () => {
  store.set(`home|${SITE}`, { home: 'moon', width: 400, side: 'left', tabAt: 7 });
  expect(await readArrangement(SITE)).toMatchObject({ home: 'page', width: 400, side: 'left', tabAt: 0.3 });
});

test('a study that is damaged is one that ends: nothing is logged of it', async () => {
  for (const junk of JUNK.filter((each) => each !== null)) {
    store.set('study', junk);
    expect(await readEnrolment()).toBe('ending');
  }
});
