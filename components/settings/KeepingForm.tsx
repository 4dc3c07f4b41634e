import { createSignal, createUniqueId, Show } from 'solid-js';
import type { SettingsWords } from '../../utils/text/kept-words.ts';
import type { UseWords } from '../../utils/text/comfort-words.ts';
import type { DeskQuestions, Held } from '../../utils/wire/messages.ts';
import { OptionHelp } from './OptionHelp.tsx';

/** What may be kept, and how long. What a policy fixed is shown, and can't be changed. */
export function KeepingForm(props: {
  held: Held;
  words: SettingsWords;
  help: UseWords;
  onChange: (change: DeskQuestions['setKeeping'][0]) => Promise<boolean>;
}) {
  const keeping = () => props.held.keeping;
  const [days, setDays] = createSignal<string | null>(null);
  const shown = () => days() ?? `${keeping().days}`;
  const id = createUniqueId();

  async function saveDays(): Promise<void> {
    if (await props.onChange({ days: Number(shown()) })) setDays(null);
  }

  const choice = (what: 'notes' | 'remember') => (
    <div data-option={what}>
      <label class="choice">
        <input
          type="checkbox"
          name={what}
          checked={keeping()[what]}
          disabled={keeping().fixed[what]}
          onChange={(event) => void props.onChange({ [what]: event.currentTarget.checked })}
        />
        {props.words[what]}
      </label>
      <Show when={keeping().fixed[what]}>
        <p class="hint">{props.words.fixed}</p>
      </Show>
      <Show when={!keeping()[what] && !keeping().fixed[what]}>
        <p class="hint">{props.words.off}</p>
      </Show>
      <OptionHelp of={props.words[what]} what={props.help.what} help={props.help[`${what}Help`]} />
    </div>
  );

  return (
    <section class="settings-part" aria-labelledby="keep">
      <h2 id="keep">{props.words.keep}</h2>
      {choice('notes')}
      {choice('remember')}
      <form
        data-option="days"
        onSubmit={(event) => {
          event.preventDefault();
          void saveDays();
        }}
      >
        <label for={id}>{props.words.days}</label>
        <div class="in-row">
          <input
            id={id}
            class="field"
            type="number"
            name="days"
            min="1"
            max={keeping().longestDays}
            required
            value={shown()}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {props.words.shorten}
          </button>
        </div>
        <p id={`${id}-hint`} class="hint">
          {props.words.daysHint(keeping().longestDays)}
        </p>
        <OptionHelp of={props.words.days} what={props.help.what} help={props.help.daysHelp} />
      </form>
    </section>
  );
}
