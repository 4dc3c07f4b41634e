import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Problem } from '../../utils/indicators/index.ts';
import type { Indicator, NamedThreshold } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { problemInWords } from '../../utils/text/rule-problems.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { completionsAt } from '../../utils/workbench/completions.ts';

/** One expression: names and functions are offered as it is typed, and what is wrong is shown at its place. */
export function CelField(props: {
  label: string;
  value: string;
  scope: Indicator['scope'];
  /** That the pack has by name. */
  thresholds: readonly NamedThreshold[];
  language: Language;
  problem: Problem | undefined;
  rows: number;
  onInput: (cel: string) => void;
}) {
  const words = () => writingWords[props.language];
  const id = createUniqueId();
  /** Where the list was asked for; null while it is closed. */
  const [caret, setCaret] = createSignal<number | null>(null);
  const [at, setAt] = createSignal(0);
  let area!: HTMLTextAreaElement;

  const offered = createMemo(() => {
    const place = caret();
    return place === null
      ? null
      : completionsAt(props.value, place, props.scope, props.language, props.thresholds);
  });
  const items = () => offered()?.items ?? [];
  const isOpen = () => items().length > 0;
  const optionId = (n: number): string => `${id}-${n}`;

  function take(n: number): void {
    const [item, from] = [items()[n], offered()?.from ?? 0];
    if (!item) return;
    area.setRangeText(item.text, from, caret()!, 'end');
    area.selectionStart = area.selectionEnd = from + item.caret;
    setCaret(null);
    props.onInput(area.value);
    area.focus();
  }

  function onKey(event: KeyboardEvent): void {
    if (!isOpen()) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at() + step + items().length) % items().length);
    else if (event.key === 'Enter') take(at());
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
  }

  /** The word or sign that stands at the problem, with what is before and after it on its line. */
  const place = createMemo(() => {
    const { line, column } = props.problem ?? {};
    if (typeof line !== 'number' || typeof column !== 'number') return null;
    const lines = props.value.split('\n');
    const text = lines[line - 1] ?? '';
    const wrong = /^(\w+|\S)/.exec(text.slice(column - 1))?.[0] ?? '';
    const offset = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    return {
      line,
      column,
      offset,
      wrong,
      before: text.slice(0, column - 1),
      after: text.slice(column - 1 + wrong.length),
    };
  });

  return (
    <div class="cel">
      <label for={id}>{props.label}</label>
      <textarea
        ref={(element) => (area = element)}
        id={id}
        class="field"
        rows={props.rows}
        spellcheck={false}
        autocapitalize="off"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen() ? `${id}-list` : undefined}
        aria-activedescendant={isOpen() ? optionId(at()) : undefined}
        aria-invalid={props.problem !== undefined}
        aria-describedby={props.problem ? `${id}-wrong` : undefined}
        value={props.value}
        onInput={(event) => {
          props.onInput(event.currentTarget.value);
          setAt(0);
          setCaret(event.currentTarget.selectionStart);
        }}
        onKeyDown={onKey}
        onBlur={() => setCaret(null)}
      />
      <Show when={isOpen()}>
        <ul id={`${id}-list`} class="cel-list" role="listbox" aria-label={props.label}>
          <For each={items()}>
            {(item, n) => (
              <li
                id={optionId(n())}
                role="option"
                aria-selected={n() === at()}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(n())}
              >
                <code>{item.text}</code> <span>{item.label || item.type}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="visually-hidden" role="status">
        {isOpen() ? words().offered(items().length) : ''}
      </p>
      <Show when={props.problem}>
        {(problem) => (
          <div id={`${id}-wrong`} class="cel-wrong">
            <Show when={place()}>
              {(one) => (
                <>
                  <p>
                    <strong>{words().wrongAt(one().line, one().column)}</strong>{' '}
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        area.focus();
                        area.setSelectionRange(one().offset, one().offset + one().wrong.length);
                      }}
                    >
                      {words().goThere}
                    </button>
                  </p>
                  <code class="cel-echo">
                    {one().before}
                    <mark>{one().wrong || ' '}</mark>
                    {one().after}
                  </code>
                </>
              )}
            </Show>
            <p>{problemInWords(problem(), props.language)}</p>
          </div>
        )}
      </Show>
    </div>
  );
}
