/** What a rule looked at, gathered by where it stands. Pure. */
import type { InputUse } from '../../utils/street/signal.ts';
import { isDay } from '../../utils/text/index.ts';

/** One field of a record, or one row of a history with all its fields. */
export interface Looked {
  inputs: InputUse[];
  /** The one to point at: a row is known by its day. */
  at: InputUse;
}

/** Inputs of one row of a history belong together; all others stand for themselves. Order is kept. */
export function lookedAt(inputs: InputUse[]): Looked[] {
  const rows = new Map<string, Looked>();
  const looked: Looked[] = [];
  for (const input of inputs) {
    const { unit, source } = input;
    const row = unit && source ? `${source.doc} ${source.reading} ${source.row}` : null;
    const known = row === null ? undefined : rows.get(row);
    if (known) {
      known.inputs.push(input);
      if (!isDay(known.at.value) && isDay(input.value)) known.at = input;
      continue;
    }
    const one: Looked = { inputs: [input], at: input };
    if (row !== null) rows.set(row, one);
    looked.push(one);
  }
  return looked;
}
