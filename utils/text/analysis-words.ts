import type { Theme } from '../traces/analysis/contested.ts';
import type { Hole } from '../traces/analysis/holes.ts';
import type { Phase, Unit } from '../traces/analysis/moments.ts';
import type { EventKind, Group } from '../traces/catalogue.ts';
import type { Factor, Level } from '../traces/study.ts';

/** Words of the page that analyses the own log. */
export interface AnalysisWords {
  title: string;
  back: string;
  none: string;
  failed: string;
  about: (acts: number, sessions: number, holes: number) => string;
  noGroup: string;

  phase: string;
  phases: Record<Phase | 'all' | 'both', string>;
  unit: string;
  units: Record<Unit, string>;
  /** Short, at an axis: `week 3`. */
  unitOf: Record<Unit, (n: number) => string>;

  form: string;
  chart: string;
  table: string;
  csv: (title: string) => string;
  svg: (title: string) => string;
  png: (title: string) => string;
  saved: (name: string) => string;
  nothing: string;
  unknown: string;
  percent: (share: number) => string;
  minutes: (ms: number) => string;

  shares: {
    title: string;
    n: (hours: string, acts: number) => string;
    how: string;
    heads: Record<
      | 'unit'
      | 'phase'
      | 'minutes'
      | 'acts'
      | 'client'
      | 'caseload'
      | 'clientActs'
      | 'caseloadActs'
      | 'changes',
      string
    >;
    band: (low: string, high: string) => string;
    compared: (baseline: string, main: string) => string;
    ended: string;
    change: (factor: Factor, level: Level) => string;
  };
  after: {
    title: string;
    n: (shown: number) => string;
    how: string;
    follows: string;
    times: string;
    share: string;
    nothing: string;
  };
  paths: {
    title: string;
    n: (acts: number) => string;
    how: (shown: number, leftOut: number) => string;
    from: string;
    to: string;
    times: string;
    groups: string;
    group: Record<Exclude<Group, 'log'>, string>;
    most: string;
    all: string;
  };
  disputes: {
    title: string;
    n: (disputes: number) => string;
    how: string;
    indicator: string;
    theme: string;
    times: string;
    themes: Record<Theme, string>;
  };
  exposure: {
    title: string;
    n: (shown: number) => string;
    how: string;
    heads: Record<
      'factor' | 'level' | 'begun' | 'minutes' | 'shown' | 'opened' | 'share' | 'interval',
      string
    >;
    factors: Record<Factor, string>;
    levels: Record<Level, string>;
  };
  prompts: {
    title: string;
    n: (asked: number) => string;
    how: string;
    heads: Record<'prompt' | 'asked' | 'shown' | 'answered' | 'skipped' | 'expired' | 'answers', string>;
  };
  holes: {
    title: string;
    n: (holes: number) => string;
    how: string;
    session: string;
    what: string;
    events: string;
    seconds: string;
    whats: Record<Hole['what'], string>;
    goesOn: string;
  };
  events: Record<EventKind, string>;
}
