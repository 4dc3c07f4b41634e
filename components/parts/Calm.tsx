import { Show, type JSX } from 'solid-js';

/** An honest empty screen: what is so, and what the coach can do about it. */
export function Calm(props: { title: string; how?: string; children?: JSX.Element }) {
  return (
    <div class="calm">
      <h2>{props.title}</h2>
      <Show when={props.how}>
        <p>{props.how}</p>
      </Show>
      {props.children}
    </div>
  );
}
