import { For, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import type { Held } from '../../utils/wire/messages.ts';

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
          <Show when={props.held.samples}>
            {(count) => (
              <p data-held="samples">
                {words().samples(count())}{' '}
                <a class="link" href="/workbench.html#learn">
                  {words().toWorkbench}
                </a>
              </p>
            )}
          </Show>
          <Show when={props.held.norms}>
            {(count) => (
              <p data-held="norms">
                {words().norms(count())}{' '}
                <a class="link" href="/workbench.html#learn">
                  {words().toWorkbench}
                </a>
              </p>
            )}
          </Show>
          <Show when={props.held.drafts}>
            {(count) => (
              <p data-held="drafts">
                {words().drafts(count())}{' '}
                <a class="link" href="/workbench.html#write">
                  {words().toWorkbench}
                </a>
              </p>
            )}
          </Show>
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
