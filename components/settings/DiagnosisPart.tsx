import { createSignal, onMount, Show } from 'solid-js';
import type { DiagnosisWords } from '../../utils/text/comfort-words.ts';
import type { Holder } from './holder.ts';

/** The part of this page that the sidebar's health line leads to. */
export const DIAGNOSIS = 'diagnosis';

/** A file that says what was read and how, without anybody in it: seen whole before it is saved. */
export function DiagnosisPart(props: {
  holder: Holder;
  words: DiagnosisWords;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const [text, setText] = createSignal<string | null>(null);
  let section: HTMLElement | undefined;
  onMount(() => {
    if (location.hash === `#${DIAGNOSIS}`) section?.scrollIntoView();
  });

  async function make(): Promise<string> {
    setText(`${JSON.stringify(await props.holder.diagnosis(), null, 2)}\n`);
    return props.words.made;
  }

  function save(): void {
    const day = /"made": "([\d-]+)"/.exec(text()!)?.[1] ?? '';
    const name = `${day}-sidelight-diagnosis.json`;
    props.holder.save(name, text()!);
    void props.settle(Promise.resolve(props.words.saved(name)));
  }

  return (
    <section
      ref={(element) => (section = element)}
      class="settings-part no-print"
      aria-labelledby={DIAGNOSIS}
    >
      <h2 id={DIAGNOSIS}>{props.words.title}</h2>
      <p>{props.words.how}</p>
      <p class="in-row">
        <button
          type="button"
          class="button"
          data-act="make-diagnosis"
          onClick={() => void props.settle(make())}
        >
          {props.words.make}
        </button>
        <Show when={text()}>
          <button type="button" class="button" data-act="save-diagnosis" onClick={save}>
            {props.words.save}
          </button>
        </Show>
      </p>
      <Show when={text()}>
        {(shown) => (
          <pre class="preview" tabindex="0" role="region" aria-label={props.words.preview}>
            {shown()}
          </pre>
        )}
      </Show>
    </section>
  );
}
