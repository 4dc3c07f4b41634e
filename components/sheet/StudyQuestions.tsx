import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { questionnaireWords } from '../../utils/text/questionnaire.ts';
import type { Language } from '../../utils/street/signal.ts';
import type { CitizenAnswer } from '../../utils/traces/questionnaire-form.ts';
import type { CitizenStudy } from '../../utils/wire/client-sheet.ts';
import { answerOptions } from '../parts/answer-options.ts';

/** What a study asks the citizen: the questions come only once the citizen said yes here, and answers can be taken back. */
export function StudyQuestions(props: {
  study: CitizenStudy;
  language: Language;
  /** Null takes the answers back. */
  onAnswer: (answers: CitizenAnswer[] | null) => Promise<boolean>;
}) {
  const words = () => questionnaireWords[props.language];
  const [agreed, setAgreed] = createSignal(false);
  const [chosen, setChosen] = createSignal<Record<string, number>>({});
  const [asked, setAsked] = createSignal('');
  const id = createUniqueId();

  function agree(yes: boolean): void {
    setAgreed(yes);
    setChosen({});
    setAsked('');
  }

  async function give(): Promise<void> {
    const answers = Object.entries(chosen()).map(([question, answer]) => ({ question, answer }));
    if (answers.length === 0) setAsked(words().gaveNone);
    else if (await props.onAnswer(answers)) agree(false);
  }

  return (
    <section class="sheet-study no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {words().title}: {props.study.title[props.language]}
      </h2>
      <p>{props.study.about[props.language]}</p>
      <p>
        {words().who(props.study.researcher.name, props.study.researcher.organisation)} {words().free}
      </p>
      <p>{words().where(props.study.pseudonym)}</p>
      <Show
        when={!props.study.given}
        fallback={
          <>
            <p data-study="given">{words().given}</p>
            <button
              type="button"
              class="button"
              data-act="take-back-answers"
              onClick={() => void props.onAnswer(null)}
            >
              {words().takeBack}
            </button>
          </>
        }
      >
        <div class="sheet-choice">
          <label>
            <input
              type="checkbox"
              name="agree-study"
              checked={agreed()}
              onChange={(event) => agree(event.currentTarget.checked)}
            />
            {words().agree}
          </label>
        </div>
        <Show when={agreed()}>
          <For each={props.study.items}>
            {(item) => (
              <fieldset class="sheet-question" data-question={item.id}>
                <legend>{item.ask[props.language]}</legend>
                <div class="sheet-choice">
                  <For each={answerOptions(item.answer, props.language)}>
                    {(option, at) => (
                      <label>
                        <input
                          type="radio"
                          name={`${id}-${item.id}`}
                          onChange={() => setChosen({ ...chosen(), [item.id]: at() + 1 })}
                        />
                        {option}
                      </label>
                    )}
                  </For>
                </div>
              </fieldset>
            )}
          </For>
          <button type="button" class="button" data-act="give-answers" onClick={() => void give()}>
            {words().give}
          </button>
          <p role="status">{asked()}</p>
        </Show>
      </Show>
    </section>
  );
}
