/**
 * The pages around the sidebar by keyboard alone: from the top of the page each thing is reached with Tab, and done with Enter,
 * Space, arrows or letters. Nothing is clicked, and no script moves the focus. (The sidebar itself: tests/browser/keyboard.test.ts.)
 */
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { Access, SiteState } from '../../components/popup/access.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { Settings } from '../../components/settings/Settings.tsx';
import { ClientSheetPage } from '../../components/sheet/ClientSheetPage.tsx';
import { WorklistPage } from '../../components/worklist/WorklistPage.tsx';
import type { SettingsFile } from '../../utils/settings/file.ts';
import { viewState } from './fake-data.ts';
import { fakeDiagnosis, fakeSettings, held, keptAboutSamira } from './fake-held.ts';
import { sheet } from './fake-sheet.ts';
import { fakeWorklist, fakeWorklistHolder } from './fake-worklist.ts';
import { settled, show, showSidebar, textOf } from './show.tsx';

/** More than stands in any of these pages before what is sought. */
const MOST_TABS = 60;

const isOn = (selector: string): boolean => document.activeElement?.matches(selector) === true;

/** Where somebody begins who has just opened the page. */
function fromTheTop(root: HTMLElement): void {
  root.tabIndex = -1;
  root.focus();
}

async function reach(selector: string): Promise<void> {
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (isOn(selector)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(
    `Tab does not reach ${selector}; the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`,
  );
}

async function act(selector: string, key = '{Enter}'): Promise<void> {
  await reach(selector);
  await userEvent.keyboard(key);
  await settled();
}

test('the popup: yes to this site, another state, a pause and its end, the place of the sidebar', async () => {
  const state: SiteState = {
    granted: false,
    fixed: false,
    mode: 'off',
    pausedUntil: null,
    home: 'page',
    readable: true,
    study: null,
    language: 'nl',
  };
  const access: Access = {
    state: async () => ({ ...state }),
    setMode: async (_, mode) => void (state.mode = mode),
    pause: async () => void Object.assign(state, { mode: 'off', pausedUntil: '2026-11-23T15:05:00Z' }),
    resume: async () => void Object.assign(state, { mode: 'open', pausedUntil: null }),
    request: async () => (state.granted = true),
    remove: async () => !(state.granted = false),
    setHome: async (_, home) => void (state.home = home),
    openPanel: async () => undefined,
    pauseStudy: async () => undefined,
    resumeStudy: async () => undefined,
    openResearch: () => undefined,
  };
  const root = show(() => (
    <Popup site={{ tab: 7, origin: 'http://demodam.test' }} access={access} language="nl" />
  ));
  await settled();
  fromTheTop(root);
  await act('.popup .button.primary');
  expect([state.granted, state.mode]).toEqual([true, 'open']);
  // Where a button goes with what it did, the keyboard goes on from what came in its place.
  expect(document.activeElement?.matches('[name=mode]:checked')).toBe(true);
  await act('[name=mode]', '{ArrowUp}');
  expect(state.mode).toBe('ready');
  await act('[data-act=pause]');
  expect(state.pausedUntil).not.toBeNull();
  expect(document.activeElement?.matches('[data-act=resume]')).toBe(true);
  await userEvent.keyboard('{Enter}');
  await settled();
  expect([state.mode, state.pausedUntil]).toEqual(['open', null]);
  expect(document.activeElement?.matches('[data-act=pause]')).toBe(true);
  fromTheTop(root);
  await act('[name=home]', '{ArrowDown}');
  expect(state.home).toBe('panel');
  await act('[data-act=revoke]');
  expect(state.granted).toBe(false);
  expect(document.activeElement?.matches('.popup .primary')).toBe(true);
});

test('settings: sought, told what one does, changed, saved in a file; a diagnosis', async () => {
  const applySettings = vi.fn(async (_file: SettingsFile) => undefined);
  const save = vi.fn();
  const nothing = async (): Promise<undefined> => undefined;
  const holder = {
    held: async () => held(),
    setKeeping: nothing,
    keptAbout: async () => keptAboutSamira,
    wipeClient: async () => 5,
    wipeAll: nothing,
    citizenDesk: async () => ({ organisation: '', ask: '', fixed: { organisation: false, ask: false } }),
    setCitizenDesk: nothing,
    onChange: () => () => undefined,
    print: () => undefined,
    settings: async () => fakeSettings({ language: 'nl' }),
    setTheme: nothing,
    applySettings,
    diagnosis: async () => fakeDiagnosis,
    save,
  };
  const root = show(() => <Settings holder={holder} language="nl" />);
  await settled();
  fromTheTop(root);
  await reach('input[type=search]');
  await userEvent.keyboard('tekstgrootte');
  await settled();
  await reach('select[name=textSize]');
  await userEvent.keyboard('{ArrowDown}');
  await settled();
  expect(applySettings.mock.calls.at(-1)![0]).toMatchObject({ textSize: 125 });
  await act('[data-option=textSize] summary');
  expect(root.querySelector<HTMLDetailsElement>('[data-option=textSize] details')!.open).toBe(true);
  fromTheTop(root);
  await reach('input[type=search]');
  await userEvent.keyboard('{Control>}a{/Control}{Delete}');
  await act('[data-act=save-settings]');
  expect(save).toHaveBeenCalledOnce();
  await act('[data-act=make-diagnosis]');
  await act('[data-act=save-diagnosis]');
  expect(save).toHaveBeenCalledTimes(2);
});

test('the list: handed over under a passphrase, with names for a calendar, and disputes for the team', async () => {
  const holder = fakeWorklistHolder(fakeWorklist());
  const root = show(() => <WorklistPage holder={holder} language="nl" />);
  await settled();
  fromTheTop(root);
  await reach('[data-form=give] .passphrase input');
  await userEvent.keyboard('vier losse woorden samen');
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('vier losse woorden samen');
  await act('[data-form=give] [type=submit]');
  await vi.waitFor(() => expect(holder.saved).toHaveLength(1), 20_000);
  await act('[name=names]', ' ');
  await act('[data-export=ics]');
  expect(holder.saved).toHaveLength(2);
  expect(holder.saved[1]!.text).toContain('BEGIN:VEVENT');
  await act('[data-act=look-at-disputes]');
  await vi.waitFor(() => expect(root.querySelector('[data-act=save-disputes]')).not.toBeNull());
  await act('[data-act=save-disputes]');
  expect(holder.saved).toHaveLength(3);
});

test('the page to look at together: the other language, the citizen’s words kept, and printed', async () => {
  const keepRemark = vi.fn(async (_text: string | null) => undefined);
  const print = vi.fn();
  const holder = {
    read: async () => sheet(),
    keepRemark,
    answerStudy: async () => undefined,
    onChange: () => () => undefined,
    print,
  };
  const root = show(() => <ClientSheetPage holder={holder} language="nl" />);
  await settled();
  fromTheTop(root);
  await act('.sheet-acts [lang=en], .sheet-acts [aria-pressed=false]');
  expect(textOf(root.querySelector('h1'))).toBe('What is shown here about you');
  await act('.sheet-acts > .button');
  expect(print).toHaveBeenCalledOnce();
  await reach('textarea');
  await userEvent.keyboard('Call me after four');
  await act('.sheet-choice input', '{ArrowDown}');
  await act('.sheet-remark .button');
  expect(keepRemark).toHaveBeenCalledExactlyOnceWith('Call me after four');
});

test('a rule: how it shows, off and on, does not matter here, undone, and the list of all rules', async () => {
  const { root, desk } = showSidebar(viewState());
  await settled();
  fromTheTop(root);
  await act('.signal[data-state=raised] [data-explains]');
  await act('[data-form]', '{ArrowUp}');
  await act('.rule-switch input', ' ');
  await userEvent.keyboard(' ');
  await settled();
  const told = () => desk.calls.filter(({ name }) => name === 'chooseIndicator').map((one) => one.argument);
  expect(told()).toMatchObject([{ representation: 'words' }, { on: false }, { on: true }]);
  await act('[data-act=irrelevant]');
  expect(root.querySelector('.stance-now')).not.toBeNull();
  await act('.undo-line .link');
  expect(root.querySelector('.stance-now')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await settled();
  expect(isOn('[data-explains]')).toBe(true);
  await act('.to-rules button');
  await act('.rules [data-explains]');
  expect(root.querySelector('.explain')).not.toBeNull();
});

test('the list of today: put off, back again, ticked; groups, a chart as a table, and where a client stands', async () => {
  const { root, desk } = showSidebar(viewState({ lens: 'caseload' }));
  await settled();
  fromTheTop(root);
  await act('.virtual [data-part=list][aria-pressed=false]');
  fromTheTop(root);
  await act('.worklist [data-standing=now] .icon-button');
  await act('.listed-acts .button');
  // Put off, and then until tomorrow.
  await act('.listed-acts .button');
  expect(root.querySelector('.worklist [data-standing=later]')).not.toBeNull();
  fromTheTop(root);
  await act('.worklist-later summary');
  await act('.worklist [data-standing=later] .icon-button');
  await act('.listed-acts .button');
  fromTheTop(root);
  await act('.worklist [data-standing=now] input', ' ');
  expect(root.querySelector('.worklist [data-standing=done]')).not.toBeNull();
  await act('.distribution-head .segments:last-child [aria-pressed=false]');
  expect(root.querySelector('.distribution table')).not.toBeNull();
  await reach('.choices select');
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('St');
  await vi.waitFor(() => expect(root.querySelector('.virtual h4')).not.toBeNull());
  await act('.virtual [data-part=point]');
  expect(desk.calls.at(-1)!.name).toBe('showClient');
});
