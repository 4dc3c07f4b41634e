import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import type { GroupId, Indicator, IndicatorTexts } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Writing } from './writing.ts';

type Part = Exclude<keyof IndicatorTexts, 'citizen'>;
const LONG: Part[] = ['objection', 'purpose', 'note', 'ask'];
const OPTIONAL: Part[] = ['note', 'ask'];

const partsOf = ({ kind }: Indicator): Part[] => [
  'name',
  'question',
  ...(kind === 'figure' ? (['figure'] as const) : (['raised', 'notRaised'] as const)),
  'purpose',
  'thresholdFrom',
  'objection',
  'note',
  'ask',
];

/** Everything around the rule: its texts in both languages, group, owner and days. */
export function TextsForm(props: { writing: Writing; indicator: Indicator; language: Language }) {
  const words = () => writingWords[props.language];
  const id = createUniqueId();
  const [language, setLanguage] = createSignal<Language>('nl');
  const about = createMemo(() => props.indicator.id);
  createEffect(on(about, () => setLanguage(props.language)));

  function say(part: Part, text: string): void {
    const { texts } = props.indicator;
    const said = text === '' && OPTIONAL.includes(part) ? undefined : text;
    props.writing.edit({ texts: { ...texts, [language()]: { ...texts[language()], [part]: said } } });
  }

  return (
    <section class="rule-texts" aria-labelledby={id}>
      <div class="rule-head">
        <h3 id={id}>{words().texts}</h3>
        <Segments
          label={words().textsIn}
          value={language()}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: words().languages[value] }))}
          onChoose={setLanguage}
        />
      </div>
      <For each={partsOf(props.indicator)}>
        {(part) => {
          const text = () => props.indicator.texts[language()][part] ?? '';
          const own = `${id}-${part}`;
          return (
            <div class="rule-text">
              <label for={own}>
                {words().textParts[part]}
                <Show when={OPTIONAL.includes(part)}> ({words().optional})</Show>
              </label>
              <Show
                when={LONG.includes(part)}
                fallback={
                  <input
                    id={own}
                    class="field"
                    data-part={part}
                    lang={language()}
                    value={text()}
                    onInput={(event) => say(part, event.currentTarget.value)}
                  />
                }
              >
                <textarea
                  id={own}
                  class="field"
                  data-part={part}
                  rows={2}
                  lang={language()}
                  value={text()}
                  onInput={(event) => say(part, event.currentTarget.value)}
                />
              </Show>
            </div>
          );
        }}
      </For>
      <div class="rule-about">
        <label>
          {words().group}
          <select
            class="field"
            onChange={(event) => props.writing.edit({ group: event.currentTarget.value as GroupId })}
          >
            <For each={Object.entries(props.writing.pack()?.groups ?? {})}>
              {([group, name]) => (
                <option value={group} selected={group === props.indicator.group}>
                  {name[props.language]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label>
          {words().owner}
          <input
            class="field"
            data-part="owner"
            value={props.indicator.owner}
            onInput={(event) => props.writing.edit({ owner: event.currentTarget.value })}
          />
        </label>
        <label>
          {words().validFrom}
          <input
            type="date"
            class="field"
            value={props.indicator.validFrom}
            onInput={(event) => props.writing.edit({ validFrom: event.currentTarget.value })}
          />
        </label>
        <label>
          {words().validTo} ({words().optional})
          <input
            type="date"
            class="field"
            value={props.indicator.validTo ?? ''}
            onInput={(event) => props.writing.edit({ validTo: event.currentTarget.value || null })}
          />
        </label>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.indicator.on}
          onChange={(event) => props.writing.edit({ on: event.currentTarget.checked })}
        />
        {words().on}
      </label>
    </section>
  );
}
