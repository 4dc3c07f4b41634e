/** Where the sidebar stands, chosen per site. No code of rooms: shapes, and what holds until somebody chooses. */

/** In the page, as the browser's own side panel, or in a window. */
export type Home = 'page' | 'panel' | 'window';

export interface Arrangement {
  home: Home;
  side: 'left' | 'right';
  /** Beside the page, which gives way, or over it. */
  fit: 'push' | 'float';
  /** CSS pixels. */
  width: number;
  /** Only the edge tab stands in the page. */
  collapsed: boolean;
  /** Height of the edge tab: 0 is the top of the viewport, 1 the bottom. */
  tabAt: number;
}

/** Why a page can't hold the sidebar: it has no body to hang it in, the browser did not let it load there, or the page takes it away. */
export type Elsewhere = 'frameset' | 'refused' | 'taken';

export const WIDTHS = { least: 280, most: 720, step: 16 } as const;

/** What the sidebar needs beside the page: CSS pixels. */
export type Room = Pick<Arrangement, 'side' | 'width'>;

export const FIRST_ARRANGEMENT: Arrangement = {
  home: 'page',
  side: 'right',
  fit: 'push',
  width: 376,
  collapsed: false,
  tabAt: 0.3,
};

export const widthWithin = (width: number): number =>
  Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)));
