import { createSignal, Show } from 'solid-js';

/** An act that can't be undone: a first press asks, a second one does it. */
export function Confirm(props: {
  act: string;
  /** The act with what it is about, where more than one is called the same. */
  name?: string;
  sure: string;
  yes: string;
  no: string;
  onYes: () => void;
}) {
  const [asks, setAsks] = createSignal(false);
  let ask: HTMLButtonElement | undefined;
  let no: HTMLButtonElement | undefined;

  function begin(): void {
    setAsks(true);
    // On the harmless one: Enter twice wipes nothing.
    no?.focus();
  }

  function end(): void {
    setAsks(false);
    ask?.focus();
  }

  return (
    <Show
      when={asks()}
      fallback={
        <button
          ref={(element) => (ask = element)}
          type="button"
          class="button wipe"
          aria-label={props.name}
          onClick={begin}
        >
          {props.act}
        </button>
      }
    >
      <div class="confirm" role="group" aria-label={props.sure}>
        <p>{props.sure}</p>
        <div class="in-row">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              end();
              props.onYes();
            }}
          >
            {props.yes}
          </button>
          <button ref={(element) => (no = element)} type="button" class="button" onClick={end}>
            {props.no}
          </button>
        </div>
      </div>
    </Show>
  );
}
