import { For } from 'solid-js';

export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `panel-${id}`;

/** A few views of which one shows: arrows, Home and End move and choose at once. The panels are the caller's, by `panelId`. */
export function Tabs<Id extends string>(props: {
  label: string;
  class: string;
  tabs: readonly Id[];
  nameOf: (id: Id) => string;
  chosen: Id;
  onChoose: (id: Id) => void;
}) {
  const buttons = new Map<Id, HTMLButtonElement>();

  function onKey(event: KeyboardEvent): void {
    const at = props.tabs.indexOf(props.chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = props.tabs.at(to % props.tabs.length)!;
    props.onChoose(next);
    buttons.get(next)?.focus();
  }

  return (
    <div class={`tabs ${props.class}`} role="tablist" aria-label={props.label} onKeyDown={onKey}>
      <For each={props.tabs}>
        {(id) => (
          <button
            ref={(element) => buttons.set(id, element)}
            type="button"
            role="tab"
            id={tabId(id)}
            aria-controls={panelId(id)}
            aria-selected={props.chosen === id}
            tabindex={props.chosen === id ? 0 : -1}
            onClick={() => props.onChoose(id)}
          >
            {props.nameOf(id)}
          </button>
        )}
      </For>
    </div>
  );
}
