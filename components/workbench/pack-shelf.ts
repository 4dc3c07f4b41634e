import type { PackCalls, PackId, PacksNow } from '../../utils/street/pack-file.ts';

/** What the part about sharing asks of the desk. */
export interface PackShelf {
  packs: () => Promise<PacksNow>;
  install: (asked: PackCalls['installPack'][0]) => Promise<PackCalls['installPack'][1]>;
  activate: (pack: PackId) => Promise<PackCalls['activatePack'][1]>;
  rollBack: () => Promise<PackId>;
  drop: (pack: PackId) => Promise<void>;
  /** Calls back whenever what the desk holds changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
}
