/** What norm notes say of the rules of a pack: by who proposed and who objected, and nothing on fewer than five files. Pure. */
import type { NormSaid, Role } from '../street/norm.ts';
import type { Pack } from '../street/pack.ts';
import { ROLES, type NormEntry } from './dispute-file.ts';
import type { ReadFile, Times } from './learn.ts';
import { shownFigures, type Figure, type Sum } from './suppress.ts';

/** How it should be with one rule, from the norm notes in the files. */
export interface LearntNorm {
  id: string;
  total: Times;
  said: {
    said: NormSaid;
    times: Times;
    roles: { role: Role; times: Times }[];
    /** In the order of the alphabet, so that nothing tells who said which; empty where the figure is not told. */
    words: string[];
  }[];
}

const SAID: readonly NormSaid[] = ['proposed', 'objected'];

interface Normed {
  checksum: string;
  entry: NormEntry;
}

/** Norm notes about rules of this pack, by rule. @param files each content once */
export function normsOf(files: readonly ReadFile[], { id }: Pick<Pack, 'id'>): Map<string, Normed[]> {
  const normed = new Map<string, Normed[]>();
  for (const { checksum, file } of files)
    for (const entry of file.norms ?? [])
      if (entry.pack.id === id)
        normed.set(entry.rule, [...(normed.get(entry.rule) ?? []), { checksum, entry }]);
  return normed;
}

export function learnNorm(id: string, normed: readonly Normed[]): LearntNorm {
  const keyOf = (said: NormSaid, role: Role): string => `${said}/${role}`;
  const cells = SAID.flatMap((said) => ROLES.map((role) => keyOf(said, role)));
  const inCell = cells.map((cell) => normed.filter(({ entry }) => keyOf(entry.said, entry.role) === cell));
  const files = inCell.map((all) => new Set(all.map(({ checksum }) => checksum)));
  const figure = (name: string, is: (cell: string) => boolean): Figure => ({
    id: name,
    cells: new Set(cells.flatMap((cell, at) => (is(cell) && inCell[at]!.length > 0 ? [at] : []))),
  });
  const figures = [
    figure('', () => true),
    ...SAID.map((said) => figure(said, (cell) => cell.startsWith(`${said}/`))),
    ...cells.map((name) => figure(name, (cell) => cell === name)),
  ];
  const sums: Sum[] = [
    // Also one role of one kind beside the total: what is left of it is a figure too.
    { of: '', parts: [...SAID, ...cells] },
    ...SAID.map((said) => ({ of: said, parts: ROLES.map((role) => keyOf(said, role)) })),
  ];
  const shown = shownFigures(figures, sums, files, '');
  const times = (name: string): Times =>
    shown.has(name)
      ? [...figures.find((one) => one.id === name)!.cells].reduce((sum, at) => sum + inCell[at]!.length, 0)
      : null;
  return {
    id,
    total: times(''),
    said: SAID.map((said) => ({
      said,
      times: times(said),
      roles: ROLES.map((role) => ({ role, times: times(keyOf(said, role)) })),
      words:
        times(said) === null
          ? []
          : normed.flatMap(({ entry }) => (entry.said === said ? [entry.words] : [])).sort(),
    })),
  };
}
