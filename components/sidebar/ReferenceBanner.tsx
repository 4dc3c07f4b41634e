import { Show } from 'solid-js';
import { useView } from '../parts/view.tsx';

/** Says, as long as it is so, that everything is reckoned from another day than today. */
export function ReferenceBanner() {
  const view = useView();
  const words = () => view.texts().words.shell;
  function back(): void {
    view.tell('reference.moved', { today: true });
    void view.desk.call('setReferenceDate', null);
  }

  return (
    <Show when={!view.state().referenceDate.isToday}>
      <p class="reference">
        <strong>{words().notToday(view.texts().day(view.state().referenceDate.iso))}</strong>{' '}
        <button type="button" class="link" onClick={back}>
          {words().backToToday}
        </button>
      </p>
    </Show>
  );
}
