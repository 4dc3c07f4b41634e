import { createMemo, For, Show } from 'solid-js';
import type { GroupId, Indicator } from '../../utils/street/pack.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';
import { CheckIcon, OrderIcon, SearchIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';
import { Chosen } from './Chosen.tsx';
import { clientSignals, largestFirst, sortableFields, sortableSignals } from './list.ts';
import type { ListChoice, ListGrouping, ListSort } from './list-choice.ts';
import { NarrowTools } from './NarrowTools.tsx';
import { termFields } from './terms.ts';

/** Search, filters, groups and one order: closed lists, so that nothing can be added up. */
export function ListTools(props: { choice: ListChoice; sort: ListSort; drawn: Indicator | undefined }) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const own = () => view.texts().words.list;
  const rows = () => view.state().caseload.rows;
  const name = (indicator: string) => view.indicator(indicator)?.texts[view.texts().language].name;
  const signals = createMemo(() => clientSignals(view.pack(), view.state().notInSystem));
  const groups = createMemo(() => [...new Set(signals().map((one) => one.group))]);
  const fields = createMemo(() => sortableFields(rows()));
  const terms = createMemo(() => termFields(rows()));
  const ordered = createMemo(() => sortableSignals(view.pack(), view.state().notInSystem));

  const isGroup = (group: GroupId) => {
    const filter = props.choice.filter();
    return filter.by === 'group' && filter.id === group;
  };

  const sortValue = () => ('id' in props.sort ? `${props.sort.by}:${props.sort.id}` : props.sort.by);
  function chooseSort(value: string): void {
    const [by, sortId] = value.split(/:(.*)/s);
    props.choice.setSort(
      by === 'field' || by === 'signal' ? { by, id: sortId! } : { by: by === 'number' ? 'number' : 'name' },
    );
  }
  const groupValue = () => {
    const grouping = props.choice.grouping();
    return grouping.by === 'term' ? `term:${grouping.field}` : grouping.by;
  };
  function chooseGroups(value: string): void {
    const [by, field] = value.split(':');
    props.choice.setGrouping(
      by === 'term' ? { by, field: field! } : ({ by } as Exclude<ListGrouping, { by: 'term' }>),
    );
  }
  const direction = () => {
    const { sort, choice } = props;
    if (sort.by === 'signal') {
      return largestFirst(sort, view.pack()) !== choice.reversed() ? words().longest : words().shortest;
    }
    if (sort.by === 'field' && fieldById(sort.id)?.type === 'date') {
      return choice.reversed() ? words().newestFirst : words().oldestFirst;
    }
    if (sort.by === 'field' && fieldById(sort.id)?.type === 'int') {
      return choice.reversed() ? words().highest : words().lowest;
    }
    return choice.reversed() ? words().descending : words().ascending;
  };

  const chip = (label: string, pressed: () => boolean, press: () => void) => (
    <button type="button" class="chip" aria-pressed={pressed()} onClick={press}>
      <Show when={pressed()}>
        <CheckIcon />
      </Show>
      {label}
    </button>
  );

  return (
    <div class="list-tools">
      <label class="search">
        <span class="visually-hidden">{words().search}</span>
        <SearchIcon />
        <input
          class="field"
          type="search"
          autocomplete="off"
          placeholder={words().search}
          value={props.choice.search()}
          onInput={(event) => props.choice.setSearch(event.currentTarget.value)}
        />
      </label>
      <div class="chips" role="group" aria-label={words().filter}>
        {chip(
          words().filterAll,
          () => props.choice.filter().by === 'all',
          () => props.choice.setFilter({ by: 'all' }),
        )}
        <For each={groups()}>
          {(group) =>
            chip(
              words().shortGroups[group],
              () => isGroup(group),
              () => props.choice.setFilter(isGroup(group) ? { by: 'all' } : { by: 'group', id: group }),
            )
          }
        </For>
      </div>
      <div class="choices">
        <Chosen label={words().sort} onChoose={chooseSort}>
          <option value="name" selected={sortValue() === 'name'}>
            {words().sortName}
          </option>
          <option value="number" selected={sortValue() === 'number'}>
            {words().sortNumber}
          </option>
          <Show when={fields().length}>
            <optgroup label={words().sortFields}>
              <For each={fields()}>
                {(field) => (
                  <option value={`field:${field}`} selected={sortValue() === `field:${field}`}>
                    {view.texts().field(field)}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
          <Show when={ordered().length}>
            <optgroup label={words().sortSignals}>
              <For each={ordered()}>
                {(one) => (
                  <option value={`signal:${one.id}`} selected={sortValue() === `signal:${one.id}`}>
                    {name(one.id)}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
        </Chosen>
        <Chosen label={own().group} onChoose={chooseGroups}>
          <option value="none" selected={groupValue() === 'none'}>
            {own().groupNone}
          </option>
          <option value="status" selected={groupValue() === 'status'}>
            {own().status}
          </option>
          <Show when={props.drawn}>
            <option value="contact" selected={groupValue() === 'contact'}>
              {own().contact}
            </option>
          </Show>
          <option value="signal" selected={groupValue() === 'signal'}>
            {own().groupSignal}
          </option>
          <Show when={terms().length}>
            <optgroup label={own().term}>
              <For each={terms()}>
                {(field) => (
                  <option value={`term:${field}`} selected={groupValue() === `term:${field}`}>
                    {view.texts().field(field)}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
        </Chosen>
      </div>
      <button
        type="button"
        class="link direction"
        aria-label={`${words().reverse}: ${direction()}`}
        onClick={() => props.choice.reverse(props.sort)}
      >
        <OrderIcon />
        <span>{direction()}</span>
      </button>
      <details
        class="narrow"
        open={props.choice.toolsOpen()}
        onToggle={(event) => props.choice.setToolsOpen(event.currentTarget.open)}
      >
        <summary>{own().more}</summary>
        <NarrowTools choice={props.choice} drawn={props.drawn} signals={signals()} terms={terms()} />
      </details>
    </div>
  );
}
