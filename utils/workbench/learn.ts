/** What disputes say of the rules of a pack: figures by theme, reason, version and role, and none on fewer than five files. Pure. */
import type { Disputed } from '../account/catalogue.ts';
import { REASONS, THEMES } from '../annotations/reasons.ts';
import { compareVersions } from '../packs/version.ts';
import type { DisputeReason, DisputeTheme } from '../street/annotation.ts';
import type { Indicator, Pack } from '../street/pack.ts';
import { ROLES, type DisputeEntry, type DisputeFile } from './dispute-file.ts';
import { learnFindings, type LearntFinding } from './learn-findings.ts';
import { learnNorm, normsOf, type LearntNorm } from './learn-norms.ts';
import type { Role } from '../street/norm.ts';
import { FEWEST_FILES, shownFigures, type Figure, type Sum } from './suppress.ts';

/** A file that was read. The same content twice has one checksum, and counts once. */
export interface ReadFile {
  checksum: string;
  file: DisputeFile;
}

/** How often; null is fewer than five files, or not to be told for another reason of privacy. */
export type Times = number | null;

export interface LearntRow {
  /** Over all versions. */
  times: Times;
  /** In the order of `LearntRule.versions`. */
  byVersion: Times[];
}

export interface LearntRule {
  id: string;
  /** Older first. Empty where the rule has one version. */
  versions: string[];
  total: LearntRow;
  themes: (LearntRow & {
    theme: DisputeTheme;
    /** Null is own words. */
    reasons: (LearntRow & { reason: DisputeReason | null })[];
  })[];
  /** By who objected. */
  roles: { role: Role; times: Times }[];
}

export interface Learnt {
  /** In the order of the pack: of these at least the total may be shown. */
  rules: LearntRule[];
  /** Ids of the other rules of the pack; whether anybody disputed them is not told. */
  fewer: string[];
  /** In the order of the pack: rules of which at least the total of norm notes may be shown. */
  norms: LearntNorm[];
  findings: LearntFinding[];
}

/** One after another with one file for each content. */
export const withoutDoubles = (files: readonly ReadFile[]): ReadFile[] => [
  ...new Map(files.map((one) => [one.checksum, one])).values(),
];

export function learn(given: readonly ReadFile[], pack: Pick<Pack, 'id' | 'indicators'>): Learnt {
  const said = saidOf(given, pack);
  const findings = learnFindings(withoutDoubles(given), pack);
  const learnt: Learnt = { rules: [], fewer: [], norms: [], findings };
  const normed = normsOf(withoutDoubles(given), pack);
  for (const rule of pack.indicators) {
    if (rule.ownOnly) continue;
    const norm = learnNorm(rule.id, normed.get(rule.id) ?? []);
    if (norm.total !== null) learnt.norms.push(norm);
    const one = learnRule(rule, said.get(rule.id) ?? []);
    if (one.total.times === null) learnt.fewer.push(rule.id);
    else learnt.rules.push(one);
  }
  return learnt;
}

interface Said {
  checksum: string;
  entry: DisputeEntry;
}

/** What files say of the rules of this pack, by rule. */
function saidOf(files: readonly ReadFile[], { id }: Pick<Pack, 'id'>): Map<string, Said[]> {
  const said = new Map<string, Said[]>();
  for (const { checksum, file } of withoutDoubles(files))
    for (const entry of file.disputes) {
      if (entry.pack && entry.pack.id !== id) continue;
      said.set(entry.rule, [...(said.get(entry.rule) ?? []), { checksum, entry }]);
    }
  return said;
}

/** Places of a table: a column is a version or '' for all; a row is a place in the tree, '' for the total. */
const rowOf = (theme?: DisputeTheme, reason?: DisputeReason | null): string =>
  theme === undefined ? '' : reason === undefined ? theme : `${theme}/${reason ?? 'own words'}`;
const figureId = (row: string, column: string): string => `${column}|${row}`;
const roleId = (role: Role): string => `|role ${role}`;
const NOT_NOTED = 'not noted';

