import { createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { checkPackText } from '../../utils/packs/check.ts';
import { canonical } from '../../utils/packs/checksum.ts';
import type { KnownPack, PackFile, PackId, PacksNow } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import { shareWords } from '../../utils/text/packs.ts';
import { download } from '../parts/download.ts';
import { IncomingPack, PackProblems } from './Incoming.tsx';
import { openFile, sealedText, type Incoming } from './open-file.ts';
import { Merge } from './Merge.tsx';
import { PackItem } from './PackItem.tsx';
import type { PackShelf } from './pack-shelf.ts';
import './share.css';

const isSame = (a: PackId, b: PackId): boolean => a.id === b.id && a.version === b.version;

/** Packs on this machine: taking in with a preview, merging, giving on, rolling back. */
export function Share(props: { shelf: PackShelf; language: Language }) {
  const words = () => shareWords[props.language];
  const [now, setNow] = createSignal<PacksNow | null>(null);
  const [incoming, setIncoming] = createSignal<Incoming | null>(null);
  const [merging, setMerging] = createSignal(false);
  const [notice, setNotice] = createSignal('');
  const heading = createUniqueId();
  const hint = createUniqueId();

  const nameOf = ({ name, version }: Pick<KnownPack, 'name' | 'version'>): string =>
    `${name[props.language]}, ${words().version(version)}`;
  const knownOf = (pack: PackId) => now()?.packs.find((one) => isSame(one, pack));
  const active = createMemo(() => checkPackText((now() && knownOf(now()!.active)?.text) ?? ''));

  async function refresh(): Promise<void> {
    try {
      setNow(await props.shelf.packs());
    } catch {
      setNotice(words().failed);
    }
  }

  async function settle(work: Promise<string>): Promise<void> {
    setNotice('');
    try {
      const said = await work;
      await refresh();
      setNotice(said);
    } catch {
      setNotice(words().failed);
    }
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    setNotice('');
    setMerging(false);
    try {
      setIncoming(await openFile(file));
    } catch {
      setNotice(words().failed);
    }
  }

  async function take(text: string, origin: 'file' | 'workbench', activate: boolean): Promise<string> {
    const { installed, problems } = await props.shelf.install({ text, origin, activate });
    if (!installed) return problems.map(({ reason, hint }) => `${reason}. ${hint}`).join(' ');
    const { pack } = checkPackText(text);
    setIncoming(null);
    setMerging(false);
    return words()[activate ? 'used' : 'taken'](nameOf(pack!));
  }

  async function use(pack: KnownPack): Promise<string> {
    await props.shelf.activate({ id: pack.id, version: pack.version });
    return words().used(nameOf(pack));
  }

  async function save(pack: KnownPack): Promise<string> {
    const file = `${pack.id}-${pack.version}.pack.json`;
    download(file, await sealedText(pack.text));
    return words().downloaded(file);
  }

  async function drop(pack: KnownPack): Promise<string> {
    await props.shelf.drop({ id: pack.id, version: pack.version });
    return words().dropped(nameOf(pack));
  }

  async function rollBack(to: KnownPack): Promise<string> {
    await props.shelf.rollBack();
    return words().used(nameOf(to));
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.shelf.onChange(() => void refresh()));
  });

  return (
    <section
      class="share settings-part"
      aria-labelledby={heading}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id={heading}>{words().title}</h2>
      <p>{words().intro}</p>
      <Show when={now()}>
        {(state) => (
          <>
            <Show when={state().isFixed}>
              <p>{words().fixed}</p>
            </Show>
            <Show when={state().problems.length > 0}>
              <PackProblems problems={state().problems} language={props.language} />
            </Show>
            <h3>{words().here}</h3>
            <ul class="packs">
              <For each={state().packs}>
                {(pack) => (
                  <PackItem
                    pack={pack}
                    state={state()}
                    language={props.language}
                    onUse={() => void settle(use(pack))}
                    onDownload={() => void settle(save(pack))}
                    onDrop={() => void settle(drop(pack))}
                  />
                )}
              </For>
            </ul>
            <Show when={!state().isFixed}>
              <h3>{words().back}</h3>
              <Show
                when={state().before[0] && knownOf(state().before[0]!)}
                fallback={<p>{words().nothingBefore}</p>}
              >
                {(pack) => (
                  <div>
                    <button type="button" class="button" onClick={() => void settle(rollBack(pack()))}>
                      {words().backTo(nameOf(pack()))}
                    </button>
                  </div>
                )}
              </Show>
            </Show>
          </>
        )}
      </Show>
      <h3 id={`${heading}-take`}>{words().take}</h3>
      <p id={hint} class="hint">
        {words().takeHint} {words().drag}
      </p>
      <input
        type="file"
        class="field"
        accept="application/json,.json"
        aria-labelledby={`${heading}-take`}
        aria-describedby={hint}
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          // The same file may be mended and chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Show when={incoming()} keyed>
        {(one) => (
          <Show
            when={one.file}
            fallback={
              <div role="alert" class="incoming">
                <p>{words().refused(one.name)}</p>
                <PackProblems problems={one.problems} language={props.language} />
              </div>
            }
          >
            <Show when={merging() && active().file} fallback={<Preview incoming={one} />}>
              {(ours) => (
                <Merge
                  ours={ours() as PackFile}
                  theirs={one.file!}
                  language={props.language}
                  onTake={(file) => void settle(take(canonical(file), 'workbench', true))}
                  onLeave={() => setMerging(false)}
                />
              )}
            </Show>
          </Show>
        )}
      </Show>
      <p class="settings-notice" role="status">
        {notice()}
      </p>
    </section>
  );

  function Preview(own: { incoming: Incoming }) {
    return (
      <IncomingPack
        incoming={own.incoming}
        active={active()}
        language={props.language}
        isFixed={now()?.isFixed ?? false}
        onTake={(activate) => void settle(take(own.incoming.text, 'file', activate))}
        onMerge={() => setMerging(true)}
        onLeave={() => setIncoming(null)}
      />
    );
  }
}
