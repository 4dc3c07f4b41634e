/** What the analysis page says, against made studies with known truth and against rules that always hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOf } from '../../../../utils/traces/analysis/asked.ts';
import { barsOf, courseOf } from '../../../../utils/traces/analysis/charts.ts';
import { widthOf } from '../../../../utils/traces/analysis/drawing.ts';
import { disputesOf } from '../../../../utils/traces/analysis/contested.ts';
import { svgOf, tipOf } from '../../../../utils/traces/analysis/drawing.ts';
import { exposureOf, wilson } from '../../../../utils/traces/analysis/exposure.ts';
import { afterSignals, pathsOf } from '../../../../utils/traces/analysis/follows.ts';
import { graphOf } from '../../../../utils/traces/analysis/graph.ts';
import { holesOf } from '../../../../utils/traces/analysis/holes.ts';
import { isAct, momentsOf, unitsOf } from '../../../../utils/traces/analysis/moments.ts';
import { changesOf, phaseShare, sharesOf } from '../../../../utils/traces/analysis/shares.ts';
import { GROUPS, KINDS, type Act } from '../../../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../../../utils/traces/event.ts';

const period = { from: '2026-08-03', to: '2026-08-16', baselineTo: '2026-08-09' };
const START = Date.parse('2026-08-03T09:00:00Z');
const DAY = 86_400_000;
const which = { indicator: 'contact.no_next', version: '1.0.0' };

/** Acts of one session, each with the seconds since the session began. */
const session = (number: number, day: number, acts: [seconds: number, Act][]): TraceEvent[] =>
  acts.map(([seconds, act], n) => ({
    ...act,
    session: number,
    seq: n + 1,
    at: START + day * DAY + seconds * 1000,
    clock: seconds * 1000,
    room: 'view',
    sender: 1,
    number: n + 1,
  }));

const to = (lens: 'client' | 'caseload', by: 'coach' | 'page' = 'coach'): Act => ({
  kind: 'lens.switched',
  data: { to: lens, by },
});
const shown: Act = { kind: 'signal.shown', data: { ...which, state: 'raised', lens: 'client', form: 'row' } };
const opened: Act = { kind: 'signal.opened', data: { ...which, lens: 'client' } };
const disputed = (theme: 'data' | 'service', indicator = which.indicator): Act => ({
  kind: 'signal.disputed',
  data: { ...which, indicator, theme, reason: 'unclear' },
});
const held = (level: 'client' | 'caseload'): Act => ({
  kind: 'condition.held',
  data: { factor: 'lens', level, unit: 0 },
});
const cleared: Act = { kind: 'list.cleared', data: {} };

