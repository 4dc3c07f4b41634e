import { createSignal, createUniqueId } from 'solid-js';
import { plusDays } from '../../utils/annotations/days.ts';
import { useView } from '../parts/view.tsx';
import { FormEnd } from './FormEnd.tsx';

/** Quiet is proposed for four weeks; the coach chooses the day. */
const QUIET_DAYS = 28;

/** Until which day quiet was agreed. */
export function QuietForm(props: { onKeep: (until: string) => void; onCancel: () => void }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const today = () => view.state().referenceDate.iso.slice(0, 10);
  const longest = () => view.state().keeping!.longest;
  const proposed = () => {
    const day = plusDays(today(), QUIET_DAYS);
    return day < longest() ? day : longest();
  };
  const [chosen, setChosen] = createSignal<string | null>(null);
  const until = () => chosen() ?? proposed();
  const id = createUniqueId();
  return (
    <form
      class="contest-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(until());
      }}
    >
      <label for={id}>{words().until}</label>
      <input
        id={id}
        class="field"
        type="date"
        required
        min={today()}
        max={longest()}
        value={until()}
        onChange={(event) => event.currentTarget.value && setChosen(event.currentTarget.value)}
      />
      <FormEnd onCancel={() => props.onCancel()} />
    </form>
  );
}
