import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';

/** Lines to write on where nothing was typed. */
const LINES = 3;

/** The client's own words: on paper, or kept too when client and coach both want that. */
export function Remark(props: {
  sheet: ClientSheet;
  texts: Texts;
  onKeep: (text: string | null) => Promise<boolean>;
}) {
  const words = () => props.texts.words.sheet;
  const saved = () => props.sheet.kept?.find((one) => one.kind === 'remark')?.text ?? '';
  const [draft, setDraft] = createSignal<string | null>(null);
  const [keep, setKeep] = createSignal<boolean | null>(null);
  const own = () => draft() ?? saved();
  const isKept = () => keep() ?? saved() !== '';
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;

  async function settle(text: string | null): Promise<void> {
    if (!(await props.onKeep(text))) return;
    if (text === null) setDraft('');
    else setDraft(null);
    setKeep(null);
    // The button goes with what there was to keep or to take away.
    field?.focus();
  }

  return (
    <section class="sheet-own" aria-labelledby={`${id}-own`}>
      <h2 id={`${id}-own`}>{words().own}</h2>
      <p class="no-print" id={`${id}-how`}>
        {words().ownHow}
      </p>
      <textarea
        ref={(element) => (field = element)}
        class="field no-print"
        rows="4"
        maxlength="2000"
        autocomplete="off"
        spellcheck={false}
        aria-labelledby={`${id}-own`}
        aria-describedby={`${id}-how`}
        value={own()}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <Show
        when={own().trim()}
        fallback={
          <div class="sheet-lines only-print">
            <For each={Array.from({ length: LINES })}>{() => <span />}</For>
          </div>
        }
      >
        <p class="sheet-words only-print">{own()}</p>
      </Show>
      <Show when={props.sheet.remarkUntil} fallback={<p class="sheet-also">{words().cantKeep}</p>}>
        {(until) => (
          <>
            <fieldset class="sheet-choice">
              <legend class="visually-hidden">{words().own}</legend>
              <label>
                <input type="radio" name={`${id}-keep`} checked={!isKept()} onChange={() => setKeep(false)} />
                {words().paper}
              </label>
              <label>
                <input type="radio" name={`${id}-keep`} checked={isKept()} onChange={() => setKeep(true)} />
                {words().keep(props.texts.day(until()))}
              </label>
            </fieldset>
            <div class="no-print sheet-remark">
              <Show when={isKept()}>
                <p class="sheet-also">{words().keepHow}</p>
              </Show>
              <Show when={isKept() && own().trim() !== '' && own().trim() !== saved()}>
                <button type="button" class="button" onClick={() => void settle(own().trim())}>
                  {words().save}
                </button>
              </Show>
              <Show when={saved()}>
                <button type="button" class="button" onClick={() => void settle(null)}>
                  {words().remove}
                </button>
              </Show>
            </div>
          </>
        )}
      </Show>
    </section>
  );
}