const anyLog = fc
  .array(
    fc.record({
      session: fc.integer({ min: 1, max: 4 }),
      gap: fc.integer({ min: -1000, max: 400_000 }),
      act: fc.constantFrom(
        to('client'),
        to('caseload'),
        shown,
        opened,
        disputed('data'),
        held('client'),
        held('caseload'),
        cleared,
      ),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    const seq = new Map<number, number>();
    const at = new Map<number, number>();
    return steps.map(({ session: own, gap, act }): TraceEvent => {
      seq.set(own, (seq.get(own) ?? 0) + 1);
      at.set(own, (at.get(own) ?? START + own * 4 * DAY) + gap);
      return {
        ...act,
        session: own,
        seq: seq.get(own)!,
        at: at.get(own)!,
        clock: 0,
        room: 'view',
        sender: 1,
        number: seq.get(own)!,
      };
    });
  });

describe('share of time', () => {
  const events = [
    ...session(1, 0, [
      [0, to('client')],
      [60, to('caseload')],
      [80, cleared],
    ]),
    ...session(2, 7, [
      [0, to('caseload')],
      [90, to('client')],
      [100, cleared],
      [1000, cleared],
    ]),
  ];
  const moments = momentsOf(events, { period });

  test('is that of the lens that stood; a long silence counts for nothing', () => {
    expect(sharesOf(moments, 'week')).toEqual([
      {
        unit: 1,
        phase: 'baseline',
        ms: 80_000,
        acts: 3,
        client: { ms: 60_000, acts: 1 },
        caseload: { ms: 20_000, acts: 2 },
        share: 0.25,
      },
      {
        unit: 2,
        phase: 'main',
        ms: 100_000,
        acts: 4,
        client: { ms: 10_000, acts: 3 },
        caseload: { ms: 90_000, acts: 1 },
        share: 0.9,
      },
    ]);
    expect(sharesOf(moments, 'day').map(({ unit }) => unit)).toEqual([1, 8]);
    expect(phaseShare(moments, 'baseline', 'day')).toEqual({
      share: 0.25,
      lowest: 0.25,
      highest: 0.25,
      units: 1,
    });
    expect(phaseShare([], 'main', 'day')).toBeNull();
  });

  test('nothing is counted twice or left out, whatever the log', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const own = momentsOf(log, { period });
        for (const unit of ['day', 'week', 'session'] as const) {
          const rows = sharesOf(own, unit);
          const sum = (of: (row: (typeof rows)[number]) => number): number =>
            rows.reduce((all, row) => all + of(row), 0);
          expect(sum(({ acts }) => acts)).toBe(log.filter(isAct).length);
          expect(sum(({ ms }) => ms)).toBe(own.reduce((all, { ms }) => all + ms, 0));
          for (const row of rows) {
            expect(row.client.ms + row.caseload.ms).toBeLessThanOrEqual(row.ms);
            if (row.share !== null) expect(row.share).toBeGreaterThanOrEqual(0);
            if (row.share !== null) expect(row.share).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('the order in which events are given changes nothing', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(sharesOf(momentsOf(log.toReversed(), { period }), 'day')).toEqual(
          sharesOf(momentsOf(log, { period }), 'day'),
        );
      }),
    );
  });

  test('changes are the end of the baseline and every other level', () => {
    const changing = [
      ...session(1, 0, [[0, cleared]]),
      ...session(2, 7, [[0, held('client')]]),
      ...session(3, 8, [
        [0, held('client')],
        [1, held('caseload')],
      ]),
    ];
    expect(changesOf(momentsOf(changing, { period }), 'day')).toEqual([
      { unit: 8, what: 'baseline ended' },
      { unit: 8, what: 'condition', factor: 'lens', level: 'client' },
      { unit: 9, what: 'condition', factor: 'lens', level: 'caseload' },
    ]);
  });

  test('a study with relative time has sessions only', () => {
    expect(unitsOf({ timestamps: 'relative' })).toEqual(['session']);
    expect(unitsOf({ timestamps: 'exact' })).toContain('week');
  });
});

describe('after a signal', () => {
  test('the first act within a minute counts, and not what was only shown or brought', () => {
    const events = session(1, 0, [
      [0, shown],
      [1, shown],
      [2, to('client', 'page')],
      [30, opened],
      [100, shown],
      [161, cleared],
    ]);
    expect(afterSignals(momentsOf(events, { period }))).toEqual({
      n: 3,
      rows: [
        { follows: 'signal.opened', times: 2 },
        { follows: 'nothing', times: 1 },
      ],
    });
  });

  test('every signal that was shown counts once', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { n, rows } = afterSignals(momentsOf(log, { period }));
        expect(n).toBe(log.filter(({ kind }) => kind === 'signal.shown').length);
        expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(n);
      }),
    );
  });
});

