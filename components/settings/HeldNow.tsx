import { For, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { Held } from '../../utils/wire/messages.ts';

/** What the workbench keeps on this machine, and the tab where it stands. */
const OF_THE_WORKBENCH = [
  ['samples', 'learn'],
  ['norms', 'learn'],
  ['drafts', 'write'],
] as const;

/** What is held at this moment, where and until when. */
export function HeldNow(props: { held: Held; texts: Texts }) {
  const words = () => props.texts.words.settings;
  return (
    <section class="settings-part" aria-labelledby="held">
      <h2 id="held">{words().held}</h2>
      <dl class="held">
        <dt>{words().onDisk}</dt>
        <dd>
          <Show when={props.held.isOpen} fallback={<p>{words().noDatabase}</p>}>
            <ul data-held="disk">
              <For each={props.held.kinds} fallback={<li>{words().nothing}</li>}>
                {({ kind, count, first, last }) => (
                  <li>
                    {words().kinds[kind](count)} ·{' '}
                    {words().goes(props.texts.day(first), props.texts.day(last))}
                  </li>
                )}
              </For>
            </ul>
            <Show when={props.held.handed}>
              {(handed) => (
                <p data-held="handed">
                  {props.texts.words.worklist.waiting(handed().entries, props.texts.day(handed().until))}
                </p>
              )}
            </Show>
            <Show when={props.held.study}>
              {(study) => (
                <p data-held="study">
                  {words().studyLog(
                    study().title[props.texts.language],
                    study().events,
                    props.texts.day(study().lastDay),
                  )}{' '}
                  <a class="link" href="/research.html">
                    {props.texts.words.study.open}
                  </a>
                </p>
              )}
            </Show>
            <p class="hint">
              {props.held.hasKey ? words().key : words().keyNone} {words().keyLimit}
            </p>
          </Show>
        </dd>
        <dt>{words().inMemory}</dt>
        <dd>
          <p data-held="memory">
            {props.held.memory > 0 ? words().memory(props.held.memory) : words().nothing}
          </p>
          <p class="hint">{words().memoryUntil}</p>
        </dd>
        <dt>{words().choices}</dt>
        <dd>
          <p>{words().choicesWhat(props.held.sites)}</p>
          <For each={OF_THE_WORKBENCH}>
            {([kind, tab]) => (
              <Show when={props.held[kind]}>
                {(count) => (
                  <p data-held={kind}>
                    {words()[kind](count())}{' '}
                    <a class="link" href={`/workbench.html#${tab}`}>
                      {words().toWorkbench}
                    </a>
                  </p>
                )}
              </Show>
            )}
          </For>
        </dd>
      </dl>
      <Show when={!props.held.studiesForbidden} fallback={<p class="hint">{words().studiesForbidden}</p>}>
        <Show when={!props.held.study}>
          <p>
            <a class="link" href="/research.html">
              {props.texts.words.study.take}
            </a>
          </p>
        </Show>
      </Show>
    </section>
  );
}
