/** Medians and ratios, and how they are shown. */
import { table } from '../../scripts/console/table.ts';
import type { PageCost } from './page-cost.ts';
import type { SidebarCost } from './sidebar-cost.ts';
import type { RulesCost } from './rules-cost.ts';
import { median, type ReadingCost } from './reading-cost.ts';

/** Medians of a contender; `times`: divided by the bare page of the same round, median. */
export interface PageSummary extends PageCost {
  times: { load: number; row: number; render: number };
  /** MB more than the bare page. */
  heapMore: number;
  /** ms more than the bare page in ten seconds. */
  idleMore: number;
}

export interface BenchResult {
  at: string;
  machine: string;
  /** Load of the machine when it began. */
  load: number;
  rounds: number;
  reading: ReadingCost[];
  /** By number of rows and contender. */
  page: Record<number, Record<string, PageSummary>>;
}

export function summarise(runs: Record<string, PageCost[]>): Record<string, PageSummary> {
  const bare = runs.bare ?? [];
  return Object.fromEntries(
    Object.entries(runs).map(([name, own]) => {
      const of = (key: Exclude<keyof PageCost, 'marks' | 'marksLater'>): number =>
        median(own.map((cost) => cost[key]));
      const against = (key: 'load' | 'row' | 'render'): number =>
        median(own.map((cost, round) => cost[key] / bare[round]![key]));
      const more = (key: 'heap' | 'idle'): number =>
        median(own.map((cost, round) => cost[key] - bare[round]![key]));
      const ofMarks = (key: 'marks' | 'marksLater'): number | null => {
        const drawn = own.map((cost) => cost[key]).filter((ms) => ms !== null);
        return drawn.length > 0 ? median(drawn) : null;
      };
      return [
        name,
        {
          load: of('load'),
          row: of('row'),
          render: of('render'),
          idle: of('idle'),
          heap: of('heap'),
          // Measured in the first round only.
          heapAfter: own[0]!.heapAfter,
          shift: of('shift'),
          marks: ofMarks('marks'),
          marksLater: ofMarks('marksLater'),
          times: { load: against('load'), row: against('row'), render: against('render') },
          heapMore: more('heap'),
          idleMore: more('idle'),
        },
      ];
    }),
  );
}

const n = (value: number, digits = 1): string => value.toFixed(digits);

export const rulesTable = (cost: RulesCost): string =>
  table(
    [
      'indicators',
      'clients',
      'by hand ms',
      'by pack ms',
      '× by hand',
      'slices p95',
      'longest',
      'visible ms',
      'one ms',
      'one p95',
    ],
    [
      [
        String(cost.indicators),
        String(cost.clients),
        n(cost.byHand, 0),
        n(cost.byPack, 0),
        n(cost.times),
        n(cost.slices95),
        n(cost.longestSlice),
        n(cost.visible),
        n(cost.one, 2),
        n(cost.one95, 2),
      ],
    ],
  );

/** What judging may cost, and what it did: each goal as a line, with whether it holds. */
export const rulesGoals = ({ times, slices95, one95 }: RulesCost): { line: string; holds: boolean }[] =>
  (
    [
      ['times the same rules by hand', times, 40],
      ['ms for a slice (95 of 100)', slices95, 8],
      ['ms for one client that changed (95 of 100)', one95, 5],
    ] as const
  ).map(([what, is, most]) => ({
    line: `${is <= most ? 'holds' : 'MISSED'}: ${n(is)} ${what}, at most ${most}`,
    holds: is <= most,
  }));

export const readingTable = ({ reading }: BenchResult): string =>
  reading.length === 0
    ? ''
    : table(
        [
          'rows',
          'floor ms',
          'full ms',
          '× floor',
          '× cold',
          'find ms',
          'row ms',
          'slices',
          'p95',
          'longest',
          'kB',
        ],
        reading.map((cost) => [
          String(cost.rows),
          n(cost.floor, 2),
          n(cost.full),
          n(cost.ratio),
          n(cost.coldRatio),
          n(cost.find),
          n(cost.row, 2),
          String(cost.slices.count),
          n(cost.slices.p95),
          n(cost.slices.longest),
          n(cost.bytes / 1000, 0),
        ]),
      );

export function pageTable({ page }: BenchResult, rows: number): string {
  const sized = page[rows];
  if (!sized) return '';
  const head = [
    'load ms',
    '×',
    'row ms',
    '×',
    'render ms',
    '×',
    'heap +MB',
    'later ×',
    'idle +ms',
    'CLS',
    'marks ms',
    '… later',
  ];
  return table(
    [`${rows} rows`, ...head],
    Object.entries(sized).map(([name, cost]) => [
      name,
      n(cost.load, 0),
      n(cost.times.load, 2),
      n(cost.row, 2),
      n(cost.times.row, 2),
      n(cost.render, 0),
      n(cost.times.render, 2),
      n(cost.heapMore),
      cost.heapAfter === 1 ? '' : n(cost.heapAfter, 3),
      n(cost.idleMore),
      n(cost.shift, 3),
      cost.marks === null ? '' : n(cost.marks, 0),
      cost.marksLater === null ? '' : n(cost.marksLater, 0),
    ]),
  );
}

export function sidebarTable({ rounds, dropped, content }: SidebarCost): string {
  return table(
    ['sidebar', 'beside', 'goal', 'floor', 'own', 'times'],
    [
      [
        'frames dropped',
        'a plain virtual list',
        `≤ ${n(1.2 * dropped.plain + 5)}`,
        n(dropped.plain, 0),
        n(dropped.own, 0),
        n(dropped.own / Math.max(1, dropped.plain), 2),
      ],
      [
        'first content, ms',
        `an empty page, ${rounds} rounds`,
        '≤ 2 times',
        n(content.empty),
        n(content.own),
        n(content.times, 2),
      ],
    ],
  );
}
