import { createResource, createSignal, createUniqueId, Show } from 'solid-js';
import type { SheetWords } from '../../utils/text/sheet-words.ts';
import type { CitizenDesk } from '../../utils/wire/client-sheet.ts';
import type { Holder } from './holder.ts';

/** Who a citizen turns to: it stands on the page that is turned to them. */
export function CitizenForm(props: {
  holder: Holder;
  words: SheetWords;
  fixedWords: string;
  onSave: (desk: CitizenDesk) => Promise<boolean>;
}) {
  const [desk, { refetch }] = createResource(() => props.holder.citizenDesk());
  const [draft, setDraft] = createSignal<Partial<CitizenDesk>>({});
  const id = createUniqueId();
  const value = (what: keyof CitizenDesk): string => draft()[what] ?? desk()?.[what] ?? '';

  async function save(): Promise<void> {
    if (!(await props.onSave({ organisation: value('organisation'), ask: value('ask') }))) return;
    setDraft({});
    await refetch();
  }

  const field = (what: keyof CitizenDesk, hint?: string) => (
    <div>
      <label for={`${id}-${what}`}>{props.words[what]}</label>
      <input
        id={`${id}-${what}`}
        class="field"
        name={what}
        maxlength="200"
        autocomplete="off"
        disabled={desk()?.fixed[what]}
        value={value(what)}
        aria-describedby={hint ? `${id}-${what}-hint` : undefined}
        onInput={(event) => setDraft({ ...draft(), [what]: event.currentTarget.value })}
      />
      <Show when={hint}>
        <p id={`${id}-${what}-hint`} class="hint">
          {hint}
        </p>
      </Show>
      <Show when={desk()?.fixed[what]}>
        <p class="hint">{props.fixedWords}</p>
      </Show>
    </div>
  );

  return (
    <section class="settings-part" aria-labelledby="citizen-desk">
      <h2 id="citizen-desk">{props.words.desk}</h2>
      <p class="hint">{props.words.deskHow}</p>
      <form
        class="citizen-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {field('organisation')}
        {field('ask', props.words.askHint)}
        <button type="submit" class="button">
          {props.words.deskSave}
        </button>
      </form>
    </section>
  );
}
