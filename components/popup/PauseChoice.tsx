import { Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { SiteState } from './access.ts';

/** An hour without Sidelight on this site, and the way back before it ends: one button, which keeps the keyboard. */
export function PauseChoice(props: {
  state: SiteState;
  texts: Texts;
  onPause: () => void;
  onResume: () => void;
}) {
  const words = () => props.texts.words.popup;
  const until = () => props.state.pausedUntil;
  return (
    <Show when={until() !== null || props.state.mode !== 'off'}>
      <section>
        <Show when={until()}>{(end) => <p>{words().pausedUntil(props.texts.time(end()))}</p>}</Show>
        <button
          type="button"
          class={until() === null ? 'link' : 'button'}
          data-act={until() === null ? 'pause' : 'resume'}
          onClick={() => (until() === null ? props.onPause() : props.onResume())}
        >
          {until() === null ? words().pause : words().resume}
        </button>
      </section>
    </Show>
  );
}
