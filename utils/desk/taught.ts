/** What was taught about systems, as pages and extension pages see it. */
import { checkAdapterText, forPages, isOf, type Problem } from '../adapters/check.ts';
import { readAdapters, removeAdapter, writeAdapter } from '../store/adapters.ts';
import type { Adapter, SystemAdapter } from '../street/adapter.ts';
import type { KnownAdapter } from '../wire/messages.ts';

/**
 * The adapters in use for a site.
 * @param ofPack what the pack in use teaches: what was taught or switched off here under the same id goes before it
 */
export async function adaptersFor(origin: string, ofPack: readonly Adapter[]): Promise<SystemAdapter[]> {
  const own = await readAdapters();
  const used = [...own.values()].flatMap(({ used, on }) => (used && on ? [used] : []));
  return [...used, ...ofPack.filter(({ id }) => !own.has(id))]
    .filter((adapter) => isOf(adapter, origin))
    .map(forPages);
}

/** All of them, as they stand in files. */
export const knownAdapters = async (): Promise<KnownAdapter[]> =>
  [...(await readAdapters())].map(([id, { used, draft, on, changed }]) => ({
    id,
    name: (draft ?? used)!.name,
    version: (draft ?? used)!.version,
    match: (draft ?? used)!.match,
    pages: (draft ?? used)!.pages.map((page) => ({
      name: page.name ?? page.id,
      kind: page.kind,
      fields: page.fields.map(({ field }) => field),
    })),
    state: used ? (on ? 'on' : 'off') : 'draft',
    hasDraft: draft !== null,
    changed,
    file: `${JSON.stringify({ $schema: 'adapter.schema.json', ...(draft ?? used) }, null, 2)}\n`,
  }));

/** Takes a file in and puts it to use; one of the same id is replaced. A wrong one changes nothing. */
export async function importAdapter(text: string): Promise<{ id: string | null; problems: Problem[] }> {
  const { adapter, problems } = checkAdapterText(text);
  if (!adapter) return { id: null, problems };
  await writeAdapter(adapter.id, { used: adapter, draft: null, on: true, changed: new Date().toISOString() });
  return { id: adapter.id, problems: [] };
}

export async function switchAdapter(id: string, on: boolean): Promise<void> {
  const stored = (await readAdapters()).get(id);
  if (!stored) return;
  // A draft that is switched on is what was meant.
  const used = stored.used ?? stored.draft;
  const draft = stored.used ? stored.draft : null;
  await writeAdapter(id, { ...stored, used, draft, on });
}

export { removeAdapter };
