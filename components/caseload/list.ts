/** Which clients are listed and in which order. Pure, and quick enough for 10,000 rows on each key press. */
import type { Indicator, Pack, Unit } from '../../utils/street/pack.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';
import type { ListFilter, ListSort } from './list-choice.ts';

const SORTED_TYPES = ['date', 'int', 'enum'];
const SORTED_UNITS: readonly Unit[] = ['days', 'working days', 'days left'];

/** Fields that some client shows and that have an order of their own. */
export function sortableFields(rows: CaseloadRow[]): string[] {
  const shown = new Set<string>();
  for (const row of rows) for (const id in row.fields) shown.add(id);
  return [...shown].filter((id) => SORTED_TYPES.includes(fieldById(id)?.type ?? ''));
}

/** Signals about a client whose number of days can order the list. Figures never do. */
export const sortableSignals = (pack: Pack, notInSystem: string[]): Indicator[] =>
  clientSignals(pack, notInSystem).filter((one) => SORTED_UNITS.includes(one.unit));

export const clientSignals = (pack: Pack, notInSystem: string[]): Indicator[] =>
  pack.indicators.filter(
    (one) => one.on && one.kind === 'signal' && one.scope === 'client' && !notInSystem.includes(one.id),
  );

/** The signals that a filter is about; null stands for no filter. */
export function filteredSignals(pack: Pack, filter: ListFilter, notInSystem: string[]): Set<string> | null {
  if (filter.by === 'all') return null;
  if (filter.by === 'signal') return new Set([filter.id]);
  return new Set(
    clientSignals(pack, notInSystem)
      .filter((one) => one.group === filter.id)
      .map((one) => one.id),
  );
}

export interface Matches {
  rows: CaseloadRow[];
  /** Clients of whom the filter's signals are unknown and none applies. */
  unknown: CaseloadRow[];
}

/** A text as it is searched: without regard to case, accents ("José" is found as "jose") and doubled spaces. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLocaleLowerCase();

const searched = new WeakMap<CaseloadRow, { name: string; number: string }>();

function searchable(row: CaseloadRow): { name: string; number: string } {
  let known = searched.get(row);
  if (!known) {
    known = { name: plain(row.name ?? ''), number: plain(row.number ?? '').replaceAll(' ', '') };
    searched.set(row, known);
  }
  return known;
}

/** Rows that fit the search, the filter and what the list was narrowed to. Search is in name and number only. */
export function matching(
  rows: CaseloadRow[],
  search: string,
  ids: Set<string> | null,
  narrowed: (row: CaseloadRow) => boolean = () => true,
): Matches {
  const wanted = plain(search);
  const digits = wanted.replaceAll(' ', '');
  const fits = (row: CaseloadRow): boolean => {
    if (!narrowed(row)) return false;
    if (!wanted) return true;
    const { name, number } = searchable(row);
    return name.includes(wanted) || number.includes(digits);
  };
  if (!ids) return { rows: rows.filter(fits), unknown: [] };
  const found: Matches = { rows: [], unknown: [] };
  for (const row of rows) {
    if (row.raised.some((id) => ids.has(id))) {
      if (fits(row)) found.rows.push(row);
    } else if (row.unknown.some((id) => ids.has(id)) && fits(row)) {
      found.unknown.push(row);
    }
  }
  return found;
}

/** True when a list in this order starts with the largest number. */
export const largestFirst = (sort: ListSort, pack: Pack): boolean =>
  sort.by === 'signal' && pack.indicators.find((one) => one.id === sort.id)?.unit !== 'days left';

/**
 * A new array in the order of one field or one signal. What is not known stands last, either way round;
 * equal ones stand by name.
 */
export function sorted(
  rows: CaseloadRow[],
  sort: ListSort,
  reversed: boolean,
  pack: Pack,
  collator: Intl.Collator,
): CaseloadRow[] {
  const direction = largestFirst(sort, pack) !== reversed ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key === b.key) return byName(a.row, b.row, collator);
      return a.key === null ? 1 : -1;
    }
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : collator.compare(`${a.key}`, `${b.key}`);
    return order * direction || byName(a.row, b.row, collator);
  });
  return keyed.map((one) => one.row);
}

function keyOf(row: CaseloadRow, sort: ListSort): string | number | null {
  switch (sort.by) {
    case 'name':
      return row.name;
    case 'number':
      return row.number;
    case 'field': {
      const value = row.fields[sort.id]?.value ?? null;
      return typeof value === 'boolean' ? `${value}` : value;
    }
    case 'signal': {
      const value = row.values[sort.id];
      return typeof value === 'number' ? value : null;
    }
  }
}

const byName = (a: CaseloadRow, b: CaseloadRow, collator: Intl.Collator): number =>
  collator.compare(a.name ?? '', b.name ?? '');
