import { createMemo } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { amountOf } from '../parts/signal-words.ts';
import { useView } from '../parts/view.tsx';
import { scaleOf } from '../../utils/indicators/scale.ts';

/** A number beside its threshold on a line; the words of `aria-label` say the same. */
export function ScaleLine(props: { signal: Signal; indicator: Indicator; value: number; threshold: number }) {
  const view = useView();
  const scale = createMemo(() => scaleOf(props.value, props.threshold));
  const words = () => view.texts().words;
  const label = () =>
    words().explain.scale(
      amountOf(view.texts(), props.indicator, props.signal) ?? `${props.value}`,
      `${props.threshold}`,
      `${scale().from}`,
      `${scale().to}`,
    );
  const crowded = () => nearEnd(scale().value, 0) || nearEnd(scale().value, 100);
  const raised = () => props.signal.state === 'raised';
  return (
    <svg class="scale" classList={{ low: crowded() }} role="img" aria-label={label()}>
      <line class="axis" x1="0" x2="100%" y1="2.25rem" y2="2.25rem" />
      <text x={`${scale().threshold}%`} y="1rem" text-anchor={anchor(scale().threshold)}>
        {words().threshold(props.threshold)}
      </text>
      <line
        class="tick"
        x1={`${scale().threshold}%`}
        x2={`${scale().threshold}%`}
        y1="1.375rem"
        y2="2.75rem"
      />
      {/* Drawn around its own point, so that it keeps its shape at every width. */}
      <svg
        class="point"
        classList={{ raised: raised() }}
        x={`${scale().value}%`}
        y="2.25rem"
        overflow="visible"
      >
        {raised() ? <path d="M0-8 8 0 0 8-8 0z" /> : <circle r="5.5" />}
      </svg>
      <text
        class="now"
        classList={{ raised: raised() }}
        x={`${scale().value}%`}
        y="3.75rem"
        text-anchor={anchor(scale().value)}
      >
        {words().explain.valueNow(props.value)}
      </text>
      <text x="0" y={nearEnd(scale().value, 0) ? '4.75rem' : '3.75rem'}>
        {scale().from}
      </text>
      <text x="100%" y={nearEnd(scale().value, 100) ? '4.75rem' : '3.75rem'} text-anchor="end">
        {scale().to}
      </text>
    </svg>
  );
}

const anchor = (share: number): 'start' | 'middle' | 'end' =>
  share < 18 ? 'start' : share > 82 ? 'end' : 'middle';

/** Close enough to an end that the two labels would touch on a narrow screen. */
const nearEnd = (share: number, end: number): boolean => Math.abs(share - end) < 30;
