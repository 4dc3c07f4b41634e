import { For, Show } from 'solid-js';
import type { Kept } from '../../utils/street/annotation.ts';
import { isDay, type Texts } from '../../utils/text/index.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';
import { stanceToCitizen } from './sheet-rows.ts';

/** Everything that is kept on this computer about the client, with its last day. */
export function KeptAboutYou(props: { sheet: ClientSheet; texts: Texts }) {
  const words = () => props.texts.words.sheet;
  const kept = () => props.sheet.kept ?? [];
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words().kept}</h2>
      <Show when={kept().length} fallback={<p>{words().keptNone}</p>}>
        <ul class="sheet-kept">
          <For each={kept()}>
            {(one) => (
              <li>
                {keptWords(props.sheet, props.texts, one)}{' '}
                <span>({words().until(props.texts.day(one.keptUntil))})</span>
              </li>
            )}
          </For>
        </ul>
        <p class="sheet-also">{words().keptCan}</p>
      </Show>
    </section>
  );
}

function keptWords(sheet: ClientSheet, texts: Texts, one: Kept): string {
  const kinds = texts.words.sheet.keptKinds;
  switch (one.kind) {
    case 'dispute':
    case 'irrelevant':
    case 'quiet': {
      const indicator = sheet.pack.indicators.find(({ id }) => id === one.indicator);
      return kinds.stance(
        indicator?.texts[texts.language].name ?? one.indicator,
        stanceToCitizen(texts, one),
      );
    }
    case 'worklist':
      return kinds.worklist;
    case 'intensity':
      return kinds.intensity(texts.inSentence(texts.words.kept.intensities[one.intensity]));
    case 'note':
      return kinds.note(one.text);
    case 'remark':
      return kinds.remark(one.text);
    case 'remembered':
      return [one, ...(one.earlier ?? []).toReversed()]
        .map(({ text, value, readAt }) =>
          kinds.remembered(
            texts.field(one.field),
            isDay(value) ? texts.day(value) : (text ?? `${value}`),
            texts.day(readAt.slice(0, 10)),
          ),
        )
        .join('; ');
  }
}
