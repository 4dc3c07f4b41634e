import { asksOf, withTables, type Table } from './tables.ts';

/** What is not whole in joined logs, by check: `gaps`, `doubles`, `versions`. Empty tables: nothing is wrong. */
export const faultsOf = (merged: string): Promise<Map<string, Table>> =>
  withTables(merged, async (ask) => {
    const faults = new Map<string, Table>();
    for (const name of asksOf('check-')) faults.set(name.replace('check-', ''), await ask(name));
    return faults;
  });
