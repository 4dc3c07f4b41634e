import { For, Show } from 'solid-js';

/** A row of a chart that lies down: words, bar, number. The bar's parts are shares of the longest. */
export interface LyingBar {
  label: string;
  number: string;
  parts: { kind: 'plain' | 'past' | 'outline' | 'hatch'; share: number }[];
}

/** Bars that lie down: their words fit at every width and text size. */
export function LyingBars(props: { bars: LyingBar[] }) {
  return (
    <ul class="lying-bars">
      <For each={props.bars}>
        {(bar) => (
          <li>
            <span class="lying-label">{bar.label}</span>
            <span class="lying-bar" aria-hidden="true">
              <For each={bar.parts}>
                {(part) => (
                  <Show when={part.share > 0}>
                    <span class={`lying-part ${part.kind}`} style={{ '--share': part.share }} />
                  </Show>
                )}
              </For>
            </span>
            <span class="lying-number">{bar.number}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
