/** The example caseload that a pack has of its own, as if it were read today: nobody of it exists. */
import { Day } from '../indicators/day.ts';
import { exampleClient } from '../packs/example-client.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import type { CaseloadClient, ExampleValues, PackCaseload } from '../street/pack-file.ts';
import { fieldById } from '../vocabulary/index.ts';

/**
 * @param caseload as `checkPack` gave it
 * @param today becomes its day; every day of its clients keeps its distance from that
 */
export function packCaseload({ day, clients }: PackCaseload, today: Date | string): Caseload {
  const now = Day.of(today);
  const days = now.n - Day.parse(day)!.n;
  const made = clients.map((client, n): Client => ({
    ...exampleClient(moved(client, days), `example:${n}`, now.toIso()!),
    number: `9${String(n + 1).padStart(3, '0')}`,
    name: client.name,
  }));
  const shown = made.flatMap(({ facts, histories }) => [
    ...Object.keys(facts),
    ...Object.values(histories).flatMap(({ fields }) => fields),
  ]);
  return {
    system: 'https://example.invalid',
    clients: Object.fromEntries(made.map((client) => [client.key, client])),
    coverage: { seen: made.length, total: made.length, oldest: null },
    fieldsShown: [...new Set(shown)],
  };
}

function moved({ values, histories = {} }: CaseloadClient, days: number): Omit<CaseloadClient, 'name'> {
  return {
    values: values && valuesMoved(values, days),
    histories: Object.fromEntries(
      Object.entries(histories).flatMap(([unit, history]) =>
        history ? [[unit, { ...history, rows: history.rows.map((row) => valuesMoved(row, days)) }]] : [],
      ),
    ),
  };
}

const valuesMoved = (values: ExampleValues, days: number): ExampleValues =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const day = typeof value === 'string' && fieldById(field)?.type === 'date' ? Day.parse(value) : null;
      // A time of day stays behind its day.
      return [field, day ? `${day.plus(days).toIso()}${String(value).slice(10)}` : value];
    }),
  );
