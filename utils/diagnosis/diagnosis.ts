/** Makes a diagnosis out of what the desk holds. Whatever goes in it is looked up in a list of our own, never copied. */
import type { DocState, SessionMemory, TabState } from '../store/session.ts';
import type { Pack } from '../street/pack.ts';
import type { PackProblem } from '../street/pack-file.ts';
import type { Field, FieldId, ReadingHead } from '../street/reading.ts';
import { fieldById, vocabulary } from '../vocabulary/index.ts';
import type { DiagnosedField, DiagnosedPage, Diagnosis } from '../wire/diagnosis.ts';

export interface DiagnosisOf {
  memory: Pick<SessionMemory, 'tabs' | 'caseloads' | 'full'>;
  pack: Pack;
  origin: Diagnosis['pack']['origin'];
  problems: PackProblem[];
  extension: { version: string; userAgent: string; language: Diagnosis['extension']['language'] };
  sitesGranted: number;
  kept: { kind: string; count: number }[];
  adapters: { on: number; off: number };
  policies: string[];
  judgeMs: number[];
  today: string;
}

/** What a pack file may hold: no other word of it is told. */
const PARTS =
  'schema id version name groups indicators fields adapters examples changes theme limits checksum signature';
const WHYS = ['no rows', 'too little', 'slow'] as const;
const ELSEWHERE = ['frameset', 'refused'] as const;

const labels = new Map(
  vocabulary.flatMap(({ nl, en }) => [...nl, ...en].map((label) => [plain(label), label] as const)),
);

export function diagnose(of: DiagnosisOf): Diagnosis {
  const { memory, pack } = of;
  const tabs = [...memory.tabs.values()].filter(({ docs }) => Object.keys(docs).length > 0);
  const pages = tabs.flatMap((tab) => Object.values(tab.docs).map((doc) => pageOf(tab, doc)));
  const found = new Set(
    pages.flatMap(({ readings }) => readings.flatMap((one) => one.recognised.map(({ id }) => id))),
  );
  const asked = pack.indicators.filter(({ on }) => on).flatMap(({ inputs }) => inputs.flat(2));
  const shipped = of.origin === 'shipped';
  return {
    what: 'Sidelight diagnosis',
    schema: 1,
    made: of.today,
    extension: {
      version: version(of.extension.version) ?? 'unknown',
      browser: browserOf(of.extension.userAgent),
      language: of.extension.language,
    },
    counts: {
      tabs: tabs.length,
      documents: pages.length,
      systems: memory.caseloads.size,
      clients: [...memory.caseloads.values()].reduce(
        (sum, { clients }) => sum + Object.keys(clients).length,
        0,
      ),
      sitesGranted: of.sitesGranted,
      kept: Object.fromEntries(of.kept.map(({ kind, count }) => [kind, count])),
      adapters: of.adapters,
    },
    memoryFull: memory.full,
    pages,
    notOnThesePages: known([...new Set(asked)].filter((id) => !found.has(id))),
    pack: {
      id: shipped ? pack.id : null,
      version: version(pack.version),
      origin: of.origin,
      indicators: pack.indicators.length,
      indicatorsOn: pack.indicators.filter(({ on }) => on).length,
      problems: of.problems.map(({ path }) => placeIn(path)),
    },
    policies: of.policies,
    judgeMs: of.judgeMs.map(Math.round),
  };
}

function pageOf(tab: TabState, doc: DocState): DiagnosedPage {
  const taught = doc.taught ?? [];
  return {
    frame: doc.frameId === 0 ? 'top' : 'inner',
    settled: doc.settled,
    failed: doc.failed,
    readMs: Math.round(doc.ms),
    elsewhere: ELSEWHERE.find((why) => why === tab.elsewhere?.why) ?? null,
    readings: Object.values(doc.readings).map(({ head, count }) => readingOf(head, count)),
    lost: known(taught.flatMap(({ lost }) => lost.map(({ field }) => field))),
    why: WHYS.filter((why) => taught.some((one) => one.why === why)),
  };
}

function readingOf(head: ReadingHead, rows: number): DiagnosedPage['readings'][number] {
  const unread = head.fields.filter(({ id }) => id === null).map(({ label }) => ours(label));
  return {
    kind: head.kind,
    unit: head.unit ?? null,
    by: head.source === 'detected' ? 'detected' : 'adapter',
    confidence: Math.round(head.confidence * 100) / 100,
    rows,
    total: head.total,
    recognised: head.fields.flatMap(fieldOf),
    unrecognised: {
      known: unread.flatMap((label) => label ?? []),
      others: unread.filter((label) => label === null).length,
    },
  };
}

function fieldOf({ id, label, at }: Field): DiagnosedField[] {
  if (id === null || !fieldById(id)) return [];
  return [{ id, label: ours(label), ...(at !== undefined && { locator: at }) }];
}

/** A label as our vocabulary writes it: what a page writes of its own may be about somebody. */
function ours(label: string): string | null {
  return labels.get(plain(label)) ?? null;
}

function plain(label: string): string {
  return label
    .trim()
    .replace(/[:*\s]+$/, '')
    .toLowerCase();
}

const known = (ids: FieldId[]): FieldId[] => ids.filter((id) => fieldById(id));

const version = (text: string): string | null => (/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text) ? text : null);

/** `indicators.3.rule` → `indicators.3`. */
function placeIn(path: string): string {
  const [part = '', at = ''] = path.split('.');
  if (path === '') return 'whole';
  if (!PARTS.split(' ').includes(part)) return 'other';
  return /^\d{1,5}$/.test(at) ? `${part}.${at}` : part;
}

/** `Firefox 153`: the name and the first number alone. */
function browserOf(userAgent: string): string {
  const [, name, number] = /(Firefox|Edg|Chrome)\/(\d{1,4})/.exec(
    // Edge calls itself Chrome too, further in front.
    userAgent.includes('Edg/') ? userAgent.slice(userAgent.indexOf('Edg/')) : userAgent,
  ) ?? ['', 'other', ''];
  return `${name} ${number}`.trim();
}
