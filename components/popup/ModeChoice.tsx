import { For, Show } from 'solid-js';
import type { Dictionary } from '../../utils/text/index.ts';
import type { SiteMode } from '../../utils/wire/view.ts';

const MODES: readonly SiteMode[] = ['off', 'ready', 'open'];

/** Off, ready or open on this site; only after the site was granted. */
export function ModeChoice(props: {
  mode: SiteMode;
  disabled: boolean;
  words: Dictionary['popup'];
  onChoose: (mode: SiteMode) => void;
}) {
  return (
    <section>
      <fieldset class="modes" disabled={props.disabled}>
        <legend>
          {props.words.onThisSite}
          <Show when={props.disabled}>
            <span class="first-yes"> · {props.words.firstYes}</span>
          </Show>
        </legend>
        <For each={MODES}>
          {(mode) => (
            <label class="mode">
              <input
                type="radio"
                name="mode"
                value={mode}
                checked={props.mode === mode}
                aria-describedby={`hint-${mode}`}
                onChange={() => props.onChoose(mode)}
              />
              <span class="mode-name">{props.words.modes[mode].name}</span>
              <span class="mode-hint" id={`hint-${mode}`}>
                {props.words.modes[mode].hint}
              </span>
            </label>
          )}
        </For>
      </fieldset>
    </section>
  );
}
