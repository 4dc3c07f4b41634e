import { createSignal, createUniqueId } from 'solid-js';
import { useView } from '../parts/view.tsx';

/** Asks for one day between two others; all `YYYY-MM-DD`. */
export function DayForm(props: {
  label: string;
  first: string;
  last: string;
  proposed: string;
  onKeep: (day: string) => void;
  onCancel: () => void;
}) {
  const view = useView();
  const words = () => view.texts().words.worklist;
  const [chosen, setChosen] = createSignal<string | null>(null);
  const day = () => chosen() ?? (props.proposed < props.last ? props.proposed : props.last);
  const id = createUniqueId();
  return (
    <form
      class="day-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(day());
      }}
    >
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="field"
        type="date"
        required
        min={props.first}
        max={props.last}
        value={day()}
        onChange={(event) => event.currentTarget.value && setChosen(event.currentTarget.value)}
      />
      <div class="form-end">
        <button type="submit" class="button primary">
          {words().save}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {words().cancel}
        </button>
      </div>
    </form>
  );
}
