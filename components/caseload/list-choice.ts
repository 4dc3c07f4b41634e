import { createSignal } from 'solid-js';
import type { GroupId } from '../../utils/street/pack.ts';

/** Which clients are listed: all, or those for whom one group or one signal applies. Never a mix. */
export type ListFilter = { by: 'all' } | { by: 'group'; id: GroupId } | { by: 'signal'; id: string };

/** One visible field or one signal's number; nothing that joins signals. */
export type ListSort =
  { by: 'name' } | { by: 'number' } | { by: 'field'; id: string } | { by: 'signal'; id: string };

const FIRST = 50;

/** What the coach chose for the list; it outlives a look through the other lens. */
export function createListChoice() {
  const [search, setSearch] = createSignal('');
  const [filter, setFilter] = createSignal<ListFilter>({ by: 'all' });
  const [withUnknown, setWithUnknown] = createSignal(false);
  /** Null until the coach chooses: then the list opens in the order that the chart above it shows. */
  const [sort, setSort] = createSignal<ListSort | null>(null);
  const [reversed, setReversed] = createSignal(false);
  const [limit, setLimit] = createSignal(FIRST);
  const [form, setForm] = createSignal<'chart' | 'table'>('chart');
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
    }),
    withUnknown,
    setWithUnknown: fromTop<boolean>(setWithUnknown),
    sort,
    setSort: fromTop<ListSort>((next) => {
      setReversed(false);
      setSort(next);
    }),
    reversed,
    setReversed: fromTop<boolean>(setReversed),
    limit,
    showMore: () => setLimit(limit() + FIRST),
    step: FIRST,
    form,
    setForm,
  };
}

export type ListChoice = ReturnType<typeof createListChoice>;
