import { For, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import { useView } from '../parts/view.tsx';

/** What changed in a rule, version by version, closed until asked for. */
export function Changes(props: { indicator: Indicator }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  return (
    <Show when={props.indicator.changes}>
      {(changes) => (
        <details class="formula">
          <summary>{words().changes}</summary>
          <ul class="changes">
            <For each={changes()}>
              {({ version, day, what }) => (
                <li>
                  {words().change(version, view.texts().day(day))} {what[view.texts().language]}
                </li>
              )}
            </For>
          </ul>
        </details>
      )}
    </Show>
  );
}
