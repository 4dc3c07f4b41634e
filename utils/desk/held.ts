import { grantedPatterns } from './access.ts';
import type { Annotator } from './annotator.ts';
import { typedNumber } from './annotator.ts';
import { clientsOnPage, pageOf } from './page.ts';
import { readDrafts } from '../store/drafts.ts';
import { readFindings } from '../store/findings.ts';
import { readNorms } from '../store/norms.ts';
import { readKeeping } from '../store/keeping.ts';
import type { Traces } from './traces.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import { readPolicy } from '../store/policy.ts';
import type { Kept } from '../street/annotation.ts';
import type { Held, KeptOfClient } from '../wire/messages.ts';

/** What is held at this moment, where and until when: numbers and days, and who is open in a tab. */
export async function heldNow(memory: SessionMemory, annotator: Annotator, traces: Traces): Promise<Held> {
  const open: Held['open'] = [];
  for (const tab of memory.tabs.values()) {
    const system = pageOf(tab)?.origin;
    for (const key of clientsOnPage(tab)) {
      const client = system === undefined ? undefined : memory.caseloads.get(system)?.clients[key];
      if (!system || !client?.number || open.some((each) => each.number === client.number)) continue;
      open.push({ system, number: client.number, name: client.name });
    }
  }
  return {
    isOpen: annotator.isOpen,
    hasKey: annotator.store.hasKey,
    kinds: annotator.store.held(),
    handed: annotator.isOpen ? annotator.handed.waiting() : null,
    memory: [...memory.caseloads.values()].reduce((sum, { clients }) => sum + Object.keys(clients).length, 0),
    drafts: (await readDrafts()).length,
    norms: (await readNorms()).length,
    samples: (await readFindings()).length,
    sites: (await grantedPatterns()).length,
    open,
    keeping: await readKeeping(),
    studiesForbidden: (await readPolicy()).studiesForbidden ?? false,
    study: await traces.held(),
    language: await readLanguage(),
  };
}

interface About {
  number: string;
  system?: string;
}

/**
 * Everything that is kept about one client number, in one system or in all that something is kept of. What waits
 * from a list that was taken over is found too, where its system is known.
 */
export async function keptAbout(
  memory: SessionMemory,
  annotator: Annotator,
  about: About,
): Promise<KeptOfClient[]> {
  const found: KeptOfClient[] = [];
  const number = typedNumber(about.number);
  for (const system of systemsOf(memory, annotator, about)) {
    const waiting = (await annotator.handed.of(system, number)).map(
      ({ entry: { client: _, ...mark }, until }): Kept => ({ kind: 'worklist', ...mark, keptUntil: until }),
    );
    const kept = [...(await annotator.store.of({ system, number })), ...waiting];
    if (kept.length > 0) found.push({ system, kept });
  }
  return found;
}

/** Drops everything that is kept about one client number. @returns how much that was */
export async function wipeAbout(memory: SessionMemory, annotator: Annotator, about: About): Promise<number> {
  let gone = 0;
  const number = typedNumber(about.number);
  for (const system of systemsOf(memory, annotator, about)) {
    const waiting = await annotator.handed.of(system, number);
    await annotator.handed.settle(waiting);
    gone += waiting.length + (await annotator.store.wipeClient({ system, number }));
  }
  return gone;
}

const systemsOf = (memory: SessionMemory, annotator: Annotator, { system }: About): string[] =>
  system === undefined ? [...new Set([...annotator.store.systems, ...memory.caseloads.keys()])] : [system];
