import type { FieldId } from '../../utils/street/reading.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';
import type { ReadingSummary } from '../../utils/wire/view.ts';

const plain = (label: string): string =>
  label
    .trim()
    .replace(/[:*]+$/, '')
    .trim()
    .toLocaleLowerCase();

/**
 * Labels that stand on the page, are names of a missing field, and were left unread all the same: they may also
 * mean a field of a stricter class, so that the class forbids it.
 */
export function withheldLabels(
  missing: readonly FieldId[],
  readings: readonly Pick<ReadingSummary, 'unrecognised'>[],
): string[] {
  const names = new Set(
    missing.flatMap((id) => {
      const field = fieldById(id);
      return field ? [...field.nl, ...field.en].map(plain) : [];
    }),
  );
  const labels = readings.flatMap(({ unrecognised }) => unrecognised);
  return [...new Set(labels.filter((label) => names.has(plain(label))))];
}
