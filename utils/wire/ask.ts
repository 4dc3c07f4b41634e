import { browser } from 'wxt/browser';
import type { DeskQuestions } from './messages.ts';
import { unwrap } from './reply.ts';

/**
 * Asks the desk a question from an extension page of its own.
 * Rejects with the desk's own words when it refuses.
 */
export async function askDesk<K extends keyof DeskQuestions>(
  name: K,
  argument: DeskQuestions[K][0],
): Promise<DeskQuestions[K][1]> {
  const reply: unknown = await browser.runtime.sendMessage({ kind: 'question', name, argument });
  return unwrap(reply) as DeskQuestions[K][1];
}

/** Calls back whenever what the desk holds has changed. @returns how to stop */
export function onDeskChange(listener: () => void): () => void {
  const hear = (message: unknown): undefined => {
    if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'changed') {
      listener();
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
