import type { Fact, Facts, History } from '../street/caseload.ts';
import type { FieldId, HistoryUnit } from '../street/reading.ts';
import type { InputUse } from '../street/signal.ts';
import type { Compiled } from './compile.ts';
import { run } from './environment.ts';
import type { Subject } from './subject.ts';

const ROWS = 5;

const DATE_OF: Record<HistoryUnit, FieldId> = {
  contact: 'contact_date',
  appointment: 'next_appointment',
  plan: 'plan_start',
  instrument: 'instrument_start',
};

/**
 * What a rule looked at: the fact of each input field, and of a history the rows that decided (where
 * none did, the newest), newest first and at most five.
 */
export function inputsOf({ indicator, rule, value, date, fields }: Compiled, subject: Subject): InputUse[] {
  const decisive = decidingRows(subject, () => {
    for (const expression of [rule, value, date]) {
      if (!expression) continue;
      try {
        run(expression, subject, indicator.threshold);
      } catch {
        // Unread: what was read before it is still what the rule looked at.
      }
      subject.lenient = true;
    }
  });
  const uses: InputUse[] = [];
  const shown = new Set<HistoryUnit>();
  for (const field of fields) {
    const fact = subject.fact(field);
    if (fact) uses.push(used(field, fact));
    const history = subject.historyWith(field);
    if (history && !shown.has(history.unit)) {
      shown.add(history.unit);
      uses.push(...rowUses(history, fields, decisive, fact !== undefined));
    }
    if (!fact && !history) uses.push(notSeen(field));
  }
  return uses;
}

function decidingRows(subject: Subject, evaluate: () => void): Set<Facts> {
  const rows: Facts[] = [];
  subject.decisive = rows;
  try {
    evaluate();
  } finally {
    subject.decisive = null;
    subject.lenient = false;
  }
  return new Set(rows);
}

function rowUses(history: History, fields: FieldId[], decisive: Set<Facts>, hasFact: boolean): InputUse[] {
  const date = DATE_OF[history.unit];
  const chosen = history.rows.filter((row) => decisive.has(row));
  const rows = chosen.length > 0 || hasFact ? chosen : history.rows;
  const newestFirst = [...rows].sort((a, b) => (text(a[date]) < text(b[date]) ? 1 : -1));
  return newestFirst
    .slice(0, ROWS)
    .flatMap((row) =>
      fields.flatMap((field) => (row[field] ? [{ ...used(field, row[field]), unit: history.unit }] : [])),
    );
}

const text = (fact: Fact | undefined): string => (typeof fact?.value === 'string' ? fact.value : '');

const used = (field: FieldId, { state, text: shown, value, readAt, source }: Fact): InputUse => ({
  field,
  state,
  text: shown,
  value,
  readAt,
  source,
});

const notSeen = (field: FieldId): InputUse => ({
  field,
  state: 'not seen',
  text: null,
  value: null,
  readAt: null,
  source: null,
});
