/** What a guest can send for; each is a script of its own (`entrypoints/<name>.ts`). */
export const PARTS = ['reading', 'beside', 'taught', 'overlay', 'pointing', 'log'] as const;

export type PartName = (typeof PARTS)[number];
