import type { CDPSession } from 'playwright-core';
import { until } from './polling.ts';

/** Set in a worker before it is stopped: the one that runs afterwards has none. */
const MARK = 'globalThis.runsSinceBeforeStop = true';
const IS_MARKED = "'runsSinceBeforeStop' in globalThis";

interface Evaluated {
  result?: { value?: unknown };
}

/**
 * Stops the extension's worker and resolves when it is gone. A view that is open wakes it again at once,
 * under the same target: a mark tells the two apart.
 */
export async function stopWorker(cdp: CDPSession, find: () => Promise<string | undefined>): Promise<void> {
  const targetId = await find();
  if (!targetId) return;
  await until(
    'the worker to be marked',
    async () => !(await find()) || (await inTarget(cdp, targetId, MARK)) === true,
  );
  await cdp.send('Target.closeTarget', { targetId });
  await until(
    'the worker to stop',
    async () => !(await find()) || (await inTarget(cdp, targetId, IS_MARKED)) !== true,
  );
}

/** What an expression gives in a worker or page; undefined when it does not answer within a second. */
export async function inTarget(cdp: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const message = { id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } };
  const answer = Promise.withResolvers<unknown>();
  const receive = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message) as { id?: number; result?: Evaluated };
    if (id === message.id) answer.resolve(result?.result?.value);
  };
  cdp.on('Target.receivedMessageFromTarget', receive);
  const timer = setTimeout(() => answer.resolve(undefined), 1000);
  try {
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    cdp.off('Target.receivedMessageFromTarget', receive);
    await cdp.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}