describe('paths', () => {
  const events = [
    ...session(1, 0, [
      [0, to('client')],
      [1, opened],
      [2, shown],
      [3, cleared],
    ]),
    ...session(2, 1, [
      [0, to('client')],
      [1, opened],
    ]),
  ];
  const all = { groups: GROUPS, most: Infinity };

  test('are pairs of acts that follow each other within a session', () => {
    expect(pathsOf(momentsOf(events, { period }), all)).toMatchObject({
      n: 5,
      edges: [
        { from: 'lens.switched', to: 'signal.opened', times: 2 },
        { from: 'signal.opened', to: 'list.cleared', times: 1 },
      ],
      leftOut: 0,
    });
  });

  test('a filter looks at some groups, and at the most frequent pairs', () => {
    const moments = momentsOf(events, { period });
    expect(pathsOf(moments, { groups: ['lens', 'list'], most: 9 }).edges).toEqual([
      { from: 'lens.switched', to: 'list.cleared', times: 1 },
    ]);
    const first = pathsOf(moments, { groups: GROUPS, most: 1 });
    expect(first.leftOut).toBe(1);
    expect(first.nodes.map(({ kind }) => kind)).toEqual(['lens.switched', 'signal.opened']);
  });

  test('pairs are as many as acts, less one for each session with acts', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const acts = log.filter(isAct);
        const { edges } = pathsOf(momentsOf(log, { period }), all);
        const pairs = edges.reduce((sum, { times }) => sum + times, 0);
        expect(pairs).toBe(acts.length - new Set(acts.map((act) => act.session)).size);
      }),
    );
  });

  test('the graph shows every box once, none on another, and the same each time', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const paths = pathsOf(momentsOf(log, { period }), all);
        const graph = graphOf(paths, (kind) => kind);
        expect(graphOf(paths, (kind) => kind)).toEqual(graph);
        const boxes = graph.shapes.flatMap((shape) => (shape.is === 'box' ? [shape] : []));
        expect(boxes).toHaveLength(paths.nodes.length);
        for (const [n, a] of boxes.entries()) {
          expect(a.x + a.width).toBeLessThanOrEqual(graph.width);
          expect(a.y + a.height).toBeLessThanOrEqual(graph.height);
          for (const b of boxes.slice(n + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('disputes are counted by indicator, theme and week', () => {
  const events = [
    ...session(1, 0, [
      [0, disputed('data')],
      [1, disputed('data')],
      [2, disputed('service')],
    ]),
    ...session(2, 7, [
      [0, disputed('data')],
      [1, disputed('data', 'a.other')],
    ]),
  ];
  expect(disputesOf(momentsOf(events, { period }), 'week')).toEqual([
    { indicator: 'a.other', theme: 'data', unit: 2, disputes: 1 },
    { indicator: 'contact.no_next', theme: 'data', unit: 1, disputes: 2 },
    { indicator: 'contact.no_next', theme: 'data', unit: 2, disputes: 1 },
    { indicator: 'contact.no_next', theme: 'service', unit: 1, disputes: 1 },
  ]);
});

test('what was asked is counted by prompt, with its answers', () => {
  const prompt = 'busy';
  const events = session(1, 0, [
    [0, { kind: 'prompt.asked', data: { prompt, why: 'time' } }],
    [1, { kind: 'prompt.shown', data: { prompt } }],
    [2, { kind: 'prompt.answered', data: { prompt, answer: 4 } }],
    [3, { kind: 'prompt.asked', data: { prompt: 'after', why: 'event' } }],
    [4, { kind: 'prompt.expired', data: { prompt: 'after' } }],
    [5, { kind: 'prompt.asked', data: { prompt, why: 'time' } }],
    [6, { kind: 'prompt.answered', data: { prompt, answer: 4 } }],
    [7, { kind: 'prompt.asked', data: { prompt, why: 'time' } }],
    [8, { kind: 'prompt.skipped', data: { prompt } }],
  ]);
  const nothing = { shown: 0, answered: 0, skipped: 0 };
  expect(askedOf(momentsOf(events, { period }))).toEqual([
    { ...nothing, prompt: 'after', asked: 1, expired: 1, answers: [] },
    { prompt, asked: 3, shown: 1, answered: 2, skipped: 1, expired: 0, answers: [[4, 2]] },
  ]);
});

test('exposure is what was met while a level held', () => {
  const events = session(1, 7, [
    [0, shown],
    [1, held('client')],
    [2, shown],
    [3, opened],
    [100, shown],
    [110, cleared],
    [120, held('caseload')],
    [130, shown],
  ]);
  const rows = exposureOf(momentsOf(events, { period }));
  expect(rows.map(({ interval: _, ...row }) => row)).toEqual([
    { factor: 'lens', level: 'client', begun: 1, ms: 119_000, shown: 2, opened: 1 },
    { factor: 'lens', level: 'caseload', begun: 1, ms: 10_000, shown: 1, opened: 0 },
  ]);
  expect(rows[0]!.interval).toEqual(wilson(1, 2));
});

describe('the interval', () => {
  test('is that of the literature', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
    for (const [hits, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = wilson(hits, n)!;
      expect(found[0]).toBeCloseTo(low, 3);
      expect(found[1]).toBeCloseTo(high, 3);
    }
    expect(wilson(0, 0)).toBeNull();
  });

  test('holds the share, stays within 0 and 1, and gets narrower with more cases', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const hits = Math.round(n * share);
          const [low, high] = wilson(hits, n)!;
          expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          const [more, most] = wilson(hits * 10, n * 10)!;
          expect(most - more).toBeLessThan(high - low);
        },
      ),
    );
  });
});

