import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import type { Cell, FieldId } from '../../utils/street/reading.ts';
import type { Reason, TeachAct, TeachColumn } from '../../utils/wire/teach.ts';
import { allFields, fieldById } from '../../utils/vocabulary/index.ts';
import { isDay } from '../../utils/text/index.ts';
import { useView } from '../parts/view.tsx';

/** So many fields are offered for what somebody types. */
const MOST = 6;

/** Fields of which a name holds what somebody typed; those whose own name begins so come first. */
function fieldsCalled(typed: string, nameOf: (id: FieldId) => string): FieldId[] {
  const asked = typed.trim().toLocaleLowerCase();
  if (asked === '') return [];
  const holds = (name: string): boolean => name.toLocaleLowerCase().includes(asked);
  const rank = (id: FieldId): number => Number(!nameOf(id).toLocaleLowerCase().startsWith(asked));
  return allFields()
    .filter(({ id, handling, nl, en }) => handling !== 'never' && [nameOf(id), ...nl, ...en].some(holds))
    .map(({ id }) => id)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

/** One column: what it seems to be and why, how it would be read, and what else it may be. */
export function Question(props: { column: TeachColumn; rows: number; act: (act: TeachAct) => void }) {
  const view = useView();
  const words = () => view.texts().words.teach;
  const [typed, setTyped] = createSignal('');
  const input = createUniqueId();
  let part: HTMLElement | undefined;

  // Who answers goes on with the keyboard: Enter for yes, or the name of another field.
  onMount(() => {
    const yes = part?.querySelector<HTMLElement>('.primary');
    (yes ?? document.getElementById(input) ?? part)?.focus();
  });
  const field = (): FieldId | null => props.column.field ?? props.column.guess?.field ?? null;
  const nameOf = (id: FieldId): string => view.texts().field(id);
  const choose = (id: FieldId): void => props.act({ do: 'assign', column: props.column.key, field: id });
  const handling = () => {
    const own = field() === null ? undefined : fieldById(field()!)?.handling;
    return own === undefined || own === 'never' ? null : own;
  };
  const label = () => props.column.label || words().reasons['no label'];

  const matches = createMemo(() => fieldsCalled(typed(), (id) => view.texts().field(id)));

  function reason(one: Reason): string {
    const texts = words().reasons;
    switch (one.why) {
      case 'label':
      case 'label part':
        return texts[one.why](nameOf(one.like));
      case 'values':
        return texts.values(one.count, one.of, words().shapes[one.shape]);
      default:
        return texts[one.why];
    }
  }

  function readAs({ value, state, text }: Cell): string {
    if (state === 'empty') return words().emptyValue;
    if (state === 'unreadable') return words().unreadable;
    if (typeof value === 'boolean') {
      if (text === null) return view.texts().words.filledIn;
      return value ? view.texts().words.yes : view.texts().words.no;
    }
    return isDay(value) ? view.texts().day(value) : String(value);
  }

  return (
    <>
      <section
        ref={(element) => (part = element)}
        class="teach-part"
        tabindex="-1"
        data-asks={props.column.key}
      >
        <p class="hint">
          {props.column.label ? words().youPointed(props.column.label) : words().youPointedBare}
        </p>
        <Show
          when={!props.column.never}
          fallback={
            <>
              <h2>{props.column.label || words().reasons['no label']}</h2>
              <p>{words().never}</p>
            </>
          }
        >
          <h2>{field() === null ? words().whatIs(label()) : words().isIt(nameOf(field()!))}</h2>
          <p>
            <Show when={props.column.guess} fallback={words().unsure}>
              {(guess) => (
                <>
                  <strong>{words().sure[guess().sure]}</strong> {words().because}
                </>
              )}
            </Show>
          </p>
          <ul class="teach-why">
            <For each={props.column.reasons}>{(one) => <li>{reason(one)}</li>}</For>
          </ul>
          <div class="teach-row">
            <Show when={field()}>
              {(id) => (
                <button type="button" class="button primary" onClick={() => choose(id())}>
                  {words().yes(nameOf(id()))}
                </button>
              )}
            </Show>
            <button
              type="button"
              class="button"
              onClick={() => props.act({ do: 'never', column: props.column.key })}
            >
              {words().leave}
            </button>
            <Show when={props.column.field}>
              <button
                type="button"
                class="button"
                onClick={() => props.act({ do: 'assign', column: props.column.key, field: null })}
              >
                {words().clear}
              </button>
            </Show>
          </div>
        </Show>
      </section>
      <Show when={!props.column.never}>
        <section class="teach-part">
          <h2>{words().other}</h2>
          <Show when={props.column.others.length}>
            <ul class="teach-others">
              <For each={props.column.others}>
                {(id) => (
                  <li>
                    <button type="button" class="link" onClick={() => choose(id)}>
                      {nameOf(id)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <label for={input}>{words().otherField}</label>
          <input
            id={input}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed()}
            aria-describedby={`${input}-hint`}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = matches();
              if (event.key !== 'Enter' || !first) return;
              event.preventDefault();
              choose(first);
            }}
          />
          <p id={`${input}-hint`} class="hint">
            {words().otherHint}
          </p>
          <Show when={typed().trim() !== ''}>
            <ul class="teach-others" aria-live="polite">
              <For each={matches()} fallback={<li>{words().noField}</li>}>
                {(id) => (
                  <li>
                    <button type="button" class="link" onClick={() => choose(id)}>
                      {nameOf(id)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
        <Show when={props.column.tried}>
          {(tried) => (
            <section class="teach-part">
              <h2>{words().preview(tried().sample.length, props.rows)}</h2>
              <table class="teach-preview">
                <thead>
                  <tr>
                    <th scope="col">{words().onPage}</th>
                    <th scope="col">{words().readAs}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={tried().sample}>
                    {(cell) => (
                      <tr>
                        <td>{cell.text ?? '…'}</td>
                        <td>{readAs(cell)}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <p>{words().fits(tried().count, tried().of)}</p>
              <Show when={tried().at > 0}>
                <p>{words().healed}</p>
              </Show>
            </section>
          )}
        </Show>
        <Show when={handling()}>
          {(own) => (
            <section class="teach-part">
              <h2>{words().mayBe}</h2>
              <p>{words().handling[own()]}</p>
            </section>
          )}
        </Show>
      </Show>
    </>
  );
}
