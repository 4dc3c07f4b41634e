import type { DeskQuestions } from '../../utils/wire/messages.ts';
import type { Page } from './facade.ts';

/** The part of the WebExtension API that is used here; older Chromes call it `chrome` only. */
interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks the desk a question from a tab that shows a page of the extension. Rejects with the desk's own words. */
export async function askDesk<K extends keyof DeskQuestions>(
  page: Page,
  name: K,
  argument: DeskQuestions[K][0],
): Promise<DeskQuestions[K][1]> {
  const reply = await page.evaluate(
    (question, about) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      return (browser ?? chrome).runtime.sendMessage({ kind: 'question', name: question, argument: about });
    },
    name as string,
    argument as unknown,
  );
  if (typeof reply !== 'object' || reply === null) throw new Error('The desk gave no answer.');
  if ('error' in reply) throw new Error(String(reply.error));
  return (reply as { answer: DeskQuestions[K][1] }).answer;
}
