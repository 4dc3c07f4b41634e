import { createMemo, Show } from 'solid-js';
import { scaleOf } from '../../utils/indicators/scale.ts';

/** A number beside its threshold, small. The words above it say both, so that it needs no name. */
export function MiniScale(props: { value: number; threshold: number; raised: boolean }) {
  const scale = createMemo(() => scaleOf(props.value, props.threshold));
  return (
    <svg class="mini-scale" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="0.5rem" y2="0.5rem" />
      <line
        class="tick"
        x1={`${scale().threshold}%`}
        x2={`${scale().threshold}%`}
        y1="0.125rem"
        y2="0.875rem"
      />
      <svg
        class="point"
        classList={{ raised: props.raised }}
        x={`${scale().value}%`}
        y="0.5rem"
        overflow="visible"
      >
        <Show when={props.raised} fallback={<circle r="4" />}>
          <path d="M0-6 6 0 0 6-6 0z" />
        </Show>
      </svg>
    </svg>
  );
}
