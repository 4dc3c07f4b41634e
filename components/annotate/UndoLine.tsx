import { createEffect, Show } from 'solid-js';
import { CloseIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';

/** What was just kept, with the way back. It stays until the next act, or until it is closed. */
export function UndoLine() {
  const view = useView();
  const words = () => view.texts().words.kept;
  createEffect(() => {
    const last = view.acts.last();
    if (last) view.announce(last.words);
  });
  return (
    <Show when={view.acts.last()}>
      {(last) => (
        <footer class="undo-line">
          <p>{last().words}</p>
          <Show when={last().act}>
            <button type="button" class="link" onClick={() => void view.acts.undo()}>
              {words().undo}
            </button>
          </Show>
          <button
            type="button"
            class="icon-button"
            title={view.texts().words.health.hide}
            aria-label={view.texts().words.health.hide}
            onClick={() => view.acts.forget()}
          >
            <CloseIcon />
          </button>
        </footer>
      )}
    </Show>
  );
}
