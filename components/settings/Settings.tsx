import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { CitizenDesk } from '../../utils/wire/client-sheet.ts';
import type { SettingsFile, SettingsNow } from '../../utils/settings/file.ts';
import type { DeskQuestions, Held } from '../../utils/wire/messages.ts';
import { DiscIcon } from '../parts/icons.tsx';
import { AboutClient } from './AboutClient.tsx';
import { CitizenForm } from './CitizenForm.tsx';
import { DiagnosisPart } from './DiagnosisPart.tsx';
import { HeldNow } from './HeldNow.tsx';
import type { Holder } from './holder.ts';
import { KeepingForm } from './KeepingForm.tsx';
import { searchSettings } from './search.ts';
import { SettingsFilePart } from './SettingsFilePart.tsx';
import { ThemePart } from './ThemePart.tsx';
import { UseForm } from './UseForm.tsx';
import { WipeAll } from './WipeAll.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import './settings.css';

/** What is kept, where and until when, as it stands now; what may be kept; and the ways to wipe it. */
export function Settings(props: { holder: Holder; language: Language }) {
  const [held, setHeld] = createSignal<Held | null>(null);
  const [chosen, setChosen] = createSignal<SettingsNow | null>(null);
  const [query, setQuery] = createSignal('');
  const [left, setLeft] = createSignal<number | null>(null);
  const [notice, setNotice] = createSignal('');
  let main: HTMLElement | undefined;
  const texts = () => textsFor(held()?.language ?? props.language);
  const words = () => texts().words.settings;
  const comfort = () => texts().words.comfort;
  createEffect(() => {
    document.documentElement.lang = texts().language;
    document.title = `${words().title} · Sidelight`;
  });

  async function refresh(): Promise<void> {
    try {
      setChosen(await props.holder.settings());
      setHeld(await props.holder.held());
    } catch {
      setNotice(words().failed);
    }
  }

  /** Does it, says in words what came of it, and shows what is held afterwards. */
  async function settle(work: Promise<string>): Promise<boolean> {
    try {
      setNotice(await work);
      await refresh();
      return true;
    } catch {
      setNotice(words().failed);
      return false;
    }
  }

  async function setKeeping(change: DeskQuestions['setKeeping'][0]): Promise<string> {
    await props.holder.setKeeping(change);
    return words().saved;
  }

  async function change(what: Omit<SettingsFile, 'what' | 'schema'>): Promise<string> {
    await props.holder.applySettings({ what: 'Sidelight settings', schema: 1, ...what });
    return words().saved;
  }

  // Also after each answer of the desk: what it changed may be what is looked for.
  createEffect(() => {
    held();
    chosen();
    const parts = main && searchSettings(main, query());
    setLeft(query().trim() === '' || parts === undefined ? null : parts);
  });

  async function setCitizenDesk(desk: CitizenDesk): Promise<string> {
    await props.holder.setCitizenDesk(desk);
    return words().saved;
  }

  async function wipeAll(): Promise<string> {
    await props.holder.wipeAll();
    return words().wiped;
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.holder.onChange(() => void refresh()));
  });

  return (
    <>
      <header class="settings-bar">
        <DiscIcon />
        <p>Sidelight</p>
      </header>
      <main ref={(element) => (main = element)} class="settings">
        <h1>{words().title}</h1>
        <p>{words().intro}</p>
        <div class="settings-search no-print">
          <label for="settings-search">{comfort().search}</label>
          <input
            id="settings-search"
            class="field"
            type="search"
            autocomplete="off"
            value={query()}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="hint" aria-live="polite">
            {left() === null ? '' : comfort().found(left()!)}
          </p>
        </div>
        <Show when={held()}>
          {(now) => (
            <>
              <Show when={chosen()}>
                {(settings) => (
                  <UseForm
                    now={settings()}
                    words={comfort().use}
                    fixedWords={words().fixed}
                    onChange={(what) => settle(change(what))}
                  />
                )}
              </Show>
              <HeldNow held={now()} texts={texts()} />
              <KeepingForm
                held={now()}
                words={words()}
                help={comfort().use}
                onChange={(change) => settle(setKeeping(change))}
              />
              <CitizenForm
                holder={props.holder}
                words={texts().words.sheet}
                fixedWords={words().fixed}
                onSave={(desk) => settle(setCitizenDesk(desk))}
              />
              <AboutClient holder={props.holder} held={now()} texts={texts()} settle={settle} />
              <Show when={chosen()}>
                {(settings) => (
                  <>
                    <ThemePart
                      holder={props.holder}
                      theme={settings().theme}
                      words={comfort().theme}
                      settle={settle}
                    />
                    <SettingsFilePart
                      holder={props.holder}
                      now={settings()}
                      texts={texts()}
                      settle={settle}
                    />
                  </>
                )}
              </Show>
              <DiagnosisPart holder={props.holder} words={texts().words.comfort.diagnosis} settle={settle} />
              <section class="settings-part" aria-labelledby="to-workbench">
                <h2 id="to-workbench">{words().workbench}</h2>
                <p>{words().workbenchHow}</p>
                <p>
                  <a class="link" href="/workbench.html" data-act="workbench">
                    {words().toWorkbench}
                  </a>
                </p>
              </section>
              <WipeAll words={words()} onWipe={() => settle(wipeAll())} />
            </>
          )}
        </Show>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}
