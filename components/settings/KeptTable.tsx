import { For } from 'solid-js';
import { standardNames } from './indicator-names.ts';
import type { Kept } from '../../utils/street/annotation.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { KeptOfClient } from '../../utils/wire/messages.ts';
import { stanceWords } from '../annotate/stance-words.ts';

/** Everything that is kept about one client, in words that a client can read too. */
export function KeptTable(props: { number: string; found: KeptOfClient[]; texts: Texts }) {
  const words = () => props.texts.words.settings;
  return (
    <div class="kept-table">
      <h3>{words().about(props.number)}</h3>
      <For each={props.found}>
        {({ system, kept }) => (
          <>
            <p class="hint">
              {words().system}: {system}
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words().what}</th>
                  <th scope="col">{words().since}</th>
                  <th scope="col">{words().until}</th>
                </tr>
              </thead>
              <tbody>
                <For each={kept}>
                  {(one) => (
                    <tr>
                      <td>{inWords(props.texts, one)}</td>
                      <td>{props.texts.day(one.at.slice(0, 10))}</td>
                      <td>{props.texts.day(one.keptUntil)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </>
        )}
      </For>
    </div>
  );
}

function inWords(texts: Texts, one: Kept): string {
  const { kept } = texts.words;
  const nameOf = (indicator: string): string => standardNames[indicator]?.[texts.language] ?? indicator;
  switch (one.kind) {
    case 'dispute':
    case 'irrelevant':
    case 'quiet': {
      const { head, why } = stanceWords(texts, one);
      return `${nameOf(one.indicator)}: ${texts.inSentence(head)}, ${why}`;
    }
    case 'worklist':
      return [
        kept.onList,
        one.what === null ? null : nameOf(one.what),
        one.done === null ? null : kept.done(texts.time(one.done)),
      ]
        .filter((part) => part !== null)
        .join(' · ');
    case 'intensity':
      return `${kept.intensity}: ${texts.inSentence(kept.intensities[one.intensity])}`;
    case 'note':
      return `${kept.note}: ${one.text}`;
    case 'remark':
      return `${kept.remark}: ${one.text}`;
    case 'remembered':
      return `${texts.field(one.field)}: ${[one, ...(one.earlier ?? []).toReversed()]
        .map(
          ({ text, value, readAt }) =>
            `${text ?? `${value}`}, ${kept.readOn(texts.day(readAt.slice(0, 10)))}`,
        )
        .join('; ')}`;
  }
}
