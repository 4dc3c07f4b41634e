/** How one number is spread over the clients that were seen. Pure. */
import type { Indicator, Pack } from '../../utils/street/pack.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';

export interface Bin {
  /** Up to and including; null for the last one. */
  to: number | null;
  /** Past the threshold. */
  past: boolean;
  clients: number;
}

export interface Distribution {
  bins: Bin[];
  unknown: number;
  seen: number;
}

/** The signal whose days are drawn: the first of the pack about contact that counts days to a threshold. */
export const drawnIndicator = (pack: Pack, notInSystem: string[]): Indicator | undefined =>
  pack.indicators.find(
    (one) =>
      one.on &&
      one.group === 'contact_recency' &&
      one.kind === 'signal' &&
      one.unit === 'days' &&
      one.scope === 'client' &&
      (one.threshold ?? 0) >= 3 &&
      !notInSystem.includes(one.id),
  );

/** Three bins up to the threshold and three past it, with edges that read easily. */
export function binsOf(indicator: Indicator): Omit<Bin, 'clients'>[] {
  const threshold = indicator.threshold!;
  const edges = [threshold / 3, (threshold * 2) / 3, threshold, (threshold * 4) / 3, threshold * 2];
  const round = edges.map((edge) => (edge === threshold ? edge : tidy(edge)));
  const tops = [...new Set(round)].sort((a, b) => a - b);
  return [...tops.map((to) => ({ to, past: to > threshold })), { to: null, past: true }];
}

/** Index of the bin that a client stands in; null where the number is not known. */
export function binOf(row: CaseloadRow, indicator: Indicator, bins: Omit<Bin, 'clients'>[]): number | null {
  const value = row.values[indicator.id];
  return typeof value === 'number' ? bins.findIndex(({ to }) => to === null || value <= to) : null;
}

export function distributionOf(rows: CaseloadRow[], indicator: Indicator): Distribution {
  const bins: Bin[] = binsOf(indicator).map((bin) => ({ ...bin, clients: 0 }));
  let unknown = 0;
  for (const row of rows) {
    const at = binOf(row, indicator, bins);
    if (at === null) unknown++;
    else bins[at]!.clients++;
  }
  return { bins, unknown, seen: rows.length };
}

function tidy(edge: number): number {
  const step = edge >= 60 ? 10 : edge >= 20 ? 5 : 1;
  return Math.round(edge / step) * step;
}
