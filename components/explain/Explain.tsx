import { onMount, Show } from 'solid-js';
import { isDrawn } from '../../utils/indicators/representation.ts';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { BackIcon } from '../parts/icons.tsx';
import { limitOf, ruleText, sentenceOf } from '../parts/signal-words.ts';
import { StateIcon, StateLine } from '../parts/SignalRow.tsx';
import { useView } from '../parts/view.tsx';
import { Contest } from '../annotate/Contest.tsx';
import { FormChoice } from '../rules/FormChoice.tsx';
import { RuleSwitch } from '../rules/RuleSwitch.tsx';
import { Changes } from './Changes.tsx';
import { Contested } from './Contested.tsx';
import { InputList } from './InputList.tsx';
import { ScaleLine } from './ScaleLine.tsx';
import { Why } from './Why.tsx';
import './explain.css';

/** One indicator opened to its rule: state, scale, rule, what was read, why, and whose rule it is. */
export function Explain(props: { signal: Signal; indicator: Indicator; back: string }) {
  const view = useView();
  const words = () => view.texts().words.explain;
  const own = () => props.indicator.texts[view.texts().language];
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());

  function tellFormula(): void {
    const { id, version } = props.indicator;
    view.tell('signal.explained', { indicator: id, version, part: 'formula' }, props.signal.client);
  }

  const drawn = () => {
    const { value, threshold, state } = props.signal;
    if (state === 'unknown' || typeof value !== 'number' || threshold === null) return null;
    const isWanted = props.indicator.representation !== 'words';
    return isDrawn(props.indicator) && isWanted ? { value, threshold } : null;
  };
  // The title of a figure is its value: no state word goes with it.
  const saysItself = () => props.signal.kind === 'figure' && props.signal.state !== 'unknown';
  const title = () => sentenceOf(view.texts(), props.indicator, props.signal);
  const limit = () => {
    const { threshold, unit } = props.indicator;
    if (threshold === null || unit === 'list' || unit === 'yes/no') return null;
    return limitOf(view.texts(), unit, threshold);
  };

  return (
    <article class="explain">
      <div class="explain-head">
        <button type="button" class="link back" onClick={() => view.explain(null)}>
          <BackIcon />
          <span>{props.back}</span>
        </button>
        <h2 ref={(element) => (heading = element)} tabindex="-1">
          {title()}
        </h2>
        <Show when={title() !== own().question}>
          <p class="question">{own().question}</p>
        </Show>
        <div
          class="explain-state"
          data-state={props.signal.stance ? undefined : props.signal.state}
          data-stance={props.signal.stance?.kind}
          data-form={props.indicator.representation}
          hidden={saysItself() && !props.signal.stance}
        >
          <span class="mark">
            <StateIcon signal={props.signal} />
          </span>
          <StateLine signal={props.signal} indicator={props.indicator} whole />
        </div>
        <Show when={drawn()}>
          {(numbers) => (
            <ScaleLine
              signal={props.signal}
              indicator={props.indicator}
              value={numbers().value}
              threshold={numbers().threshold}
            />
          )}
        </Show>
        <div class="rule-acts">
          <FormChoice indicator={props.indicator} />
          <RuleSwitch indicator={props.indicator} />
        </div>
      </div>

      <section class="part">
        <h3>{words().rule}</h3>
        <p class="plain">{props.indicator.plain?.[view.texts().language]}</p>
        <Show when={own().note}>{(note) => <p>{ruleText(view.texts(), props.indicator, note())}</p>}</Show>
        <details class="formula" onToggle={(event) => event.currentTarget.open && tellFormula()}>
          <summary>{words().formula}</summary>
          <pre tabindex="0">
            <code>{props.indicator.rule}</code>
          </pre>
          <Show when={props.indicator.value}>
            <p class="hint">{words().formulaValue}</p>
            <pre tabindex="0">
              <code>{props.indicator.value}</code>
            </pre>
          </Show>
        </details>
      </section>

      <Why signal={props.signal} indicator={props.indicator} />

      <Show when={!props.signal.absent}>
        <section class="part">
          <h3>{words().inputs}</h3>
          <InputList signal={props.signal} />
        </section>
      </Show>

      <dl class="part about">
        <Show when={props.indicator.kind === 'signal'}>
          <dt>{words().threshold}</dt>
          <dd>
            {limit() ? `${limit()}. ` : `${words().noThreshold} `}
            {ruleText(view.texts(), props.indicator, own().thresholdFrom)}
          </dd>
        </Show>
        <dt>{words().purpose}</dt>
        <dd>{ruleText(view.texts(), props.indicator, own().purpose)}</dd>
        <dt>{words().objection}</dt>
        <dd>{ruleText(view.texts(), props.indicator, own().objection)}</dd>
        <dt>{words().from}</dt>
        <dd>
          {words().owner(
            props.indicator.owner,
            props.indicator.version,
            view.texts().day(props.indicator.validFrom),
          )}
          <Show when={props.indicator.validTo}>
            {(day) => <> {words().validTo(view.texts().day(day()))}</>}
          </Show>
          <Changes indicator={props.indicator} />
        </dd>
        <Contested indicator={props.indicator.id} />
      </dl>

      <Show when={!props.signal.absent}>
        <Contest signal={props.signal} />
      </Show>
    </article>
  );
}
