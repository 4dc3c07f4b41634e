import type { Seals } from '../packs/check.ts';
import type { PackOrigin } from '../street/pack-file.ts';

/** Words of the part of the workbench where packs are taken in, given on and rolled back. */
export interface ShareWords {
  title: string;
  intro: string;
  here: string;
  version: (version: string) => string;
  inUse: string;
  fixed: string;
  origins: Record<PackOrigin, string>;
  installed: (day: string) => string;
  /** Acts beside a pack; `of` names them for who hears them one by one. */
  use: string;
  download: string;
  drop: string;
  of: (act: string, name: string) => string;
  dropSure: (name: string) => string;
  yes: string;
  no: string;
  back: string;
  backTo: (name: string) => string;
  nothingBefore: string;

  take: string;
  takeHint: string;
  drag: string;
  preview: (file: string) => string;
  refused: (file: string) => string;
  problems: (count: number) => string;
  where: string;
  whole: string;
  why: string;
  how: string;
  differs: string;
  seals: string;
  checksum: Record<Seals['checksum'], string>;
  signature: Record<Seals['signature'], string>;
  key: string;
  takeAndUse: string;
  takeOnly: string;
  merge: string;
  leave: string;

  merging: (ours: string, theirs: string) => string;
  noConflicts: string;
  conflicts: string;
  ours: string;
  theirs: string;
  takeMerged: (version: string) => string;

  taken: (name: string) => string;
  used: (name: string) => string;
  dropped: (name: string) => string;
  downloaded: (file: string) => string;
  failed: string;
}
