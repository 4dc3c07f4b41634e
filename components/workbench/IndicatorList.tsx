import { createMemo, createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';
import type { GroupId, Indicator } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';
import type { Writing } from './writing.ts';

const WIDE = '(min-width: 48rem)';

/** The rules of the pack by group, with what is being written: a list beside, or one choice where it is narrow. */
export function IndicatorList(props: { writing: Writing; language: Language }) {
  const words = () => writingWords[props.language];
  const media = matchMedia(WIDE);
  const [isWide, setWide] = createSignal(media.matches);
  const follow = (): void => void setWide(media.matches);
  media.addEventListener('change', follow);
  onCleanup(() => media.removeEventListener('change', follow));
  const heading = createUniqueId();

  const nameOf = (one: Indicator): string => one.texts[props.language].name || words().nameless;
  const groups = createMemo(() => {
    const names = props.writing.pack()?.groups;
    return (Object.keys(names ?? {}) as GroupId[])
      .map((id) => ({
        name: names![id][props.language],
        indicators: props.writing.listed().filter(({ group }) => group === id),
      }))
      .filter(({ indicators }) => indicators.length > 0);
  });
  const chosen = () => props.writing.indicator()?.id;
  const labelOf = (one: Indicator): string =>
    props.writing.isDraft(one.id) ? `${nameOf(one)} (${words().draft})` : nameOf(one);

  return (
    <nav class="rule-list" aria-labelledby={heading}>
      <h2 id={heading}>{words().rules}</h2>
      <Show
        when={isWide()}
        fallback={
          <select
            class="field"
            data-act="choose-rule"
            aria-label={words().choose}
            onChange={(event) => props.writing.choose(event.currentTarget.value)}
          >
            <For each={groups()}>
              {(group) => (
                <optgroup label={group.name}>
                  <For each={group.indicators}>
                    {(one) => (
                      <option value={one.id} selected={one.id === chosen()}>
                        {labelOf(one)}
                      </option>
                    )}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        }
      >
        <For each={groups()}>
          {(group) => (
            <>
              <h3>{group.name}</h3>
              <ul>
                <For each={group.indicators}>
                  {(one) => (
                    <li>
                      <button
                        type="button"
                        data-rule={one.id}
                        aria-current={one.id === chosen() ? 'true' : undefined}
                        onClick={() => props.writing.choose(one.id)}
                      >
                        <span>{nameOf(one)}</span>
                        <Show when={props.writing.isDraft(one.id)}>
                          <span class="rule-draft">{words().draft}</span>
                        </Show>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </>
          )}
        </For>
      </Show>
      <button type="button" class="button" data-act="new-rule" onClick={() => props.writing.begin()}>
        {words().begin}
      </button>
    </nav>
  );
}
