import { For, Show } from 'solid-js';
import { useView } from '../parts/view.tsx';

/** Opens teaching: from a page that gives nothing, and from one that is read wrong. */
export function TeachLink() {
  const view = useView();
  const words = () => view.texts().words.teach;
  return (
    <button
      type="button"
      class="link"
      onClick={() => void view.desk.call('teach', { do: 'begin' }).catch(() => undefined)}
    >
      {view.state().page.readings.length > 0 ? words().wrong : words().begin}
    </button>
  );
}

/** What was taught about this page and is no longer found, or is found otherwise. */
export function TaughtLines() {
  const view = useView();
  const words = () => view.texts().words.teach.health;
  const fields = (ids: string[]): string =>
    view.texts().list([...new Set(ids)].map((id) => view.texts().inSentence(view.texts().field(id))));
  const days = () => {
    const byDay = new Map<string, string[]>();
    for (const { field, since } of view.state().page.taught?.lost ?? []) {
      const day = new Date(since).toLocaleDateString('sv');
      byDay.set(day, [...(byDay.get(day) ?? []), field]);
    }
    return [...byDay];
  };
  return (
    <Show when={view.state().page.taught}>
      {(taught) => (
        <div class="health-taught">
          <Show when={taught().why}>{(why) => <p>{words()[why()]}</p>}</Show>
          <For each={days()}>{([day, ids]) => <p>{words().lost(fields(ids), view.texts().day(day))}</p>}</For>
          <Show when={taught().healed.length}>
            <p class="hint">{words().healed(fields(taught().healed))}</p>
          </Show>
          <TeachLink />
        </div>
      )}
    </Show>
  );
}
