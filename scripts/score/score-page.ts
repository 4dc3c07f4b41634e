/** How well one page was read. */
import type { InspectedReading, InspectedSignal } from '../../utils/wire/messages.ts';
import { PROPOSAL_BELOW } from '../../utils/street/reading.ts';
import { isRelative, plainLabel, sameExactly, sameText, sameValue, squash } from './compare.ts';
import { matchRows, rowCount } from './match-rows.ts';
import { cellsOf, isNever, isOptional, isPresence, rightIds, type TrueField, type Truth } from './truth.ts';

export type PageReading = Pick<InspectedReading, 'kind' | 'confidence' | 'fields' | 'rows'>;

export interface ReadPage {
  readings: PageReading[];
  signals?: InspectedSignal[];
}

/** Counts, so that pages add up. */
export interface Score {
  kind: number;
  /** Fields that were found, taken for another, missed. */
  found: number;
  wrong: number;
  missed: number;
  cells: number;
  cellsRight: number;
  values: number;
  valuesRight: number;
  rowsTrue: number;
  rowsRead: number;
  rowsMatched: number;
  /** Values that may never be read and came out. */
  leaks: number;
  /** Rows of lists that are none. */
  invented: number;
  notes: string[];
}

/** A field's values are right in most rows, or it is not that field. */
const MOST = 0.8;
/** Shorter texts turn up by chance. */
const LEAK_LENGTH = { notes: 12, other: 6 };

export function scorePage(truth: Truth, page: ReadPage): Score {
  const score: Score = {
    ...{ kind: 0, found: 0, wrong: 0, missed: 0, cells: 0, cellsRight: 0, values: 0, valuesRight: 0 },
    ...{ rowsTrue: 0, rowsRead: 0, rowsMatched: 0, leaks: 0, invented: 0, notes: [] },
  };
  const readings = page.readings.filter(
    ({ rows, confidence }) => rows.length > 0 && confidence >= PROPOSAL_BELOW,
  );
  if (truth.kind === 'none') {
    score.kind = readings.length === 0 ? 1 : 0;
    score.invented = sum(readings.map(({ rows }) => rows.length));
    return score;
  }
  score.rowsTrue = rowCount(truth);
  const ranked = rank(truth, readings);
  const best =
    (truth.kind === 'record' && ranked.find(({ reading }) => reading.kind === 'record')) || ranked[0];
  if (!best) {
    score.missed = truth.fields.filter((field) => isWanted(truth, field)).length;
    score.notes.push('nothing read');
    return score;
  }
  score.kind = best.reading.kind === (truth.unit ? 'history' : truth.kind) ? 1 : 0;
  if (!score.kind) score.notes.push(`read as ${best.reading.kind}`);
  score.rowsRead = best.reading.rows.length;
  score.rowsMatched = best.matched.size;
  score.invented = sum(
    ranked
      .filter(
        ({ reading, matched }) => reading.kind === 'list' && matched.size === 0 && reading !== best.reading,
      )
      .map(({ reading }) => (truth.lists ? 0 : reading.rows.length)),
  );
  scoreFields(truth, best.reading, best.matched, score);
  score.leaks = countLeaks(truth, page);
  if (score.leaks) score.notes.push(`${score.leaks} values of class never came out`);
  return score;
}

interface Ranked {
  reading: PageReading;
  matched: Map<number, number>;
}

/** The reading in which most rows of the truth were found stands first. */
function rank(truth: Truth, readings: PageReading[]): Ranked[] {
  return readings
    .map((reading) => ({ reading, matched: matchRows(truth, reading) }))
    .sort(
      (a, b) =>
        b.matched.size - a.matched.size ||
        Number(b.reading.kind === truth.kind) - Number(a.reading.kind === truth.kind) ||
        b.reading.confidence - a.reading.confidence ||
        b.reading.fields.length - a.reading.fields.length,
    );
}

const isWanted = (truth: Truth, field: TrueField): boolean =>
  !isNever(field) && rightIds(truth, field).size > 0;

function scoreFields(truth: Truth, reading: PageReading, matched: Map<number, number>, score: Score): void {
  const pairs: [row: number, read: number][] =
    matched.size > 0 || truth.kind === 'list' ? [...matched] : [[0, 0]];
  const labels = truth.fields.map(({ label }) => label);
  const used = new Set<PageReading['fields'][number]>();

  for (const field of truth.fields) {
    if (!isWanted(truth, field)) continue;
    const right = rightIds(truth, field);
    const cells = cellsOf(field);
    const trueCell = (row: number) => cells[row] ?? cells[0]!;
    const cellOf = (id: string, read: number) => reading.rows[read]?.values[id];
    const loose =
      Boolean(field.embedded || field.parts) ||
      !['column', 'label'].includes(field.where) ||
      (field.label !== '' && labels.filter((label) => label === field.label).length > 1);

    const agrees = (id: string): boolean => {
      if (isPresence(id)) return true;
      const agreeing = pairs.filter(([row, read]) => {
        const cell = cellOf(id, read);
        const wanted = trueCell(row);
        return (
          sameText(cell, wanted, loose) ||
          sameExactly(cell, wanted, field.type) ||
          (isRelative(wanted.text) && squash(cell?.text) === squash(wanted.text))
        );
      });
      return pairs.length > 0 && agreeing.length >= pairs.length * MOST;
    };
    const hit = reading.fields.find(({ id }) => id !== null && right.has(id) && agrees(id));
    if (!hit?.id) {
      if (isOptional(field)) continue;
      score.missed += 1;
      score.notes.push(`missed ${field.id} “${field.label}”`);
      continue;
    }
    score.found += 1;
    used.add(hit);
    if (isPresence(hit.id)) continue;
    for (const [row, read] of pairs) {
      const wanted = trueCell(row);
      const cell = cellOf(hit.id, read);
      const text = squash(wanted.text);
      if (text !== '' || cell) {
        score.cells += 1;
        if (sameText(cell, wanted, loose)) score.cellsRight += 1;
        else score.notes.push(`${hit.id}: “${squash(cell?.text)}” is not “${text}”`);
      }
      score.values += 1;
      if (sameValue(cell, wanted, field.type)) score.valuesRight += 1;
      else score.notes.push(`${hit.id}: ${String(cell?.value)} is not ${String(wanted.value)}`);
    }
  }

  const strangers = new Set((truth.otherColumns ?? truth.otherFields ?? []).map(plainLabel));
  const byLabel = new Map(
    truth.fields.flatMap((field) =>
      (field.parts ?? [field.label]).map((label) => [plainLabel(label), field]),
    ),
  );
  for (const field of reading.fields) {
    if (field.id === null || used.has(field)) continue;
    const label = plainLabel(field.label);
    const known = byLabel.get(label);
    if (!strangers.has(label) && (!known || rightIds(truth, known).has(field.id))) continue;
    score.wrong += 1;
    score.notes.push(`“${field.label}” taken for ${field.id}`);
  }
}

function countLeaks(truth: Truth, page: ReadPage): number {
  const everything = JSON.stringify([page.readings, page.signals ?? []]);
  const leaks = (text: string, least: number): boolean =>
    text.length >= least && everything.includes(JSON.stringify(text).slice(1, -1));
  return sum(
    truth.fields.filter(isNever).map((field) => {
      const least = field.id === 'notes' ? LEAK_LENGTH.notes : LEAK_LENGTH.other;
      return cellsOf(field).filter(
        ({ text, value }) => leaks(squash(text), least) || leaks(squash(value), least),
      ).length;
    }),
  );
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
