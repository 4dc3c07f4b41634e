/** Reads a document by what was taught about its system; what nobody taught stays as detected. */
import type { AdapterPage, AdapterReport, SystemAdapter } from '../../street/adapter.ts';
import { detect, type Detected, type FoundSheet, type Understand } from '../detect.ts';
import type { Mapped } from '../mapping.ts';
import type { RecordFound } from '../record.ts';
import { PAGING } from '../sheet.ts';
import { textOf } from '../text.ts';
import { plain } from '../words.ts';
import { baseOf } from './base.ts';
import { recordFields, rowFields, type FoundFields } from './fields.ts';
import { globFits } from './glob.ts';
import { besideLabel, firstShown, select } from './locate.ts';
import type { Taught } from './taught.ts';
import { ofDocument } from '../step.ts';

/** Main-thread time that finding may take in one pass before an adapter is put aside for this document, ms. */
const BUDGET = 250;

const aside = new WeakMap<Document, Set<string>>();

/** The path of a document as patterns see it: with query or fragment only where the pattern names one. */
function pathFits(pattern: string, { pathname, search, hash }: Location): boolean {
  const path = `${pathname}${pattern.includes('?') ? search : ''}${pattern.includes('#') ? hash : ''}`;
  return globFits(pattern, path);
}

/** Whether a page of an adapter is this page, by its address, frame and signs. */
export function isHere(page: AdapterPage, document: Document, roots: Detected['roots']): boolean {
  const window = ofDocument(document, 'defaultView');
  if (!window) return false;
  if (page.path && !page.path.some((pattern) => pathFits(pattern, document.location))) return false;
  if (page.frame?.top !== undefined && page.frame.top !== (window === window.top)) return false;
  if (page.frame?.name !== undefined && page.frame.name !== window.name) return false;
  return (page.when ?? []).every((sign) =>
    roots.some((root) =>
      sign.by === 'header' || sign.by === 'label'
        ? besideLabel(root, sign.text).length > 0 || hasText(root, sign.text)
        : firstShown(select(root, sign)) !== null,
    ),
  );
}

const hasText = (root: Document | ShadowRoot, text: string): boolean =>
  [
    ...root.querySelectorAll(
      'h1, h2, h3, h4, th, legend, caption, label, [role=heading], [role=columnheader]',
    ),
  ]
    .slice(0, 500)
    .some((element) => plain(textOf(element)) === plain(text));

const isEnough = ({ found, lost }: FoundFields): boolean => {
  const count = Object.keys(found).length;
  return count > 0 && count >= lost.length;
};

function taughtOf(
  adapter: string,
  page: AdapterPage,
  { found }: FoundFields,
  roots: Detected['roots'],
): Taught {
  const places = [...(page.paging ?? []), ...(page.total ?? [])];
  return {
    adapter,
    key: page.key,
    by: Object.fromEntries(
      Object.entries(found).map(([field, at]) => {
        const { by } = page.fields.find((each) => each.field === field)!.at[at]!;
        return [field, { by, at }];
      }),
    ),
    total: (rows) => {
      for (const place of places) {
        for (const root of roots) {
          const element =
            place.by === 'header' || place.by === 'label'
              ? besideLabel(root, place.text)[0]?.value
              : firstShown(select(root, place));
          const text = element ? textOf(element).slice(0, 200) : '';
          const said = PAGING.exec(text)?.[3] ?? /\d[\d.]*/.exec(text)?.[0];
          const count = Number(said?.replace(/[.,](?=\d{3})/g, ''));
          if (said !== undefined && count >= rows) return count;
        }
      }
      return null;
    },
  };
}

const overlaps = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);

/** Understands a document as detected, and by what was taught where that fits. */
export const understandWith = (adapters: readonly SystemAdapter[]): Understand =>
  function* (document, now) {
    return yield* applyAdapters(document, yield* detect(document, now), adapters, now);
  };

