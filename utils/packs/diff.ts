/** What differs between two packs, as data; `utils/text/packs.ts` says it in words. */
import type { PackFile } from '../street/pack-file.ts';
import type { Indicator, NamedThreshold } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { canonical } from './checksum.ts';

type Named = Record<Language, string>;

/** What of an indicator changed. `rule` is the rule with all that goes with it: value, second number, date, inputs. */
type IndicatorPart =
  'threshold' | 'rule' | 'on' | 'validity' | 'texts' | 'group' | 'unit' | 'representation' | 'rest';

/** Parts of the pack that are told as a whole. */
type PackPart =
  | 'name'
  | 'coreList'
  | 'representation'
  | 'groups'
  | 'examples'
  | 'caseload'
  | 'theme'
  | 'limits'
  | 'checklist';

export type PackDifference =
  | { kind: 'version'; from: string; to: string }
  | { kind: 'other pack'; from: Named; to: Named }
  | { kind: 'part'; part: PackPart }
  | {
      kind: 'added' | 'removed';
      of: 'indicator' | 'threshold' | 'field' | 'adapter';
      id: string;
      name: Named;
    }
  | { kind: 'threshold'; id: string; name: Named; from: NamedThreshold; to: NamedThreshold }
  | { kind: 'changed'; of: 'field' | 'adapter'; id: string; name: Named }
  | IndicatorChange;

/** From and to as they stand in the file, of one indicator. */
export interface IndicatorChange {
  kind: 'indicator';
  id: string;
  name: Named;
  part: IndicatorPart;
  from: Indicator;
  to: Indicator;
}

/** Which properties of an indicator each part is made of; every other one is `rest`. */
export const PARTS: Record<Exclude<IndicatorPart, 'rest'>, (keyof Indicator)[]> = {
  threshold: ['threshold'],
  rule: ['rule', 'value', 'of', 'date', 'inputs', 'kind', 'scope'],
  on: ['on'],
  validity: ['validFrom', 'validTo'],
  texts: ['texts'],
  group: ['group'],
  unit: ['unit'],
  representation: ['representation'],
};
/** What goes with every change and is none by itself, and what is made when a pack is loaded. */
const SILENT: (keyof Indicator)[] = ['id', 'version', 'changes', 'plain'];
const PACK_PARTS: PackPart[] = [
  'name',
  'coreList',
  'representation',
  'groups',
  'examples',
  'caseload',
  'theme',
  'limits',
  'checklist',
];

const isSame = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
const isSameIn = <T>(a: T, b: T, properties: readonly (keyof T)[]): boolean =>
  properties.every((property) => isSame(a[property], b[property]));

/** What `to` has otherwise than `from`: the pack first, then its named thresholds, its indicators in order, fields and adapters. */
export function diffPacks(from: PackFile, to: PackFile): PackDifference[] {
  const differences: PackDifference[] = [];
  if (from.id !== to.id) differences.push({ kind: 'other pack', from: from.name, to: to.name });
  if (from.version !== to.version) differences.push({ kind: 'version', from: from.version, to: to.version });
  for (const part of PACK_PARTS) {
    if (!isSame(from[part], to[part])) differences.push({ kind: 'part', part });
  }
  const named = {
    indicator: ({ texts }: Indicator): Named => ({ nl: texts.nl.name, en: texts.en.name }),
    field: ({ nl, en }: NonNullable<PackFile['fields']>[number]): Named => ({ nl: nl[0]!, en: en[0]! }),
    adapter: ({ name }: { name: string }): Named => ({ nl: name, en: name }),
  };
  for (const [id, before, after] of pairsOf(from.thresholds, to.thresholds)) {
    const { name } = (after ?? before)!;
    if (!before || !after) differences.push({ kind: after ? 'added' : 'removed', of: 'threshold', id, name });
    else if (!isSame(before, after))
      differences.push({ kind: 'threshold', id, name, from: before, to: after });
  }
  const indicators = pairsOf(from.indicators, to.indicators);
  for (const [id, before, after] of indicators) {
    if (before && after) differences.push(...indicatorChanges(before, after));
    else
      differences.push({
        kind: after ? 'added' : 'removed',
        of: 'indicator',
        id,
        name: named.indicator((after ?? before)!),
      });
  }
  for (const [id, before, after] of pairsOf(from.fields, to.fields)) {
    const name = named.field((after ?? before)!);
    if (!before || !after) differences.push({ kind: after ? 'added' : 'removed', of: 'field', id, name });
    else if (!isSame(before, after)) differences.push({ kind: 'changed', of: 'field', id, name });
  }
  for (const [id, before, after] of pairsOf(from.adapters, to.adapters)) {
    const name = named.adapter((after ?? before)!);
    if (!before || !after) differences.push({ kind: after ? 'added' : 'removed', of: 'adapter', id, name });
    else if (!isSame(before, after)) differences.push({ kind: 'changed', of: 'adapter', id, name });
  }
  return differences;
}

function indicatorChanges(from: Indicator, to: Indicator): IndicatorChange[] {
  const name = { nl: to.texts.nl.name, en: to.texts.en.name };
  const known = new Set<keyof Indicator>([...SILENT, ...Object.values(PARTS).flat()]);
  const rest = [...new Set([...Object.keys(from), ...Object.keys(to)] as (keyof Indicator)[])].filter(
    (property) => !known.has(property),
  );
  return Object.entries({ ...PARTS, rest }).flatMap(([part, properties]) =>
    isSameIn(from, to, properties)
      ? []
      : [{ kind: 'indicator', id: to.id, name, part: part as IndicatorPart, from, to } as const],
  );
}

/** By id: those of `to` in their order, then what is gone. */
export function pairsOf<T extends { id: string }>(
  from: readonly T[] = [],
  to: readonly T[] = [],
): [id: string, before: T | undefined, after: T | undefined][] {
  const [before, after] = [from, to].map((list) => new Map(list.map((one) => [one.id, one])));
  return [...new Set([...after!.keys(), ...before!.keys()])].map((id) => [
    id,
    before!.get(id),
    after!.get(id),
  ]);
}
