import { For } from 'solid-js';
import type { CheckAnswer, CheckItem } from '../../utils/street/sample.ts';
import type { Language } from '../../utils/street/signal.ts';
import { sampleWords } from '../../utils/text/sample.ts';
import { ANSWERS } from '../../utils/workbench/sample.ts';

/** One case file of a sample with the questions of the checklist. */
export function SampleFile(props: {
  number: string;
  checklist: readonly CheckItem[];
  answers: Readonly<Record<string, CheckAnswer>>;
  language: Language;
  onAnswer: (answers: Readonly<Record<string, CheckAnswer>>) => void;
}) {
  const words = () => sampleWords[props.language];
  function answer(item: string, value: string): void {
    const { [item]: _, ...others } = props.answers;
    props.onAnswer(value === '' ? others : { ...others, [item]: value as CheckAnswer });
  }
  return (
    <details data-part="sample-file">
      <summary>
        {words().file(props.number)} ·{' '}
        {words().answered(Object.keys(props.answers).length, props.checklist.length)}
      </summary>
      <For each={props.checklist}>
        {(item) => (
          <label class="sample-question">
            {item.ask[props.language]}
            <select
              class="field"
              data-item={item.id}
              onChange={(event) => answer(item.id, event.currentTarget.value)}
            >
              <option value="" selected={props.answers[item.id] === undefined}>
                {words().notYet}
              </option>
              <For each={ANSWERS}>
                {(each) => (
                  <option value={each} selected={props.answers[item.id] === each}>
                    {words().answers[each]}
                  </option>
                )}
              </For>
            </select>
          </label>
        )}
      </For>
    </details>
  );
}
