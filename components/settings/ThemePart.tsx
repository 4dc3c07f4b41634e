import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { readable } from '../../utils/theme/contrast.ts';
import { readTheme } from '../../utils/theme/file.ts';
import type { Theme } from '../../utils/theme/tokens.ts';
import type { ThemeWords } from '../../utils/text/comfort-words.ts';
import type { Holder } from './holder.ts';

/** The look of the municipality: a theme file of NL Design System, seen before it is used. */
export function ThemePart(props: {
  holder: Holder;
  theme: Theme;
  words: ThemeWords;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const [taken, setTaken] = createSignal<{ name: string; theme: Theme; dropped: string[] } | null>(null);
  const [wrong, setWrong] = createSignal<string | null>(null);
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;

  async function take(file: File): Promise<void> {
    const theme = readTheme(await file.text());
    setWrong(theme ? null : file.name);
    setTaken(theme && { name: file.name, ...readable(theme) });
  }

  async function use(theme: Theme | null): Promise<string> {
    await props.holder.setTheme(theme);
    leave();
    return theme ? props.words.used : props.words.removed;
  }

  /** What was looked at goes, with the button that was pressed: the focus stays where the next file is chosen. */
  function leave(): void {
    setTaken(null);
    field?.focus();
  }

  return (
    <section class="settings-part no-print" aria-labelledby="theme">
      <h2 id="theme">{props.words.title}</h2>
      <p>{props.words.how}</p>
      <label for={id}>{props.words.take}</label>
      <input
        ref={(element) => (field = element)}
        id={id}
        type="file"
        class="field"
        name="theme"
        accept="application/json,text/css,.json,.css"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void take(file);
          // The same file may be mended and chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div aria-live="polite">
        <Show when={wrong()}>{(file) => <p>{props.words.wrong(file())}</p>}</Show>
        <Show when={taken()}>
          {(one) => (
            <div class="confirm" data-preview="theme">
              <p>{props.words.preview(one().name)}</p>
              <ul>
                <For each={Object.entries(one().theme)}>
                  {([token, value]) => (
                    <li>
                      <code>{token}</code>: {value}
                    </li>
                  )}
                </For>
              </ul>
              <Show when={one().dropped.length}>
                <p>{props.words.dropped(one().dropped.join(', '))}</p>
              </Show>
              <div class="in-row">
                <button
                  type="button"
                  class="button primary"
                  data-act="take-theme"
                  onClick={() => void props.settle(use(one().theme))}
                >
                  {props.words.use}
                </button>
                <button type="button" class="button" data-act="leave-theme" onClick={leave}>
                  {props.words.leave}
                </button>
              </div>
            </div>
          )}
        </Show>
      </div>
      <Show when={Object.keys(props.theme).length}>
        <p class="in-row">
          <button
            type="button"
            class="button"
            data-act="drop-theme"
            onClick={() => void props.settle(use(null))}
          >
            {props.words.remove}
          </button>
        </p>
      </Show>
    </section>
  );
}
