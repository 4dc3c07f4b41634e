/** What an export knows of one entry: a closed list, in which nothing is a number about a client. Pure. */
import type { Texts } from '../text/index.ts';
import type { WorklistEntry, WorklistNow } from '../wire/worklist.ts';
import { standingOf, type Standing } from './standing.ts';

/** Columns of an export, in their order. Those of `NAMED` stand in it only where the coach chose names. */
export const COLUMNS = ['entry', 'name', 'number', 'what', 'state', 'until', 'taken', 'done'] as const;
export type Column = (typeof COLUMNS)[number];
export const NAMED: readonly Column[] = ['name', 'number'];

export interface ExportEntry {
  uid: string;
  /** Null without names, and where the name is not known. */
  name: string | null;
  number: string | null;
  /** What the entry is about, in words; null for the client as such. */
  what: string | null;
  standing: Standing;
  /** ISO time. */
  taken: string;
}

export interface ExportChoice {
  withNames: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The entries in the order of the page. Without names nothing of them leads to a client. */
export function exportEntries(
  now: WorklistNow,
  texts: Texts,
  { withNames, today }: ExportChoice,
): ExportEntry[] {
  return sortedEntries(now.entries, texts).map((entry) => ({
    uid: entry.uid,
    name: withNames ? entry.name : null,
    number: withNames ? entry.number : null,
    what: whatOf(entry, now, texts),
    standing: standingOfEntry(entry, today),
    taken: entry.mark.at,
  }));
}

/** By name; who has none here stands last. */
export const sortedEntries = (entries: WorklistEntry[], { collator }: Texts): WorklistEntry[] =>
  [...entries].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      collator.compare(a.name ?? '', b.name ?? '') ||
      collator.compare(a.uid, b.uid),
  );

export function whatOf({ mark }: WorklistEntry, { names }: WorklistNow, { language }: Texts): string | null {
  return mark.what === null ? null : (names[mark.what]?.[language] ?? mark.what);
}

export const standingOfEntry = ({ mark, quiet }: WorklistEntry, today: string): Standing =>
  standingOf(
    mark,
    mark.what !== null && quiet !== null ? { [mark.what]: { kind: 'quiet', until: quiet } } : undefined,
    today,
  );
