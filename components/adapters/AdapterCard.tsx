import { createUniqueId, For, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { KnownAdapter } from '../../utils/wire/messages.ts';
import { Confirm } from '../settings/Confirm.tsx';

export function AdapterCard(props: {
  adapter: KnownAdapter;
  texts: Texts;
  onDownload: () => void;
  onSwitch: (on: boolean) => void;
  onRemove: () => void;
}) {
  const words = () => props.texts.words.teach.page;
  const heading = createUniqueId();
  const kinds = () => props.texts.words.health;
  const kindOf = (kind: KnownAdapter['pages'][number]['kind']): string =>
    kind === 'list' || kind === 'record' ? kinds().kinds[kind] : '';
  return (
    <section aria-labelledby={heading} class="adapter settings-part">
      <h2 id={heading}>{props.adapter.name}</h2>
      <p>
        {words().states[props.adapter.state]} {words().version(props.adapter.version)},{' '}
        {words().changed(props.texts.day(props.adapter.changed.slice(0, 10)))}.
      </p>
      <Show when={props.adapter.hasDraft && props.adapter.state !== 'draft'}>
        <p>{words().hasDraft}</p>
      </Show>
      <p class="hint">
        {words().readsOn}: {props.adapter.match.join(', ')}
      </p>
      <ul>
        <For each={props.adapter.pages}>
          {(page) => (
            <li>
              {[page.name, kindOf(page.kind), words().fields(page.fields.length)].filter(Boolean).join(' · ')}
            </li>
          )}
        </For>
      </ul>
      <div class="in-row">
        <button type="button" class="button" onClick={() => props.onDownload()}>
          {words().download}
        </button>
        <button type="button" class="button" onClick={() => props.onSwitch(props.adapter.state !== 'on')}>
          {props.adapter.state === 'on' ? words().switchOff : words().switchOn}
        </button>
        <Confirm
          act={words().remove}
          sure={words().removeSure(props.adapter.name)}
          yes={words().yes}
          no={words().no}
          onYes={() => props.onRemove()}
        />
      </div>
    </section>
  );
}
