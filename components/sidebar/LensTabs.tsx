import { For } from 'solid-js';
import type { Lens } from '../../utils/wire/view.ts';
import { useView } from '../parts/view.tsx';

const LENSES: readonly Lens[] = ['client', 'caseload'];

export const tabId = (lens: Lens): string => `tab-${lens}`;
export const panelId = (lens: Lens): string => `panel-${lens}`;

/** The two lenses as tabs: arrows, Home and End move and choose at once. */
export function LensTabs(props: { lens: Lens; onChoose: (lens: Lens) => void }) {
  const view = useView();
  const tabs = new Map<Lens, HTMLButtonElement>();

  function onKey(event: KeyboardEvent): void {
    const at = LENSES.indexOf(props.lens);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = LENSES.at(to % LENSES.length)!;
    props.onChoose(next);
    tabs.get(next)?.focus();
  }

  return (
    <div class="lens-tabs" role="tablist" aria-label={view.texts().words.shell.lenses} onKeyDown={onKey}>
      <For each={LENSES}>
        {(lens) => (
          <button
            ref={(element) => tabs.set(lens, element)}
            type="button"
            role="tab"
            id={tabId(lens)}
            aria-controls={panelId(lens)}
            aria-selected={props.lens === lens}
            tabindex={props.lens === lens ? 0 : -1}
            onClick={() => props.onChoose(lens)}
          >
            {view.texts().words.shell[lens]}
          </button>
        )}
      </For>
    </div>
  );
}
