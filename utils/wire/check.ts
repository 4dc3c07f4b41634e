/**
 * Checks what arrives at the desk, before anything is done with it. A page's process is not the extension's:
 * whoever breaks out of a page can send any message that a reader could, so nothing is taken on trust.
 */
import * as v from 'valibot';
import { ROLES } from '../workbench/dispute-file.ts';
import { REASONS, THEMES } from '../annotations/reasons.ts';
import type { Slot } from '../annotations/slot.ts';
import { handover } from '../handover/handover.ts';
import { draftQuestions } from './check-draft.ts';
import { actForm, pointedForm, reportForm } from './check-teach.ts';
import type { Act, EventKind } from '../traces/catalogue.ts';
import { LARGEST_FILE } from '../traces/study.ts';
import { themeOf } from '../theme/tokens.ts';
import { settingsForm } from '../settings/file.ts';
import { TEXT_SIZES } from './comfort.ts';
import { WIDTHS } from './home.ts';
import type { DeskQuestions, ReaderCalls } from './messages.ts';
import { PARTS } from './parts.ts';
import type { ViewCalls } from './view.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const name = text(200);
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

const cell = v.union([
  text(10_000),
  v.strictTuple([
    v.nullable(text(10_000)),
    v.nullable(v.union([text(10_000), v.number(), v.boolean()])),
    v.picklist(['filled', 'empty', 'unreadable']),
  ]),
]);

const column = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][\w.-]{0,199}$/i)),
  cells: v.pipe(v.array(cell), v.maxLength(2000)),
  at: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(-1))), v.maxLength(2000))),
});

const field = v.strictObject({
  id: v.nullable(name),
  label: text(1000),
  type: v.picklist(['id', 'string', 'date', 'int', 'enum', 'bool', 'percent', 'text', 'money', 'bsn']),
  by: v.optional(v.picklist(['header', 'label', 'aria', 'attribute', 'css', 'xpath'])),
  at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
});

const head = v.strictObject({
  id: name,
  kind: v.picklist(['list', 'record', 'history']),
  unit: v.optional(v.picklist(['contact', 'appointment', 'plan', 'instrument'])),
  source: v.custom<'detected' | `adapter:${string}`>(
    (value) => typeof value === 'string' && /^(detected|adapter:[\w.-]{1,100})$/.test(value),
  ),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  fields: v.pipe(v.array(field), v.maxLength(500)),
  total: v.nullable(index),
  from: v.optional(index),
});

const part = v.strictObject({
  head,
  whole: v.boolean(),
  count: index,
  from: index,
  keys: v.pipe(v.array(text(500)), v.maxLength(2000)),
  columns: v.pipe(v.array(column), v.maxLength(500)),
});

const isoDay = v.pipe(v.string(), v.isoDate());
const isoMoment = v.pipe(
  text(40),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'A moment as 2026-11-23T09:00:00Z is expected.'),
);
const origin = v.pipe(text(300), v.url());
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const mode = v.picklist(['off', 'ready', 'open']);

