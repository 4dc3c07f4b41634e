/** What could be taught on a page: every table, list of blocks and set of labels, with the best guess for each part. */
import type { Expected } from '../street/adapter.ts';
import type { FieldId } from '../street/reading.ts';
import { fieldOf } from '../vocabulary/packed.ts';
import type { Candidate, CandidateColumn, Reason, Sureness } from '../wire/teach.ts';
import { isNeverLabel } from '../page/adapter/believe.ts';
import { shapeOf } from '../page/adapter/shape.ts';
import { giveAll } from '../page/all.ts';
import { detect, type Detected } from '../page/detect.ts';
import { matchLabel } from '../page/labels.ts';
import { hasRowSpans, linesOf, type Line } from '../page/lines.ts';
import { isClearNumber, mapColumns, type Mapped } from '../page/mapping.ts';
import type { Column } from '../page/meanings.ts';
import type { Pair } from '../page/pairs.ts';
import { parseDate } from '../page/parse/date.ts';
import { fits, isNeverByValue, profileOf } from '../page/profile.ts';
import { pairColumns } from '../page/record.ts';
import { sectionsOf } from '../page/section.ts';
import { couldLabel, hintsOf, labelText, tableSheet, type Head, type Sheet } from '../page/sheet.ts';
import { textOf } from '../page/text.ts';
import { isShown } from '../page/visible.ts';
import { drain } from '../page/drain.ts';
import { columnLocators, pairLocators, rowLocators } from './locators.ts';

/** A candidate with what it stands for on the page. */
export interface Standing {
  candidate: Candidate;
  sheet: Sheet | null;
  pairs: Pair[];
}

/** Before it has its id. */
type Made = Omit<Standing, 'candidate'> & { candidate: Omit<Candidate, 'id'> };

const SAMPLE = 40;

const sampleOf = (sheet: Sheet): Line[] => {
  const lines: Line[] = [];
  for (const line of sheet.lines()) if (lines.push(line) >= SAMPLE) break;
  return lines;
};

function columnsOf(sheet: Sheet, lines: Line[], now: Date): Column[] {
  return sheet.heads.map((head, column) => {
    const sample = lines.map(({ cells }) => {
      const cell = cells[column];
      return cell && cells[column - 1] !== cell ? sheet.text(cell, column) : '';
    });
    return { ...head, sample, profile: profileOf(sample, now), sections: [] };
  });
}

/** Tables in which detection saw no headings: the first row names the columns where it could. */
function otherTables({ roots, drafts }: Detected): Sheet[] {
  const known = drafts.map(({ sheet }) => sheet.root);
  return roots.flatMap((root) =>
    [...root.querySelectorAll('table')].flatMap((table) => {
      if (!isShown(table) || table.querySelector('table') || known.includes(table)) return [];
      const spans = hasRowSpans(table);
      const lines = [...linesOf(table, spans, 0, 12)].filter(({ cells }) => cells.length > 1);
      const [first, ...rest] = lines;
      if (!first || rest.length < 2 || rest.some(({ cells }) => cells.length !== first.cells.length))
        return [];
      const named = first.cells.every((cell) => cell && labelText(cell) !== '' && couldLabel(cell));
      const heads: Head[] = first.cells.map((cell) =>
        named && cell ? { label: labelText(cell), hints: hintsOf(cell) } : { label: '', hints: [] },
      );
      return [tableSheet(table, spans, heads, named ? first.index + 1 : first.index, Infinity)];
    }),
  );
}

function reasonsOf(column: Column, guess: FieldId | null, label: string, now: Date): Reason[] {
  const { profile, sample } = column;
  const reasons: Reason[] = [];
  const [top] = label ? matchLabel(label) : [];
  if (!label) reasons.push({ why: 'no label' });
  else if (!top) reasons.push({ why: 'label unknown' });
  else reasons.push({ why: top.score >= 0.95 ? 'label' : 'label part', like: top.field.id });
  if (!profile.filled) return [...reasons, { why: 'empty' }];
  const shape = shapeOf(profile);
  const share =
    shape &&
    {
      date: profile.date,
      'yes/no': profile.yesNo,
      person: profile.person,
      number: profile.number,
      code: profile.code,
      text: 1,
    }[shape];
  if (shape)
    reasons.push({ why: 'values', shape, count: Math.round(share! * profile.filled), of: profile.filled });
  if (shape === 'date' && guess) {
    const today = now.toISOString().slice(0, 10);
    const days = sample.flatMap((text) => {
      const date = parseDate(text, 'dmy', now);
      return date.kind === 'date' ? [date.value.slice(0, 10)] : [];
    });
    if (days.length && days.every((day) => day <= today)) reasons.push({ why: 'before today' });
    else if (days.length && days.every((day) => day >= today)) reasons.push({ why: 'after today' });
  }
  return reasons;
}

