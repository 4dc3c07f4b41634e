import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Access, SiteState } from '../../components/popup/access.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { siteFromQuery, siteOf } from '../../components/popup/site.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

const ORIGIN = 'http://demodam.test:8080';

function popup(first: Partial<SiteState>, origin: string | null = ORIGIN) {
  const state: SiteState = {
    granted: true,
    fixed: false,
    mode: 'open',
    pausedUntil: null,
    home: 'page',
    readable: true,
    language: 'nl',
    study: null,
    ...first,
  };
  const access = {
    state: vi.fn<Access['state']>(async () => ({ ...state })),
    setMode: vi.fn<Access['setMode']>(async (_, mode) => {
      state.mode = mode;
    }),
    pause: vi.fn<Access['pause']>(async () => {
      state.mode = 'off';
      state.pausedUntil = '2026-11-23T15:05:00Z';
    }),
    resume: vi.fn<Access['resume']>(async () => {
      state.mode = 'open';
      state.pausedUntil = null;
    }),
    setHome: vi.fn<Access['setHome']>(async (_, home) => {
      state.home = home;
    }),
    openPanel: vi.fn<Access['openPanel']>(async () => undefined),
    pauseStudy: vi.fn<Access['pauseStudy']>(async () => undefined),
    resumeStudy: vi.fn<Access['resumeStudy']>(async () => undefined),
    openResearch: vi.fn<Access['openResearch']>(),
    request: vi.fn<Access['request']>(async () => (state.granted = true)),
    remove: vi.fn<Access['remove']>(async () => {
      state.granted = false;
      return true;
    }),
  };
  const root = show(() => <Popup site={{ tab: 7, origin }} access={access} language="nl" />);
  return { root, access, state };
}

const chosen = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input:checked')?.value;
const notice = (root: HTMLElement) => textOf(root.querySelector('[role=status]'));

afterEach(() => vi.restoreAllMocks());

test('it asks for this one site, with the reason', async () => {
  const { root } = popup({ granted: false, mode: 'off' });
  await settled();
  expect(textOf(root.querySelector('h2'))).toBe('Mag Sidelight hier meelezen?');
  expect(textOf(root.querySelector('.host'))).toBe('demodam.test:8080');
  expect(all(root, '.reasons li')).toHaveLength(4);
  expect(all<HTMLInputElement>(root, 'input').every((radio) => radio.matches(':disabled'))).toBe(true);
});

test('the browser is asked in the click itself, before anything else', async () => {
  const { root, access } = popup({ granted: false, mode: 'off' });
  await settled();
  access.state.mockClear();
  control(root, 'Ja, op deze site').click();
  expect(access.request).toHaveBeenCalledWith(ORIGIN);
  expect(access.state).not.toHaveBeenCalled();
  await settled();
  expect(access.setMode).toHaveBeenCalledWith(ORIGIN, 'open', 7);
  expect(notice(root)).toBe('Sidelight mag hier meelezen.');
  expect(chosen(root)).toBe('open');
});

test('the side panel opens in the click, and the site remembers where the sidebar stands', async () => {
  const { root, access } = popup({});
  await settled();
  root.querySelector<HTMLInputElement>('input[value=panel]')!.click();
  expect(access.openPanel).toHaveBeenCalledWith(7);
  await settled();
  expect(access.setHome).toHaveBeenCalledWith(ORIGIN, 'panel', 7);
  expect(await faults()).toEqual([]);
});

test('no is no, and is said', async () => {
  const { root, access } = popup({ granted: false, mode: 'off' });
  access.request.mockResolvedValueOnce(false);
  await settled();
  control(root, 'Ja, op deze site').click();
  await settled();
  expect(access.setMode).not.toHaveBeenCalled();
  expect(notice(root)).toBe('Je koos nee. Sidelight leest hier niets.');
});

test('the mode is chosen for the site', async () => {
  const { root, access } = popup({ mode: 'ready' });
  await settled();
  expect(chosen(root)).toBe('ready');
  root.querySelector<HTMLInputElement>('input[value=off]')!.click();
  await settled();
  expect(access.setMode).toHaveBeenCalledWith(ORIGIN, 'off', 7);
  expect(chosen(root)).toBe('off');
});

