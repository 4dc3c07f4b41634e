/** What answers a message: an answer, or the reason why there is none. */
export type Reply = { answer: unknown } | { error: string };

export function unwrap(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) throw new Error('The desk gave no answer.');
  if ('error' in reply) throw new Error(String(reply.error));
  return (reply as { answer?: unknown }).answer;
}
