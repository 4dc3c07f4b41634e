import { createEffect, on, onCleanup, onMount, Show } from 'solid-js';
import type { Signal } from '../../utils/street/signal.ts';
import type { Lens } from '../../utils/wire/view.ts';
import { CaseloadLens } from '../caseload/CaseloadLens.tsx';
import type { ListChoice } from '../caseload/list-choice.ts';
import { ClientLens } from '../client/ClientLens.tsx';
import { Explain } from '../explain/Explain.tsx';
import { useView } from '../parts/view.tsx';
import { RulesView } from '../rules/RulesView.tsx';
import { panelId, tabId } from '../parts/Tabs.tsx';

/**
 * The two lenses, of which one shows, and over it an indicator that is open to its rule. The lens stays
 * where it was beneath, so that going back loses neither the place nor the focus.
 */
export function LensPanels(props: {
  lens: Lens;
  explained: Signal | null;
  /** Whether the list of all rules lies over the lens. */
  rules: boolean;
  choice: ListChoice;
  onLens: (lens: Lens) => void;
}) {
  const view = useView();

  let scrolledTo = 0;
  createEffect(
    on(
      () => props.explained?.indicator,
      (id, before) => {
        if (id !== undefined && before === undefined) {
          scrolledTo = document.documentElement.scrollTop;
          document.documentElement.scrollTop = 0;
        } else if (id === undefined && before !== undefined) {
          document.documentElement.scrollTop = scrolledTo;
          [...document.querySelectorAll<HTMLElement>(`[data-explains="${CSS.escape(before)}"]`)]
            .find((row) => row.checkVisibility())
            ?.focus();
        }
      },
    ),
  );

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (props.explained) view.explain(null);
    else if (props.rules) closeRules();
  }
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));

  function closeRules(): void {
    view.rules(false);
    // What opened it may be gone with its menu: then the lens itself takes the focus.
    document.getElementById(tabId(props.lens))?.focus();
  }

  const back = () => (props.rules ? view.texts().words.rules.back : toLens());
  const toLens = () =>
    props.lens === 'caseload'
      ? view.texts().words.shell.caseload
      : (view.state().client?.client.name ?? view.texts().words.explain.back);

  const panel = (lens: Lens) => (
    <div role="tabpanel" id={panelId(lens)} aria-labelledby={tabId(lens)} hidden={props.lens !== lens}>
      <Show when={props.lens === lens}>
        <Show when={props.rules}>
          <div hidden={props.explained !== null}>
            <RulesView back={toLens()} onBack={closeRules} />
          </div>
        </Show>
        <div hidden={props.explained !== null || props.rules}>
          <Show
            when={lens === 'client'}
            fallback={<CaseloadLens choice={props.choice} onLens={props.onLens} />}
          >
            <ClientLens onLens={props.onLens} />
          </Show>
        </div>
        <Show when={props.explained?.indicator} keyed>
          {(id) => (
            <Show when={view.indicator(id)}>
              {(indicator) => <Explain signal={props.explained!} indicator={indicator()} back={back()} />}
            </Show>
          )}
        </Show>
      </Show>
    </div>
  );

  return (
    <>
      {panel('client')}
      {panel('caseload')}
    </>
  );
}