test('the site can be taken back, and is asked for again', async () => {
  const { root, access } = popup({});
  await settled();
  control(root, 'Niet meer meelezen op deze site').click();
  await settled();
  expect(access.remove).toHaveBeenCalledWith(ORIGIN);
  expect(notice(root)).toBe('Sidelight leest hier niet meer mee.');
  expect(control(root, 'Ja, op deze site')).toBeDefined();
});

test('what the organisation baked in can’t be taken back', async () => {
  const { root } = popup({ fixed: true });
  await settled();
  expect(textOf(root)).toContain('Je organisatie heeft deze site aangezet.');
  expect(() => control(root, 'Niet meer meelezen op deze site')).toThrow();
});

test('a page that can’t be read, and a site that never is, get a calm line', async () => {
  expect(textOf(popup({}, null).root)).toContain('Deze pagina leest Sidelight niet');
  const { root } = popup({ readable: false, granted: false });
  await settled();
  expect(textOf(root)).toContain('Deze site leest Sidelight nooit');
  expect(root.querySelector('button')).toBeNull();
});

test('an answer that comes after a later choice does not put back an earlier one', async () => {
  const { root, access, state } = popup({});
  await settled();
  const answers: (() => void)[] = [];
  access.state.mockImplementation(() => {
    const then = { ...state };
    return new Promise((resolve) => answers.push(() => resolve(then)));
  });
  for (const mode of ['ready', 'off']) {
    root.querySelector<HTMLInputElement>(`input[value=${mode}]`)!.click();
    await settled();
  }
  for (const answer of answers) {
    answer();
    await settled();
    expect(chosen(root)).toBe('off');
  }
  expect(answers).toHaveLength(2);
});

test('a desk that refuses is said in words', async () => {
  const { root, access } = popup({});
  await settled();
  access.setMode.mockRejectedValueOnce(new Error('no'));
  root.querySelector<HTMLInputElement>('input[value=off]')!.click();
  await settled();
  expect(notice(root)).toBe('Dat lukte niet. Probeer het nog een keer.');
});

describe('no faults', () => {
  test.each([
    ['asking', { granted: false, mode: 'off' }, ORIGIN],
    ['granted', {}, ORIGIN],
    ['fixed', { fixed: true }, ORIGIN],
    ['refused', { readable: false }, ORIGIN],
    ['no page', {}, null],
    ['in English', { granted: false, language: 'en' }, ORIGIN],
  ] as const)('%s', async (_, state, origin) => {
    popup(state, origin);
    await settled();
    expect(await faults()).toEqual([]);
  });
});

test.each([
  ['https://klavier.example/client/4?x=1', 'https://klavier.example'],
  ['http://127.0.0.1:4173/', 'http://127.0.0.1:4173'],
  ['chrome://extensions/', null],
  ['file:///home/a.html', null],
  ['about:blank', null],
  ['nonsense', null],
  [undefined, null],
])('the site of %s', (address, origin) => {
  expect(siteOf(address, 3)).toEqual({ tab: 3, origin });
});

test('a query names the site and the tab', () => {
  expect(siteFromQuery('?tab=3&site=https%3A%2F%2Fa.example%2F')).toEqual({
    tab: 3,
    origin: 'https://a.example',
  });
  expect(siteFromQuery('?site=file%3A%2F%2F%2Fx')).toEqual({ tab: undefined, origin: null });
  expect(siteFromQuery('')).toBeNull();
});

test('a pause says until when, and is ended before that', async () => {
  const { root, access } = popup({});
  await settled();
  root.querySelector<HTMLElement>('[data-act="pause"]')!.click();
  await settled();
  expect(access.pause).toHaveBeenCalledWith(ORIGIN, 7);
  const hour = new Date('2026-11-23T15:05:00Z').getHours();
  expect(textOf(root)).toContain(`Pauze tot ${String(hour).padStart(2, '0')}:05.`);
  expect(await faults()).toEqual([]);
  root.querySelector<HTMLElement>('[data-act="resume"]')!.click();
  await settled();
  expect(access.resume).toHaveBeenCalledWith(ORIGIN, 7);
  expect(root.querySelector('[data-act="pause"]')).not.toBeNull();
});
