import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { readSignedStudy } from '../../utils/packs/study-signature.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { ResearchWords } from '../../utils/text/research-words.ts';
import { sha256 } from '../../utils/traces/assign.ts';
import type { Study, StudyProblem } from '../../utils/traces/study.ts';
import { StudyText } from './StudyText.tsx';

interface Loaded {
  name: string;
  file: string;
  fingerprint: string;
  study?: Study;
  problems?: StudyProblem[];
}

/** A study file is read here, shown in plain language, and accepted or closed. Reading it starts nothing. */
export function LoadStudy(props: {
  texts: Texts;
  words: ResearchWords;
  onAccept: (file: string, words: boolean, filling: boolean) => Promise<boolean>;
}) {
  const [loaded, setLoaded] = createSignal<Loaded | null>(null);
  const [words, setWords] = createSignal(false);
  const [filling, setFilling] = createSignal(false);
  const id = createUniqueId();
  let heading: HTMLHeadingElement | undefined;

  async function load(input: HTMLInputElement): Promise<void> {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const file = await chosen.text();
    setWords(false);
    setFilling(false);
    setLoaded({ name: chosen.name, file, fingerprint: await sha256(file), ...(await readSignedStudy(file)) });
    // The same file again, mended, is read again.
    input.value = '';
    heading?.focus();
  }

  const isOver = (study: Study) => localDay(new Date()) > study.period.to;
  const problem = ({ path, what, expected }: StudyProblem) =>
    `${path || props.words.wholeFile}: ${props.words.problem[what](expected ?? '')}`;

  return (
    <section class="settings-part" aria-labelledby="load">
      <h2 id="load">{props.words.load}</h2>
      <p class="hint">{props.words.loadHow}</p>
      <div>
        <label for={id}>{props.words.file}</label>
        <input
          id={id}
          class="field"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void load(event.currentTarget)}
        />
      </div>
      <Show when={loaded()}>
        {(now) => (
          <article class="study-offer" data-study-file={now().study ? 'read' : 'refused'}>
            <Show
              when={now().study}
              fallback={
                <>
                  <h3 ref={(element) => (heading = element)} tabindex="-1">
                    {props.words.problems(now().name)}
                  </h3>
                  <ul class="study-list">
                    <For each={now().problems}>{(one) => <li>{problem(one)}</li>}</For>
                  </ul>
                </>
              }
            >
              {(study) => (
                <>
                  <h2 ref={(element) => (heading = element)} tabindex="-1">
                    {study().title[props.texts.language]}
                  </h2>
                  <StudyText
                    study={study()}
                    fingerprint={now().fingerprint}
                    texts={props.texts}
                    words={props.words}
                  />
                  <Show when={!isOver(study())} fallback={<p class="study-late">{props.words.tooLate}</p>}>
                    <h3>{props.words.agree}</h3>
                    <Show when={study().words}>
                      <label class="choice">
                        <input
                          type="checkbox"
                          name="words"
                          checked={words()}
                          onChange={(event) => setWords(event.currentTarget.checked)}
                        />
                        {props.words.words}
                      </label>
                    </Show>
                    <Show when={study().filling}>
                      <label class="choice">
                        <input
                          type="checkbox"
                          name="filling"
                          checked={filling()}
                          onChange={(event) => setFilling(event.currentTarget.checked)}
                        />
                        {props.words.filling}
                      </label>
                    </Show>
                    <p class="in-row">
                      <button
                        type="button"
                        class="button primary"
                        data-act="accept"
                        onClick={async () => {
                          if (await props.onAccept(now().file, words(), filling())) setLoaded(null);
                        }}
                      >
                        {props.words.accept}
                      </button>
                      <button type="button" class="button" onClick={() => setLoaded(null)}>
                        {props.words.leave}
                      </button>
                    </p>
                  </Show>
                </>
              )}
            </Show>
          </article>
        )}
      </Show>
    </section>
  );
}
