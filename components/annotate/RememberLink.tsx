import { Show } from 'solid-js';
import type { FieldId } from '../../utils/street/reading.ts';
import { fieldById } from '../../utils/vocabulary/index.ts';
import { useView } from '../parts/view.tsx';

/** Beside a value that was read: keep it after this session, or not any more. Only for fields that may be held. */
export function RememberLink(props: { field: FieldId }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const kept = () => view.state().client?.kept;
  const isOffered = () =>
    view.state().keeping?.remember === true &&
    kept() !== undefined &&
    fieldById(props.field)?.handling === 'keep' &&
    view.state().client?.client.facts[props.field]?.state === 'filled';
  const remembered = () => kept()?.remembered[props.field];
  /** Remembered as it stands now; another value is offered beside it, so that what was before stays known. */
  const isRemembered = () =>
    remembered() !== undefined &&
    remembered()!.value === view.state().client?.client.facts[props.field]?.value;
  const name = () => view.texts().field(props.field);
  const client = () => view.state().client!.client.key;
  return (
    <Show when={isOffered()}>
      <button
        type="button"
        class="link"
        data-remember={props.field}
        aria-label={isRemembered() ? words().forgetOf(name()) : words().rememberOf(name())}
        onClick={() =>
          void (isRemembered()
            ? view.acts.retract(client(), `field:${props.field}`, 'remembered')
            : view.acts.annotate(client(), { kind: 'remembered', field: props.field }))
        }
      >
        {isRemembered() ? words().forget : words().remember}
      </button>
    </Show>
  );
}
