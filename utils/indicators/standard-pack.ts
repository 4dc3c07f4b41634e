import werkInkomen from './packs/werk-inkomen.json' with { type: 'json' };

const { examples: _, ...pack } = werkInkomen;

/** The pack that ships, as it stands in its file but for its examples: give it to `loadPack`. */
export const standardPack: unknown = pack;

/** The whole file of the pack that ships: give it to `checkPack` of `utils/packs`. */
export const standardPackFile: unknown = werkInkomen;
