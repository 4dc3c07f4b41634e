/** A log with every kind of event of the catalogue, over two weeks of a study. */
import { CATALOGUE, KINDS } from '../../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import type { ExportedLog } from '../../../utils/traces/exports/log.ts';
import type { Study } from '../../../utils/traces/study.ts';
import { study } from './studies.ts';

const START = Date.parse('2026-08-03T08:00:17.123Z');
const WEEK = 7 * 86_400_000;

function example(form: string): string | number | boolean {
  if (form.startsWith('true')) return true;
  if (form.startsWith('whole number')) return 7;
  if (form.startsWith('three numbers')) return '1.2.0';
  if (form.startsWith('id of the vocabulary')) return 'last_contact';
  if (form.startsWith('id,')) return 'contact.no_next';
  return form.split(', ')[0]!;
}

export function everyEvent(change: Partial<Study> = {}): ExportedLog {
  const events = [1, 2].flatMap((session) =>
    KINDS.map((kind, n) => {
      const { fields, client } = CATALOGUE[kind];
      const data = Object.fromEntries(
        Object.entries(fields).map(([name, { form }]) => [name, example(form)]),
      );
      return {
        kind,
        data,
        session,
        seq: n + 1,
        at: START + (session - 1) * WEEK + n * 1000,
        clock: n * 1000 + 0.5,
        room: 'view',
        sender: 1,
        number: n + 1,
        ...(client && { client: 'Xy12Zq90ab' }),
      } as TraceEvent;
    }),
  );
  return {
    study: { ...study, ...change },
    participant: 'p-12ab34cd',
    events,
    sessions: [
      { session: 1, startedAt: START, deleted: [] },
      { session: 2, startedAt: START + WEEK, deleted: [[99, 100]] },
    ],
  };
}
