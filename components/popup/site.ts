/** Which site the popup is about. Pure. */

export interface Site {
  tab?: number;
  /** `https://host:port`, or null for a page that is no web page. */
  origin: string | null;
}

/** The site of a tab's address; null origin for the browser's own pages, files and extensions. */
export function siteOf(address: string | undefined, tab?: number): Site {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  return { tab, origin: url && /^https?:$/.test(url.protocol) ? url.origin : null };
}

/** `?tab=3&site=https://…` names the site where the popup stands in a tab of its own; else null. */
export function siteFromQuery(query: string): Site | null {
  const parameters = new URLSearchParams(query);
  const site = parameters.get('site');
  if (site === null) return null;
  const tab = Number.parseInt(parameters.get('tab') ?? '', 10);
  return siteOf(site, Number.isNaN(tab) ? undefined : tab);
}

export const hostOf = (origin: string): string => new URL(origin).host;