/** Applies every page of every adapter that is this page. */
function* applyAdapters(
  document: Document,
  detected: Detected,
  adapters: readonly SystemAdapter[],
  now: Date,
): Generator<void, Detected> {
  const reports: AdapterReport[] = [];
  let { sheets, record } = detected;
  for (const adapter of adapters) {
    if (aside.get(document)?.has(adapter.id)) continue;
    let spent = 0;
    for (const page of adapter.pages) {
      const since = performance.now();
      const here = isHere(page, document, detected.roots);
      spent += performance.now() - since;
      if (!here) continue;
      const never = new Set(page.never?.map(plain));
      if (never.size) {
        sheets = sheets.map((sheet) => ({ ...sheet, fields: withoutNever(sheet.fields, never) }));
        if (record) record = { ...record, fields: withoutNever(record.fields, never) };
      }
      if (page.kind === 'nothing') {
        [sheets, record] = [[], null];
        continue;
      }
      const pass = onePage(adapter.id, page, detected, now);
      let step = timed(pass);
      for (; !step.done; step = timed(pass)) yield;
      const { sheet, found, report } = step.value;
      if (report) reports.push(report);
      if (spent > BUDGET) {
        reports.push({ adapter: adapter.id, page: page.id, found: {}, lost: [], why: 'slow' });
        aside.set(document, (aside.get(document) ?? new Set()).add(adapter.id));
        return { ...detected, reports };
      }
      if (sheet) {
        const alone = !sheets.length;
        sheets = [...sheets.filter((other) => !overlaps(other.sheet.root, sheet.sheet.root)), sheet];
        // What was taken for a record is this list.
        if (
          record &&
          !record.taught &&
          (alone || record.pairs.some(({ value }) => sheet.sheet.root.contains(value)))
        )
          record = sheet.kind === 'list' ? null : record;
      }
      if (found) record = found;
    }
    function timed<T>(pass: Generator<void, T>): IteratorResult<void, T> {
      const since = performance.now();
      const step = pass.next();
      spent += performance.now() - since;
      return step;
    }
  }
  return { ...detected, sheets, record, reports };
}

const withoutNever = (fields: Mapped[], never: Set<string>): Mapped[] =>
  fields.map((field) => (never.has(plain(field.label)) ? { ...field, id: null, field: null } : field));

interface OnePage {
  sheet?: FoundSheet;
  found?: RecordFound;
  report?: AdapterReport;
}

function* onePage(
  adapter: string,
  page: AdapterPage,
  { drafts, pairs, roots }: Detected,
  now: Date,
): Generator<void, OnePage> {
  // Only where the address or a sign says that this is the page, what is missing is a loss.
  const known = page.path !== undefined || page.when !== undefined;
  const report = ({ found, lost }: FoundFields, why?: AdapterReport['why']): AdapterReport => ({
    adapter,
    page: page.id,
    found,
    lost,
    ...(why && { why }),
  });
  const nothing = (why: AdapterReport['why']): OnePage => ({
    ...(known && {
      report: report(
        { columns: [], fields: [], found: {}, lost: page.fields.map(({ field }) => field) },
        why,
      ),
    }),
  });
  if (page.kind === 'record') {
    const fields = yield* recordFields(page, pairs, roots, now);
    if (!isEnough(fields)) return nothing('too little');
    const taught = taughtOf(adapter, page, fields, roots);
    return { found: { ...fields, confidence: sure(fields), taught }, report: report(fields) };
  }
  const base = baseOf(page.rows ?? [], drafts, roots);
  yield;
  if (!base) return nothing('no rows');
  const fields = yield* rowFields(page, base.sheet, now);
  if (!isEnough(fields)) return nothing('too little');
  const { sheet, columns } = fields;
  return {
    sheet: {
      kind: page.kind === 'history' ? 'history' : 'list',
      ...(page.unit && { unit: page.unit }),
      sheet,
      columns,
      fields: fields.fields,
      confidence: sure(fields),
      taught: taughtOf(adapter, page, fields, roots),
    },
    report: report(fields),
  };
}

const sure = ({ found, lost }: FoundFields): number => {
  const count = Object.keys(found).length;
  return 0.5 + 0.49 * (count / (count + lost.length));
};
