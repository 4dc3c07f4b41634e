import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { stanceWords } from '../annotate/stance-words.ts';
import { isDrawn } from '../../utils/indicators/representation.ts';
import { FigureIcon, StanceIcon, NotRaisedIcon, RaisedIcon, UnknownIcon } from './icons.tsx';
import { LocateButton, placeHere } from './locate.tsx';
import { measureOf, missingWords, saysValue, sentenceOf } from './signal-words.ts';
import { useView } from './view.tsx';
import { MiniScale } from './MiniScale.tsx';
import './signal-row.css';

export function StateIcon(props: { signal: Pick<Signal, 'state' | 'kind' | 'stance'> }) {
  return (
    <Switch fallback={<NotRaisedIcon />}>
      <Match when={props.signal.stance}>{(stance) => <StanceIcon kind={stance().kind} />}</Match>
      <Match when={props.signal.state === 'unknown'}>
        <UnknownIcon />
      </Match>
      <Match when={props.signal.kind === 'figure'}>
        <FigureIcon />
      </Match>
      <Match when={props.signal.state === 'raised'}>
        <RaisedIcon />
      </Match>
    </Switch>
  );
}

/** State word, then number (unless the sentence above says it) and threshold, or why it is unknown. */
export function StateLine(props: { signal: Signal; indicator: Indicator; whole?: boolean }) {
  const view = useView();
  const rest = () => {
    const texts = view.texts();
    if (props.signal.absent) return null;
    if (props.signal.state === 'unknown') return missingWords(texts, props.signal).join('; ') || null;
    const withAmount = props.whole === true || !saysValue(texts, props.indicator, props.signal);
    return measureOf(texts, props.indicator, props.signal, withAmount);
  };
  // A figure's sentence says its value already: it has no state word to set beside it.
  const bare = () => props.signal.kind === 'figure' && props.signal.state !== 'unknown';
  const stance = () => props.signal.stance && stanceWords(view.texts(), props.signal.stance);
  return (
    <Show
      when={!stance()}
      fallback={
        <span class="state-line">
          <b class="state-word">{stance()?.head}</b> · {stance()?.why}
        </span>
      }
    >
      <Show when={!bare()}>
        <span class="state-line">
          <b class="state-word" data-state={props.signal.state}>
            {props.signal.absent
              ? view.texts().words.rules.absent[props.signal.absent]
              : view.texts().words.states[props.signal.state]}
          </b>
          <Show when={rest()}> · {rest()}</Show>
        </span>
      </Show>
    </Show>
  );
}

/**
 * One signal or figure: shape, sentence, state in words. Pressing the words opens the rule; the crosshair
 * shows the place on the page. `date` is for the timeline only.
 */
export function SignalRow(props: { signal: Signal; indicator: Indicator; date?: string }) {
  const view = useView();
  const [outcome, setOutcome] = createSignal<string | null>(null);
  const place = createMemo(() => placeHere(view, props.signal.inputs));
  const sentence = () => sentenceOf(view.texts(), props.indicator, props.signal);
  const drawn = () => {
    const { value, threshold, state } = props.signal;
    const isScale = props.indicator.representation === 'scale' && isDrawn(props.indicator);
    return isScale && state !== 'unknown' && typeof value === 'number' && threshold !== null
      ? { value, threshold }
      : null;
  };
  return (
    <div
      class="signal"
      classList={{ dated: props.date !== undefined }}
      data-state={props.signal.stance ? undefined : props.signal.state}
      data-stance={props.signal.stance?.kind}
      data-kind={props.signal.kind}
      data-form={props.indicator.representation}
    >
      <Show when={props.date !== undefined}>
        <span class="date">{props.date}</span>
      </Show>
      <span class="mark">
        <StateIcon signal={props.signal} />
      </span>
      <button
        type="button"
        class="signal-open"
        data-explains={props.indicator.id}
        onClick={() => view.explain(props.indicator.id)}
      >
        <span class="sentence">{sentence()}</span>
        <StateLine signal={props.signal} indicator={props.indicator} />
        <Show when={drawn()}>
          {(numbers) => (
            <MiniScale
              value={numbers().value}
              threshold={numbers().threshold}
              raised={props.signal.state === 'raised' && !props.signal.stance}
            />
          )}
        </Show>
      </button>
      <Show when={place()}>
        {(source) => (
          <LocateButton
            source={source()}
            what={sentence()}
            indicator={props.indicator.id}
            onOutcome={setOutcome}
          />
        )}
      </Show>
      <Show when={outcome()}>
        <p role="status" class="outcome">
          {outcome()}
        </p>
      </Show>
    </div>
  );
}
