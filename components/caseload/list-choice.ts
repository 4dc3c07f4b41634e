import { createSignal } from 'solid-js';
import type { GroupId } from '../../utils/street/pack.ts';
import type { Tell } from '../parts/traces.ts';

/** Which clients are listed: all, or those for whom one group or one signal applies. Never a mix. */
export type ListFilter = { by: 'all' } | { by: 'group'; id: GroupId } | { by: 'signal'; id: string };

/** One visible field or one signal's number; nothing that joins signals. */
export type ListSort =
  { by: 'name' } | { by: 'number' } | { by: 'field'; id: string } | { by: 'signal'; id: string };

const FIRST = 50;

/** What the coach chose for the list; it outlives a look through the other lens. */
export function createListChoice(tell: Tell) {
  const [search, setSearch] = createSignal('');
  const [filter, setFilter] = createSignal<ListFilter>({ by: 'all' });
  const [withUnknown, setWithUnknown] = createSignal(false);
  /** Null until the coach chooses: then the list opens in the order that the chart above it shows. */
  const [sort, setSort] = createSignal<ListSort | null>(null);
  const [reversed, setReversed] = createSignal(false);
  const [limit, setLimit] = createSignal(FIRST);
  const [form, setForm] = createSignal<'chart' | 'table'>('chart');
  const tellOrder = (order: ListSort, back: boolean): void =>
    tell('list.sorted', {
      by: order.by,
      field: order.by === 'field' ? order.id : null,
      indicator: order.by === 'signal' ? order.id : null,
      reversed: back,
    });
  const fromTop = <T>(set: (value: T) => void) => {
    return (value: T) => {
      setLimit(FIRST);
      set(value);
    };
  };
  return {
    search,
    setSearch: fromTop<string>(setSearch),
    filter,
    setFilter: fromTop<ListFilter>((next) => {
      setWithUnknown(false);
      setFilter(next);
      tell('list.filtered', {
        by: next.by,
        group: next.by === 'group' ? next.id : null,
        indicator: next.by === 'signal' ? next.id : null,
      });
    }),
    withUnknown,
    setWithUnknown: fromTop<boolean>((shown) => {
      setWithUnknown(shown);
      tell('list.unknown', { shown });
    }),
    sort,
    setSort: fromTop<ListSort>((next) => {
      setReversed(false);
      setSort(next);
      tellOrder(next, false);
    }),
    reversed,
    /** `now`: the order that stands there, chosen or not. */
    reverse(now: ListSort) {
      setLimit(FIRST);
      setReversed(!reversed());
      tellOrder(now, reversed());
    },
    limit,
    showMore: () => {
      setLimit(limit() + FIRST);
      tell('list.extended', {});
    },
    step: FIRST,
    form,
    setForm: (to: 'chart' | 'table') => {
      setForm(to);
      tell('chart.switched', { to });
    },
  };
}

export type ListChoice = ReturnType<typeof createListChoice>;
