import { createMemo, createSignal, For, Show } from 'solid-js';
import { isDay } from '../../utils/text/index.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';
import { stanceWords } from '../annotate/stance-words.ts';
import { CheckIcon, LocateIcon, PlusIcon, RaisedIcon, StanceIcon, UnknownIcon } from '../parts/icons.tsx';
import { amountOf, sentenceOf } from '../parts/signal-words.ts';
import { useView } from '../parts/view.tsx';
import type { ListSort } from './list-choice.ts';
import { pointAtClient } from './point-at-client.ts';

export interface RowProps {
  row: CaseloadRow;
  sort: ListSort;
  /** With a filter, only its signals are said. */
  only: Set<string> | null;
  onChoose: (row: CaseloadRow) => void;
}

/** One client: who, the value that the list stands in order of, and what applies in words. No count. */
export function ClientRow(props: RowProps) {
  const view = useView();
  const [outcome, setOutcome] = createSignal<{ key: string; words: string } | null>(null);
  const name = () => props.row.name ?? props.row.number ?? view.texts().words.client.nameless;

  const value = () => {
    const { row, sort } = props;
    const texts = view.texts();
    if (sort.by === 'name' || sort.by === 'number') return null;
    if (sort.by === 'field') {
      const field = row.fields[sort.id];
      if (!field) return texts.words.unknown;
      if (isDay(field.value)) return texts.dayShort(field.value, view.state().referenceDate.iso);
      return field.text ?? texts.words.empty;
    }
    const indicator = view.indicator(sort.id);
    const number = row.values[sort.id];
    if (!indicator || typeof number !== 'number') return texts.words.unknown;
    return amountOf(texts, indicator, { state: 'not raised', value: number, threshold: null });
  };

  const said = createMemo(() => {
    const keep = (id: string) => !props.only || props.only.has(id);
    const words = (id: string, state: 'raised' | 'unknown') => {
      const indicator = view.indicator(id);
      if (!indicator) return [];
      const { threshold } = indicator;
      const line = sentenceOf(view.texts(), indicator, {
        state,
        value: props.row.values[id] ?? null,
        threshold,
      });
      const stance = props.row.stances?.[id];
      return [{ id, state, line, stance, said: stance && stanceWords(view.texts(), stance).head }];
    };
    return [
      ...props.row.raised.filter(keep).flatMap((id) => words(id, 'raised')),
      // Without a filter the unknown ones stay out: nearly every client has some until their page was open.
      ...(props.only ? props.row.unknown.filter(keep).flatMap((id) => words(id, 'unknown')) : []),
    ];
  });

  /** With a filter on one signal the entry is about that; else it is about the client as such. */
  const what = () => (props.only?.size === 1 && said()[0] ? said()[0]!.id : null);
  const listed = () => props.row.worklist !== undefined;
  const canList = () => view.state().keeping !== undefined && props.row.number !== null;

  function toggleList(): void {
    const { key } = props.row;
    void (listed()
      ? view.acts.retract(key, 'worklist', 'worklist')
      : view.acts.annotate(key, { kind: 'worklist', what: what(), done: null }));
  }

  return (
    <>
      <div class="client-main">
        <button type="button" class="client-open" data-part="open" onClick={() => props.onChoose(props.row)}>
          <span class="client-name">{props.row.name ?? view.texts().words.client.nameless}</span>
          <Show when={props.row.number}>
            <span class="client-number">{props.row.number}</span>
          </Show>
        </button>
        <Show when={value() !== null}>
          <span class="client-value">{value()}</span>
        </Show>
        <Show when={said().length}>
          <ul class="client-said">
            <For each={said()}>
              {(one) => (
                <li data-state={one.stance ? undefined : one.state} data-stance={one.stance?.kind}>
                  {one.stance ? (
                    <StanceIcon kind={one.stance.kind} />
                  ) : one.state === 'raised' ? (
                    <RaisedIcon />
                  ) : (
                    <UnknownIcon />
                  )}
                  <span>
                    {one.line}
                    <Show when={one.said}>, {view.texts().inSentence(one.said!)}</Show>
                    <Show when={one.state === 'unknown'}> · {view.texts().words.unknown}</Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={outcome()?.key === props.row.key && outcome()}>
          {(one) => <p class="client-outcome">{one().words}</p>}
        </Show>
      </div>
      <div class="client-acts">
        <Show when={canList()}>
          <button
            type="button"
            class="icon-button"
            data-part="list"
            aria-pressed={listed()}
            title={
              listed() ? view.texts().words.worklist.taken(name()) : view.texts().words.worklist.take(name())
            }
            aria-label={
              listed() ? view.texts().words.worklist.taken(name()) : view.texts().words.worklist.take(name())
            }
            onClick={toggleList}
          >
            {listed() ? <CheckIcon /> : <PlusIcon />}
          </button>
        </Show>
        <button
          type="button"
          class="icon-button"
          data-part="point"
          title={view.texts().words.list.point}
          aria-label={view.texts().words.list.pointOf(name())}
          onClick={async () => {
            const { key } = props.row;
            setOutcome({ key, words: await pointAtClient(view, key) });
          }}
        >
          <LocateIcon />
        </button>
      </div>
    </>
  );
}
