import type { View } from '../parts/view.tsx';

/** Lets the page outline its own link to a client; answers what came of it, in words that are also said aloud. */
export async function pointAtClient(view: View, client: string): Promise<string> {
  const { list, locate } = view.texts().words;
  let words: string;
  try {
    const answer = await view.desk.call('showClient', client);
    if (answer.found) words = answer.link ? list.linkShown : list.rowShown;
    else if (answer.seen === null) words = list.seenElsewhere;
    else if (answer.seen === 'list') words = list.seenInList;
    else {
      const { page, from, to } = answer.seen;
      words = page === null ? list.seenInRows(from, to) : list.seenOnPage(page);
    }
  } catch {
    words = locate.failed;
  }
  view.announce(words);
  return words;
}
