import { createEffect, createMemo, on, onCleanup, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { CaseloadRow, Lens } from '../../utils/wire/view.ts';
import { useView } from '../parts/view.tsx';
import { fits, grouped } from './groups.ts';
import { clientSignals, filteredSignals, matching, sorted } from './list.ts';
import type { ListChoice, ListSort } from './list-choice.ts';
import { ListTools } from './ListTools.tsx';
import { openClient } from './open-client.ts';
import { VirtualList } from './VirtualList.tsx';

const SEARCHED_MS = 1000;

/** The clients that were seen. Sidelight never opens their page: choosing one shows what was read of it, and where the page's own link is. */
export function ClientList(props: {
  choice: ListChoice;
  /** The signal that the chart draws: the list opens in its order. */
  drawn: Indicator | undefined;
  onLens: (lens: Lens) => void;
}) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const rows = () => view.state().caseload.rows;
  const today = createMemo(() => view.state().referenceDate.iso);
  const sort = createMemo(
    (): ListSort =>
      props.choice.sort() ?? (props.drawn ? { by: 'signal', id: props.drawn.id } : { by: 'name' }),
  );
  const ids = createMemo(() => filteredSignals(view.pack(), props.choice.filter(), view.state().notInSystem));
  const narrowed = createMemo(() => fits(props.choice.narrowing(), { drawn: props.drawn, today: today() }));
  const found = createMemo(() => matching(rows(), props.choice.search(), ids(), narrowed()));
  const shown = createMemo(() =>
    sorted(
      props.choice.withUnknown() ? [...found().rows, ...found().unknown] : found().rows,
      sort(),
      props.choice.reversed(),
      view.pack(),
      view.texts().collator,
    ),
  );
  const items = createMemo(() =>
    grouped(shown(), props.choice.grouping(), {
      texts: view.texts(),
      today: today(),
      drawn: props.drawn,
      signals: clientSignals(view.pack(), view.state().notInSystem),
    }),
  );
  const line = () => words().shown(shown().length, rows().length);
  const isPart = () =>
    props.choice.isNarrowed() || props.choice.filter().by !== 'all' || props.choice.search() !== '';

  createEffect(
    on(
      () => [
        props.choice.search(),
        props.choice.filter(),
        props.choice.narrowing(),
        props.choice.withUnknown(),
      ],
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

  function choose(row: CaseloadRow): void {
    const place = shown().findIndex(({ key }) => key === row.key) + 1;
    void openClient(view, row.key, props.onLens, { from: 'list', place });
  }

  return (
    <section class="clients" aria-labelledby="clients">
      <h3 id="clients" class="visually-hidden">
        {words().list}
      </h3>
      <ListTools choice={props.choice} sort={sort()} drawn={props.drawn} />
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
        <Show when={isPart()}>
          {' '}
          <button type="button" class="link" onClick={() => props.choice.showAll()}>
            {view.texts().words.list.showAll}
          </button>
        </Show>
      </p>
      <Show when={items().length} fallback={<p class="no-match">{words().noMatch}</p>}>
        <VirtualList items={items()} row={{ sort: sort(), only: ids(), onChoose: choose }} />
      </Show>
    </section>
  );
}
