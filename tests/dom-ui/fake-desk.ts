import { inUse } from '../../utils/indicators/in-use.ts';
import type { IndicatorChoices, Pack } from '../../utils/street/pack.ts';
import { SHORTCUTS } from '../../utils/wire/shortcuts.ts';
import type { Desk, ViewCalls, ViewPush, ViewState } from '../../utils/wire/view.ts';
import { FakeKept } from './fake-kept.ts';
import { fakePack } from './fake-pack.ts';

export interface FakeDesk extends Desk {
  /** What was asked, in order. */
  calls: { name: keyof ViewCalls; argument: unknown }[];
  push: (change: Partial<ViewState>) => void;
  showWhere: { found: boolean; why?: 'gone' | 'other page' };
  showClient: ViewCalls['showClient'][1];
  openShortcuts: boolean;
  shortcuts: ViewCalls['shortcuts'][1];
}

/** A desk that holds one state and answers as the real one does, without a port or an extension. */
export function fakeDesk(first: ViewState, pack: Pack = fakePack): FakeDesk {
  let state = first;
  const kept = new FakeKept();
  let choices: IndicatorChoices = first.choices ?? {};
  const listeners = new Set<(push: ViewPush) => void>();
  const tell = () => {
    for (const listener of listeners) listener({ type: 'state', state: kept.in(state) });
  };

  const acts: { [K in keyof ViewCalls]: (argument: ViewCalls[K][0]) => ViewCalls[K][1] } = {
    setLens: (lens) => desk.push({ lens }),
    setLanguage: (language) => desk.push({ language }),
    setReferenceDate: (iso) =>
      desk.push({ referenceDate: iso === null ? first.referenceDate : { iso, isToday: false } }),
    chooseClient(key) {
      if (key === null) return desk.push({ client: first.client });
      const row = state.caseload.rows.find((one) => one.key === key)!;
      const { name, number } = row;
      desk.push({
        client: {
          from: 'chosen',
          client: { key, name, number, facts: {}, cases: [], histories: {} },
          signals: [],
        },
      });
    },
    showWhere: () => desk.showWhere,
    showClient: () => desk.showClient,
    setMarks: (marks) => desk.push({ site: { ...state.site, marks } }),
    arrange: (change) =>
      desk.push({ home: { ...state.home, arrangement: { ...state.home.arrangement, ...change } } }),
    closeSidebar: () => undefined,
    seen: () => 'plain',
    pauseSite: () => desk.push({ site: { ...state.site, mode: 'off', pausedUntil: '2026-11-23T15:05:00Z' } }),
    resumeSite: () => desk.push({ site: { ...state.site, mode: 'open', pausedUntil: null } }),
    annotate(asked) {
      kept.take(asked);
      tell();
    },
    retract(asked) {
      kept.take(asked);
      tell();
    },
    undo({ act }) {
      const undone = kept.undo(act);
      tell();
      return undone;
    },
    chooseIndicator({ indicator, on, representation }) {
      const known = choices[indicator] ?? {};
      choices = {
        ...choices,
        [indicator]: {
          on: on === undefined ? known.on : (on ?? undefined),
          representation: representation === undefined ? known.representation : (representation ?? undefined),
        },
      };
      for (const listener of listeners)
        listener({ type: 'pack', pack: inUse(pack, { choices, condition: first.condition }) });
      desk.push({ choices });
    },
    openSettings: () => undefined,
    setComfort: (change) => desk.push({ comfort: { ...state.comfort, ...change } }),
    shortcuts: () => desk.shortcuts,
    openShortcuts: () => desk.openShortcuts,
    openSheet: () => undefined,
    openWorklist: () => undefined,
    teach: () => undefined,
    openAdapters: () => undefined,
    openResearch: () => undefined,
    record: ({ acts: told }) => ({ upTo: told.at(-1)!.number }),
    pauseStudy: () => undefined,
    resumeStudy: () => undefined,
    answerPrompt: () => undefined,
  };

  const desk: FakeDesk = {
    calls: [],
    showWhere: { found: true },
    showClient: { found: true, link: true },
    openShortcuts: true,
    shortcuts: Object.entries(SHORTCUTS).map(([name, keys]) => ({ name, keys })),
    push(change) {
      state = { ...state, ...change };
      tell();
    },
    async call(name, argument) {
      desk.calls.push({ name, argument });
      return acts[name](argument);
    },
    subscribe(listener) {
      listeners.add(listener);
      listener({ type: 'pack', pack: inUse(pack, { choices, condition: first.condition }) });
      listener({ type: 'state', state: kept.in(state) });
      return () => listeners.delete(listener);
    },
  };
  return desk;
}
