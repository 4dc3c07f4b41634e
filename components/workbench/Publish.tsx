import { createMemo, createResource, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Problem } from '../../utils/indicators/index.ts';
import type { ExampleRun } from '../../utils/packs/examples.ts';
import type { Indicator, IndicatorTexts } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { textsFor } from '../../utils/text/index.ts';
import { nextVersion } from '../../utils/workbench/publish.ts';
import { BrokenExamples } from './BrokenExamples.tsx';
import type { PackShelf } from './pack-shelf.ts';
import type { Writing } from './writing.ts';

/** What is still wrong, the history, and the way into the pack. */
export function Publish(props: {
  writing: Writing;
  shelf: PackShelf;
  indicator: Indicator;
  language: Language;
  onDone: (said: string) => void;
}) {
  const words = () => writingWords[props.language];
  const texts = () => textsFor(props.language);
  const id = createUniqueId();
  const [packs, { refetch }] = createResource(
    () => props.writing.pack()?.version,
    () => props.shelf.packs(),
  );
  const [what, setWhat] = createSignal({ nl: '', en: '' });
  const [isSure, setSure] = createSignal(false);
  const [failure, setFailure] = createSignal('');
  const [broken, setBroken] = createSignal<ExampleRun[]>([]);
  const [agreed, setAgreed] = createSignal<ReadonlySet<string>>(new Set());
  const next = () => {
    const own = packs()?.packs.filter((pack) => pack.id === props.writing.pack()?.id) ?? [];
    return nextVersion([props.writing.pack()?.version ?? '', ...own.map(({ version }) => version)]);
  };
  const isTold = () => what().nl.trim() !== '' && what().en.trim() !== '';
  const problems = () => props.writing.problems();
  const todo = createMemo(() => [...new Set(problems().map((problem) => placeOf(problem)))]);

  function placeOf({ path = '', part }: Problem): string {
    if (part !== 'form') return words().parts[part];
    const [, , property, language, text] = path.split('.');
    if (property === 'texts' && language && text) {
      const name = words().textParts[text as Exclude<keyof IndicatorTexts, 'citizen'>] ?? text;
      return `${name} (${words().languages[language as Language]})`;
    }
    const named: Partial<Record<string, string>> = {
      owner: words().owner,
      validFrom: words().validFrom,
      validTo: words().validTo,
      group: words().group,
      unit: words().unit,
      rule: words().rule,
    };
    return named[property ?? ''] ?? property ?? words().texts;
  }

  async function publish(): Promise<void> {
    setFailure('');
    try {
      const name = props.indicator.texts[props.language].name;
      const said = { nl: what().nl.trim(), en: what().en.trim() };
      const { version, problems: wrong, broken: left } = await props.writing.publish(said, agreed());
      setBroken(left);
      if (left.length > 0) return;
      setAgreed(new Set<string>());
      if (version === null)
        return void setFailure(wrong.map(({ reason, hint }) => `${reason}. ${hint}`).join(' '));
      setWhat({ nl: '', en: '' });
      void refetch();
      props.onDone(words().publishedAs(name, version));
    } catch {
      setFailure(words().failed);
    }
  }

  async function drop(): Promise<void> {
    setSure(false);
    try {
      await props.writing.drop();
    } catch {
      setFailure(words().failed);
    }
  }

  return (
    <section class="rule-publish" aria-labelledby={id}>
      <h3 id={id}>{words().publish}</h3>
      <Show when={packs()?.isFixed}>
        <p>{words().fixed}</p>
      </Show>
      <Show when={todo().length > 0}>
        <h4>{words().missing}</h4>
        <ul class="rule-todo">
          <For each={todo()}>{(where) => <li>{words().missingPart(where)}</li>}</For>
        </ul>
      </Show>
      <Show when={!packs()?.isFixed}>
        <Show when={problems().length === 0} fallback={<p>{words().cantPublish(todo().length)}</p>}>
          <Show when={props.writing.draft()} fallback={<p>{words().nothingToPublish}</p>}>
            <form
              class="rule-what"
              onSubmit={(event) => {
                event.preventDefault();
                if (isTold()) void publish();
              }}
            >
              <fieldset>
                <legend>{words().what}</legend>
                <p class="hint">{words().whatHint}</p>
                <For each={['nl', 'en'] as const}>
                  {(language) => (
                    <label>
                      {words().languages[language]}
                      <input
                        class="field"
                        required
                        lang={language}
                        data-part={`what-${language}`}
                        maxLength={500}
                        value={what()[language]}
                        onInput={(event) => setWhat({ ...what(), [language]: event.currentTarget.value })}
                      />
                    </label>
                  )}
                </For>
              </fieldset>
              <Show when={broken().length > 0}>
                <BrokenExamples
                  runs={broken()}
                  pack={props.writing.pack()}
                  agreed={agreed()}
                  language={props.language}
                  onAgree={setAgreed}
                />
              </Show>
              <button type="submit" class="button primary" data-act="publish">
                {words().publishNow(next())}
              </button>
            </form>
          </Show>
        </Show>
      </Show>
      <Show when={failure()}>
        <p role="alert">{failure()}</p>
      </Show>
      <Show when={props.writing.draft()}>
        {(draft) => (
          <>
            <details class="rule-history">
              <summary>{words().history}</summary>
              <Show when={draft().steps.length > 1} fallback={<p>{words().noHistory}</p>}>
                <ul>
                  <For each={draft().steps.slice(1)}>
                    {(step) => (
                      <li>
                        <button
                          type="button"
                          class="link"
                          onClick={() => props.writing.restore(step.indicator)}
                        >
                          {words().restore(
                            `${texts().day(step.changed.slice(0, 10))}, ${texts().time(step.changed)}`,
                          )}
                        </button>{' '}
                        <code>{step.indicator.rule}</code> {step.indicator.threshold}
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </details>
            <Show
              when={isSure()}
              fallback={
                <div>
                  <button type="button" class="button" data-act="drop-draft" onClick={() => setSure(true)}>
                    {words().drop}
                  </button>
                </div>
              }
            >
              <div class="confirm" role="group" aria-label={words().drop}>
                <p>{words().dropSure}</p>
                <div class="in-row">
                  <button type="button" class="button" onClick={() => void drop()}>
                    {words().yes}
                  </button>
                  <button type="button" class="button" onClick={() => setSure(false)}>
                    {words().no}
                  </button>
                </div>
              </div>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}
