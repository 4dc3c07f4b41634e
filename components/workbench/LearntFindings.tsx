import { For, Show } from 'solid-js';
import type { PackFile } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import { learnWords } from '../../utils/text/learn.ts';
import { sampleWords } from '../../utils/text/sample.ts';
import type { LearntFinding } from '../../utils/workbench/learn-findings.ts';
import type { Times } from '../../utils/workbench/learn.ts';
import { checklistOf } from '../../utils/workbench/sample.ts';

/** What samples of case files say of rules and fields, from the files that were read. */
export function LearntFindings(props: {
  findings: readonly LearntFinding[];
  file: PackFile;
  language: Language;
}) {
  const words = () => sampleWords[props.language];
  const said = (times: Times): string => (times === null ? learnWords[props.language].few : `${times}`);
  const askOf = (item: string): string =>
    checklistOf(props.file).find((one) => one.id === item)?.ask[props.language] ?? item;
  return (
    <>
      <h3>{words().learnt}</h3>
      <Show when={props.findings.length > 0} fallback={<p>{words().noneLearnt}</p>}>
        <ul class="learnt-changes">
          <For each={props.findings}>
            {({ item, total, answers }) => (
              <li data-finding={item}>
                {askOf(item)} {words().together(said(total))}{' '}
                {answers.map(({ answer, times }) => `${words().answers[answer]}: ${said(times)}`).join('; ')}.
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
