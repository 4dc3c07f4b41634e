import { createResource, Show } from 'solid-js';
import { sealsOf } from '../../utils/packs/check.ts';
import type { KnownPack, PackFile, PacksNow } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { shareWords } from '../../utils/text/packs.ts';
import { Confirm } from '../settings/Confirm.tsx';

/** One version of a pack on this machine, and what can be done with it. */
export function PackItem(props: {
  pack: KnownPack;
  state: PacksNow;
  language: Language;
  onUse: () => void;
  onDownload: () => void;
  onDrop: () => void;
}) {
  const words = () => shareWords[props.language];
  const name = () => `${props.pack.name[props.language]}, ${words().version(props.pack.version)}`;
  const isActive = () =>
    props.pack.id === props.state.active.id && props.pack.version === props.state.active.version;
  const isOwn = () => props.pack.origin === 'file' || props.pack.origin === 'workbench';
  const line = () => {
    const { origin, installed } = props.pack;
    const day = installed === null ? null : textsFor(props.language).day(installed.slice(0, 10));
    const from = [words().origins[origin], day === null ? '' : words().installed(day)];
    return [isActive() ? words().inUse : '', from.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
  };
  /** Also of a pack that nobody chose here: the key is compared with one that came another way. */
  const [seal] = createResource(
    () => props.pack.text,
    async (text) => {
      const file = JSON.parse(text) as PackFile;
      return file.signature ? { ...file.signature, state: (await sealsOf(file)).signature } : null;
    },
  );
  return (
    <li>
      <p>
        <strong>{name()}</strong> · {line()}
      </p>
      <Show when={seal()}>
        {(signature) => (
          <p data-part="seal">
            {words().signature[signature().state]}
            <Show when={signature().state === 'holds'}>
              {' '}
              {words().key}: <code>{signature().key}</code>
            </Show>
          </p>
        )}
      </Show>
      <div class="in-row">
        <Show when={!isActive() && !props.state.isFixed}>
          <button
            type="button"
            class="button"
            aria-label={words().of(words().use, name())}
            onClick={() => props.onUse()}
          >
            {words().use}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          data-act="save-pack"
          data-version={props.pack.version}
          aria-label={words().of(words().download, name())}
          onClick={() => props.onDownload()}
        >
          {words().download}
        </button>
        <Show when={!isActive() && isOwn()}>
          <Confirm
            act={words().drop}
            name={words().of(words().drop, name())}
            sure={words().dropSure(name())}
            yes={words().yes}
            no={words().no}
            onYes={() => props.onDrop()}
          />
        </Show>
      </div>
    </li>
  );
}
