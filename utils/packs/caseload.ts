/** The example caseload of a pack: a client that does not hold is named with the place and left out. */
import { Day } from '../indicators/day.ts';
import type { CaseloadClient, ExampleValue, PackCaseload, PackProblem } from '../street/pack-file.ts';
import type { FieldId } from '../street/reading.ts';
import { holdsBsn } from '../traces/leaks.ts';
import { fieldById, withFields, type VocabularyField } from '../vocabulary/index.ts';
import { caseloadClientForm, caseloadForm } from './form.ts';
import type { Parts } from './parts.ts';

/** Days further from that of the caseload are a slip of the pen: a hundred years. */
const FURTHEST = 36_525;
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** @returns undefined where there is none, or nobody of it holds: then one is made from the rules */
export function checkCaseload(
  parts: Parts,
  json: unknown,
  added: readonly VocabularyField[] | undefined,
): PackCaseload | undefined {
  const whole = parts.whole('caseload', json, caseloadForm);
  if (!whole) return undefined;
  const from = Day.parse(whole.day)!;
  const clients = withFields(added, () =>
    parts.each('caseload.clients', whole.clients, caseloadClientForm, undefined, (client, at) =>
      problemsOf(client, at, from),
    ),
  );
  return clients?.length ? { day: whole.day, clients } : undefined;
}

function problemsOf(
  { name, values = {}, histories = {} }: CaseloadClient,
  at: string,
  from: Day,
): PackProblem[] {
  const problems: PackProblem[] = [];
  const lookAt = (path: string, field: FieldId, value?: ExampleValue): void => {
    const wrong = fieldProblem(field) ?? (value === undefined ? null : valueProblem(field, value, from));
    if (wrong) problems.push({ path, reason: wrong[0], hint: wrong[1] });
  };
  if (holdsBsn(name)) problems.push({ path: `${at}.name`, reason: BSN[0], hint: BSN[1] });
  for (const [field, value] of Object.entries(values)) lookAt(`${at}.values.${field}`, field, value);
  for (const [unit, history] of Object.entries(histories)) {
    if (!history) continue;
    const place = `${at}.histories.${unit}`;
    for (const [n, field] of (history.fields ?? []).entries()) lookAt(`${place}.fields.${n}`, field);
    for (const [n, row] of history.rows.entries())
      for (const [field, value] of Object.entries(row)) lookAt(`${place}.rows.${n}.${field}`, field, value);
  }
  return problems;
}

type Wrong = [reason: string, hint: string];
const BSN: Wrong = ['could be a citizen service number', 'Nobody of it may exist: write something else.'];

function fieldProblem(id: FieldId): Wrong | null {
  switch (fieldById(id)?.handling) {
    case undefined:
      return [`“${id}” is no field of the vocabulary`, 'Mend its name, or add it to “fields”.'];
    case 'never':
      return [`“${id}” is never read`, 'Take it out.'];
    case 'session':
      return [
        `“${id}” is about who somebody is`,
        'Take it out: an invented client has a “name” and nothing else of this.',
      ];
    default:
      return null;
  }
}

/** A value must be what a page gives for such a field, or it would show something that never happens. */
function valueProblem(id: FieldId, value: ExampleValue, from: Day): Wrong | null {
  if (value === null) return null;
  const { type, handling } = fieldById(id)!;
  if (handling === 'presence')
    return typeof value === 'boolean'
      ? null
      : ['is more than is read of this field', 'Write true where it is filled in, else false.'];
  const written = typeof value === 'object' ? value.unreadable : value;
  if (holdsBsn(String(written))) return BSN;
  if (typeof value === 'object') return null;
  switch (type) {
    case 'date': {
      const day = typeof value === 'string' && WRITTEN_DAY.test(value) ? Day.parse(value) : null;
      if (!day) return ['is no day', 'Write YYYY-MM-DD, null or {"unreadable": "text"}.'];
      return Math.abs(day.n - from.n) > FURTHEST
        ? ['lies more than a hundred years from the day of the caseload', 'Mend the year.']
        : null;
    }
    case 'bool':
      return typeof value === 'boolean' ? null : ['is no yes or no', 'Write true, false or null.'];
    case 'int':
    case 'percent':
    case 'money':
      return typeof value === 'number' ? null : ['is no number', 'Write a number or null.'];
    default:
      return typeof value === 'string' ? null : ['is no text', 'Write a text or null.'];
  }
}
