/** What stands beside tables of rows: who a page is about, their history, and rows that are made of blocks. */
import type { Area } from '../vocabulary/index.ts';
import { cardSheets } from './cards.ts';
import { withoutNested, type Detected, type Draft, type FoundSheet } from './detect.ts';
import { divSheets } from './div-rows.ts';
import { isDrawnAsHeading } from './drawn-heads.ts';
import { matchLabel } from './labels.ts';
import { isClearNumber } from './mapping.ts';
import { isRowNumber, type Column } from './meanings.ts';
import { isOwnName, looksLikePerson } from './profile.ts';
import type { Line } from './lines.ts';
import { areWays, histories } from './history.ts';
import { groupSheet, groupsOf, withDetails } from './many-rows.ts';
import { learnOn, settled } from './loose-labels.ts';
import { PairCollector, type Pair } from './pairs.ts';
import { addVotes } from './parse/date.ts';
import { periodPairs } from './period.ts';
import { readRecord } from './read-record.ts';
import { besideData, headingName, headingNumber, headingPairs, OTHER_PERSON } from './headings.ts';
import { areOne, findRecord, pairColumns, type RecordFound } from './record.ts';
import type { Sheet } from './sheet.ts';
import { ofDocument } from './step.ts';
import { toldName } from './told-names.ts';
import { areaOf } from './topic.ts';
import { transposed } from './transposed.ts';
import { rowTables } from './row-tables.ts';
import { sideBySide } from './side-by-side.ts';
import { unnamedList } from './unnamed.ts';
import { plain } from './words.ts';

/** What was found before, as this part needs it. */
export interface Rest {
  document: Document;
  now: Date;
  /** Tables that are no list. */
  rest: Draft[];
  loose: Map<Element, Line[]>;
  area: Area | null;
}

/** Adds the record and the histories to the lists of a page. */
function* understandRest(
  { sheets, votes, roots, drafts }: Detected,
  { document, now, rest: tables, loose, area }: Rest,
): Generator<void, Detected> {
  const unnamed = tables.flatMap((draft) => (draft.records > 2 && unnamedList(draft, area)) || []);
  sheets.push(...unnamed);
  const rest = tables.filter((draft) => !unnamed.some(({ sheet }) => sheet === draft.sheet));
  const window = ofDocument(document, 'defaultView');
  const framed = window !== null && window !== window.parent;
  const past = histories(rest, area, document, true, framed, true);
  // Pairs stand outside lists and histories, and outside tables with several rows.
  const many = new Set([
    ...[...sheets, ...past].flatMap((found) => held(found.sheet)),
    ...rest.filter((draft) => draft.records > 1 && !draft.sheet.mixed).flatMap((draft) => held(draft.sheet)),
  ]);
  learnOn(`${ofDocument(document, 'URL')} ${ofDocument(document, 'title')}`);
  const collector = yield* settled(function* () {
    const fresh = new PairCollector(many, loose);
    for (const root of roots) yield* fresh.walk(root);
    return fresh;
  });
  const told = new Map(collector.pairs.map(({ label, read }) => [plain(label), read]));
  // A row below labels that the page has for other values already is about something else.
  const isOther = ({ columns }: Draft) =>
    HEURISTIC.labelledCards &&
    columns.filter(({ label, sample: [own] }) => own && (told.get(plain(label))?.() ?? own) !== own).length >
      1;
  const flat = rest.filter((draft) => draft.records === 1 && !many.has(draft.sheet.root) && !isOther(draft));
  const pairs = [...flat.flatMap(flatPairs), ...collector.pairs]
    .filter((pair) => ![...many].some((root) => root !== pair.value && root.contains(pair.value)))
    .flatMap((pair) => periodPairs(pair, now));
  pairs.sort((a, b) =>
    a.value === b.value
      ? 0
      : a.value.compareDocumentPosition(b.value) & Node.DOCUMENT_POSITION_FOLLOWING
        ? -1
        : 1,
  );
  const heading = headingPairs(roots, many);
  yield;
  const columns = pairColumns(pairs, now);
  for (const column of columns) addVotes(votes, column.profile.votes);
  const schemes = columns.filter(({ profile }) => profile.scheme).map(({ sample }) => sample[0]);
  const labelled = area ?? areaOf(pairs.map((pair) => pair.label).join(' | ')) ?? areaOf(schemes.join(' | '));
  const title = headingName(roots, many);
  const record = findRecord(
    pairs,
    heading,
    title,
    headingNumber(roots, many),
    columns,
    labelled,
    now,
    !sheets.length,
  );
  yield;
  // A number without a name is no record, but says whose history stands below it.
  const numbered =
    HEURISTIC.numberedHistory &&
    columns.some(({ label, profile }) => profile.filled > 0 && isNumberOfClient(label));
  const named = heading.length + title.length > 0 || columns.some(isNameOfClient);
  const ofTold =
    record || numbered || named
      ? []
      : toldHistories(
          drafts.filter((draft) => !sheets.some((found) => found.sheet === draft.sheet && isOfMore(found))),
          area,
          document,
          framed,
          () => besideData(roots, many),
        );
  const isTold = ({ sheet }: FoundSheet) => ofTold.some((one) => one.sheet === sheet);
  sheets.push(...(record || numbered ? past : histories(rest, area, document, false, framed, named)));
  const own = record
    ? sheets.flatMap((sheet) => ownHistory(sheet, drafts, area, document, nameOf(record)))
    : [...sheets.filter((found) => !isTold(found)), ...ofTold];
  const all = withoutNested(own);
  return { sheets: all, record: record && belowHistory(record, all), votes, roots, drafts, pairs };
}

