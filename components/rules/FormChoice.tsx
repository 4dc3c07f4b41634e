import { createUniqueId, For, Show } from 'solid-js';
import { representationsOf } from '../../utils/indicators/representation.ts';
import type { Indicator, Representation } from '../../utils/street/pack.ts';
import { useView } from '../parts/view.tsx';

/** How an indicator is shown: a choice of the coach, unless a study sets it. */
export function FormChoice(props: { indicator: Indicator }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  const name = () => props.indicator.texts[view.texts().language].name;
  const shown = () => props.indicator.representation ?? 'number';
  const chosen = () => view.state().choices?.[props.indicator.id]?.representation;
  const fixed = () => view.state().condition != null;
  const id = createUniqueId();

  async function choose(control: HTMLSelectElement): Promise<void> {
    const { value } = control;
    try {
      await view.desk.call('chooseIndicator', {
        indicator: props.indicator.id,
        representation: value === '' ? null : (value as Representation),
      });
      view.tell('rule.represented', {
        indicator: props.indicator.id,
        version: props.indicator.version,
        as: value === '' ? 'as in the pack' : (value as Representation),
      });
    } catch {
      control.value = shown();
      view.announce(words().failed);
    }
  }

  return (
    <div class="form-choice">
      <label for={id}>{words().form}</label>
      <select
        id={id}
        class="field"
        aria-label={words().formOf(name())}
        aria-describedby={`${id}-hint`}
        disabled={fixed()}
        data-form={props.indicator.id}
        onChange={(event) => void choose(event.currentTarget)}
      >
        <For each={representationsOf(props.indicator)}>
          {(each) => (
            <option value={each} selected={shown() === each}>
              {words().forms[each]}
            </option>
          )}
        </For>
        <Show when={chosen() !== undefined && !fixed()}>
          <option value="">{words().toPack}</option>
        </Show>
      </select>
      <p id={`${id}-hint`} class="hint">
        {fixed() ? words().byStudy : words().formHints[shown()]}
      </p>
    </div>
  );
}
