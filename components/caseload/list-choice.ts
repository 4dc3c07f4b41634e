import { createSignal } from 'solid-js';
import type { FieldId } from '../../utils/street/reading.ts';
import type { GroupId } from '../../utils/street/pack.ts';
import type { Tell } from '../parts/traces.ts';
import type { Term } from './terms.ts';

/** Of which signals the list is: all clients, or those for whom one group or one signal applies. Never a mix. */
export type ListFilter = { by: 'all' } | { by: 'group'; id: GroupId } | { by: 'signal'; id: string };

/** What else the clients have in common; null leaves it open. What is chosen holds at once. */
export interface ListNarrowing {
  /** Index of a bin of days since the last contact. */
  contact: number | 'unknown' | null;
  term: { field: FieldId; term: Term } | null;
  /** As it was read; '' where it is empty, `unseen` where it was not read. */
  status: { text: string } | 'unseen' | null;
}

/** One visible field or one signal's number; nothing that joins signals. */
export type ListSort =
  { by: 'name' } | { by: 'number' } | { by: 'field'; id: string } | { by: 'signal'; id: string };

/** What stands together; a client for whom several signals apply stands under each of them. */
export type ListGrouping =
  { by: 'none' } | { by: 'status' } | { by: 'contact' } | { by: 'term'; field: FieldId } | { by: 'signal' };

export type Drawn = 'contact' | 'plans' | 'fields';

const OPEN: ListNarrowing = { contact: null, term: null, status: null };

/**
 * What the coach chose for the list; it outlives a look through the other lens.
 *
 * @param begin form of the distribution until the coach chooses one
 */
export function createListChoice(tell: Tell, begin: () => 'chart' | 'table' = () => 'chart') {
  const [search, setSearch] = createSignal('');
  const [filter, setFilter] = createSignal<ListFilter>({ by: 'all' });
  const [narrowing, setNarrowing] = createSignal<ListNarrowing>(OPEN);
  const [withUnknown, setWithUnknown] = createSignal(false);
  /** Null until the coach chooses: then the list opens in the order that the chart above it shows. */
  const [sort, setSort] = createSignal<ListSort | null>(null);
  const [reversed, setReversed] = createSignal(false);
  const [grouping, setGrouping] = createSignal<ListGrouping>({ by: 'none' });
  const [form, setForm] = createSignal<'chart' | 'table' | null>(null);
  const [drawn, setDrawn] = createSignal<Drawn>('contact');
  const [toolsOpen, setToolsOpen] = createSignal(false);
  const tellOrder = (order: ListSort, back: boolean): void =>
    tell('list.sorted', {
      by: order.by,
      field: order.by === 'field' ? order.id : null,
      indicator: order.by === 'signal' ? order.id : null,
      reversed: back,
    });
  return {
    search,
    setSearch,
    filter,
    setFilter(next: ListFilter) {
      setWithUnknown(false);
      setFilter(next);
      tell('list.filtered', {
        by: next.by,
        group: next.by === 'group' ? next.id : null,
        indicator: next.by === 'signal' ? next.id : null,
      });
    },
    narrowing,
    narrow(change: Partial<ListNarrowing>) {
      setNarrowing({ ...narrowing(), ...change });
      for (const [by, now] of Object.entries(change)) {
        tell('list.narrowed', { by: by as keyof ListNarrowing, on: now !== null });
      }
    },
    isNarrowed: () => Object.values(narrowing()).some((one) => one !== null),
    showAll() {
      setFilter({ by: 'all' });
      setNarrowing(OPEN);
      setSearch('');
      tell('list.cleared', {});
    },
    withUnknown,
    setWithUnknown(shown: boolean) {
      setWithUnknown(shown);
      tell('list.unknown', { shown });
    },
    sort,
    setSort(next: ListSort) {
      setReversed(false);
      setSort(next);
      tellOrder(next, false);
    },
    reversed,
    /** `now`: the order that stands there, chosen or not. */
    reverse(now: ListSort) {
      setReversed(!reversed());
      tellOrder(now, reversed());
    },
    grouping,
    setGrouping(next: ListGrouping) {
      setGrouping(next);
      tell('list.grouped', { by: next.by });
    },
    form: () => form() ?? begin(),
    setForm(to: 'chart' | 'table') {
      setForm(to);
      tell('chart.switched', { to });
    },
    drawn,
    setDrawn,
    toolsOpen,
    setToolsOpen,
  };
}

export type ListChoice = ReturnType<typeof createListChoice>;
