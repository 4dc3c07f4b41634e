import { createUniqueId, For, Show } from 'solid-js';
import type { SettingsFile, SettingsNow } from '../../utils/settings/file.ts';
import type { UseWords } from '../../utils/text/comfort-words.ts';
import { dictionaries } from '../../utils/text/index.ts';
import { TEXT_SIZES, type TextSize } from '../../utils/wire/comfort.ts';
import { OptionHelp } from './OptionHelp.tsx';

/** How Sidelight reads and sounds on every site: language, text size, keys. */
export function UseForm(props: {
  now: SettingsNow;
  words: UseWords;
  fixedWords: string;
  onChange: (change: Omit<SettingsFile, 'what' | 'schema'>) => Promise<boolean>;
}) {
  const id = createUniqueId();
  const isFixed = () => props.now.fixed.includes('language');

  return (
    <section class="settings-part no-print" aria-labelledby="use">
      <h2 id="use">{props.words.title}</h2>
      <div data-option="language">
        <label for={`${id}-language`}>{props.words.language}</label>
        <select
          id={`${id}-language`}
          class="field"
          name="language"
          disabled={isFixed()}
          value={props.now.language}
          onChange={(event) =>
            void props.onChange({ language: event.currentTarget.value as SettingsNow['language'] })
          }
        >
          <option value="nl" lang="nl">
            {dictionaries.nl.languageName}
          </option>
          <option value="en" lang="en">
            {dictionaries.en.languageName}
          </option>
        </select>
        <Show when={isFixed()}>
          <p class="hint">{props.fixedWords}</p>
        </Show>
        <OptionHelp of={props.words.language} what={props.words.what} help={props.words.languageHelp} />
      </div>
      <div data-option="textSize">
        <label for={`${id}-size`}>{props.words.textSize}</label>
        <select
          id={`${id}-size`}
          class="field"
          name="textSize"
          value={`${props.now.textSize}`}
          onChange={(event) =>
            void props.onChange({ textSize: Number(event.currentTarget.value) as TextSize })
          }
        >
          <For each={TEXT_SIZES}>{(size) => <option value={`${size}`}>{`${size} %`}</option>}</For>
        </select>
        <OptionHelp of={props.words.textSize} what={props.words.what} help={props.words.textSizeHelp} />
      </div>
      <div data-option="helpKey">
        <label class="choice">
          <input
            type="checkbox"
            name="helpKey"
            checked={props.now.helpKey}
            onChange={(event) => void props.onChange({ helpKey: event.currentTarget.checked })}
          />
          {props.words.helpKey}
        </label>
        <OptionHelp of={props.words.helpKey} what={props.words.what} help={props.words.helpKeyHelp} />
      </div>
    </section>
  );
}
