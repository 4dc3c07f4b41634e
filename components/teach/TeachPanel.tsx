import { createEffect, createMemo, For, on, Show } from 'solid-js';
import type { TeachAct, TeachView } from '../../utils/wire/teach.ts';
import type { HistoryUnit } from '../../utils/street/reading.ts';
import { CloseIcon, DiscIcon } from '../parts/icons.tsx';
import { Calm } from '../parts/Calm.tsx';
import { useView } from '../parts/view.tsx';
import { ColumnList } from './ColumnList.tsx';
import { Question } from './Question.tsx';
import './teach.css';

/** Teaching a page: which table, what each column is, how it would be read, and putting it to use. */
export function TeachPanel(props: { teach: TeachView }) {
  const view = useView();
  const words = () => view.texts().words.teach;
  // What came to nothing changed nothing: the panel shows what holds.
  const act = (step: TeachAct): void => void view.desk.call('teach', step).catch(() => undefined);
  const now = createMemo(() => props.teach.columns.find(({ key }) => key === props.teach.now));
  const taught = () => props.teach.columns.filter(({ field }) => field !== null).length;
  const kindOf = (kind: TeachView['kind'], unit?: HistoryUnit): string =>
    words().kinds[kind === 'history' ? (unit ?? 'contact') : kind];
  const count = () =>
    props.teach.kind === 'record'
      ? words().parts(taught(), props.teach.columns.length)
      : words().columns(taught(), props.teach.columns.length);

  createEffect(
    on(
      () => props.teach.now,
      (key) => {
        if (key === null) return;
        document.documentElement.scrollTop = 0;
        const column = now();
        if (column) view.announce(column.label || words().youPointedBare);
      },
      { defer: true },
    ),
  );

  async function use(): Promise<void> {
    await view.desk.call('teach', { do: 'use' }).catch(() => undefined);
    if (!view.state().teach) view.announce(words().used);
  }

  return (
    <>
      <header class="shell teach-head">
        <div class="site-row">
          <DiscIcon />
          <h1>{words().title}</h1>
          <button
            type="button"
            class="icon-button"
            title={words().stop}
            aria-label={words().stop}
            onClick={() => act({ do: 'end' })}
          >
            <CloseIcon />
          </button>
        </div>
        <Show when={props.teach.chosen}>
          <div class="teach-where">
            <p>{props.teach.name}</p>
            <p>{count()}</p>
          </div>
        </Show>
      </header>
      <main class="teach">
        <Show
          when={props.teach.chosen}
          fallback={
            <Calm
              title={props.teach.canUndo || props.teach.candidates.length ? words().moved : words().nothing}
              how={
                props.teach.canUndo || props.teach.candidates.length ? words().movedHow : words().nothingHow
              }
            >
              <p>
                <button type="button" class="button primary" onClick={() => act({ do: 'begin' })}>
                  {words().again}
                </button>
              </p>
            </Calm>
          }
        >
          {/* By its key: every push brings new columns, and what is typed must stay. */}
          <Show when={now()?.key} keyed>
            <Show when={now()}>
              {(column) => <Question column={column()} rows={props.teach.rows} act={act} />}
            </Show>
          </Show>
          <section class="teach-part">
            <Show
              when={props.teach.pointing}
              fallback={
                <button
                  type="button"
                  class="button"
                  onClick={() => act({ do: 'point', on: true, focus: true })}
                >
                  {words().point}
                </button>
              }
            >
              <p>{words().pointing}</p>
              <p class="hint">{words().pointKeys}</p>
              <p class="teach-row">
                <button
                  type="button"
                  class="link"
                  onClick={() => act({ do: 'point', on: true, focus: true })}
                >
                  {words().point}
                </button>
                <button type="button" class="link" onClick={() => act({ do: 'point', on: false })}>
                  {words().stopPointing}
                </button>
              </p>
            </Show>
          </section>
          <ColumnList teach={props.teach} act={act} />
          <section class="teach-part">
            <Show when={props.teach.candidates.length > 1}>
              <label for="teach-which">{words().which}</label>
              <select
                id="teach-which"
                class="field"
                onChange={(event) => {
                  const one = props.teach.candidates[event.currentTarget.selectedIndex];
                  if (one) act({ do: 'choose', frame: one.frame, candidate: one.id });
                }}
              >
                <For each={props.teach.candidates}>
                  {(one) => (
                    <option
                      selected={one.frame === props.teach.chosen?.frame && one.id === props.teach.chosen.id}
                    >
                      {words().candidate(kindOf(one.kind), one.title, one.rows, one.columns)}
                    </option>
                  )}
                </For>
              </select>
            </Show>
            <label for="teach-kind">{words().isA}</label>
            <select
              id="teach-kind"
              class="field"
              onChange={(event) => {
                const { value } = event.currentTarget;
                act(
                  value === 'list' || value === 'record'
                    ? { do: 'kind', kind: value }
                    : { do: 'kind', kind: 'history', unit: value as HistoryUnit },
                );
              }}
            >
              <For each={Object.entries(words().kinds)}>
                {([value, name]) => (
                  <option
                    value={value}
                    selected={
                      value === (props.teach.kind === 'history' ? props.teach.unit : props.teach.kind)
                    }
                  >
                    {name}
                  </option>
                )}
              </For>
            </select>
          </section>
          <Show when={props.teach.tried.length}>
            <section class="teach-part">
              <h2>{words().tried}</h2>
              <ul>
                <For each={props.teach.tried}>
                  {(one) => <li>{words().triedOn(one.title, one.seen, one.found, one.of)}</li>}
                </For>
              </ul>
            </section>
          </Show>
          <section class="teach-part">
            <Show when={props.teach.problem} fallback={<p class="hint">{words().saved}</p>}>
              {(problem) => (
                <p role="alert">
                  {words().problem} {problem()}
                </p>
              )}
            </Show>
            <button type="button" class="link" onClick={() => void view.desk.call('openAdapters', null)}>
              {words().file}
            </button>
          </section>
        </Show>
      </main>
      <Show when={props.teach.chosen}>
        <footer class="teach-foot">
          <button
            type="button"
            class="button"
            disabled={!props.teach.canUndo}
            onClick={() => act({ do: 'undo' })}
          >
            {words().undo}
          </button>
          <button
            type="button"
            class="button"
            classList={{ primary: !now() }}
            disabled={taught() === 0}
            aria-describedby="teach-use"
            onClick={() => void use()}
          >
            {words().use}
          </button>
          <p id="teach-use" class="hint">
            {words().useHint}
          </p>
        </footer>
      </Show>
    </>
  );
}
