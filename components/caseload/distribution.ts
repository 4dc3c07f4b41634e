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
export function distributionOf(rows: CaseloadRow[], indicator: Indicator): Distribution {
  const threshold = indicator.threshold!;
  const edges = [threshold / 3, (threshold * 2) / 3, threshold, (threshold * 4) / 3, threshold * 2];
  const round = edges.map((edge) => (edge === threshold ? edge : tidy(edge)));
  const tops = [...new Set(round)].sort((a, b) => a - b);
  const bins: Bin[] = [
    ...tops.map((to) => ({ to, past: to > threshold, clients: 0 })),
    { to: null, past: true, clients: 0 },
  ];
  let unknown = 0;
  for (const row of rows) {
    const value = row.values[indicator.id];
    if (typeof value !== 'number') unknown++;
    else bins.find((bin) => bin.to === null || value <= bin.to)!.clients++;
  }
  return { bins, unknown, seen: rows.length };
}

function tidy(edge: number): number {
  const step = edge >= 60 ? 10 : edge >= 20 ? 5 : 1;
  return Math.round(edge / step) * step;
}