const surenessOf = (mapped: Mapped, column: Column): Sureness => {
  const fit = column.profile.filled ? fits(column.profile, mapped.type) : 0;
  return mapped.score >= 0.95 && fit >= 0 ? 'sure' : mapped.score >= 0.82 && fit >= 0 ? 'likely' : 'maybe';
};

function candidateColumn(
  key: string,
  column: Column,
  mapped: Mapped | undefined,
  at: CandidateColumn['at'],
  now: Date,
): CandidateColumn {
  const { profile } = column;
  const label = column.label || (column.hints[0] ?? '');
  const never =
    mapped?.field?.handling === 'never' ||
    isNeverLabel(label) ||
    (isNeverByValue(profile) && !isClearNumber(label));
  const guess = mapped?.id && !never ? { field: mapped.id, sure: surenessOf(mapped, column) } : null;
  const expect: Expected = { ...(label && { label: label.slice(0, 80) }) };
  const shape = shapeOf(profile);
  if (shape) expect.shape = shape;
  const others = [...new Set(matchLabel(label).map(({ field }) => field.id))].filter(
    (id) => id !== guess?.field && fieldOf(id).handling !== 'never',
  );
  return {
    key,
    label,
    at: at.slice(0, 4),
    expect,
    guess,
    others: others.slice(0, 4),
    reasons: never ? [{ why: 'never' }] : reasonsOf(column, guess?.field ?? null, label, now),
    never,
  };
}

function sheetStanding(sheet: Sheet, found: Detected, now: Date): Made {
  const lines = sampleOf(sheet);
  const detected = found.sheets.find((each) => each.sheet === sheet);
  const columns = detected?.columns ?? columnsOf(sheet, lines, now);
  const fields = detected?.fields ?? mapColumns(columns, { kind: 'list', area: null });
  const rows = [...sheet.lines()].length;
  const known = fields.filter(({ id }) => id !== null).length;
  return {
    sheet,
    pairs: [],
    candidate: {
      worth:
        (detected ? 100 + detected.confidence : 0) +
        known * 3 +
        Math.min(rows, 20) +
        Math.min(columns.length, 12),
      kind: detected?.kind ?? 'list',
      ...(detected?.unit && { unit: detected.unit }),
      title: sectionsOf(sheet.root)[0] ?? '',
      rows,
      rowsAt: rowLocators(sheet, lines),
      columns: columns.flatMap((column, index) => {
        const mapped = fields.find(({ columns: own }) => own[0] === index);
        const at = columnLocators(sheet, lines, index);
        return at.length ? [candidateColumn(`c${index}`, column, mapped, at, now)] : [];
      }),
    },
  };
}

function recordStanding(
  found: Detected,
  now: Date,
): (Omit<Standing, 'candidate'> & { candidate: Omit<Candidate, 'id'> }) | null {
  const pairs = found.record?.pairs ?? found.pairs;
  if (pairs.length === 0) return null;
  const columns = found.record?.columns ?? pairColumns(pairs, now);
  const fields = found.record?.fields ?? mapColumns(columns, { kind: 'record', area: null });
  const own = pairs[0]!.value.ownerDocument;
  return {
    sheet: null,
    pairs,
    candidate: {
      worth: (found.record ? 90 + found.record.confidence : -5) + pairs.length,
      kind: 'record',
      title: textOf(own.querySelector('h1, h2') ?? own.createElement('p'))
        .replace(/\d{3,}/g, '…')
        .slice(0, 60),
      rows: 1,
      rowsAt: [],
      columns: pairs.map((pair, index) => {
        const mapped = fields.find(({ columns: of }) => of[0] === index);
        return candidateColumn(`p${index}`, columns[index]!, mapped, pairLocators(pair), now);
      }),
    },
  };
}

/** Everything that could be taught in a document, the likeliest first. */
export function candidatesIn(document: Document, now: Date): Standing[] {
  if (document.body?.tagName !== 'BODY') return [];
  giveAll();
  const found = drain(detect(document, now));
  const sheets = [...found.drafts.map(({ sheet }) => sheet), ...otherTables(found)];
  const record = recordStanding(found, now);
  return [...sheets.map((sheet) => sheetStanding(sheet, found, now)), ...(record ? [record] : [])]
    .filter(({ candidate }) => candidate.columns.length > 0 && candidate.rows > 0)
    .sort((a, b) => b.candidate.worth - a.candidate.worth)
    .slice(0, 12)
    .map((standing, index) => ({ ...standing, candidate: { ...standing.candidate, id: `k${index}` } }));
}

/** One more pair, for an element that no label was found for. */
export function pointedPair(standing: Standing, pair: Pair, now: Date): CandidateColumn {
  const key = `p${standing.pairs.push(pair) - 1}`;
  const [column] = pairColumns([pair], now);
  const [mapped] = mapColumns([column!], { kind: 'record', area: null });
  const made = candidateColumn(key, column!, mapped, pairLocators(pair), now);
  standing.candidate.columns.push(made);
  return made;
}
