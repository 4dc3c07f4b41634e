import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { Held, KeptOfClient } from '../../utils/wire/messages.ts';
import { Confirm } from './Confirm.tsx';
import type { ClientNumber, Holder } from './holder.ts';
import { KeptTable } from './KeptTable.tsx';

/** What is kept about one client: shown, printed or wiped. The number that is typed is not kept. */
export function AboutClient(props: {
  holder: Holder;
  held: Held;
  texts: Texts;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const words = () => props.texts.words.settings;
  const [number, setNumber] = createSignal('');
  const [found, setFound] = createSignal<{ client: ClientNumber; kept: KeptOfClient[] } | null>(null);
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;

  async function look(client: ClientNumber): Promise<string> {
    setFound(null);
    const kept = await props.holder.keptAbout(client);
    setFound({ client, kept });
    return kept.length > 0 ? words().about(client.number) : words().none(client.number);
  }

  async function wipe(client: ClientNumber): Promise<string> {
    const count = await props.holder.wipeClient(client);
    setFound(null);
    // The table goes with its buttons.
    field?.focus();
    return words().wipedClient(count);
  }

  return (
    <section class="settings-part about-client" aria-labelledby="about-client">
      <h2 id="about-client">{words().client}</h2>
      <p class="hint">{words().clientHow}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void props.settle(look({ number: number().trim() }));
        }}
      >
        <label for={id}>{words().number}</label>
        <div class="in-row">
          <input
            ref={(element) => (field = element)}
            id={id}
            class="field"
            name="number"
            required
            maxlength="100"
            autocomplete="off"
            spellcheck={false}
            value={number()}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {words().look}
          </button>
        </div>
      </form>
      <Show when={props.held.open.length}>
        <h3>{words().openNow}</h3>
        <ul class="open-now">
          <For each={props.held.open}>
            {(client) => (
              <li>
                <button
                  type="button"
                  class="link"
                  onClick={() => void props.settle(look({ number: client.number, system: client.system }))}
                >
                  {[client.name, client.number].filter((part) => part !== null).join(' · ')}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={found()}>
        {(about) => (
          <Show when={about().kept.length} fallback={<p>{words().none(about().client.number)}</p>}>
            <KeptTable number={about().client.number} found={about().kept} texts={props.texts} />
            <p class="in-row no-print">
              <button type="button" class="button" onClick={() => props.holder.print()}>
                {words().print}
              </button>
            </p>
            <div class="no-print">
              <Confirm
                act={words().wipeClient}
                sure={words().wipeClientSure(about().client.number)}
                yes={words().wipeClient}
                no={words().cancel}
                onYes={() => void props.settle(wipe(about().client))}
              />
            </div>
          </Show>
        )}
      </Show>
    </section>
  );
}