test('holes are what is missing, deleted, lost, left out, paused, and jumps of the clock', () => {
  const events = session(1, 0, [
    [0, { kind: 'log.lost', data: { events: 3 } }],
    [1, { kind: 'study.paused', data: { length: 'quarter' } }],
    [61, { kind: 'study.resumed', data: { by: 'participant' } }],
    [62, { kind: 'log.clock', data: { back: true, seconds: 30 } }],
    [63, cleared],
    [64, cleared],
    [65, { kind: 'study.paused', data: { length: 'today' } }],
  ]).filter(({ seq }) => seq !== 5);
  const holes = (deleted: [number, number][]) =>
    holesOf(events, [{ session: 1, deleted }]).map(({ what, events: many, seconds }) => [
      what,
      many,
      seconds,
    ]);
  // The number is missing in the session and in the sender.
  expect(holes([])).toEqual([
    ['missing', 1, null],
    ['missing', 1, null],
    ['lost', 3, null],
    ['paused', 0, 60],
    ['clock', 0, 30],
    ['paused', 0, null],
  ]);
  expect(holes([[5, 5]])[0]).toEqual(['deleted', 1, null]);
});

describe('drawings', () => {
  const percent = (share: number): string => `${share * 100}%`;

  test('no line is drawn over what is not known', () => {
    const value = (label: string, share: number | null) => ({ label, value: share, open: false });
    const lines = (points: ReturnType<typeof value>[]) =>
      courseOf({ points, band: null, changes: [], percent }).shapes.filter(
        (shape) => shape.is === 'line' && shape.width === 2,
      );
    expect(lines([value('1', 0.1), value('2', 0.2), value('3', 0.3)])).toHaveLength(1);
    expect(lines([value('1', 0.1), value('2', null), value('3', 0.3)])).toHaveLength(0);
  });

  test.each([1, 2, 3, 8])('what changed before any of %i points is said inside the picture', (count) => {
    const points = Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: 0.5, open: false }));
    for (let before = 0; before < count; before += 1) {
      const change = { before, label: 'einde nulmeting, signalen: aan, en de blik: Caseload' };
      const { width, shapes } = courseOf({ points, band: null, changes: [change], percent });
      const label = shapes.find((shape) => shape.is === 'text' && shape.text === change.label);
      if (label?.is !== 'text') throw new Error('The label is not drawn.');
      const left = label.anchor === 'end' ? label.x - widthOf(label.text) : label.x;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + widthOf(label.text)).toBeLessThanOrEqual(width);
    }
  });

  test('bars are as long as their figures say', () => {
    const part = (value: number) => [{ value, fill: 'ink' as const }];
    const { shapes } = barsOf([
      { label: 'a', parts: part(10), said: '10' },
      { label: 'b', parts: part(5), said: '5' },
    ]);
    const [a, b] = shapes.flatMap((shape) => (shape.is === 'box' ? [shape.width] : []));
    expect(a).toBe(b! * 2);
  });

  test('an SVG is well formed whatever its words, and names what it shows', () => {
    const label = `<a href="x">&'"`;
    const svg = svgOf(barsOf([{ label, parts: [], said: label }]), label);
    expect(svg).toContain('aria-label="&lt;a href=&quot;x&quot;&gt;&amp;\'&quot;"');
    expect(svg).not.toContain('<a ');
    expect(svg).toMatch(/^<svg xmlns=/);
  });

  test('the tip of an arrow lies at its end', () => {
    expect(
      tipOf([
        [0, 0],
        [0, 10],
      ])[0],
    ).toEqual([0, 10]);
  });
});

test('every event of the catalogue is an act or is not, without throwing', () => {
  expect(
    KINDS.filter((kind) => isAct({ kind, data: { by: 'coach' } } as unknown as TraceEvent)),
  ).not.toContain('signal.shown');
});
