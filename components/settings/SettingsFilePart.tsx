import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { changesBy } from '../../utils/settings/changes.ts';
import {
  readSettings,
  writeSettings,
  type SettingsFile,
  type SettingsNow,
} from '../../utils/settings/file.ts';
import type { Texts } from '../../utils/text/index.ts';
import { changeInWords, settingInWords } from './change-words.ts';
import type { Holder } from './holder.ts';

/** Settings as a file: given on, or taken in after a look at what would change. */
export function SettingsFilePart(props: {
  holder: Holder;
  now: SettingsNow;
  texts: Texts;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const words = () => props.texts.words.comfort.file;
  const [taken, setTaken] = createSignal<{ name: string; file: SettingsFile } | null>(null);
  const [wrong, setWrong] = createSignal<{ name: string; place: string } | null>(null);
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;
  const NAME = 'sidelight-settings.json';
  /** Reckoned anew when something is chosen meanwhile. */
  const preview = () => {
    const file = taken()?.file;
    return file && changesBy(file, props.now);
  };

  function give(): void {
    props.holder.save(NAME, writeSettings(props.now));
    void props.settle(Promise.resolve(words().saved(NAME)));
  }

  async function take(chosen: File): Promise<void> {
    const read = readSettings(await chosen.text());
    setTaken('file' in read ? { name: chosen.name, file: read.file } : null);
    setWrong('wrong' in read ? { name: chosen.name, place: read.wrong } : null);
  }

  async function apply(file: SettingsFile): Promise<string> {
    await props.holder.applySettings(file);
    leave();
    return words().taken;
  }

  /** What was looked at goes, with the button that was pressed: the focus stays where the next file is chosen. */
  function leave(): void {
    setTaken(null);
    field?.focus();
  }

  return (
    <section class="settings-part no-print" aria-labelledby="settings-file">
      <h2 id="settings-file">{words().title}</h2>
      <p>{words().how}</p>
      <p class="in-row">
        <button type="button" class="button" data-act="save-settings" onClick={give}>
          {words().save}
        </button>
      </p>
      <label for={id}>{words().take}</label>
      <input
        ref={(element) => (field = element)}
        id={id}
        type="file"
        class="field"
        name="settings"
        accept="application/json,.json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void take(file);
          // The same file may be mended and chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div aria-live="polite">
        <Show when={wrong()}>{(one) => <p>{words().wrong(one().name, one().place)}</p>}</Show>
        <Show when={preview()}>
          {(of) => (
            <div class="confirm" data-preview="settings">
              <p>
                {of().changes.length > 0 ? words().preview(taken()!.name) : words().nothing(taken()!.name)}
              </p>
              <ul>
                <For each={of().changes}>{(change) => <li>{changeInWords(props.texts, change)}</li>}</For>
              </ul>
              <Show when={of().refused.length}>
                <p>
                  {words().refused(
                    props.texts.list(of().refused.map((name) => settingInWords(props.texts, name))),
                  )}
                </p>
              </Show>
              <div class="in-row">
                <Show when={of().changes.length}>
                  <button
                    type="button"
                    class="button primary"
                    data-act="take-settings"
                    onClick={() => void props.settle(apply(taken()!.file))}
                  >
                    {words().use}
                  </button>
                </Show>
                <button type="button" class="button" data-act="leave-settings" onClick={leave}>
                  {words().leave}
                </button>
              </div>
            </div>
          )}
        </Show>
      </div>
    </section>
  );
}
