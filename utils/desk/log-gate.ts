import type { SessionMemory } from '../store/session.ts';
import { kindsOf } from '../traces/catalogue.ts';
import type { Enrolment, StudyState } from '../traces/enrolment.ts';
import type { SenderRoom } from '../traces/event.ts';
import type { Gate, Pseudonym } from './recorder.ts';
import type { StudyLog } from './study-log.ts';

const PAGE_GROUPS: readonly string[] = ['page', 'sidebar'];

/** What of a sender's acts goes into the log: what the participant said yes to, and nothing of a pause. */
export function gateOf({ paused, study }: Enrolment, state: StudyState, room: SenderRoom): Gate {
  // A page's process is not the extension's: it can tell of pages, and of the sidebar's edge in them.
  const groups = room === 'page' ? study.logs.filter((group) => PAGE_GROUPS.includes(group)) : study.logs;
  const kinds = new Set<string>(kindsOf(groups));
  return ({ kind, at }) => {
    if (state === 'paused' && at >= Date.parse(paused!.from)) return 'paused';
    return kinds.has(kind) && (state === 'running' || state === 'paused') ? null : 'not in study';
  };
}

/** Pseudonyms for the clients of one system, where the study has them. */
export function pseudonymsOf(
  { study: { clients } }: Enrolment,
  log: StudyLog,
  memory: SessionMemory,
  system: string,
): Pseudonym {
  return async (client) => {
    const number = memory.caseloads.get(system)?.clients[client]?.number;
    if (clients === 'none' || !number || !log.store.isOpen) return undefined;
    const scope = clients === 'session' ? log.boot! : '';
    const pseudonym = await log.store.pseudonym(scope, system, number);
    return pseudonym.replace(/[^a-zA-Z0-9]/g, '').slice(0, 10);
  };
}