const indicator = text(64);
const representation = v.picklist(['words', 'number', 'scale', 'colour']);
const until = isoDay;
const words = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(280)));
/** A reason of the theme's list, or own words. */
const grounds = THEMES.map((theme) =>
  v.strictObject({ theme: v.literal(theme), reason: v.nullable(v.picklist(REASONS[theme])), words }),
);
const stance = [
  ...grounds.flatMap(({ entries }) => [
    v.pipe(
      v.strictObject({ kind: v.literal('dispute'), indicator, ...entries }),
      v.check(
        ({ reason, words: own }) => reason !== null || own !== undefined,
        'A reason or own words are expected.',
      ),
    ),
    v.strictObject({ kind: v.literal('irrelevant'), indicator, ...entries }),
    v.strictObject({ kind: v.literal('quiet'), indicator, until, ...entries }),
  ]),
  v.strictObject({ kind: v.literal('irrelevant'), indicator }),
  v.strictObject({ kind: v.literal('quiet'), indicator, until, words }),
];
const listMark = {
  what: v.nullable(indicator),
  done: v.nullable(isoMoment),
  rest: v.optional(v.strictObject({ why: v.picklist(['later', 'agreed']), until: isoDay })),
};
const annotation = v.union([
  ...stance,
  v.strictObject({ kind: v.literal('worklist'), ...listMark }),
  v.strictObject({ kind: v.literal('intensity'), intensity: v.picklist(['light', 'medium', 'intensive']) }),
  v.strictObject({
    kind: v.literal('note'),
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  }),
  v.strictObject({ kind: v.literal('remembered'), field: name }),
]);
const slot = v.custom<Slot>(
  (value) =>
    typeof value === 'string' && /^(worklist|intensity|note|remark|(signal|field):[\w.-]{1,64})$/.test(value),
);
const act = v.pipe(text(64), v.minLength(8));
const client = v.nullable(text(500));
const aboutClient = v.strictObject({ number: text(100), system: v.optional(origin) });
const home = v.picklist(['page', 'panel', 'window']);
const elsewhere = v.picklist(['frameset', 'refused', 'taken']);
const atTheEdge = {
  width: v.optional(v.pipe(v.number(), v.minValue(WIDTHS.least), v.maxValue(WIDTHS.most))),
  collapsed: v.optional(v.boolean()),
  tabAt: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
};

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What an act says is checked against the catalogue, by the recorder: here only that it can be looked at. */
const sentAct = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: moment,
  clock: moment,
  kind: v.custom<EventKind>((value) => typeof value === 'string' && value.length <= 64),
  data: v.custom<Act['data']>((value) => typeof value === 'object' && value !== null),
  client: v.optional(text(500)),
});
const batch = v.strictObject({
  sender: v.pipe(text(64), v.minLength(8)),
  log: text(200),
  acts: v.pipe(v.array(sentAct), v.minLength(1), v.maxLength(2500)),
  lost: index,
});
const pauseLength = v.picklist(['quarter', 'hour', 'today']);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const readerCalls = {
  room: v.strictObject({}),
  hello: v.strictObject({ doc: name, since: v.number() }),
  read: v.strictObject({ doc: name, parts: v.array(part), gone: v.array(name) }),
  settled: v.strictObject({
    doc: name,
    ms: v.number(),
    failed: v.boolean(),
    reports: v.optional(v.pipe(v.array(reportForm), v.maxLength(200))),
  }),
  pointed: v.strictObject({ doc: name, pointed: pointedForm }),
  sight: v.strictObject({ doc: name, reading: name, from: whole, to: whole }),
  bye: v.strictObject({ doc: name }),
  bring: v.strictObject({ doc: name, part: v.picklist(PARTS) }),
  arrange: v.strictObject({ doc: name, change: v.strictObject(atTheEdge) }),
  seated: v.strictObject({ doc: name }),
  unseated: v.strictObject({ doc: name, why: elsewhere }),
  record: v.strictObject({ doc: name, batch }),
} satisfies Record<keyof ReaderCalls, v.GenericSchema>;

const viewCalls = {
  setLens: v.picklist(['client', 'caseload']),
  setLanguage: v.picklist(['nl', 'en']),
  setReferenceDate: v.nullable(isoDay),
  chooseClient: v.nullable(text(500)),
  showWhere: v.strictObject({ doc: name, reading: name, row: text(500), field: v.optional(name) }),
  showClient: text(500),
  setMarks: v.boolean(),
  seen: v.strictObject({ at: v.number() }),
  arrange: v.strictObject({
    ...atTheEdge,
    home: v.optional(home),
    side: v.optional(v.picklist(['left', 'right'])),
    fit: v.optional(v.picklist(['push', 'float'])),
  }),
  closeSidebar: v.null(),
  pauseSite: v.null(),
  resumeSite: v.null(),
  annotate: v.strictObject({ act, client, annotation }),
  retract: v.strictObject({ act, client, slot }),
  undo: v.strictObject({ act }),
  chooseIndicator: v.strictObject({
    indicator,
    on: v.optional(v.nullable(v.boolean())),
    representation: v.optional(v.nullable(representation)),
  }),
  openSettings: v.nullable(v.picklist(['diagnosis'])),
  setComfort: v.strictObject({
    helpKey: v.optional(v.boolean()),
    textSize: v.optional(v.picklist(TEXT_SIZES)),
  }),
  shortcuts: v.null(),
  openShortcuts: v.null(),
  openSheet: v.null(),
  openWorklist: v.null(),
  teach: actForm,
  openAdapters: v.null(),
  openResearch: v.null(),
  record: batch,
  pauseStudy: pauseLength,
  resumeStudy: v.null(),
  answerPrompt: v.strictObject({
    key: text(80),
    answer: v.nullable(whole),
    words: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))),
  }),
} satisfies Record<keyof ViewCalls, v.GenericSchema>;

const packId = v.strictObject({ id: name, version: name });

