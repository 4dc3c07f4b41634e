import { createUniqueId, Show } from 'solid-js';

/** A field for a passphrase, with what is wrong with it beside it. */
export function PassphraseField(props: {
  label: string;
  hint?: string;
  problem: string | null;
  isNew: boolean;
  visible: boolean;
  value: string;
  onInput: (value: string) => void;
}) {
  const id = createUniqueId();
  const described = () =>
    [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="passphrase">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class="hint">
          {props.hint}
        </p>
      </Show>
      <input
        id={id}
        class="field"
        type={props.visible ? 'text' : 'password'}
        required
        maxlength="500"
        autocomplete={props.isNew ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={Boolean(props.problem)}
        aria-describedby={described()}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.problem}>
        <p id={`${id}-problem`} class="problem" role="alert">
          {props.problem}
        </p>
      </Show>
    </div>
  );
}
