/** Invented files of disputes of a team, and how a person chooses them. */
import { disputesText, type DisputeEntry } from '../../utils/workbench/dispute-file.ts';
import { disputeFile, entry } from '../unit/workbench/disputes.ts';

export const fileNamed = (name: string, ...disputes: DisputeEntry[]): File =>
  new File([disputesText(disputeFile(disputes))], name, { type: 'application/json' });

const old = entry({
  rule: 'plan.past_end',
  version: '0.9.0',
  theme: 'service',
  reason: 'threshold does not fit',
});
const now = entry({ rule: 'plan.past_end', version: '1.0.0', theme: 'data', reason: 'old' });

/** Seven coaches: of one rule before and after it changed, of another one in three themes, of a third too few. */
export const teamFiles = (): File[] =>
  Array.from({ length: 7 }, (_, at) =>
    fileNamed(
      `coach-${at + 1}.disputes.json`,
      ...(at < 6 ? [old, old] : []),
      ...(at > 0 ? [now] : []),
      entry(),
      ...(at > 1 ? [entry({ theme: 'representation', reason: 'misses context' })] : []),
      ...(at === 0 ? [entry({ theme: 'service', reason: 'agreed otherwise' })] : []),
      ...(at < 3 ? [entry({ rule: 'plan.unsigned' })] : []),
    ),
  );

export const choosing = (files: readonly File[]): DataTransfer => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

export function chooseFiles(input: HTMLInputElement, files: readonly File[]): void {
  input.files = choosing(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
