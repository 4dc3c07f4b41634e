import { createEffect, createMemo, Show } from 'solid-js';
import { isDay } from '../../utils/text/index.ts';
import { useView } from '../parts/view.tsx';

/** Who this is about, and what keeps it from being the whole picture. */
export function ClientHead() {
  const view = useView();
  const words = () => view.texts().words.client;
  const shown = () => view.state().client!;
  let heading: HTMLHeadingElement | undefined;

  // Whoever chose a client in the list arrives at that client, with the keyboard too.
  const chosen = createMemo(() => shown().from === 'chosen' && shown().client.key);
  createEffect(() => chosen() && heading?.focus());

  const pointed = () => {
    const last = view.lastPointed();
    return last?.client === shown().client.key ? last.words : null;
  };
  function toPage(): void {
    view.tell('client.left', { to: 'page' }, shown().client.key);
    void view.desk.call('chooseClient', null);
  }

  const line = () => {
    const { number, facts } = shown().client;
    const since = facts['assigned_since']?.value;
    return [
      number === null ? words().numberless : words().number(number),
      isDay(since) ? words().since(view.texts().day(since)) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  };

  return (
    <div class="client-head">
      <h2 ref={(element) => (heading = element)} tabindex="-1">
        {shown().client.name ?? words().nameless}
      </h2>
      <p class="client-line">{line()}</p>
      <Show when={shown().from === 'chosen'}>
        <p class="client-line">
          {words().chosen} ·{' '}
          <button type="button" class="link" onClick={toPage}>
            {words().toPage}
          </button>
        </p>
        <Show when={pointed()}>{(line) => <p class="client-note">{line()}</p>}</Show>
      </Show>
      <Show when={shown().client.number === null}>
        <p class="client-note">{words().alone}</p>
      </Show>
      <Show when={shown().client.cases.length > 1}>
        <p class="client-note">{words().cases}</p>
      </Show>
    </div>
  );
}