function learnRule(rule: Pick<Indicator, 'id' | 'version' | 'changes'>, said: readonly Said[]): LearntRule {
  const cellIds = new Map<string, number>();
  const files: Set<string>[] = [];
  const counts: number[] = [];
  const cells = new Map<string, Set<number>>();
  const add = (figure: string, cell: number): void => {
    if (!cells.has(figure)) cells.set(figure, new Set());
    cells.get(figure)!.add(cell);
  };
  const inData = new Set<string>();
  for (const { checksum, entry } of said) {
    const column = entry.version ?? NOT_NOTED;
    inData.add(column);
    const key = JSON.stringify([column, entry.theme, entry.reason, entry.role]);
    const cell = cellIds.get(key) ?? cellIds.size;
    cellIds.set(key, cell);
    (files[cell] ??= new Set()).add(checksum);
    counts[cell] = (counts[cell] ?? 0) + 1;
    for (const row of [rowOf(), rowOf(entry.theme), rowOf(entry.theme, entry.reason)])
      for (const at of ['', column]) add(figureId(row, at), cell);
    add(roleId(entry.role), cell);
  }
  // In an order of their own: which figures hide another one must not hang on the order of the files.
  const figures: Figure[] = [...cells.keys()].sort().map((id) => ({ id, cells: cells.get(id)! }));
  const sums = sumsOf([...inData].sort()).flatMap(({ of, parts }): Sum[] =>
    cells.has(of) ? [{ of, parts: parts.filter((part) => cells.has(part)) }] : [],
  );
  const shown = shownFigures(figures, sums, files, figureId(rowOf(), ''));
  const times = (id: string): Times =>
    shown.has(id) ? [...cells.get(id)!].reduce((sum, cell) => sum + counts[cell]!, 0) : null;

  // A version that the pack tells of is no news; another one only shows with a figure of its own.
  const told = new Set([rule.version, ...(rule.changes ?? []).map(({ version }) => version)]);
  for (const version of inData)
    if (version !== NOT_NOTED && shown.has(figureId(rowOf(), version))) told.add(version);
  const versions = told.size > 1 ? [...told].sort(compareVersions) : [];
  const row = (place: string): LearntRow => ({
    times: times(figureId(place, '')),
    byVersion: versions.map((version) => times(figureId(place, version))),
  });
  return {
    id: rule.id,
    versions,
    total: row(rowOf()),
    themes: THEMES.map((theme) => ({
      theme,
      ...row(rowOf(theme)),
      reasons: [...REASONS[theme], null].map((reason) => ({ reason, ...row(rowOf(theme, reason)) })),
    })),
    roles: ROLES.map((role) => ({ role, times: times(roleId(role)) })),
  };
}

/** Everything in the table that is the sum of something else in it. */
function sumsOf(columns: readonly string[]): Sum[] {
  const reasons = (theme: DisputeTheme) => [...REASONS[theme], null].map((reason) => rowOf(theme, reason));
  const rows = [rowOf(), ...THEMES.map((theme) => rowOf(theme)), ...THEMES.flatMap(reasons)];
  const inColumn = ['', ...columns].flatMap((column): Sum[] => [
    // Reasons too: one may show where its theme does not, and leave less of the total.
    {
      of: figureId(rowOf(), column),
      parts: THEMES.flatMap((theme) => [rowOf(theme), ...reasons(theme)]).map((row) => figureId(row, column)),
    },
    ...THEMES.map((theme) => ({
      of: figureId(rowOf(theme), column),
      parts: reasons(theme).map((reason) => figureId(reason, column)),
    })),
  ]);
  const inRow = rows.map((row) => ({
    of: figureId(row, ''),
    parts: columns.map((column) => figureId(row, column)),
  }));
  return [...inColumn, ...inRow, { of: figureId(rowOf(), ''), parts: ROLES.map(roleId) }];
}

/** What the catalogue of the pack tells of it: by rule how many files, and by theme how often. */
export function disputedOf(learnt: Learnt, given: readonly ReadFile[], pack: Pick<Pack, 'id'>): Disputed {
  const said = saidOf(given, pack);
  const norms = new Map(learnt.norms.map((one) => [one.id, one.said]));
  const told = learnt.rules.map(({ id, themes }) => [id, themes] as const);
  const normedOnly = learnt.norms.filter(({ id }) => !learnt.rules.some((one) => one.id === id));
  return Object.fromEntries(
    [...told, ...normedOnly.map(({ id }) => [id, null] as const)].map(([id, themes]) => [
      id,
      {
        ...(norms.has(id) && { norms: norms.get(id)! }),
        // Without figures about disputes it tells nothing of them.
        files: themes ? new Set(said.get(id)?.map(({ checksum }) => checksum)).size : 0,
        themes: Object.fromEntries(
          (themes ?? []).map(({ theme, times }) => [
            theme,
            { files: times === null ? 0 : FEWEST_FILES, times: times ?? 0 },
          ]),
        ),
      },
    ]),
  );
}
