/** How long a lens stood in sight, and how much of that nobody touched the sidebar. */
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDwell } from '../../components/sidebar/dwell.ts';
import type { Tell } from '../../components/parts/traces.ts';
import type { LogState } from '../../utils/traces/event.ts';
import type { Lens } from '../../utils/wire/view.ts';

const MINUTE = 60_000;
const LOG: LogState = { log: 'a', recording: true, kinds: ['lens.stood'] };
let now = 0;
let dispose: () => void;
let told: unknown[];
let stood: () => void;
let setLens: (to: Lens) => void;
let setLog: (to: LogState) => void;

const hand = (): boolean => dispatchEvent(new Event('pointermove'));

/** Says that the sidebar went out of sight or came back. */
function inSight(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (visible ? 'visible' : 'hidden'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  told = [];
  now = 5000;
  createRoot((end) => {
    dispose = end;
    const [lens, toLens] = createSignal<Lens>('client');
    const [log, toLog] = createSignal(LOG);
    setLens = toLens;
    setLog = toLog;
    const tell: Tell = (kind, data) => void told.push({ kind, ...data });
    stood = createDwell(tell, log, lens, () => now);
  });
});
afterEach(() => {
  dispose();
  delete (document as { visibilityState?: unknown }).visibilityState;
});

test('a lens that stood for less than a minute was not idle', () => {
  now += 40_000;
  stood();
  expect(told).toEqual([{ kind: 'lens.stood', lens: 'client', seconds: 40, idle: 0 }]);
});

test('time past a minute without a hand is idle; each hand begins a new minute', () => {
  now += 3 * MINUTE;
  hand();
  now += MINUTE / 2;
  hand();
  now += 2 * MINUTE;
  stood();
  expect(told).toEqual([{ kind: 'lens.stood', lens: 'client', seconds: 330, idle: 180 }]);
});

test('out of sight nothing counts; the next lens has a time of its own', () => {
  now += 20_000;
  inSight(false);
  now += 10 * MINUTE;
  stood();
  inSight(true);
  now += 5000;
  stood();
  setLens('caseload');
  now += 7000;
  stood();
  expect(told).toEqual([
    { kind: 'lens.stood', lens: 'client', seconds: 20, idle: 0 },
    { kind: 'lens.stood', lens: 'client', seconds: 5, idle: 0 },
    { kind: 'lens.stood', lens: 'caseload', seconds: 7, idle: 0 },
  ]);
});

test('a pause, and what was before the log, is not in it', () => {
  now += MINUTE;
  setLog({ ...LOG, recording: false });
  now += 15 * MINUTE;
  setLog(LOG);
  now += 3000;
  stood();
  now += 1000;
  setLog({ ...LOG, log: 'b' });
  now += 2000;
  stood();
  expect(told).toEqual([
    { kind: 'lens.stood', lens: 'client', seconds: 3, idle: 0 },
    { kind: 'lens.stood', lens: 'client', seconds: 2, idle: 0 },
  ]);
});

test('less than a second is not told, and nothing after the sidebar is gone', () => {
  now += 400;
  stood();
  dispose();
  now += MINUTE;
  inSight(false);
  expect(told).toEqual([]);
});
