import { createSignal, For, Show, type JSX } from 'solid-js';
import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import { svgOf } from '../../utils/traces/analysis/drawing.ts';
import { csv } from '../../utils/traces/csv.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Figure } from './figure.ts';
import { pngOf } from './paint.ts';
import { Picture } from './Picture.tsx';

/** One figure: its picture or its table, its numbers and its picture as files, and on how much it rests. */
export function FigureCard(props: {
  figure: Figure;
  words: AnalysisWords;
  save: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void;
  children?: JSX.Element;
}) {
  const [form, setForm] = createSignal<'chart' | 'table'>('chart');
  const empty = () => props.figure.rows.length === 0;
  const drawn = () => (form() === 'chart' ? props.figure.drawing : null);
  const title = () => `${props.figure.title}, ${props.figure.n}`;
  const heading = () => `figure-${props.figure.id}`;

  function saveTable(): void {
    const { head, rows } = props.figure.csv;
    const text = csv(head, rows, { separator: ',', bom: false });
    props.save(`sidelight_${props.figure.id}.csv`, text, 'text/csv;charset=utf-8');
  }

  function saveSvg(): void {
    props.save(`sidelight_${props.figure.id}.svg`, svgOf(props.figure.drawing!, title()), 'image/svg+xml');
  }

  async function savePng(): Promise<void> {
    props.save(`sidelight_${props.figure.id}.png`, await pngOf(props.figure.drawing!), 'image/png');
  }

  return (
    <section class="figure" data-figure={props.figure.id} aria-labelledby={heading()}>
      <header class="figure-head">
        <h2 id={heading()}>{props.figure.title}</h2>
        <Show when={!empty()}>
          <div class="figure-acts">
            <Show when={props.figure.drawing}>
              <Segments
                label={props.words.form}
                value={form()}
                options={[
                  { value: 'chart', label: props.words.chart },
                  { value: 'table', label: props.words.table },
                ]}
                onChoose={setForm}
              />
            </Show>
            <button
              type="button"
              class="link"
              data-act="figure-csv"
              aria-label={props.words.csv(props.figure.title)}
              onClick={saveTable}
            >
              CSV
            </button>
            <Show when={props.figure.drawing}>
              <button
                type="button"
                class="link"
                data-act="figure-svg"
                aria-label={props.words.svg(props.figure.title)}
                onClick={saveSvg}
              >
                SVG
              </button>
              <button
                type="button"
                class="link"
                data-act="figure-png"
                aria-label={props.words.png(props.figure.title)}
                onClick={() => void savePng()}
              >
                PNG
              </button>
            </Show>
          </div>
        </Show>
      </header>
      <p class="hint" data-figure="n">
        {props.figure.n}
      </p>
      {props.children}
      <Show when={!empty()} fallback={<p>{props.words.nothing}</p>}>
        {/* Wider than a narrow screen: it scrolls by itself, with the keyboard too. */}
        <div class="figure-scroll" tabindex="0" role="group" aria-labelledby={heading()}>
          <Show when={drawn()} fallback={<FigureTable figure={props.figure} />}>
            {(drawing) => <Picture drawing={drawing()} title={title()} />}
          </Show>
        </div>
        <Show when={props.figure.said}>
          <p>{props.figure.said}</p>
        </Show>
      </Show>
      <p class="hint">{props.figure.how}</p>
    </section>
  );
}

const FigureTable = (props: { figure: Figure }) => (
  <table class="figure-table">
    <caption class="visually-hidden">{props.figure.title}</caption>
    <thead>
      <tr>
        <For each={props.figure.heads}>{(head) => <th scope="col">{head}</th>}</For>
      </tr>
    </thead>
    <tbody>
      <For each={props.figure.rows}>
        {(row) => (
          <tr>
            <For each={row}>
              {(cell, at) => (
                <Show when={at() === 0} fallback={<td>{cell}</td>}>
                  <th scope="row">{cell}</th>
                </Show>
              )}
            </For>
          </tr>
        )}
      </For>
    </tbody>
  </table>
);
