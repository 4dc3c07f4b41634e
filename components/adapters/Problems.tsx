import { For } from 'solid-js';
import type { TeachWords } from '../../utils/text/teach-words.ts';
import type { DeskQuestions } from '../../utils/wire/messages.ts';

/** Why a file was refused: place, reason and what to do, each by itself. */
export function Problems(props: {
  file: string;
  problems: DeskQuestions['importAdapter'][1]['problems'];
  words: TeachWords['page'];
}) {
  return (
    <div role="alert" class="problems">
      <p>{props.words.refused(props.file)}</p>
      <ul>
        <For each={props.problems}>
          {({ path, reason, hint }) => (
            <li>
              <dl>
                <dt>{props.words.where}</dt>
                <dd>
                  <code>{path || props.words.whole}</code>
                </dd>
                <dt>{props.words.why}</dt>
                <dd>{reason}</dd>
                <dt>{props.words.how}</dt>
                <dd>{hint}</dd>
              </dl>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
