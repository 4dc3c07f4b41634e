/** Which sites may be read at all. Pure. */

/**
 * Registers that have their own regime of who may look up whom (Suwinet, the BRP, the Digitaal
 * Klantdossier): never read, whatever was granted. Regeling SUWI art. 6.4.
 */
const REFUSED = [
  /(^|\.)suwinet\.nl$/,
  /(^|\.)suwi\.nl$/,
  /(^|\.)bkwi\.nl$/,
  /(^|\.)inlichtingenbureau\.nl$/,
  /(^|\.)rvig\.nl$/,
  /(^|[.-])(suwinet|suwi-?inkijk|inkijk|brp|gba-?v|dkd)([.-]|$)/,
];

/** True when Sidelight may read pages of this origin (`https://host:port`) once it is granted. */
export function isReadable(origin: string): boolean {
  const url = parse(origin);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  // A name with a dot at its end is the same host.
  const name = url.hostname.replace(/\.$/, '');
  return !REFUSED.some((pattern) => pattern.test(name));
}

/** The match pattern that grants one site. Match patterns know no port. Null where there is none. */
export function patternFor(origin: string): string | null {
  const url = parse(origin);
  return url && isReadable(origin) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** True when a match pattern such as `*://*.example.nl/*` or `<all_urls>` covers an origin. */
export function covers(pattern: string, origin: string): boolean {
  const url = parse(origin);
  if (!url) return false;
  if (pattern === '<all_urls>') return true;
  const match = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  if (!match) return false;
  const [, scheme, hostWithPort] = match;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  const host = hostWithPort!.replace(/:(\d+|\*)$/, '');
  if (host === '*') return true;
  if (host.startsWith('*.')) return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
  return host === url.hostname;
}

function parse(origin: string): URL | null {
  try {
    return new URL(origin);
  } catch {
    return null;
  }
}
