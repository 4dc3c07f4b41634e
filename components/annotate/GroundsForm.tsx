import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { REASONS, THEMES } from '../../utils/annotations/reasons.ts';
import type { DisputeReason, DisputeTheme, Grounds } from '../../utils/street/annotation.ts';
import { useView } from '../parts/view.tsx';
import { FormEnd } from './FormEnd.tsx';

const OWN = 'own words';

/** On which theme, and why: a reason from the list, own words, or both. */
export function GroundsForm(props: {
  title?: string | undefined;
  given: Partial<Grounds> | undefined;
  onKeep: (grounds: Grounds) => void;
  onCancel: () => void;
}) {
  const view = useView();
  const words = () => view.texts().words.kept;
  // eslint-disable-next-line solid/reactivity -- where the form begins; what is typed stays when a reading comes
  const { theme: givenTheme = 'data', reason: givenReason, words: givenWords = '' } = props.given ?? {};
  const [theme, setTheme] = createSignal<DisputeTheme>(givenTheme);
  const [reason, setReason] = createSignal<DisputeReason | typeof OWN>(
    givenReason === null ? OWN : (givenReason ?? REASONS[givenTheme][0]!),
  );
  const [own, setOwn] = createSignal(givenWords);
  const id = createUniqueId();
  /** Own words may be about people: where a policy or the coach keeps no notes, there are none. */
  const mayWrite = () => view.state().keeping?.notes === true;

  function choose(next: DisputeTheme): void {
    setTheme(next);
    setReason(REASONS[next][0]!);
  }

  return (
    <form
      class="contest-form"
      onSubmit={(event) => {
        event.preventDefault();
        const said = own().trim();
        const chosen = reason();
        props.onKeep({
          theme: theme(),
          reason: chosen === OWN ? null : chosen,
          ...(said !== '' && mayWrite() && { words: said }),
        });
      }}
    >
      <Show when={props.title}>{(title) => <h4>{title()}</h4>}</Show>
      <fieldset>
        <legend>{words().about}</legend>
        <For each={THEMES}>
          {(each) => (
            <label class="choice">
              <input
                type="radio"
                name={`${id}-theme`}
                value={each}
                checked={theme() === each}
                onChange={() => choose(each)}
              />
              {words().themes[each]}
            </label>
          )}
        </For>
      </fieldset>
      <label for={`${id}-reason`}>{words().reason}</label>
      <select
        id={`${id}-reason`}
        class="field"
        onChange={(event) => setReason(event.currentTarget.value as DisputeReason)}
      >
        <For each={REASONS[theme()]}>
          {(each) => (
            <option value={each} selected={reason() === each}>
              {words().reasons[each]}
            </option>
          )}
        </For>
        <Show when={mayWrite()}>
          <option value={OWN} selected={reason() === OWN}>
            {words().inOwnWords}
          </option>
        </Show>
      </select>
      <Show when={mayWrite()}>
        <label for={`${id}-words`}>{words().ownWords}</label>
        <textarea
          id={`${id}-words`}
          class="field"
          rows="2"
          maxlength="280"
          autocomplete="off"
          spellcheck={false}
          required={reason() === OWN}
          aria-describedby={`${id}-hint`}
          value={own()}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {words().ownWordsHint}
        </p>
      </Show>
      <FormEnd onCancel={() => props.onCancel()} />
    </form>
  );
}
