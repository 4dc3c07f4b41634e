import { createUniqueId, For, onMount, Show } from 'solid-js';
import { fieldById } from '../../utils/vocabulary/index.ts';
import { useView } from '../parts/view.tsx';
import './help.css';

export type AskedOf = { id: string; label: string } | 'not read' | 'no mark';

/** The answer to a question from the page's own menu: what a field is and what is done with it, or that nothing stands there. */
export function Asked(props: { of: AskedOf; onClose: () => void }) {
  const view = useView();
  const words = () => view.texts().words.help.asked;
  const field = () => (typeof props.of === 'object' ? props.of : null);
  const title = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());

  const heading = () => {
    const known = field();
    if (known) return view.texts().field(known.id);
    return props.of === 'no mark' ? words().noMark : words().notRead;
  };
  const rules = (id: string) =>
    view.pack().indicators.filter(({ on, inputs }) => on && inputs.flat(2).includes(id));

  function explain(indicator: string): void {
    dialog?.close();
    view.explain(indicator);
  }

  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="help-sheet"
      data-asked=""
      aria-labelledby={title}
      on:close={() => props.onClose()}
      on:keydown={(event) => {
        // It closes this answer, and nothing that lies under it.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={title}>{heading()}</h2>
      <Show
        when={field()}
        fallback={<p>{props.of === 'no mark' ? words().noMarkHow : words().notReadWhy}</p>}
      >
        {(known) => (
          <>
            <Show when={known().label}>
              <p>{words().onPage(known().label)}</p>
            </Show>
            <Show when={fieldById(known().id)?.handling}>
              {(handling) => <p>{words().handling[handling()]}</p>}
            </Show>
            <Show when={rules(known().id).length} fallback={<p>{words().noRules}</p>}>
              <h3>{words().rules}</h3>
              <ul>
                <For each={rules(known().id)}>
                  {(rule) => (
                    <li>
                      <button type="button" class="link" data-rule={rule.id} onClick={() => explain(rule.id)}>
                        {rule.texts[view.texts().language].name}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <p>
        <button type="button" class="button" data-act="close-asked" onClick={() => dialog?.close()}>
          {words().close}
        </button>
      </p>
    </dialog>
  );
}
