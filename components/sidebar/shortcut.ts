import { createEffect, createMemo, on, onMount } from 'solid-js';
import type { AskedOf } from '../help/Asked.tsx';
import type { ShortcutNews } from '../../utils/wire/shortcuts.ts';
import type { View } from '../parts/view.tsx';

/** A sidebar that a shortcut opened takes the focus; one that stood there before, or comes with a later page, does not. */
const OPENED_MS = 5000;

/** Closes this sidebar, and says so to the log of a study. */
export async function closeSidebar(view: View): Promise<void> {
  view.tell('sidebar.closed', { home: view.place.here });
  await view.desk.call('closeSidebar', null);
  view.place.leave?.();
}

/** Does in this view what a shortcut of the browser asks of it, and says what one did. */
export function followShortcuts(
  view: View,
  asked: { lens: () => void; focus: () => void; answer: (of: AskedOf) => void },
): void {
  const at = createMemo(() => view.state().shortcut?.at);

  onMount(() => {
    const news = view.state().shortcut;
    if (!news || Date.now() - news.at > OPENED_MS) return;
    if (news.does === 'opened') asked.focus();
    else answer(news);
  });

  /** A question from the page's own menu. */
  function answer(news: ShortcutNews): void {
    if (news.does === 'field') asked.answer(news.field ?? 'not read');
    else if (news.does === 'no mark') asked.answer('no mark');
    // Another client or lens closes what is explained: first that, then this.
    else if (news.does === 'explain') setTimeout(() => view.explain(news.indicator));
  }

  createEffect(
    on(
      at,
      () => {
        const news = view.state().shortcut;
        const words = view.texts().words.help;
        if (news?.does === 'close') void closeSidebar(view);
        else if (news?.does === 'lens') asked.lens();
        else if (news?.does === 'opened') asked.focus();
        else if (news?.does === 'pointed') view.announce(words.pointed(news.words, news.which, news.of));
        else if (news?.does === 'no marks') view.announce(words.noMarks);
        else if (news) answer(news);
      },
      { defer: true },
    ),
  );
}
