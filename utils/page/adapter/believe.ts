/** Whether what a locator found is the field that it is meant to be, and whether it may be read at all. */
import type { AdapterField, AdapterPage } from '../../street/adapter.ts';
import { fieldOf } from '../../vocabulary/packed.ts';
import { matchLabel } from '../labels.ts';
import { isClearNumber } from '../mapping.ts';
import { isNeverByValue, type Profile } from '../profile.ts';
import { plain } from '../words.ts';
import { looksSo } from './shape.ts';

/** A label that in any reading means something that is never read: an adapter can't make it something else. */
export function isNeverLabel(label: string): boolean {
  const [top, ...rest] = matchLabel(label);
  if (!top || top.score < 0.9) return false;
  return [top, ...rest.filter(({ score }) => score >= top.score - 0.035)].every(
    ({ field }) => field.handling === 'never',
  );
}

/** Handling classes, for what an adapter names: its own field's, the label's and the values'. */
export function mayRead(page: AdapterPage, field: AdapterField, label: string, profile: Profile): boolean {
  if (fieldOf(field.field).handling === 'never' || isNeverLabel(label)) return false;
  if (page.never?.some((never) => plain(never) === plain(label))) return false;
  return !isNeverByValue(profile) || isClearNumber(label);
}

const namesOf = ({ at, expect }: AdapterField): string[] => [
  ...at.flatMap((locator) =>
    locator.by === 'header' || locator.by === 'label' ? [plain(locator.text)] : [],
  ),
  ...(expect?.label === undefined ? [] : [plain(expect.label)]),
];

/**
 * @param byLabel the locator is the label itself, so that only the values can speak against it
 * @param label what stands over or beside the element now; empty where nothing does
 */
export function isBelieved(
  page: AdapterPage,
  field: AdapterField,
  byLabel: boolean,
  label: string,
  profile: Profile,
): boolean {
  const looks = looksSo(profile, field.expect?.shape);
  if (looks < 0) return false;
  if (byLabel || !field.expect) return true;
  if (label === '') return looks > 0;
  const now = plain(label);
  if (namesOf(field).includes(now)) return true;
  // Another field's label stands here: the columns have moved.
  if (page.fields.some((other) => other !== field && namesOf(other).includes(now))) return false;
  const [means] = matchLabel(label);
  if (means?.field.id === field.field) return true;
  return (!means || means.score < 0.9) && looks > 0;
}
