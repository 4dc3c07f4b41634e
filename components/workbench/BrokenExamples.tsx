import { For } from 'solid-js';
import type { ExampleRun } from '../../utils/packs/examples.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { tryWords, writingWords } from '../../utils/text/writing.ts';
import { runKey } from '../../utils/workbench/publish.ts';

/** Examples of the pack that no longer hold: each is agreed to by itself, or the rule is mended. */
export function BrokenExamples(props: {
  runs: readonly ExampleRun[];
  pack: Pack | null;
  agreed: ReadonlySet<string>;
  language: Language;
  onAgree: (agreed: ReadonlySet<string>) => void;
}) {
  const words = () => writingWords[props.language].examples;
  const nameOf = (id: string): string =>
    props.pack?.indicators.find((one) => one.id === id)?.texts[props.language].name ?? id;
  const states = () => tryWords[props.language].states;

  function tick(run: ExampleRun, is: boolean): void {
    const next = new Set(props.agreed);
    next[is ? 'add' : 'delete'](runKey(run));
    props.onAgree(next);
  }

  return (
    <div role="alert" class="rule-examples">
      <p>{words().refused(props.runs.length)}</p>
      <ul>
        <For each={props.runs}>
          {(run) => (
            <li data-example={run.at}>
              <p>
                <strong>{words().one(run.at + 1, nameOf(run.example.indicator))}</strong>{' '}
                {run.example.note?.[props.language]}
              </p>
              <p>
                {words().on(textsFor(props.language).day(run.example.day))}{' '}
                {words().expected(states()[run.example.expect], numberOf(run.example.value))}{' '}
                {run.said
                  ? words().said(states()[run.said.state], numberOf(run.said.value))
                  : words().notJudged}
              </p>
              <label class="choice">
                <input
                  type="checkbox"
                  data-part="agree"
                  checked={props.agreed.has(runKey(run))}
                  onChange={(event) => tick(run, event.currentTarget.checked)}
                />
                {run.said ? words().agree : words().agreeGone}
              </label>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

const numberOf = (value: unknown): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);
