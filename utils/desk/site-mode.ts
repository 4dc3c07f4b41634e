import { fixedPatterns, isGranted } from './access.ts';
import { readArrangement } from '../store/homes.ts';
import { readPause } from '../store/pauses.ts';
import { readSiteMode } from '../store/settings.ts';
import type { Room } from '../wire/home.ts';
import type { SiteMode } from '../wire/view.ts';

/**
 * The mode that holds on a site: off in a pause; where nothing was chosen yet, open where the coach granted the
 * site and ready where a roll-out did.
 */
export async function modeOf(origin: string): Promise<SiteMode> {
  if ((await readPause(origin)) !== null) return 'off';
  return (await readSiteMode(origin)) ?? (fixedPatterns().length > 0 ? 'ready' : 'open');
}

/** The room that the sidebar will take beside a page of a site; null where it stands elsewhere, floats, or is closed. */
export async function roomBeside(origin: string, frameId: number): Promise<Room | null> {
  if (frameId !== 0 || !(await isGranted(origin)) || (await modeOf(origin)) !== 'open') return null;
  const { home, fit, collapsed, side, width } = await readArrangement(origin);
  return home === 'page' && fit === 'push' && !collapsed ? { side, width } : null;
}