/** Fewer fields say whose a page is, and no more. */
const LEAST_FIELDS = 4;

/** Above a history stands who it is of: the page is about what was done. */
function belowHistory(record: RecordFound, sheets: FoundSheet[]): RecordFound {
  const best = Math.max(...sheets.map(({ kind, confidence }) => (kind === 'history' ? confidence : 0)));
  const known = record.fields.filter(({ id }) => id !== null).length;
  return HEURISTIC.aboveHistory && known < LEAST_FIELDS && best > 0.6
    ? { ...record, confidence: Math.min(record.confidence, best - 0.01) }
    : record;
}

/** What was done with the one person whom the page tells of somewhere, in rows that name nobody. */
function toldHistories(
  drafts: Draft[],
  area: Area | null,
  document: Document,
  framed: boolean,
  around: () => Iterable<Element>,
): FoundSheet[] {
  const told = HEURISTIC.toldNames && drafts.length ? toldName(document, around()) : null;
  if (!told) return [];
  // Whoever wrote the rows has a name in each of them.
  const isTheirs = (text: string) => text.includes(told) || (looksLikePerson(text) && areOne(text, told));
  const isBy = ({ columns }: Draft) =>
    columns.some(({ sample }) => sample.some(Boolean) && sample.every((text) => !text || isTheirs(text)));
  const own = drafts.filter((draft) => !isBy(draft));
  return histories(own, area, document, false, framed, true).filter(({ unit }) => unit === 'contact');
}

/** A list of which each row has the number or name of another case. */
const isOfMore = ({ kind, fields, columns }: FoundSheet): boolean =>
  kind === 'list' &&
  fields.some(
    (field) =>
      isOther(field) ||
      (field.id === 'case_no' &&
        !isRowNumber(field.label) &&
        columns[field.columns[0]!]!.profile.different > 1),
  );

/** Each with the number of another case they are no contacts of one client. */
const isOther = ({ id, label }: FoundSheet['fields'][number]): boolean =>
  /^client_n/.test(id ?? '') || (id === 'case_no' && isClearNumber(label));

/** The name of the client whom a record is of. */
const nameOf = ({ fields, columns }: RecordFound): string => {
  const named = fields.find(({ id }) => id === 'client_name');
  return named?.columns.length === 1 ? (columns[named.columns[0]!]!.sample[0] ?? '') : '';
};

/**
 * What looked like a list of cases, on the page of one client: contacts, where nobody else is named in it. Rows that all
 * name this client are no list of clients, whatever they are.
 */
function ownHistory(
  found: FoundSheet,
  drafts: Draft[],
  area: Area | null,
  document: Document,
  client: string,
): FoundSheet[] {
  const { kind, sheet, fields, columns } = found;
  if (!HEURISTIC.contactWays || kind !== 'list') return [found];
  const draft = drafts.filter((one) => one.sheet === sheet);
  const samplesOf = (wanted: RegExp) =>
    fields
      .filter(({ id }) => wanted.test(id ?? ''))
      .map((field) => columns[field.columns[0]!]!)
      .filter(({ label }) => !isRowNumber(label))
      .map(({ sample }) => sample);
  const [names] = samplesOf(/^client_name$/);
  // With numbers of their own they are more cases, whoever they are called.
  if (
    client &&
    names &&
    names.length > 1 &&
    !samplesOf(/^c(?:lient|ase)_no$/).length &&
    names.every((name) => name && areOne(name, client))
  )
    return histories(draft, area, document, true, false, true);
  if (fields.some(isOther) || !draft.some((one) => one.columns.some(({ sample }) => areWays(sample))))
    return [found];
  const [own] = histories(draft, area, document, true, false, true);
  return [own ?? found];
}

/** What a sheet takes of the page: blocks may stand beside other things in what holds them. */
const held = ({ root, top = root, above = [], lines }: Sheet): Element[] => [
  ...above,
  ...(top === root ? [root] : [...lines()].map(({ row }) => row)),
];

const isNumberOfClient = (label: string): boolean => {
  const [best] = matchLabel(label);
  return best?.field.id === 'client_no' && best.score >= 0.9;
};

/** Says that it names the client, and not somebody else's part of the page. */
const isNameOfClient = ({ label, profile, sections: [nearest = ''] }: Column): boolean =>
  isOwnName(profile) && OF_CLIENT.test(plain(label)) && !OTHER_PERSON.test(plain(nearest));

const OF_CLIENT =
  /^(?:naam )?(?:van )?(?:de )?(?:client|klant|inwoner|burger|jeugdige|kandidaat|deelnemer|customer|citizen)(?:naam| name)?\W*$/;

/** Headings over one row, on a page about one client: each column is a pair. */
function flatPairs(draft: Draft): Pair[] {
  const [line] = draft.sheet.lines();
  if (!line) return [];
  return draft.sheet.heads.flatMap((head, column) => {
    const cell = line.cells[column];
    if (!cell || head.label === '' || (column > 0 && line.cells[column - 1] === cell)) return [];
    return [
      {
        label: head.label,
        hints: head.hints,
        value: cell,
        control: false,
        read: () => draft.sheet.text(cell, column),
      },
    ];
  });
}

export const beside = {
  cardSheets,
  divSheets,
  groupSheet,
  groupsOf,
  isDrawnAsHeading,
  readRecord,
  rowTables,
  sideBySide,
  transposed,
  understandRest,
  withDetails,
};
