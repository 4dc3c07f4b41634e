import { fixedPatterns } from './access.ts';
import { readPause } from '../store/pauses.ts';
import { readSiteMode } from '../store/settings.ts';
import type { SiteMode } from '../wire/view.ts';

/**
 * The mode that holds on a site: off in a pause; where nothing was chosen yet, open where the coach granted the
 * site and ready where a roll-out did.
 */
export async function modeOf(origin: string): Promise<SiteMode> {
  if ((await readPause(origin)) !== null) return 'off';
  return (await readSiteMode(origin)) ?? (fixedPatterns().length > 0 ? 'ready' : 'open');
}
