/** Of each field of the core list: for how many of the clients it was filled in, empty, or not read. Pure. */
import type { FieldId } from '../../utils/street/reading.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';

export interface FieldRead {
  field: FieldId;
  filled: number;
  empty: number;
  /** Not on a page that was read, or there and not readable. */
  unread: number;
}

/** Only fields whose values may be held: of the others a view has nothing. */
export function fieldsRead(rows: CaseloadRow[], coreList: FieldId[]): FieldRead[] {
  return coreList
    .filter((field) => fieldById(field)?.handling === 'keep')
    .map((field) => {
      const read: FieldRead = { field, filled: 0, empty: 0, unread: 0 };
      for (const row of rows) {
        const one = row.fields[field];
        if (one && one.value !== null) read.filled++;
        else if (one && !one.text) read.empty++;
        else read.unread++;
      }
      return read;
    });
}
