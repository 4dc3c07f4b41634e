import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { fillText } from '../../utils/indicators/fill-text.ts';
import { useView } from '../parts/view.tsx';

/** Before a talk: what is open as questions, and the page to look at together. */
export function Preparation() {
  const view = useView();
  const words = () => view.texts().words.sheet;
  const heading = createUniqueId();
  /** Of what applies now and was not set aside; a question with a hole in it is left out. */
  const questions = createMemo(() => {
    const { language } = view.texts();
    const signals = new Map(view.state().client!.signals.map((signal) => [signal.indicator, signal]));
    return view.pack().indicators.flatMap((indicator) => {
      const signal = signals.get(indicator.id);
      const { ask } = indicator.texts[language];
      if (!ask || signal?.state !== 'raised' || signal.stance) return [];
      if (ask.includes('{date}') && !signal.date) return [];
      return [fillText(ask, signal, language)];
    });
  });
  function openSheet(): void {
    view.tell('sheet.opened', {}, view.state().client?.client.key);
    void view.desk.call('openSheet', null);
  }

  return (
    <section class="group prepare" aria-labelledby={heading}>
      <h3 id={heading}>{words().prepare}</h3>
      <Show when={questions().length}>
        <p class="hint">{words().prepareHow}</p>
        <ul class="questions">
          <For each={questions()}>{(question) => <li>{question}</li>}</For>
        </ul>
      </Show>
      <p>
        <button type="button" class="button" onClick={openSheet}>
          {words().open}
        </button>
      </p>
      <p class="hint">{words().openHow}</p>
    </section>
  );
}
