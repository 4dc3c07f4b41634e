import { createUniqueId, type JSX } from 'solid-js';

/** One choice of a closed list, with its label before it. */
export function Chosen(props: { label: string; onChoose: (value: string) => void; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <>
      <label for={id}>{props.label}</label>
      <select id={id} class="field" onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {props.children}
      </select>
    </>
  );
}
