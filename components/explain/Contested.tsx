import { For, Show } from 'solid-js';
import { THEMES } from '../../utils/annotations/reasons.ts';
import { useView } from '../parts/view.tsx';

/** What was said of a rule in this system: how often, on which theme. Nothing of whom. */
export function Contested(props: { indicator: string }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  const said = () => view.state().contested?.[props.indicator];
  return (
    <Show when={said()}>
      {(rule) => (
        <>
          <dt>{words().contested}</dt>
          <dd>
            {words().contestedTimes(rule().kinds.dispute, rule().kinds.irrelevant, rule().kinds.quiet)}
            <ul class="changes">
              <For each={THEMES.filter((theme) => rule().themes[theme])}>
                {(theme) => <li>{words().contestedWhy(words().themes[theme], rule().themes[theme]!)}</li>}
              </For>
            </ul>
            <span class="hint">{words().contestedHint}</span>
          </dd>
        </>
      )}
    </Show>
  );
}
