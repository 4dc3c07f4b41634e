import { Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { SiteState } from './access.ts';

/** An hour without Sidelight on this site, and the way back before it ends. */
export function PauseChoice(props: {
  state: SiteState;
  texts: Texts;
  onPause: () => void;
  onResume: () => void;
}) {
  const words = () => props.texts.words.popup;
  return (
    <Show
      when={props.state.pausedUntil}
      fallback={
        <Show when={props.state.mode !== 'off'}>
          <section>
            <button type="button" class="link" data-act="pause" onClick={() => props.onPause()}>
              {words().pause}
            </button>
          </section>
        </Show>
      }
    >
      {(until) => (
        <section>
          <p>{words().pausedUntil(props.texts.time(until()))}</p>
          <button type="button" class="button" data-act="resume" onClick={() => props.onResume()}>
            {words().resume}
          </button>
        </section>
      )}
    </Show>
  );
}
