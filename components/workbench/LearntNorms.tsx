import { For, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { disputesWords } from '../../utils/text/disputes.ts';
import { learnWords } from '../../utils/text/learn.ts';
import type { LearntNorm } from '../../utils/workbench/learn-norms.ts';
import type { Times } from '../../utils/workbench/learn.ts';

/** How it should be with each rule, by who proposed and who objected, from the files that were read. */
export function LearntNorms(props: {
  norms: readonly LearntNorm[];
  nameOf: (rule: string) => string;
  language: Language;
}) {
  const words = () => learnWords[props.language];
  const said = (times: Times): string => (times === null ? words().few : `${times}`);
  return (
    <>
      <h3>{words().norms.learnt}</h3>
      <Show when={props.norms.length > 0} fallback={<p>{words().norms.noneLearnt}</p>}>
        <For each={props.norms}>
          {(norm) => (
            <div class="learnt" data-norm={norm.id}>
              <h4>{props.nameOf(norm.id)}</h4>
              <For each={norm.said}>
                {(one) => (
                  <>
                    <p data-said={one.said}>
                      <strong>
                        {words().norms.saids[one.said]}: {said(one.times)}
                      </strong>{' '}
                      <Show when={one.times !== null}>
                        (
                        {one.roles
                          .map(
                            ({ role, times }) =>
                              `${disputesWords[props.language].roles[role]}: ${said(times)}`,
                          )
                          .join('; ')}
                        )
                      </Show>
                    </p>
                    <ul class="learnt-changes">
                      <For each={one.words}>{(own) => <li>‘{own}’</li>}</For>
                    </ul>
                  </>
                )}
              </For>
            </div>
          )}
        </For>
      </Show>
    </>
  );
}
