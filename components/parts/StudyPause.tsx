import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { PauseLength } from '../../utils/traces/enrolment.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { StudyNow } from '../../utils/wire/study.ts';
import './study-line.css';

const LENGTHS: readonly PauseLength[] = ['quarter', 'hour', 'today'];

/** What the line of a study can do. */
export interface StudyActs {
  pause: (length: PauseLength) => Promise<unknown>;
  resume: () => Promise<unknown>;
}

/** That a study runs, as one sentence, with the pause beside it; and what the browser did not keep of its log. */
export function StudyPause(props: { study: StudyNow; texts: Texts; acts: StudyActs; open?: () => void }) {
  const words = () => props.texts.words.study;
  const [choosing, setChoosing] = createSignal(false);
  const lengths = createUniqueId();
  const line = () => {
    const { state, title, pausedUntil } = props.study;
    if (state === 'gone') return '';
    const sentence = words().states[state](title[props.texts.language]);
    return pausedUntil ? `${sentence} ${words().pausedUntil(props.texts.time(pausedUntil))}` : sentence;
  };

  const indicatorsOff = () =>
    props.study.conditions.some(({ factor, level }) => factor === 'indicators' && level === 'off');

  async function pause(length: PauseLength): Promise<void> {
    setChoosing(false);
    await props.acts.pause(length);
  }

  return (
    <div class="study-line" data-study={props.study.state}>
      <p>{line()}</p>
      <Show when={indicatorsOff()}>
        <p class="hint">{words().indicatorsOff}</p>
      </Show>
      <p class="study-acts">
        <Show when={props.study.state === 'running'}>
          <button
            type="button"
            class="link"
            aria-expanded={choosing()}
            aria-controls={lengths}
            onClick={() => setChoosing(!choosing())}
          >
            {words().pause}
          </button>
        </Show>
        <Show when={props.study.state === 'paused'}>
          <button type="button" class="link" onClick={() => void props.acts.resume()}>
            {words().resume}
          </button>
        </Show>
        <Show when={props.open}>
          <button type="button" class="link" onClick={() => props.open?.()}>
            {words().open}
          </button>
        </Show>
      </p>
      <div id={lengths} class="study-lengths" hidden={!choosing()}>
        <Show when={choosing()}>
          <For each={LENGTHS}>
            {(length) => (
              <button type="button" class="button" data-pause={length} onClick={() => void pause(length)}>
                {words().lengths[length]}
              </button>
            )}
          </For>
        </Show>
      </div>
      <Show when={props.study.trouble}>
        {(trouble) => (
          <p class="study-trouble" role="status">
            <Show when={trouble().waiting > 0}>{words().waiting(trouble().waiting)}</Show>{' '}
            <Show when={trouble().lost > 0}>{words().lost(trouble().lost)}</Show>
          </p>
        )}
      </Show>
    </div>
  );
}
