/** The list cut into groups, and the narrowing of it to one of their kind. Pure. */
import type { Indicator } from '../../utils/street/pack.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';
import { binOf, binsOf, type Bin } from './distribution.ts';
import type { ListGrouping, ListNarrowing } from './list-choice.ts';
import { TERMS, termOf } from './terms.ts';

/** What the list is made of: a heading, or a client in the group above it. */
export type ListItem =
  { kind: 'heading'; id: string; label: string } | { kind: 'client'; id: string; row: CaseloadRow };

/** What groups are reckoned from. */
export interface GroupBasis {
  texts: Texts;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The signal whose days since contact are drawn. */
  drawn: Indicator | undefined;
  /** Signals of clients, in the pack's order. */
  signals: Indicator[];
}

export const contactLabel = (texts: Texts, bins: Omit<Bin, 'clients'>[], at: number | 'unknown'): string => {
  const { words } = texts;
  if (at === 'unknown') return words.list.contactUnknown;
  const to = bins[at]!.to;
  return to === null ? words.list.daysOver(bins.at(-2)!.to!) : words.list.daysUpTo(to);
};

/** Groups stand in the order of what they are about, and clients in them in the order of the list. Empty ones stay out. */
export function grouped(rows: CaseloadRow[], grouping: ListGrouping, basis: GroupBasis): ListItem[] {
  if (grouping.by === 'none') return rows.map((row) => ({ kind: 'client', id: row.key, row }));
  const groups = groupsOf(rows, grouping, basis);
  return groups.flatMap(({ id, label, rows: own }) =>
    own.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: `group ${id}`, label },
          ...own.map((row) => ({ kind: 'client' as const, id: `${id} ${row.key}`, row })),
        ],
  );
}

interface Group {
  id: string;
  label: string;
  rows: CaseloadRow[];
}

function groupsOf(rows: CaseloadRow[], grouping: ListGrouping, basis: GroupBasis): Group[] {
  const { texts, today, drawn, signals } = basis;
  const { list } = texts.words;
  switch (grouping.by) {
    case 'none':
      return [];
    case 'status':
      return [
        ...statusesOf(rows, texts.collator).map((text) => ({
          id: text,
          label: text || list.statusEmpty,
          rows: rows.filter((row) => statusOf(row) === text),
        })),
        { id: 'unseen', label: list.statusUnseen, rows: rows.filter((row) => statusOf(row) === null) },
      ];
    case 'contact': {
      if (!drawn) return [];
      const bins = binsOf(drawn);
      const places = rows.map((row) => binOf(row, drawn, bins));
      return [...bins.keys(), null].map((at) => ({
        id: `${at}`,
        label: contactLabel(texts, bins, at ?? 'unknown'),
        rows: rows.filter((_, each) => places[each] === at),
      }));
    }
    case 'term': {
      const terms = rows.map((row) => termOf(row, grouping.field, today));
      return TERMS.map((term) => ({
        id: term,
        label: list.terms[term],
        rows: rows.filter((_, each) => terms[each] === term),
      }));
    }
    case 'signal':
      return [
        ...signals.map((one) => ({
          id: one.id,
          label: one.texts[texts.language].name,
          rows: rows.filter((row) => row.raised.includes(one.id)),
        })),
        { id: 'none', label: list.noSignal, rows: rows.filter((row) => row.raised.length === 0) },
      ];
  }
}

/** The status as it was read; '' where it is empty, null where it was not read. */
export function statusOf(row: CaseloadRow): string | null {
  const status = row.fields['client_status'];
  return status ? (status.text ?? '').trim() : null;
}

export const statusesOf = (rows: CaseloadRow[], collator: Intl.Collator): string[] =>
  [...new Set(rows.map(statusOf))].filter((text) => text !== null).sort(collator.compare);

/** Whether a client has all that the list was narrowed to. */
export function fits(narrowing: ListNarrowing, { drawn, today }: Pick<GroupBasis, 'drawn' | 'today'>) {
  const { contact, term, status } = narrowing;
  const bins = drawn && binsOf(drawn);
  return (row: CaseloadRow): boolean => {
    if (contact !== null && drawn && bins) {
      const at = binOf(row, drawn, bins);
      if (at !== (contact === 'unknown' ? null : contact)) return false;
    }
    if (term !== null && termOf(row, term.field, today) !== term.term) return false;
    if (status !== null && statusOf(row) !== (status === 'unseen' ? null : status.text)) return false;
    return true;
  };
}
