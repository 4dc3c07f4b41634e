import { createMemo, For, Match, Show, Switch } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Absence, Signal } from '../../utils/street/signal.ts';
import { amountOf, limitOf, missingWords, sentenceOf } from '../parts/signal-words.ts';
import { useView } from '../parts/view.tsx';
import { withheldLabels } from './withheld.ts';

/** Why this signal is in the state it is in, from what was read; or what is missing to say so. */
export function Why(props: { signal: Signal; indicator: Indicator }) {
  const view = useView();
  const words = () => view.texts().words.explain;
  const title = () =>
    props.signal.kind === 'figure' && props.signal.state !== 'unknown'
      ? words().whyFigure
      : words().why[props.signal.state];

  const compared = () => {
    const { value, threshold } = props.signal;
    const { unit } = props.indicator;
    if (typeof value !== 'number' || threshold === null || unit === 'yes/no' || unit === 'list') return null;
    // A day that is still to come is not "less than" a number of days since.
    if (value < 0 && unit !== 'days left') return null;
    const amount = amountOf(view.texts(), props.indicator, props.signal)!;
    const relation = value > threshold ? 'more' : value < threshold ? 'less' : 'equal';
    return capital(words().compare(amount, relation, limitOf(view.texts(), unit, threshold)));
  };
  /** Labels of the page that could be what is missing, and were left unread for their class. */
  const withheld = createMemo(() => withheldLabels(props.signal.missing, view.state().page.readings));
  /** True when some group of the rule's inputs has no alternative that was seen whole. */
  const isPartly = () => {
    const seen = new Set(
      props.signal.inputs.filter((input) => input.state !== 'not seen').map((input) => input.field),
    );
    return props.indicator.inputs.some(
      (group) => !group.some((fields) => fields.every((field) => seen.has(field))),
    );
  };

  return (
    <section class="part">
      <h3>{props.signal.absent ? view.texts().words.rules.whyAbsent : title()}</h3>
      <Switch>
        <Match when={props.signal.absent}>
          {(absent) => <Absent signal={props.signal} absent={absent()} />}
        </Match>
        <Match when={props.signal.state === 'unknown'}>
          <p>{words().missing}</p>
          <ul class="missing">
            <For each={missingWords(view.texts(), props.signal)}>
              {(reason) => <li>{capital(reason)}</li>}
            </For>
            <For each={withheld()}>{(label) => <li>{view.texts().words.rules.withheld(label)}</li>}</For>
          </ul>
        </Match>
        <Match when={props.signal.kind === 'figure'}>
          <p>{sentenceOf(view.texts(), props.indicator, props.signal)}</p>
        </Match>
        <Match when={true}>
          <p>{compared() ?? (props.signal.state === 'raised' ? words().met : words().notMet)}</p>
          <Show when={props.signal.state === 'raised' && isPartly()}>
            <p>{words().settled}</p>
          </Show>
        </Match>
      </Switch>
    </section>
  );
}

/** Why nobody looked: and what the rule would look at. */
function Absent(props: { signal: Signal; absent: Absence }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  return (
    <>
      <p>{words().why[props.absent]}</p>
      <Show when={props.signal.missing.length}>
        <p>{words().looksFor}</p>
        <ul class="missing">
          <For each={props.signal.missing}>{(field) => <li>{view.texts().field(field)}</li>}</For>
        </ul>
      </Show>
    </>
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
