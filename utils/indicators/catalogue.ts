import type { FieldId } from '../street/reading.ts';
import { caseloadFunctions, clientFunctions, dayFunctions, pageFunctions } from './functions.ts';

export type Result = 'Date' | 'double' | 'string' | 'bool' | 'list<string>';

interface Listed {
  reads: FieldId[];
  result: Result;
  /** Counts what was seen or kept, and may only be shown as it is: never compared, chosen by or joined. */
  shownAlone: boolean;
}

/** Every function that a rule may call, by name. */
export const catalogue: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  ['filled', { reads: [], result: 'bool', shownAlone: false }],
  ...[...dayFunctions, ...clientFunctions, ...caseloadFunctions, ...pageFunctions].map(
    ({ signatures, reads, shownAlone = false }): [string, Listed] => {
      const [, name, result] = /^(\w+)\(.*\): (.+)$/.exec(signatures[0]!)!;
      return [name!, { reads, result: result as Result, shownAlone }];
    },
  ),
]);
