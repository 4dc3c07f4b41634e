import type { EventData } from '../catalogue.ts';
import { unitOf, type Moment, type Unit } from './moments.ts';

export type Theme = EventData<'signal.disputed'>['theme'];
export const THEMES: readonly Theme[] = ['data', 'service', 'representation'];

/** Disputes of one indicator on one theme in one day, week or session. */
export interface Contested {
  indicator: string;
  theme: Theme;
  unit: number;
  disputes: number;
}

/** Disputes as they were made, also those that were taken back later; by indicator, theme and unit. */
export function disputesOf(moments: readonly Moment[], unit: Unit): Contested[] {
  const counts = new Map<string, Contested>();
  for (const moment of moments) {
    const { event } = moment;
    if (event.kind !== 'signal.disputed') continue;
    const { indicator, theme } = event.data;
    const at = unitOf(moment, unit);
    const key = `${indicator} ${THEMES.indexOf(theme)} ${String(at).padStart(6, '0')}`;
    const row = counts.get(key) ?? { indicator, theme, unit: at, disputes: 0 };
    counts.set(key, { ...row, disputes: row.disputes + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
