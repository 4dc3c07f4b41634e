import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { DeskQuestions, KnownAdapter } from '../../utils/wire/messages.ts';
import { Calm } from '../parts/Calm.tsx';
import { DiscIcon } from '../parts/icons.tsx';
import { AdapterCard } from './AdapterCard.tsx';
import { download } from '../parts/download.ts';
import { Problems } from './Problems.tsx';
import type { AdapterShelf } from './shelf.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../settings/settings.css';
import './adapters.css';

type Refused = { file: string; problems: DeskQuestions['importAdapter'][1]['problems'] };

/** What was taught on this machine: as files to share, to take in, to switch and to remove. */
export function Adapters(props: { shelf: AdapterShelf; language: Language }) {
  const [all, setAll] = createSignal<KnownAdapter[] | null>(null);
  // eslint-disable-next-line solid/reactivity -- until the desk says which was chosen
  const [language, setLanguage] = createSignal(props.language);
  const [notice, setNotice] = createSignal('');
  const [refused, setRefused] = createSignal<Refused | null>(null);
  const texts = () => textsFor(language());
  const words = () => texts().words.teach.page;
  createEffect(() => {
    document.documentElement.lang = texts().language;
    document.title = `${words().title} · Sidelight`;
  });

  async function refresh(): Promise<void> {
    try {
      setLanguage(await props.shelf.language());
      setAll(await props.shelf.all());
    } catch {
      setNotice(words().failed);
    }
  }

  async function settle(work: Promise<unknown>, said: string): Promise<void> {
    try {
      await work;
      setNotice(said);
      await refresh();
    } catch {
      setNotice(words().failed);
    }
  }

  async function take(file: File): Promise<void> {
    setRefused(null);
    setNotice('');
    try {
      const { id, problems } = await props.shelf.take(await file.text());
      await refresh();
      if (id === null) setRefused({ file: file.name, problems });
      else setNotice(words().imported(all()?.find((each) => each.id === id)?.name ?? id));
    } catch {
      setNotice(words().failed);
    }
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.shelf.onChange(() => void refresh()));
  });

  return (
    <>
      <header class="settings-bar">
        <DiscIcon />
        <p>Sidelight</p>
      </header>
      <main class="settings adapters">
        <h1>{words().title}</h1>
        <p>{words().intro}</p>
        <Show when={all()?.length === 0}>
          <Calm title={words().none} how={words().noneHow} />
        </Show>
        <For each={(all() ?? []).map(({ id }) => id)}>
          {(id) => (
            <Show when={all()?.find((each) => each.id === id)}>
              {(one) => (
                <AdapterCard
                  adapter={one()}
                  texts={texts()}
                  onDownload={() => {
                    const file = `${one().id}.sidelight.json`;
                    download(file, one().file);
                    setNotice(words().downloaded(file));
                  }}
                  onSwitch={(on) => void settle(props.shelf.switch(id, on), words().switched)}
                  onRemove={() => void settle(props.shelf.remove(id), words().removed)}
                />
              )}
            </Show>
          )}
        </For>
        <section aria-labelledby="adapter-import" class="settings-part">
          <h2 id="adapter-import">{words().import}</h2>
          <p id="adapter-import-hint" class="hint">
            {words().importHint}
          </p>
          <input
            type="file"
            class="field"
            accept="application/json,.json"
            aria-labelledby="adapter-import"
            aria-describedby="adapter-import-hint"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void take(file);
              // The same file may be mended and chosen again.
              event.currentTarget.value = '';
            }}
          />
          <Show when={refused()}>
            {(one) => <Problems file={one().file} problems={one().problems} words={words()} />}
          </Show>
        </section>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}
