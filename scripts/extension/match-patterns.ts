import { Problem } from '../console/say.ts';

/** Scheme, host (`*`, `*.name` or a name; an optional port) and a path that starts with a slash. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(:\d+|:\*)?(\/.*)$/i;

/**
 * The match patterns of `--hosts`, such as `https://*.example.nl/*`, comma separated.
 * Throws a {@link Problem} that names the first one a browser would refuse.
 */
export function parseHosts(text: string): string[] {
  const hosts = text
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  for (const host of hosts) {
    const why = fault(host);
    if (why) {
      throw new Problem(
        `--hosts: "${host}" is no match pattern: ${why}.`,
        "A pattern is scheme://host/path, for example 'https://*.example.nl/*' or 'https://cases.example.nl/*'.",
        'Separate several with commas and put quotes around them, so that the shell leaves the stars alone.',
      );
    }
  }
  return [...new Set(hosts)];
}

function fault(pattern: string): string | null {
  if (pattern === '<all_urls>') return 'name the sites; all of them would be *://*/*';
  if (PATTERN.test(pattern))
    return /:\d+\//.test(pattern) ? 'Firefox knows no port in a pattern; leave it out' : null;
  if (!pattern.includes('://')) return 'it has no scheme (https:// or *://)';
  if (!/^(\*|https?):/i.test(pattern)) return 'the scheme must be https, http or *';
  if (!/^[^:]+:\/\/[^/]*\//.test(pattern)) return 'it has no path; add /*';
  return 'the host may hold a star only as its whole or as its first part (*.example.nl)';
}
