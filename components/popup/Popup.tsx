import { createEffect, createSignal, For, Match, on, onMount, Show, Switch } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { Home } from '../../utils/wire/home.ts';
import type { SiteMode } from '../../utils/wire/view.ts';
import { CheckIcon, CloseIcon, DiscIcon } from '../parts/icons.tsx';
import { StudyPause } from '../parts/StudyPause.tsx';
import type { Access, SiteState } from './access.ts';
import { HomeChoice } from './HomeChoice.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { PauseChoice } from './PauseChoice.tsx';
import { hostOf, type Site } from './site.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import './popup.css';

/** Behind the toolbar button: asks for this one site with the reason, and takes it back. */
export function Popup(props: { site: Site; access: Access; language: Language }) {
  const [state, setState] = createSignal<SiteState | null>(null);
  const [notice, setNotice] = createSignal<string | null>(null);
  const texts = () => textsFor(state()?.language ?? props.language);
  const words = () => texts().words.popup;
  createEffect(() => {
    document.documentElement.lang = texts().language;
  });

  // The button that asked or took back is gone then: the keyboard goes on from what came in its place.
  createEffect(
    on(
      () => state()?.granted,
      (now, was) => {
        if (was === undefined || now === was) return;
        document.querySelector<HTMLElement>(now ? '[name=mode]:checked' : '.popup .primary')?.focus();
      },
    ),
  );

  let last = 0;

  /**
   * Tells in words what came of an act; what is shown afterwards is what the desk says. Keys come faster than its answers: one
   * that was overtaken by a later act is of no account, or it would put back what was chosen meanwhile.
   */
  async function settle(act: Promise<string | null>): Promise<void> {
    const { access, site } = props;
    const own = (last += 1);
    let said: string | null;
    let now: SiteState | null = null;
    try {
      said = await act;
      if (site.origin !== null) now = await access.state(site.origin);
    } catch {
      said = words().failed;
    }
    if (own !== last) return;
    setNotice(said);
    if (now) setState(now);
  }

  onMount(() => void settle(Promise.resolve(null)));

  async function grant(): Promise<string> {
    const { access, site } = props;
    // First of all the question: a browser allows it only in the click itself.
    if (!(await access.request(site.origin!))) return words().notGranted;
    await access.setMode(site.origin!, 'open', site.tab);
    return words().granted;
  }

  async function revoke(): Promise<string> {
    return (await props.access.remove(props.site.origin!)) ? words().revoked : words().failed;
  }

  async function choose(mode: SiteMode): Promise<null> {
    if (mode === 'open' && state()?.home === 'panel') await props.access.openPanel(props.site.tab);
    await props.access.setMode(props.site.origin!, mode, props.site.tab);
    return null;
  }

  async function move(home: Home): Promise<null> {
    if (home === 'panel') await props.access.openPanel(props.site.tab);
    await props.access.setHome(props.site.origin!, home, props.site.tab);
    return null;
  }

  return (
    <>
      <header class="popup-bar">
        <DiscIcon />
        <h1>Sidelight</h1>
      </header>
      <main class="popup">
        <Show when={state()?.study}>
          {(study) => (
            <StudyPause
              study={study()}
              texts={texts()}
              acts={{
                pause: (length) => settle(props.access.pauseStudy(length).then(() => null)),
                resume: () => settle(props.access.resumeStudy().then(() => null)),
              }}
              open={() => props.access.openResearch()}
            />
          )}
        </Show>
        <Switch>
          <Match when={props.site.origin === null}>
            <section>
              <h2>{words().notReadable}</h2>
              <p>{words().notReadableHow}</p>
            </section>
          </Match>
          <Match when={state()?.readable === false}>
            <section>
              <h2>{words().refused}</h2>
              <p class="host">{hostOf(props.site.origin!)}</p>
              <p>{words().refusedHow}</p>
            </section>
          </Match>
          <Match when={state()}>
            {(known) => (
              <>
                <Show
                  when={known().granted}
                  fallback={
                    <Question
                      origin={props.site.origin!}
                      language={texts().language}
                      onGrant={() => void settle(grant())}
                    />
                  }
                >
                  <section>
                    <h2>{hostOf(props.site.origin!)}</h2>
                    <p>{known().fixed ? words().fixed : words().granted}</p>
                  </section>
                </Show>
                <ModeChoice
                  mode={known().granted ? known().mode : 'off'}
                  disabled={!known().granted}
                  words={words()}
                  onChoose={(mode) => void settle(choose(mode))}
                />
                <Show when={known().granted}>
                  <PauseChoice
                    state={known()}
                    texts={texts()}
                    onPause={() =>
                      void settle(props.access.pause(props.site.origin!, props.site.tab).then(() => null))
                    }
                    onResume={() =>
                      void settle(props.access.resume(props.site.origin!, props.site.tab).then(() => null))
                    }
                  />
                </Show>
                <Show when={known().granted && known().mode === 'open'}>
                  <HomeChoice
                    home={known().home}
                    words={texts().words.home}
                    onChoose={(home) => void settle(move(home))}
                  />
                </Show>
                <Show when={known().granted && !known().fixed}>
                  <section>
                    <button
                      type="button"
                      class="link"
                      data-act="revoke"
                      onClick={() => void settle(revoke())}
                    >
                      {words().revoke}
                    </button>
                  </section>
                </Show>
              </>
            )}
          </Match>
        </Switch>
        <p class="popup-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}

function Question(props: { origin: string; language: Language; onGrant: () => void }) {
  const words = () => textsFor(props.language).words.popup;
  return (
    <section>
      <h2>{words().ask}</h2>
      <p class="host">{hostOf(props.origin)}</p>
      <ul class="reasons">
        <For each={words().reasons.does}>
          {(reason) => (
            <li>
              <CheckIcon />
              {reason}
            </li>
          )}
        </For>
        <For each={words().reasons.doesNot}>
          {(reason) => (
            <li>
              <CloseIcon />
              {reason}
            </li>
          )}
        </For>
      </ul>
      <button type="button" class="button primary" onClick={() => props.onGrant()}>
        {words().grant}
      </button>
    </section>
  );
}
