import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import type { Part } from '../../utils/indicators/compile.ts';
import { leadingName } from '../../utils/indicators/named.ts';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { problemInWords } from '../../utils/text/rule-problems.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { inputsFor } from '../../utils/workbench/inputs.ts';
import { formToRule, ruleToForm, type RuleForm } from '../../utils/workbench/rule-form.ts';
import { Segments } from '../parts/Segments.tsx';
import { CelField } from './CelField.tsx';
import { FormFields } from './FormFields.tsx';
import { NamedNote } from './NamedNote.tsx';
import type { Writing } from './writing.ts';

type CelPart = 'rule' | 'value' | 'of' | 'date';

/** The rule as a form or as CEL, with its plain sentence beside it as it is typed. */
export function RuleEditor(props: { writing: Writing; indicator: Indicator; language: Language }) {
  const words = () => writingWords[props.language];
  const id = createUniqueId();
  const thresholds = () => props.writing.pack()?.thresholds ?? [];
  const isForClients = () => props.indicator.scope === 'client' && props.indicator.kind === 'signal';
  const form = createMemo(() => (isForClients() ? ruleToForm(props.indicator, thresholds()) : null));
  const [how, setHow] = createSignal<'form' | 'cel'>('form');
  const about = createMemo(() => props.indicator.id);
  createEffect(on(about, () => setHow('form')));
  const problemOf = (part: Part) => props.writing.problems().find((problem) => problem.part === part);

  function write(next: RuleForm): void {
    props.writing.edit({ value: undefined, date: undefined, ...formToRule(next) });
  }

  /** The inputs follow the rule, unless somebody chose them otherwise in the file. */
  function type(part: CelPart, cel: string): void {
    const before = props.indicator;
    const next = { ...before, [part]: cel === '' && part !== 'rule' ? undefined : cel };
    const follows = JSON.stringify(inputsFor(before)) === JSON.stringify(before.inputs);
    const lacks = props.writing.problems().some((problem) => problem.part === 'inputs');
    const inputs = inputsFor(next);
    if ((follows || lacks || before.inputs.length === 0) && inputs.length > 0) next.inputs = inputs;
    const name = leadingName(next.rule, thresholds());
    // A name that was just typed brings its number.
    if (name !== null && name !== leadingName(before.rule, thresholds()))
      next.threshold = thresholds().find((each) => each.id === name)!.value;
    props.writing.edit(next);
  }

  return (
    <section class="rule-editor" aria-labelledby={id}>
      <div class="rule-head">
        <h3 id={id}>{words().rule}</h3>
        <Segments
          label={words().how}
          value={form() ? how() : 'cel'}
          options={(['form', 'cel'] as const).map((value) => ({ value, label: words().hows[value] }))}
          onChoose={setHow}
        />
      </div>
      <Show
        when={how() === 'form' && form()}
        fallback={
          <>
            <Show when={!form()}>
              <p class="hint">{words().celOnly}</p>
            </Show>
            <CelField
              label={words().cel}
              value={props.indicator.rule}
              scope={props.indicator.scope}
              thresholds={thresholds()}
              language={props.language}
              problem={problemOf('rule')}
              rows={3}
              onInput={(cel) => type('rule', cel)}
            />
            <p class="hint">{words().celHint}</p>
            <div class="rule-limit">
              <label for={`${id}-limit`}>{words().threshold}</label>
              <input
                id={`${id}-limit`}
                type="number"
                class="field"
                step="any"
                value={props.indicator.threshold ?? ''}
                onInput={(event) => {
                  const number = event.currentTarget.valueAsNumber;
                  props.writing.edit({ threshold: Number.isNaN(number) ? null : number });
                }}
              />
              <span>{words().units[props.indicator.unit]}</span>
            </div>
            <details>
              <summary>{words().beside}</summary>
              <For each={['value', 'date'] as const}>
                {(part) => (
                  <CelField
                    label={words().parts[part]}
                    value={props.indicator[part] ?? ''}
                    scope={props.indicator.scope}
                    thresholds={thresholds()}
                    language={props.language}
                    problem={problemOf(part)}
                    rows={1}
                    onInput={(cel) => type(part, cel)}
                  />
                )}
              </For>
            </details>
          </>
        }
      >
        {(one) => (
          <FormFields
            form={one()}
            thresholds={thresholds()}
            added={props.writing.pack()?.fields ?? []}
            language={props.language}
            onChange={write}
          />
        )}
      </Show>
      <NamedNote writing={props.writing} indicator={props.indicator} language={props.language} />
      <div class="rule-said">
        <div class="rule-plain">
          <h4>{words().plain}</h4>
          <p data-part="plain">{props.writing.sound()?.plain?.[props.language] ?? words().notYet}</p>
        </div>
        <Show when={how() === 'form' && form()}>
          <div class="rule-cel">
            <h4>{words().cel}</h4>
            <code>{props.indicator.rule}</code>
          </div>
        </Show>
      </div>
      <Show when={props.indicator.inputs.length > 0}>
        <p class="hint">
          {words().inputs}:{' '}
          {[...new Set(props.indicator.inputs.flat(2))].map(textsFor(props.language).field).join(', ')}.
        </p>
      </Show>
      <Show when={problemOf('inputs')}>
        {(problem) => (
          <p class="cel-wrong">
            <strong>{words().parts.inputs}</strong> <span>{problemInWords(problem(), props.language)}</span>
          </p>
        )}
      </Show>
    </section>
  );
}
