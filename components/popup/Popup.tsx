import { createEffect, createSignal, For, Match, onMount, Show, Switch } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { SiteMode } from '../../utils/wire/view.ts';
import { CheckIcon, CloseIcon, DiscIcon } from '../parts/icons.tsx';
import type { Access, SiteState } from './access.ts';
import { ModeChoice } from './ModeChoice.tsx';
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

  async function refresh(): Promise<void> {
    const { origin } = props.site;
    if (origin !== null) setState(await props.access.state(origin));
  }

  /** Tells in words what did not work; what is shown afterwards is what the desk says. */
  async function attempt(act: () => Promise<string | null>): Promise<void> {
    try {
      setNotice(await act());
      await refresh();
    } catch {
      setNotice(words().failed);
    }
  }

  onMount(() => void attempt(async () => null));

  function grant(): void {
    const origin = props.site.origin!;
    // First of all the question: a browser allows it only in the click itself.
    const answer = props.access.request(origin);
    void attempt(async () => {
      if (!(await answer)) return words().notGranted;
      await props.access.setMode(origin, 'open', props.site.tab);
      return words().granted;
    });
  }

  const revoke = () =>
    attempt(async () => ((await props.access.remove(props.site.origin!)) ? words().revoked : words().failed));

  const choose = (mode: SiteMode) =>
    attempt(async () => {
      await props.access.setMode(props.site.origin!, mode, props.site.tab);
      return null;
    });

  return (
    <>
      <header class="popup-bar">
        <DiscIcon />
        <h1>Sidelight</h1>
      </header>
      <main class="popup">
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
                    <Question origin={props.site.origin!} language={texts().language} onGrant={grant} />
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
                  onChoose={choose}
                />
                <Show when={known().granted && !known().fixed}>
                  <section>
                    <button type="button" class="link" onClick={revoke}>
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
