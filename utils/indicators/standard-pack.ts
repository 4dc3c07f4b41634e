import werkInkomen from './packs/werk-inkomen.json' with { type: 'json' };

/** The pack that ships, as it stands in its file: give it to `loadPack`. */
export const standardPack: unknown = werkInkomen;
