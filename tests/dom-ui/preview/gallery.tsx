/** Every screen with invented data, by name: for looking at it and for pictures of it. */
import { onMount, type JSX } from 'solid-js';
import { Adapters } from '../../../components/adapters/Adapters.tsx';
import { Analysis } from '../../../components/analysis/Analysis.tsx';
import type { SiteState } from '../../../components/popup/access.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Research } from '../../../components/research/Research.tsx';
import { Settings } from '../../../components/settings/Settings.tsx';
import { ClientSheetPage } from '../../../components/sheet/ClientSheetPage.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { Workbench } from '../../../components/workbench/Workbench.tsx';
import { WorklistPage } from '../../../components/worklist/WorklistPage.tsx';
import type { Language } from '../../../utils/street/signal.ts';
import type { StudyPage } from '../../../utils/wire/study.ts';
import type { ViewState } from '../../../utils/wire/view.ts';
import { chooseFiles, teamFiles } from '../fake-disputes.ts';
import { caseloadRows, screens, viewState } from '../fake-data.ts';
import { fakeDesk } from '../fake-desk.ts';
import { fakeBench, packsNow } from '../fake-bench.ts';
import { events, taking as tellingStudy } from '../fake-analysis.ts';
import { fakeDiagnosis, fakeSettings, held, keptAboutSamira } from '../fake-held.ts';
import { event, studyFile, taking, without } from '../fake-research.ts';
import { shelf, teach } from '../fake-teach.ts';
import { fakeWorklist, fakeWorklistHolder } from '../fake-worklist.ts';
import { citizenStudy, keptOfSheet, sheet } from '../fake-sheet.ts';
import { shippedPack, shippedState } from '../shipped.ts';

export type Screen = (language: Language) => JSX.Element;

const sidebar =
  (state: () => ViewState): Screen =>
  (language) => <Sidebar desk={fakeDesk({ ...state(), language })} />;

const shipped =
  (lens: 'client' | 'caseload'): Screen =>
  (language) => <Sidebar desk={fakeDesk({ ...shippedState({ lens }), language }, shippedPack)} />;

/** The same with some things pressed, one after another. */
const pressed =
  (screen: Screen, ...selectors: string[]): Screen =>
  (language) => {
    onMount(() => {
      // What one press shows is there after it: each in a turn of its own, all before a picture is taken.
      for (const selector of selectors)
        queueMicrotask(() => document.querySelector<HTMLElement>(selector)?.click());
    });
    return screen(language);
  };

const RULE = '[data-explains="contact.since_two_way"]';

const popup =
  (more: Partial<SiteState>, origin: string | null = 'https://klavier.veldermeer.example'): Screen =>
  (language) => {
    const state: SiteState = {
      granted: true,
      fixed: false,
      mode: 'open',
      pausedUntil: null,
      home: 'page',
      readable: true,
      study: null,
      language,
      ...more,
    };
    const access = {
      state: async () => state,
      setMode: async () => {},
      pause: async () => {},
      resume: async () => {},
      request: async () => true,
      remove: async () => true,
      pauseStudy: async () => {},
      resumeStudy: async () => {},
      openResearch: () => {},
      setHome: async () => {},
      openPanel: async () => {},
    };
    return <Popup site={{ origin }} access={access} language={language} />;
  };

const settings: Screen = (language) => {
  const holder = {
    held: async () => held({ language }),
    setKeeping: async () => {},
    keptAbout: async () => keptAboutSamira,
    wipeClient: async () => 5,
    wipeAll: async () => {},
    citizenDesk: async () => ({
      organisation: 'Gemeente Veldermeer',
      ask: '0800 0000',
      fixed: { organisation: false, ask: true },
    }),
    setCitizenDesk: async () => {},
    onChange: () => () => {},
    print: () => {},
    settings: async () => fakeSettings({ language }),
    applySettings: async () => {},
    setTheme: async () => {},
    diagnosis: async () => fakeDiagnosis,
    save: () => {},
  };
  return <Settings holder={holder} language={language} />;
};

const together: Screen = (language) => {
  const holder = {
    read: async () => sheet({ language, kept: keptOfSheet, study: citizenStudy }),
    keepRemark: async () => {},
    answerStudy: async () => {},
    onChange: () => () => {},
    print: () => {},
  };
  return <ClientSheetPage holder={holder} language={language} />;
};

const worklist =
  (...more: Parameters<typeof fakeWorklist>): Screen =>
  (language) => (
    <WorklistPage holder={fakeWorklistHolder({ ...fakeWorklist(...more), language })} language={language} />
  );

const workbench: Screen = (language) => (
  <Workbench desk={fakeBench(packsNow(), language)} language={language} />
);