const questions = {
  siteState: v.strictObject({ origin }),
  setSiteMode: v.strictObject({ origin, mode, tab: v.optional(tabId) }),
  pauseSite: v.strictObject({ origin, tab: v.optional(tabId) }),
  resumeSite: v.strictObject({ origin, tab: v.optional(tabId) }),
  setHome: v.strictObject({ origin, home, tab: v.optional(tabId) }),
  setSession: v.strictObject({
    referenceDate: v.optional(v.nullable(isoMoment)),
    pack: v.optional(v.unknown()),
    condition: v.optional(v.nullable(representation)),
  }),
  inspect: v.strictObject({ tab: v.optional(tabId) }),
  held: v.null(),
  look: v.null(),
  setTheme: v.nullable(
    v.pipe(
      v.record(text(64), text(200)),
      v.transform((given) => themeOf(given)),
    ),
  ),
  settings: v.null(),
  applySettings: settingsForm,
  diagnosis: v.null(),
  setKeeping: v.strictObject({
    notes: v.optional(v.boolean()),
    remember: v.optional(v.boolean()),
    days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  }),
  keptAbout: aboutClient,
  wipeClient: aboutClient,
  wipeAll: v.null(),
  clientSheet: v.strictObject({ sheet: name }),
  keepRemark: v.strictObject({
    sheet: name,
    text: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))),
  }),
  giveAnswers: v.strictObject({
    sheet: name,
    agreed: v.literal(true),
    answers: v.pipe(v.array(v.strictObject({ question: text(40), answer: whole })), v.maxLength(6)),
  }),
  takeBackAnswers: v.strictObject({ sheet: name }),
  citizenDesk: v.null(),
  setCitizenDesk: v.strictObject({ organisation: text(200), ask: text(200) }),
  worklist: v.null(),
  handOut: v.null(),
  takeOver: handover,
  dropHanded: v.null(),
  disputes: v.strictObject({ role: v.picklist(ROLES), words: v.boolean() }),
  adapters: v.null(),
  // What is too long is refused in words of its own.
  importAdapter: v.strictObject({ text: v.string() }),
  switchAdapter: v.strictObject({ id: name, on: v.boolean() }),
  removeAdapter: v.strictObject({ id: name }),
  packs: v.null(),
  // What is too long is refused in words of its own.
  installPack: v.strictObject({
    text: v.string(),
    origin: v.picklist(['file', 'workbench']),
    activate: v.boolean(),
  }),
  activatePack: packId,
  rollBackPack: v.null(),
  dropPack: packId,
  ...draftQuestions,
  norms: v.null(),
  keepNorm: v.strictObject({
    rule: name,
    said: v.picklist(['proposed', 'objected']),
    role: v.picklist(ROLES),
    words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(280)),
  }),
  dropNorm: v.strictObject({ id: name }),
  drawSample: v.strictObject({
    system: v.nullable(text(300)),
    seed: v.pipe(whole, v.maxValue(4_294_967_295)),
    count: v.pipe(whole, v.minValue(1), v.maxValue(200)),
  }),
  findings: v.null(),
  keepFindings: v.strictObject({
    checked: whole,
    of: whole,
    found: v.pipe(
      v.array(
        v.strictObject({
          item: name,
          rule: v.nullable(name),
          field: v.nullable(name),
          right: whole,
          wrong: whole,
          unclear: whole,
        }),
      ),
      v.maxLength(200),
    ),
  }),
  dropFindings: v.strictObject({ id: name }),
  record: batch,
  study: v.null(),
  acceptStudy: v.strictObject({
    file: text(LARGEST_FILE),
    words: v.boolean(),
    filling: v.optional(v.boolean()),
  }),
  pauseStudy: pauseLength,
  resumeStudy: v.null(),
  studyLog: v.strictObject({
    from: v.picklist(['start', 'end']),
    past: v.nullable(v.strictTuple([whole, whole])),
    chunks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  leakGuard: v.null(),
  deleteTrace: v.strictObject({ session: whole, seq: whole }),
  deleteTraces: v.null(),
  remark: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)) }),
  noteExport: v.strictObject({
    name: text(200),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    events: whole,
  }),
  withdraw: v.null(),
} satisfies Record<keyof DeskQuestions, v.GenericSchema>;

const schemas = { reader: readerCalls, view: viewCalls, question: questions };

type Calls = { reader: ReaderCalls; view: ViewCalls; question: DeskQuestions };

/**
 * The argument of a call, checked.
 * @throws Error naming the room, the call, the place in the argument and what was expected there
 */
export function checkArgument<R extends keyof Calls>(
  room: R,
  call: string,
  argument: unknown,
): { [K in keyof Calls[R]]: { name: K; argument: (Calls[R][K] & [unknown, unknown])[0] } }[keyof Calls[R]] {
  const schema = Object.hasOwn(schemas[room], call)
    ? (schemas[room] as Record<string, v.GenericSchema>)[call]
    : undefined;
  if (!schema) throw new Error(`The desk knows no ${room} call “${call}”.`);
  const result = v.safeParse(schema, argument);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${room} ${call}: ${v.getDotPath(issue) ?? 'argument'}: ${issue.message}`);
  }
  return { name: call, argument: result.output } as never;
}
