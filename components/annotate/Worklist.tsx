import { createMemo, For, Show } from 'solid-js';
import type { CaseloadRow, Lens } from '../../utils/wire/view.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';
import './annotate.css';

/** The coach's own list of today, in the order of names: what is to do and what is done. No count, no order of weight. */
export function Worklist(props: { onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const rows = createMemo(() =>
    view
      .state()
      .caseload.rows.filter((row) => row.worklist)
      .sort((a, b) => view.texts().collator.compare(a.name ?? '', b.name ?? '')),
  );
  // Keys, not rows: a new reading then updates the rows instead of replacing them under the focus.
  const keys = createMemo(() => rows().map((row) => row.key));
  const unseen = () => view.state().keeping?.listUnseen ?? 0;
  const find = (key: string) => rows().find((row) => row.key === key);

  return (
    <Show when={keys().length > 0 || unseen() > 0}>
      <section class="group worklist" aria-labelledby="worklist">
        <h3 id="worklist">{words().list}</h3>
        <ul>
          <For each={keys()}>
            {(key) => <Show when={find(key)}>{(row) => <Listed row={row()} onLens={props.onLens} />}</Show>}
          </For>
        </ul>
        <Show when={unseen() > 0}>
          <p class="hint">{words().listUnseen(unseen())}</p>
        </Show>
      </section>
    </Show>
  );
}

function Listed(props: { row: CaseloadRow; onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const mark = () => props.row.worklist!;
  const name = () => props.row.name ?? view.texts().words.client.nameless;
  const what = () => {
    const id = mark().what;
    return id === null ? null : view.indicator(id)?.texts[view.texts().language].name;
  };

  async function open(): Promise<void> {
    await view.desk.call('chooseClient', props.row.key);
    view.tell('client.opened', { from: 'worklist', place: null }, props.row.key);
    props.onLens('client');
    document.querySelector<HTMLElement>('.client-head h2')?.focus();
  }

  return (
    <li classList={{ done: mark().done !== null }}>
      <input
        type="checkbox"
        checked={mark().done !== null}
        aria-label={words().markDone(name())}
        onChange={(event) =>
          void view.acts.annotate(props.row.key, {
            kind: 'worklist',
            what: mark().what,
            done: event.currentTarget.checked ? new Date().toISOString() : null,
          })
        }
      />
      <span class="listed">
        <button type="button" class="listed-open" onClick={() => void open()}>
          <span class="client-name">{name()}</span>
        </button>
        <Show when={what()}>
          <span class="state-line">{what()}</span>
        </Show>
        <Show when={mark().done}>
          {(done) => <span class="state-line">{words().done(view.texts().time(done()))}</span>}
        </Show>
      </span>
      <button
        type="button"
        class="icon-button"
        title={words().removeFromList(name())}
        aria-label={words().removeFromList(name())}
        onClick={() => void view.acts.retract(props.row.key, 'worklist', 'worklist')}
      >
        <CloseIcon />
      </button>
    </li>
  );
}