/** Does something once what it is done to is there. */
const once =
  (screen: Screen, selector: string, act: (element: HTMLElement) => void): Screen =>
  (language) => {
    const wait = (): void => {
      const element = document.querySelector<HTMLElement>(selector);
      if (element) act(element);
      else setTimeout(wait, 10);
    };
    onMount(wait);
    return screen(language);
  };

const research =
  (page: StudyPage): Screen =>
  (language) => {
    const nothing = async (): Promise<undefined> => undefined;
    const desk = {
      page: async () => ({ ...page, language }),
      accept: nothing,
      pause: nothing,
      resume: nothing,
      log: async () => ({
        events: [event(1), event(2), event(3)],
        words: [{ session: 1, seq: 2, text: 'Het was druk' }],
        next: null,
      }),
      leakGuard: async () => ({ key: '00', hashes: [] }),
      deleteOne: async () => true,
      deleteAll: nothing,
      remark: nothing,
      noteExport: nothing,
      withdraw: nothing,
      save: () => undefined,
      onChange: () => () => undefined,
    };
    return <Research desk={desk} language={language} />;
  };

const analysis: Screen = (language) => {
  const desk = {
    page: async () => ({ ...tellingStudy, language }),
    log: async () => ({ events, words: [], next: null }),
    save: () => undefined,
    onChange: () => () => undefined,
  };
  return <Analysis desk={desk} language={language} />;
};

const adapters =
  (...more: Parameters<typeof shelf>): Screen =>
  (language) => (
    <Adapters shelf={{ ...shelf(...more), language: async () => language }} language={language} />
  );

const chosen =
  (...files: File[]) =>
  (input: HTMLElement): void =>
    chooseFiles(input as HTMLInputElement, files);

const INPUT = 'input[type=file]';

/** As many clients as a system may hold: for scrolling through, no picture of it. */
export const largeCaseload: Screen = (language) => {
  const rows = caseloadRows(10_000);
  const coverage = { seen: rows.length, total: rows.length, oldest: null };
  const state = viewState({ lens: 'caseload', caseload: { coverage, rows, figures: [] }, language });
  return <Sidebar desk={fakeDesk(state)} />;
};

export const gallery: Record<string, Screen> = {
  ...Object.fromEntries(Object.entries(screens).map(([name, state]) => [name, sidebar(state)])),
  'shipped client': shipped('client'),
  'shipped caseload': shipped('caseload'),
  'rule open': pressed(shipped('client'), RULE),
  'rule contested': pressed(shipped('client'), RULE, '[data-act="dispute"]'),
  'all rules': pressed(shipped('client'), '.to-rules button'),
  'rule that is off': pressed(
    shipped('client'),
    '.to-rules button',
    '.rules [data-explains="cit.suspended"]',
  ),
  'help sheet': pressed(shipped('client'), '.site-row [aria-controls]', '[data-act="help"]'),
  'popup asks': popup({ granted: false, mode: 'off' }),
  'popup granted': popup({}),
  'popup of a roll-out': popup({ fixed: true }),
  'popup refuses': popup({ readable: false }),
  'popup on no site': popup({}, null),
  'popup in a pause': popup({ pausedUntil: '2026-10-12T15:30:00Z' }),
  'popup in a study': popup({ study: taking.now }),
  settings,
  'look together': together,
  worklist: worklist(),
  'workbench write': pressed(workbench, '#tab-write'),
  'workbench try': pressed(workbench, '#tab-try'),
  'workbench learn': once(pressed(workbench, '#tab-learn'), '.learn input[type=file]', (input) =>
    chooseFiles(input as HTMLInputElement, teamFiles()),
  ),
  'workbench share': pressed(workbench, '#tab-share'),
  'workbench account': once(
    pressed(workbench, '#tab-account'),
    '.account-tools option[value=leaflet]',
    (option) => {
      (option as HTMLOptionElement).selected = true;
      option.dispatchEvent(new Event('change', { bubbles: true }));
    },
  ),
  'worklist disputes': once(worklist(), '[data-act=look-at-disputes]', (button) => button.click()),
  'teach a guess': sidebar(() => ({ ...viewState(), teach: teach() })),
  'teach without a guess': sidebar(() => ({ ...viewState(), teach: teach({ now: 'c2' }) })),
  'teach done': sidebar(() => ({ ...viewState(), teach: teach({ now: null, pointing: false }) })),
  adapters: adapters(),
  'adapters refuse': once(adapters(), INPUT, chosen(new File(['{}'], 'klavier.json'))),
  'research without a study': research(without),
  'research asks': once(research(without), INPUT, chosen(new File([studyFile], 'study.json'))),
  'research of who takes part': research(taking),
  analysis,
  'worklist that waits': worklist({ entries: [], waiting: { entries: 3, until: '2027-05-25' } }),
};
