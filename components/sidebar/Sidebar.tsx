import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import type { Pack } from '../../utils/street/pack.ts';
import { textsFor } from '../../utils/text/index.ts';
import { useFields } from '../../utils/vocabulary/index.ts';
import type { Veil } from '../../utils/wire/seen.ts';
import type { Look } from '../../utils/wire/comfort.ts';
import type { Desk, Lens, ViewState } from '../../utils/wire/view.ts';
import { createActLog } from '../annotate/act-log.ts';
import { createActs } from '../annotate/acts.ts';
import { UndoLine } from '../annotate/UndoLine.tsx';
import { createListChoice } from '../caseload/list-choice.ts';
import { Asked, type AskedOf } from '../help/Asked.tsx';
import { HelpSheet } from '../help/HelpSheet.tsx';
import { onHelpKey } from '../help/help-key.ts';
import { Calm } from '../parts/Calm.tsx';
import { createNow, useView, ViewProvider, type Pointed, type View } from '../parts/view.tsx';
import { showLook } from '../parts/look.ts';
import { createTell } from '../parts/traces.ts';
import { createExplained } from './explained.ts';
import { createDwell } from './dwell.ts';
import { createExposure } from './exposure.ts';
import { HealthLine } from './HealthLine.tsx';
import { ElsewhereLine } from './HomeMenu.tsx';
import { LensPanels } from './LensPanels.tsx';
import { LensTabs } from './LensTabs.tsx';
import { tabId } from '../parts/Tabs.tsx';
import { TeachPanel } from '../teach/TeachPanel.tsx';
import type { OwnPlace } from './place.ts';
import { ReferenceBanner } from './ReferenceBanner.tsx';
import { followShortcuts } from './shortcut.ts';
import { SiteBar } from './SiteBar.tsx';
import { StudyLine } from './StudyLine.tsx';
import { StudyPrompt } from './StudyPrompt.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import './shell.css';

/**
 * The whole sidebar: a view of one tab through a desk. `lost` is true once the extension itself was
 * replaced and only a reload of the page helps. `veil` says why the page lets it not be seen plainly.
 */
