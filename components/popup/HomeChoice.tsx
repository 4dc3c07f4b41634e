import { For } from 'solid-js';
import type { Dictionary } from '../../utils/text/index.ts';
import type { Home } from '../../utils/wire/home.ts';

const HOMES: readonly Home[] = ['page', 'panel', 'window'];

/** Where the sidebar of this site stands: from here each browser lets the side panel open. */
export function HomeChoice(props: { home: Home; words: Dictionary['home']; onChoose: (home: Home) => void }) {
  return (
    <section>
      <fieldset class="modes">
        <legend>{props.words.title}</legend>
        <For each={HOMES}>
          {(home) => (
            <label class="mode">
              <input
                type="radio"
                name="home"
                value={home}
                checked={props.home === home}
                onChange={() => props.onChoose(home)}
                onClick={() => {
                  // The panel may have been closed by the browser: choosing it again opens it again.
                  if (home === 'panel' && props.home === 'panel') props.onChoose(home);
                }}
              />
              <span class="mode-name">{props.words[home]}</span>
            </label>
          )}
        </For>
      </fieldset>
    </section>
  );
}
