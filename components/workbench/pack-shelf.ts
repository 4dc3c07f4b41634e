import type { PackCalls, PackFile, PackId, PacksNow } from '../../utils/street/pack-file.ts';

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

/**
 * The document of the pack in use as it stands, with what of it could not be read here, and every version of it that
 * is here.
 */
export async function documentInUse(shelf: PackShelf): Promise<{ file: PackFile; known: string[] }> {
  const { packs, active } = await shelf.packs();
  const own = packs.filter(({ id }) => id === active.id);
  const { text } = own.find(({ version }) => version === active.version)!;
  return { file: JSON.parse(text) as PackFile, known: own.map(({ version }) => version) };
}
