import { createEffect, createMemo, For, on, onCleanup, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { CaseloadRow, Lens } from '../../utils/wire/view.ts';
import { useView } from '../parts/view.tsx';
import { ClientRow } from './ClientRow.tsx';
import { filteredSignals, matching, sorted } from './list.ts';
import type { ListChoice, ListSort } from './list-choice.ts';
import { ListTools } from './ListTools.tsx';

const SEARCHED_MS = 1000;

/** The clients that were seen. Sidelight never opens their page: choosing one shows what was read of it. */
export function ClientList(props: {
  choice: ListChoice;
  /** The signal that the chart draws: the list opens in its order. */
  drawn: Indicator | undefined;
  onLens: (lens: Lens) => void;
}) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const rows = () => view.state().caseload.rows;
  const sort = createMemo(
    (): ListSort =>
      props.choice.sort() ?? (props.drawn ? { by: 'signal', id: props.drawn.id } : { by: 'name' }),
  );
  const ids = createMemo(() => filteredSignals(view.pack(), props.choice.filter(), view.state().notInSystem));
  const found = createMemo(() => matching(rows(), props.choice.search(), ids()));
  const shown = createMemo(() =>
    sorted(
      props.choice.withUnknown() ? [...found().rows, ...found().unknown] : found().rows,
      sort(),
      props.choice.reversed(),
      view.pack(),
      view.texts().collator,
    ),
  );
  const page = createMemo(() => shown().slice(0, props.choice.limit()));
  // Keys, not rows: a new reading then updates the rows instead of replacing them under the focus.
  const keys = createMemo(() => page().map((row) => row.key));
  const byKey = createMemo(() => new Map(page().map((row) => [row.key, row])));
  const rest = () => Math.min(props.choice.step, shown().length - page().length);
  const line = () => words().shown(shown().length, rows().length);

  createEffect(
    on(
      () => [props.choice.search(), props.choice.filter(), props.choice.withUnknown()],
      () => view.announce(line()),
      { defer: true },
    ),
  );

  // What was found, once the coach stops typing; what was typed is nobody's business.
  createEffect(
    on(
      () => props.choice.search(),
      () => {
        const timer = setTimeout(
          () => view.tell('list.searched', { clients: found().rows.length }),
          SEARCHED_MS,
        );
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );

  async function choose(row: CaseloadRow): Promise<void> {
    const place = shown().findIndex(({ key }) => key === row.key) + 1;
    await view.desk.call('chooseClient', row.key);
    view.tell('client.opened', { from: 'list', place }, row.key);
    props.onLens('client');
    // The head may stand there already, for the client of the page.
    document.querySelector<HTMLElement>('.client-head h2')?.focus();
  }

  return (
    <section class="clients" aria-labelledby="clients">
      <h3 id="clients" class="visually-hidden">
        {words().list}
      </h3>
      <ListTools choice={props.choice} sort={sort()} />
      <p class="list-line">
        {line()}
        <Show when={found().unknown.length}>
          {'. '}
          {words().unknownHere(found().unknown.length)}{' '}
          <button
            type="button"
            class="link"
            onClick={() => props.choice.setWithUnknown(!props.choice.withUnknown())}
          >
            {props.choice.withUnknown() ? words().withoutUnknown : words().withUnknown}
          </button>
        </Show>
      </p>
      <ul>
        <For each={keys()} fallback={<li class="no-match">{words().noMatch}</li>}>
          {(key) => (
            <Show when={byKey().get(key)}>
              {(row) => <ClientRow row={row()} sort={sort()} only={ids()} onChoose={choose} />}
            </Show>
          )}
        </For>
      </ul>
      <Show when={rest() > 0}>
        <p class="list-more">
          <button type="button" class="button" onClick={() => props.choice.showMore()}>
            {words().more(rest())}
          </button>
        </p>
      </Show>
    </section>
  );
}
