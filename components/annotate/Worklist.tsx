import { createMemo, For, Show, type Accessor } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { standingOf, type Standing } from '../../utils/worklist/standing.ts';
import type { CaseloadRow, Lens } from '../../utils/wire/view.ts';
import { useView } from '../parts/view.tsx';
import { ListedClient } from './ListedClient.tsx';
import './annotate.css';

/** The coach's own list of today, in the order of names: what is to do, what is done, and what rests. No count, no order of weight. */
export function Worklist(props: { onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words;
  const rows = createMemo(() =>
    view
      .state()
      .caseload.rows.filter((row) => row.worklist)
      .sort((a, b) => view.texts().collator.compare(a.name ?? '', b.name ?? '')),
  );
  const byKey = createMemo(() => new Map(rows().map((row) => [row.key, row])));
  const standing = (row: CaseloadRow): Standing =>
    standingOf(row.worklist!, row.stances, localDay(new Date(view.now())));
  const rests = (row: CaseloadRow) => ['later', 'agreed'].includes(standing(row).state);
  // Keys, not rows: a new reading then updates the rows instead of replacing them under the focus.
  const today = createMemo(() => rows().flatMap((row) => (rests(row) ? [] : row.key)));
  const later = createMemo(() => rows().flatMap((row) => (rests(row) ? row.key : [])));
  const unseen = () => view.state().keeping?.listUnseen ?? 0;
  const isEmpty = () => rows().length === 0 && unseen() === 0;

  // The list of keys as a question, not as it stands now: with a value the whole list would be drawn anew.
  const entries = (keys: Accessor<string[]>) => (
    <ul>
      <For each={keys()}>
        {(key) => (
          <Show when={byKey().get(key)}>
            {(row) => <ListedClient row={row()} standing={standing(row())} onLens={props.onLens} />}
          </Show>
        )}
      </For>
    </ul>
  );

  return (
    <Show when={view.state().keeping}>
      <section class="group worklist" aria-labelledby="worklist">
        <div class="worklist-head">
          <h3 id="worklist" tabindex="-1">
            {words().kept.list}
          </h3>
          <button type="button" class="link" onClick={() => void view.desk.call('openWorklist', null)}>
            {words().worklist.page}
          </button>
        </div>
        <Show when={isEmpty()}>
          <p class="hint">
            {words().worklist.empty} {words().worklist.emptyHow}
          </p>
        </Show>
        {entries(today)}
        <Show when={unseen() > 0}>
          <p class="hint">{words().kept.listUnseen(unseen())}</p>
        </Show>
        <Show when={later().length}>
          <details class="worklist-later">
            <summary>{words().worklist.later}</summary>
            {entries(later)}
          </details>
        </Show>
      </section>
    </Show>
  );
}
