import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import type { PromptNow, PromptReply } from '../../utils/wire/study.ts';
import { answerOptions } from '../parts/answer-options.ts';
import { useView } from '../parts/view.tsx';
import './study-prompt.css';

/** What the study asks now: it stands there until it is answered, skipped or expired, and draws no attention. */
export function StudyPrompt() {
  const view = useView();
  // A new state of something else is no new question.
  const asked = createMemo(() => view.state().study?.prompt, undefined, {
    equals: (a, b) => a?.key === b?.key,
  });
  createEffect(
    on(asked, (prompt) => {
      if (prompt) view.tell('prompt.shown', { prompt: prompt.id });
    }),
  );
  return (
    <Show when={asked()} keyed>
      {(prompt) => <Question prompt={prompt} />}
    </Show>
  );
}

function Question(props: { prompt: PromptNow }) {
  const view = useView();
  const words = () => view.texts().words.study;
  const language = () => view.state().language;
  const [chosen, setChosen] = createSignal<number | null>(null);
  const [own, setOwn] = createSignal('');
  const id = createUniqueId();

  const options = () => answerOptions(props.prompt.answer, language());
  const ready = () => (props.prompt.answer.form === 'words' ? own().trim() !== '' : chosen() !== null);

  /** What could not be kept now stays asked. */
  const send = (reply: PromptReply): void =>
    void view.desk.call('answerPrompt', reply).catch(() => undefined);

  function answer(): void {
    if (!ready()) return;
    const { key } = props.prompt;
    const reply =
      props.prompt.answer.form === 'words'
        ? { key, answer: 0, words: own().trim() }
        : { key, answer: chosen()! };
    send(reply);
  }

  return (
    <section class="study-prompt" data-prompt={props.prompt.id} aria-label={words().prompt}>
      <Show
        when={props.prompt.answer.form !== 'words'}
        fallback={
          <>
            <p id={id}>{props.prompt.ask[language()]}</p>
            <textarea
              class="field"
              rows="2"
              maxlength="2000"
              aria-label={words().inWords}
              aria-describedby={id}
              value={own()}
              onInput={(event) => setOwn(event.currentTarget.value)}
            />
          </>
        }
      >
        <fieldset>
          <legend>{props.prompt.ask[language()]}</legend>
          <For each={options()}>
            {(option, at) => (
              <label class="choice">
                <input type="radio" name={id} value={at() + 1} onChange={() => setChosen(at() + 1)} />
                {option}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <p class="study-acts">
        <button
          type="button"
          class="button"
          data-act="answer-prompt"
          aria-disabled={!ready()}
          onClick={answer}
        >
          {words().answer}
        </button>
        <button
          type="button"
          class="link"
          data-act="skip-prompt"
          onClick={() => send({ key: props.prompt.key, answer: null })}
        >
          {words().skip}
        </button>
      </p>
    </section>
  );
}
