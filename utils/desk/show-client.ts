import type { SessionMemory, TabState } from '../store/session.ts';
import { isProposal } from '../street/reading.ts';
import type { ViewCalls } from '../wire/view.ts';
import type { AskGuest } from './guests.ts';
import { pageOf } from './page.ts';

/** Lets the page point at its own link to a client, or tells where the client was seen. The link is the coach's to click. */
export async function showClient(
  memory: SessionMemory,
  state: TabState,
  tab: number,
  key: string,
  ask: AskGuest,
): Promise<ViewCalls['showClient'][1]> {
  const caseload = memory.caseloads.get(pageOf(state)?.origin ?? '');
  const client = caseload?.clients[key];
  if (!caseload || !client) return { found: false, seen: null };
  const { number, name } = client;
  for (const { origin, frameId, readings } of Object.values(state.docs)) {
    if (origin !== caseload.system) continue;
    for (const { head, clients } of Object.values(readings)) {
      const at = head.kind === 'list' && !isProposal(head) ? clients.indexOf(key) : -1;
      if (at < 0) continue;
      const answer = await ask(tab, frameId, 'showClient', { reading: head.id, at, number, name });
      if (answer?.found) return { found: true, link: answer.link };
    }
  }
  return { found: false, seen: client.seenIn ?? (client.listed ? 'list' : null) };
}
