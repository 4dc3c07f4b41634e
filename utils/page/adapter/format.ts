/** From the text of a cell to the text that is parsed, where an adapter says how values are written. */
import type { ValueFormat } from '../../street/adapter.ts';
import { plain } from '../words.ts';

/** Longer texts are not searched with an adapter's expression. */
const LONGEST = 300;

/** Undefined where the text is the value. */
export function takerOf(format: ValueFormat | undefined): ((text: string) => string) | undefined {
  if (!format || (!format.take && !format.empty && !format.values)) return undefined;
  const take = format.take ? new RegExp(format.take, 'u') : null;
  const empty = new Set(format.empty?.map(plain));
  const values = new Map(Object.entries(format.values ?? {}).map(([code, value]) => [plain(code), value]));
  return (text) => {
    let value = text;
    if (take) {
      const found = text.length <= LONGEST ? take.exec(text) : null;
      value = (found?.[1] ?? found?.[0] ?? '').trim();
    }
    if (empty.has(plain(value))) return '';
    return values.get(plain(value)) ?? value;
  };
}