export function Sidebar(props: { desk: Desk; lost?: boolean; place?: OwnPlace; veil?: Veil | null }) {
  const [state, setState] = createSignal<ViewState | null>(null);
  const [pack, setPack] = createSignal<Pack | null>(null);
  // eslint-disable-next-line solid/reactivity -- one desk for the life of the sidebar
  const stop = props.desk.subscribe((push) => {
    if (push.type === 'pack') {
      useFields(push.pack.fields);
      setPack(push.pack);
    } else setState(push.state);
  });
  onCleanup(stop);

  const texts = () => textsFor(state()?.language ?? browserLanguage());
  createEffect(() => {
    document.documentElement.lang = texts().language;
  });
  // Apart, so that a new state alone draws nothing anew.
  const look = createMemo(
    (): Look => ({ textSize: state()?.comfort.textSize ?? 100, theme: state()?.theme ?? {} }),
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  createEffect(() => showLook(look()));

  return (
    <Show
      when={!props.lost}
      fallback={
        <main>
          <h1 class="visually-hidden">Sidelight</h1>
          <Calm title={texts().words.shell.replaced} how={texts().words.shell.replacedHow} />
        </main>
      }
    >
      <Show
        when={state() && pack()}
        fallback={
          <main class="waiting">
            <h1 class="visually-hidden">Sidelight</h1>
            <p>{texts().words.shell.connecting}</p>
          </main>
        }
      >
        <Show when={props.veil}>
          {(veil) => (
            <p class="reference veiled" role="status">
              {texts().words.shell.veiled[veil()]}
            </p>
          )}
        </Show>
        <Whole desk={props.desk} state={state()!} pack={pack()!} place={props.place ?? IN_PAGE} />
      </Show>
    </Show>
  );
}

const IN_PAGE: OwnPlace = { here: 'page' };

function Whole(props: { desk: Desk; state: ViewState; pack: Pack; place: OwnPlace }) {
  const [announced, setAnnounced] = createSignal('');
  const [lastPointed, setLastPointed] = createSignal<Pointed | null>(null);
  // eslint-disable-next-line solid/reactivity -- where it begins; the effect below follows it
  const [lens, setLens] = createSignal<Lens>(props.state.lens);
  const told = createMemo(() => props.state.lens);
  // eslint-disable-next-line solid/reactivity -- one desk for the life of the sidebar
  const tell = createTell(props.desk, () => props.state);
  const stood = createDwell(tell, () => props.state.study?.log ?? null, lens);
  createEffect(
    on(
      told,
      (to) => {
        if (to === lens()) return;
        // A client that was chosen in the list comes with the lens; else the page brings its own.
        const chosen = to === 'client' && props.state.client?.from === 'chosen';
        const by = props.state.lensByStudy ? 'study' : chosen ? 'coach' : 'page';
        stood();
        tell('lens.switched', { to, by });
        setLens(to);
      },
      { defer: true },
    ),
  );
  const texts = () => textsFor(props.state.language);
  const explained = createExplained(
    () => props.state,
    () => props.pack,
    lens,
  );
  const [rulesOpen, setRulesOpen] = createSignal(false);
  const [asked, setAsked] = createSignal<AskedOf | null>(null);
  const [helpOpen, setHelpOpen] = createSignal(false);

  function explain(indicator: string | null): void {
    const about = indicator ?? explained.signal()?.indicator;
    const version = about && view.indicator(about)?.version;
    if (about && version) {
      const kind = indicator === null ? 'signal.closed' : 'signal.opened';
      tell(kind, { indicator: about, version, lens: lens() }, explainedClient());
    }
    explained.set(indicator);
  }
  const explainedClient = () => (lens() === 'client' ? props.state.client?.client.key : null);

  const view: View = {
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the sidebar
    desk: props.desk,
    // eslint-disable-next-line solid/reactivity -- a sidebar stays where it stands
    place: props.place,
    state: () => props.state,
    pack: () => props.pack,
    texts,
    now: createNow(),
    indicator: (id) => props.pack.indicators.find((indicator) => indicator.id === id),
    announce: setAnnounced,
    explain,
    rules: setRulesOpen,
    help: () => setHelpOpen(true),
    lastPointed,
    pointed: setLastPointed,
    acts: createActs(
      // eslint-disable-next-line solid/reactivity -- one desk for the life of the sidebar
      props.desk,
      () => texts().words.kept,
      createActLog(
        tell,
        () => props.state,
        (id) => view.indicator(id)?.version,
      ),
    ),
    tell,
  };

  const choice = createListChoice(tell, () => props.state.form ?? 'chart');
  createExposure(
    tell,
    () => props.state,
    () => props.pack,
    lens,
    choice,
  );
  onMount(() => {
    tell('sidebar.opened', { home: props.place.here });
    if (props.state.lensByStudy) tell('lens.switched', { to: lens(), by: 'study' });
  });

  const off = createMemo(() => props.state.site.mode === 'off');
  let resumed = false;
  function resume(): void {
    resumed = true;
    void props.desk.call('resumeSite', null);
  }
  // The button that asked for it is gone then: the keyboard goes on from what the sidebar shows first.
  createEffect(
    on(
      off,
      (now) => {
        if (!now && resumed) document.getElementById(tabId(lens()))?.focus();
        resumed = false;
      },
      { defer: true },
    ),
  );

  // The lens moves at once; the desk remembers it and says so to the tab's other views.
  function toLens(next: Lens): void {
    explained.set(null);
    setRulesOpen(false);
    if (next !== lens()) {
      stood();
      tell('lens.switched', { to: next, by: 'coach' });
      const client = props.state.client?.client.key;
      if (next === 'caseload' && client !== undefined) tell('client.left', { to: 'list' }, client);
    }
    setLens(next);
    void props.desk.call('setLens', next);
  }

  followShortcuts(view, {
    lens: () => toLens(lens() === 'client' ? 'caseload' : 'client'),
    focus: () => document.getElementById(tabId(lens()))?.focus(),
    answer: setAsked,
  });
  // eslint-disable-next-line solid/reactivity -- asked at each press
  onHelpKey(() => props.state.comfort.helpKey && !helpOpen(), view.help);

  const client = createMemo(() => props.state.client?.client.key);
  // What was done for one client is not undone from the next one's screen.
  createEffect(on(client, () => view.acts.forget(), { defer: true }));
  createEffect(
    on(
      client,
      () => {
        const name = props.state.client?.client.name;
        if (name) setAnnounced(texts().words.client.read(name));
      },
      { defer: true },
    ),
  );

  return (
    <ViewProvider view={view}>
      <Show
        when={props.state.teach}
        fallback={
          <>
            <header class="shell">
              <SiteBar />
              <ReferenceBanner />
              <StudyLine />
              <StudyPrompt />
              <ElsewhereLine />
              <Show when={!off() && props.pack.indicators.length > 0}>
                <LensTabs lens={lens()} onChoose={toLens} />
                <HealthLine />
              </Show>
            </header>
            <main>
              <Show when={!off()} fallback={<SiteOff onResume={resume} />}>
                <Show
                  when={props.pack.indicators.length > 0}
                  fallback={
                    <Calm title={texts().words.shell.emptyPack} how={texts().words.shell.emptyPackHow} />
                  }
                >
                  <LensPanels
                    lens={lens()}
                    explained={explained.signal()}
                    rules={rulesOpen()}
                    choice={choice}
                    onLens={toLens}
                  />
                </Show>
              </Show>
            </main>
          </>
        }
      >
        {(teach) => <TeachPanel teach={teach()} />}
      </Show>
      <UndoLine />
      <Show when={asked()} keyed>
        {(of) => <Asked of={of} onClose={() => setAsked(null)} />}
      </Show>
      <Show when={helpOpen()}>
        <HelpSheet onClose={() => setHelpOpen(false)} />
      </Show>
      <p class="visually-hidden" role="status">
        {announced()}
      </p>
    </ViewProvider>
  );
}

function SiteOff(props: { onResume: () => void }) {
  const view = useView();
  const words = () => view.texts().words;
  return (
    <Show
      when={view.state().site.pausedUntil}
      fallback={<Calm title={words().shell.siteOff} how={words().shell.siteOffHow} />}
    >
      {(until) => (
        <Calm title={words().shell.sitePaused} how={words().shell.sitePausedHow(view.texts().time(until()))}>
          <button type="button" class="button" onClick={() => props.onResume()}>
            {words().popup.resume}
          </button>
        </Calm>
      )}
    </Show>
  );
}

const browserLanguage = () => (navigator.language.startsWith('nl') ? 'nl' : 'en');
