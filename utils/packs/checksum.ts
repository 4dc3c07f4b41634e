/**
 * One text for one content: keys sorted by code unit, no spaces. Takes what JSON.parse gives; arrays keep
 * their order.
 */
export function canonical(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json) ?? 'null';
  return `{${Object.entries(json)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
    .join(',')}}`;
}

/** SHA-256 over the canonical form without `checksum` and `signature`: 64 small hexadecimal digits. */
export async function checksumOf(pack: object): Promise<string> {
  const { checksum: _, signature: __, ...content } = pack as Record<string, unknown>;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(content)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
