/** Files of disputes as colleagues would give them: what one of them said, under the marks of others. */
import { disputesText, readDisputes } from '../../utils/workbench/dispute-file.ts';

/** @param given the text of a file that was saved. @throws where it is no file of disputes */
export function ofColleagues(given: string, count: number): string[] {
  const read = readDisputes(given);
  if (!('file' in read)) throw new Error(`No file of disputes: ${read.problem} ${read.where}`);
  return Array.from({ length: count }, (_, at) =>
    disputesText({ ...read.file, mark: `mark-of-colleague-${at + 1}` }),
  );
}
