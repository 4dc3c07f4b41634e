import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Disputed } from '../../utils/account/catalogue.ts';
import { checkPackText } from '../../utils/packs/check.ts';
import type { PacksNow } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import type { TabId } from '../../utils/text/workbench-words.ts';
import { workbenchWords } from '../../utils/text/workbench.ts';
import { useFields } from '../../utils/vocabulary/index.ts';
import { DiscIcon } from '../parts/icons.tsx';
import { panelId, tabId, Tabs } from '../parts/Tabs.tsx';
import type { BenchDesk } from './bench.ts';
import { TABS, type BenchTab } from './tabs.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../settings/settings.css';
import './workbench.css';

const IDS = TABS.map(({ id }) => id);
/** The view that the address names; the first one where it names none. */
const tabOfAddress = (): TabId => IDS.find((id) => location.hash === `#${id}`) ?? IDS[0]!;

/** One page on which an indicator goes from question to rule that is accounted for. */
export function Workbench(props: { desk: BenchDesk; language: Language }) {
  const [now, setNow] = createSignal<PacksNow | null>(null);
  const [disputed, setDisputed] = createSignal<Disputed>();
  const [notice, setNotice] = createSignal('');
  const [chosen, setChosen] = createSignal(tabOfAddress());
  // A view that was opened stays, so that what was begun there is not lost by a look at another.
  const [opened, setOpened] = createSignal<ReadonlySet<TabId>>(new Set());
  const language = () => now()?.language ?? props.language;
  const words = () => workbenchWords[language()];
  const text = createMemo(() => {
    const { active, packs = [] } = now() ?? {};
    return packs.find(({ id, version }) => id === active?.id && version === active.version)?.text;
  });
  const active = createMemo(() => {
    const { pack, file } = checkPackText(text() ?? '');
    useFields(pack?.fields);
    return pack && file ? { pack, file } : null;
  });
  createEffect(() => {
    document.documentElement.lang = language();
    document.title = `${words().title}: ${words().tabs[chosen()]} · Sidelight`;
  });
  createEffect(() => setOpened((before) => new Set([...before, chosen()])));

  function choose(id: TabId): void {
    setChosen(id);
    history.replaceState(null, '', `#${id}`);
  }

  async function refresh(): Promise<void> {
    try {
      setNow(await props.desk.shelf.packs());
      setNotice('');
    } catch {
      setNotice(words().failed);
    }
  }

  onMount(() => {
    const follow = () => setChosen(tabOfAddress());
    addEventListener('hashchange', follow);
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    const stop = props.desk.shelf.onChange(() => void refresh());
    onCleanup(() => {
      removeEventListener('hashchange', follow);
      stop();
    });
  });

  return (
    <>
      <header class="settings-bar workbench-bar">
        <DiscIcon />
        <h1>{words().title}</h1>
        <Tabs
          label={words().views}
          class="workbench-tabs"
          tabs={IDS}
          nameOf={(id) => words().tabs[id]}
          chosen={chosen()}
          onChoose={choose}
        />
      </header>
      <main class="settings workbench">
        <For each={TABS}>
          {({ id, view, withoutPack }) => (
            <div
              role="tabpanel"
              id={panelId(id)}
              aria-labelledby={tabId(id)}
              tabindex="0"
              hidden={chosen() !== id}
            >
              <Show when={now() && opened().has(id)}>
                <Show when={active()} fallback={<NoPack view={withoutPack} />}>
                  {(one) => (
                    <Dynamic
                      component={view}
                      desk={props.desk}
                      language={language()}
                      pack={one().pack}
                      file={one().file}
                      disputed={disputed()}
                      onDisputed={setDisputed}
                    />
                  )}
                </Show>
              </Show>
            </div>
          )}
        </For>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );

  function NoPack(own: { view: BenchTab['withoutPack'] }) {
    return (
      <>
        <p>{words().noPack}</p>
        <Dynamic component={own.view} desk={props.desk} language={language()} />
      </>
    );
  }
}
