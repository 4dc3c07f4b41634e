import { PROPOSAL_BELOW } from '../street/reading.ts';
import { localDay, plusDays } from '../annotations/days.ts';
import { contestedOf } from '../annotations/contested.ts';
import { keptOf } from '../annotations/slot.ts';
import { readKeeping } from '../store/keeping.ts';
import { ownOf, type Annotator, type KeptOfCaseload } from './annotator.ts';
import { readComfort } from '../store/comfort.ts';
import { readPause } from '../store/pauses.ts';
import { readLanguage, readMarks } from '../store/settings.ts';
import type { SessionMemory, TabState } from '../store/session.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import type { Lens, ReadingSummary, ViewState } from '../wire/view.ts';
import { readArrangement } from '../store/homes.ts';
import { emptyCaseload } from '../caseload/index.ts';
import { exposureOf, type Exposure } from './exposure.ts';
import type { Judge } from './judge.ts';
import { clientsOnPage, pageOf, seenIn } from './page.ts';
import type { Rows } from './rows.ts';
import { themeNow } from './theme.ts';
import { modeOf } from './site-mode.ts';
import { teachView } from './teach-view.ts';
import { wholeOf } from '../indicators/index.ts';

/** The whole of what a view of this tab shows. */
export async function viewState(
  memory: SessionMemory,
  judge: Judge,
  annotator: Annotator,
  rows: Rows,
  tab: number,
  exposure: Exposure = exposureOf(null),
): Promise<ViewState> {
  const state: TabState = memory.tabs.get(tab) ?? { docs: {}, lens: null, chosen: null };
  const page = pageOf(state);
  const origin = page?.origin ?? '';
  const caseload = memory.caseloads.get(origin) ?? emptyCaseload(origin);
  const now = memory.now();
  const kept = await annotator.of(caseload);
  const own = ownOf(kept);
  await judge.ahead(caseload, now, own, seenIn(state));
  const judged = judge.caseload(caseload, now, own);
  const client = chosenClient(caseload, state);
  const readings = summaries(state);

  return {
    tab,
    language: await readLanguage(),
    lens: state.lens ?? exposure.lens ?? lensFor(readings),
    ...(state.lens === null && exposure.lens && { lensByStudy: true }),
    referenceDate: { iso: localDay(now), isToday: localDay(now) === localDay(new Date()) },
    site: {
      origin,
      host: hostOf(origin),
      mode: origin ? await modeOf(origin) : 'open',
      pausedUntil: origin ? await readPause(origin) : null,
      marks: await readMarks(origin),
    },
    home: { arrangement: await readArrangement(origin), elsewhere: state.elsewhere?.why ?? null },
    page: {
      readings,
      readAt: newest(readings),
      failed: Object.values(state.docs).some(({ failed }) => failed),
      taught: taughtOf(state),
    },
    client: client && {
      ...client,
      signals: (judged.clients.get(client.client.key) ?? []).map(wholeOf),
      ...(kept && client.client.number !== null && { kept: kept.get(client.client.key) ?? keptOf([]) }),
    },
    caseload: {
      coverage: caseload.coverage,
      rows: rows.of(origin, Object.values(caseload.clients), judged.clients, kept),
      figures: [...judged.caseload, ...judge.page(state, caseload, now)].map((signal) => {
        const stance = kept?.get('')?.stances[signal.indicator];
        return stance ? { ...signal, stance } : signal;
      }),
    },
    comfort: await readComfort(),
    theme: await themeNow(judge),
    ...(state.shortcut && { shortcut: state.shortcut }),
    notInSystem: judged.notInSystem,
    choices: judge.choices,
    condition: judge.condition,
    ...(exposure.form && { form: exposure.form }),
    ...(exposure.indicatorsOff && { indicatorsOff: true }),
    ...(kept && { contested: contestedOf(annotator.store.all(origin)) }),
    ...(state.teach && {
      teach: teachView(state.teach, standsStill(state), memory.seen.get(state.teach.system) ?? []),
    }),
    ...(await keepingOfView(annotator, origin, kept)),
  };
}

/** Whether the page that is taught still stands in the tab. */
const standsStill = ({ teach, docs }: TabState): boolean =>
  Object.values(teach?.docs ?? {}).some((doc) => docs[doc] !== undefined);

/** How what was taught does on this page; absent where nothing was. */
function taughtOf({ docs }: TabState): ViewState['page']['taught'] {
  const all = Object.values(docs);
  const lost = all.flatMap(({ taught }) => (taught ?? []).flatMap((each) => each.lost));
  const healed = all.flatMap(({ readings }) =>
    Object.values(readings).flatMap(({ head }) =>
      head.fields.flatMap(({ id, at }) => (id !== null && at !== undefined && at > 0 ? [id] : [])),
    ),
  );
  const why = all.flatMap(({ taught }) => (taught ?? []).flatMap((each) => each.why ?? []))[0];
  return lost.length || healed.length || why ? { lost, healed, why } : undefined;
}

/** The client that a tab shows: the one that was chosen, else the one whose record stands in the page. */
export function chosenClient(
  caseload: Caseload,
  state: TabState,
): { from: 'page' | 'chosen'; client: Client } | null {
  const { chosen } = state;
  const [onPage] = clientsOnPage(state);
  const picked = chosen === null ? undefined : caseload.clients[chosen];
  if (picked && chosen !== onPage) return { from: 'chosen', client: picked };
  const open = onPage === undefined ? undefined : caseload.clients[onPage];
  return open ? { from: 'page', client: open } : null;
}

/** Until the coach chooses, the lens is the one that the page is about. */
function lensFor(readings: ReadingSummary[]): Lens {
  const used = readings.filter(({ confidence }) => confidence >= PROPOSAL_BELOW);
  return used.some(({ kind }) => kind === 'record') || !used.some(({ kind }) => kind === 'list')
    ? 'client'
    : 'caseload';
}

/** The readings that stand in a tab, without their values. */
export function summaries(state: TabState): ReadingSummary[] {
  return Object.entries(state.docs).flatMap(([doc, { readings }]) =>
    Object.values(readings).map(({ head, count, readAt }) => ({
      doc,
      reading: head.id,
      kind: head.kind,
      unit: head.unit,
      rows: count,
      total: head.total,
      readAt,
      confidence: head.confidence,
      recognised: head.fields.flatMap(({ id, label }) => (id === null ? [] : [{ id, label }])),
      unrecognised: head.fields.filter(({ id }) => id === null).map(({ label }) => label),
    })),
  );
}

const newest = (readings: ReadingSummary[]): string | null =>
  readings.reduce<string | null>((at, { readAt }) => (at === null || readAt > at ? readAt : at), null);

/** What the views may offer to keep. */
async function keepingOfView(
  annotator: Annotator,
  system: string,
  kept: KeptOfCaseload | null,
): Promise<Pick<ViewState, 'keeping' | 'languageFixed'>> {
  const { notes, remember, days, fixed } = await readKeeping();
  if (!kept) return { languageFixed: fixed.language };
  const seen = [...kept.values()].filter(({ worklist }) => worklist).length;
  const all = annotator.store.all(system).filter(({ kind }) => kind === 'worklist').length;
  return {
    keeping: { notes, remember, longest: plusDays(localDay(new Date()), days), listUnseen: all - seen },
    languageFixed: fixed.language,
  };
}

const hostOf = (origin: string): string => (origin ? new URL(origin).host : '');
