import { For } from 'solid-js';
import type { NamedThreshold } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';

/** What something is called, in both languages. */
export function NamesForm(props: {
  /** Before the language in `data-part`. */
  part: string;
  names: NamedThreshold['name'];
  language: Language;
  onChange: (names: NamedThreshold['name']) => void;
}) {
  const words = () => writingWords[props.language];
  return (
    <For each={['nl', 'en'] as const}>
      {(language) => (
        <label>
          {words().named.nameIn(words().languages[language])}
          <input
            class="field"
            required
            lang={language}
            maxLength={200}
            data-part={`${props.part}-${language}`}
            value={props.names[language]}
            onInput={(event) => props.onChange({ ...props.names, [language]: event.currentTarget.value })}
          />
        </label>
      )}
    </For>
  );
}
