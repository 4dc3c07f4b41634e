import { createUniqueId } from 'solid-js';
import { useView } from '../parts/view.tsx';

/** Whether raised signals are marked on the pages of this site. */
export function MarksSwitch() {
  const view = useView();
  const words = () => view.texts().words.shell;
  const hint = createUniqueId();
  function choose(on: boolean): void {
    view.tell('marks.switched', { on });
    void view.desk.call('setMarks', on);
  }

  return (
    <div class="more-switch">
      <label>
        <input
          type="checkbox"
          checked={view.state().site.marks}
          aria-describedby={hint}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {words().marks}
      </label>
      <p id={hint} class="hint">
        {words().marksHint}
      </p>
    </div>
  );
}
