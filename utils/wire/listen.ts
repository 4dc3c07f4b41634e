import type { Browser } from 'wxt/browser';
import type { Reply } from './reply.ts';

type Sender = Browser.runtime.MessageSender;
type Messages = Pick<typeof Browser.runtime.onMessage, 'addListener' | 'removeListener'>;

/**
 * Answers messages of one kind. The one place where a listener's promise meets the browser: it replies
 * with a native promise (a library's own promise would arrive as `undefined`) and turns what is thrown into words.
 *
 * @param messages the browser's `runtime.onMessage`
 * @returns how to stop
 */
export function listen(
  messages: Messages,
  kind: string,
  answer: (name: string, argument: unknown, sender: Sender) => unknown,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void): true | undefined => {
    if (!isMessage(message, kind)) return undefined;
    void (async () => {
      try {
        respond({ answer: (await answer(message.name, message.argument, sender)) ?? null });
      } catch (error) {
        respond({ error: error instanceof Error ? error.message : String(error) });
      }
    })();
    return true;
  };
  messages.addListener(listener);
  return () => messages.removeListener(listener);
}

function isMessage(message: unknown, kind: string): message is { name: string; argument: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    message.kind === kind &&
    'name' in message &&
    typeof message.name === 'string'
  );
}
