import { For, Show } from 'solid-js';
import {
  pointsOf,
  SIZE,
  STRENGTH,
  tipOf,
  type Drawing,
  type Shape,
} from '../../utils/traces/analysis/drawing.ts';

type Of<Is extends Shape['is']> = Extract<Shape, { is: Is }>;

/** A drawing in the ink of the page; what it says stands in the table too. */
export function Picture(props: { drawing: Drawing; title: string }) {
  const one = (shape: Shape) => {
    switch (shape.is) {
      case 'box':
        return <Box shape={shape} />;
      case 'dot':
        return <Dot shape={shape} />;
      case 'line':
        return <Line shape={shape} />;
      case 'text':
        return <Text shape={shape} />;
    }
  };
  return (
    <svg
      class="picture"
      role="img"
      aria-label={props.title}
      viewBox={`0 0 ${props.drawing.width} ${props.drawing.height}`}
      width={props.drawing.width}
      height={props.drawing.height}
      font-size={`${SIZE}`}
    >
      <For each={props.drawing.shapes}>{one}</For>
    </svg>
  );
}

const Box = (props: { shape: Of<'box'> }) => (
  <rect
    x={props.shape.x}
    y={props.shape.y}
    width={props.shape.width}
    height={props.shape.height}
    fill="currentColor"
    fill-opacity={STRENGTH[props.shape.fill]}
    stroke={props.shape.fill === 'band' ? 'none' : 'currentColor'}
  />
);

const Dot = (props: { shape: Of<'dot'> }) => (
  <circle
    cx={props.shape.x}
    cy={props.shape.y}
    r={props.shape.r}
    class={props.shape.open ? 'picture-open' : 'picture-full'}
    stroke="currentColor"
    stroke-width="2"
  />
);

const Line = (props: { shape: Of<'line'> }) => (
  <>
    <polyline
      points={pointsOf(props.shape.points)}
      fill="none"
      stroke="currentColor"
      stroke-width={props.shape.width}
      stroke-dasharray={props.shape.dash ? '5 4' : undefined}
    />
    <Show when={props.shape.arrow}>
      <polygon points={pointsOf(tipOf(props.shape.points))} fill="currentColor" />
    </Show>
  </>
);

const Text = (props: { shape: Of<'text'> }) => (
  <text
    x={props.shape.x}
    y={props.shape.y}
    text-anchor={props.shape.anchor}
    font-weight={props.shape.bold ? 600 : undefined}
    fill="currentColor"
  >
    {props.shape.text}
  </text>
);
