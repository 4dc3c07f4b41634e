/** Two packs as one: what only one of them has is taken over; where both say something else somebody chooses. */
import { leadingName, withNamedThreshold } from '../indicators/named.ts';
import type { PackFile } from '../street/pack-file.ts';
import type { Indicator } from '../street/pack.ts';
import { canonical } from './checksum.ts';
import { compareVersions } from './version.ts';

type Side = 'ours' | 'theirs';

/** Where the two say something else: `indicators|plan.missing|threshold`, `fields|bike_loan`, `theme`. */
export interface Conflict {
  key: string;
  of: 'indicator' | 'threshold' | 'field' | 'adapter' | 'pack';
  /** Id of the indicator, threshold, field or adapter; the property for the pack. */
  id: string;
  /** Property of the indicator; null for a threshold, field or adapter as a whole, and for the pack. */
  part: keyof Indicator | null;
  ours: unknown;
  theirs: unknown;
}

export interface Merged {
  file: PackFile;
  conflicts: Conflict[];
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
const PACK_PARTS = [
  'coreList',
  'representation',
  'groups',
  'caseload',
  'theme',
  'limits',
  'checklist',
] as const;
/** Set by what else changed, so that two packs never differ in these alone. */
const FOLLOWING: (keyof Indicator)[] = ['version', 'changes', 'plain'];

/**
 * Merges `theirs` into `ours`: id and name stay ours, checksum and signature go, and the version is the next minor one
 * of the newer. Where both have something else, `choices` says by key of the conflict whose holds; ours where it says
 * nothing. An indicator of which anything of theirs was taken has the higher of both versions.
 */
export function mergePacks(
  ours: PackFile,
  theirs: PackFile,
  choices: Readonly<Record<string, Side>> = {},
): Merged {
  const conflicts: Conflict[] = [];
  const settle = <T>(conflict: Omit<Conflict, 'ours' | 'theirs'>, own: T, other: T): T => {
    if (isSame(own, other) || other === undefined) return own;
    if (own === undefined) return other;
    conflicts.push({ ...conflict, ours: own, theirs: other });
    return choices[conflict.key] === 'theirs' ? other : own;
  };
  const union = <T extends { id: string }>(
    own: readonly T[] | undefined,
    other: readonly T[] | undefined,
    both: (a: T, b: T) => T,
  ): T[] | undefined => {
    if (!own && !other) return undefined;
    const rest = new Map((other ?? []).map((one) => [one.id, one]));
    const kept = (own ?? []).map((one) => {
      const twin = rest.get(one.id);
      rest.delete(one.id);
      return twin ? both(one, twin) : one;
    });
    return [...kept, ...rest.values()];
  };
  const whole =
    (of: 'threshold' | 'field' | 'adapter') =>
    <T extends { id: string }>(a: T, b: T): T =>
      settle({ key: `${of}s|${a.id}`, of, id: a.id, part: null }, a, b);

  const { checksum: _, signature: __, ...own } = ours;
  const thresholds = union(ours.thresholds, theirs.thresholds, whole('threshold'));
  const file: PackFile = {
    ...own,
    ...(thresholds && { thresholds }),
    version: nextMinor(compareVersions(ours.version, theirs.version) < 0 ? theirs.version : ours.version),
    indicators: union(ours.indicators, theirs.indicators, (a, b) =>
      mergeIndicator(a, b, { ours: ours.thresholds, theirs: theirs.thresholds, merged: thresholds }, settle),
    )!.map((each) => withNamedThreshold(each, thresholds)),
  };
  const put = <K extends keyof PackFile>(key: K, value: PackFile[K] | undefined): void => {
    if (value !== undefined) file[key] = value;
  };
  for (const part of PACK_PARTS)
    put(part, settle({ key: part, of: 'pack', id: part, part: null }, ours[part], theirs[part]));
  put('fields', union(ours.fields, theirs.fields, whole('field')));
  put('adapters', union(ours.adapters, theirs.adapters, whole('adapter')));
  const examples = [...(ours.examples ?? []), ...(theirs.examples ?? [])];
  if (examples.length > 0)
    file.examples = [...new Map(examples.map((example) => [canonical(example), example])).values()];
  // What changed is of a version, and this one is new: whoever merges says so.
  delete file.changes;
  return { file, conflicts };
}

type Settle = <T>(conflict: Omit<Conflict, 'ours' | 'theirs'>, own: T, other: T) => T;

function mergeIndicator(
  ours: Indicator,
  theirs: Indicator,
  named: Record<Side | 'merged', PackFile['thresholds']>,
  settle: Settle,
): Indicator {
  const { plain: _, ...merged } = ours;
  const name = leadingName(ours.rule, named.ours);
  // The number goes with its name, of which somebody chooses once.
  const isNamed = name !== null && name === leadingName(theirs.rule, named.theirs);
  let isTheirs = false;
  const parts = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])] as (keyof Indicator)[];
  for (const part of parts.filter(
    (part) => !FOLLOWING.includes(part) && !(isNamed && part === 'threshold'),
  )) {
    const key = `indicators|${ours.id}|${part}`;
    const value = settle({ key, of: 'indicator', id: ours.id, part }, ours[part], theirs[part]);
    if (isSame(value, ours[part])) continue;
    Object.assign(merged, { [part]: value });
    isTheirs = true;
  }
  if (withNamedThreshold(merged, named.merged).threshold !== merged.threshold) isTheirs = true;
  if (isTheirs && compareVersions(theirs.version, ours.version) > 0) {
    merged.version = theirs.version;
    merged.changes = theirs.changes;
  }
  return merged;
}

function nextMinor(version: string): string {
  const [major, minor] = version.split('.').map(Number);
  return `${major}.${minor! + 1}.0`;
}
