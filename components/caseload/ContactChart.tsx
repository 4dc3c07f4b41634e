import { createMemo, For, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import { useView } from '../parts/view.tsx';
import { distributionOf, type Bin } from './distribution.ts';

/** One number over all clients that were seen: bars with the threshold drawn, and the same as a table. */
export function ContactChart(props: { indicator: Indicator; form: 'chart' | 'table' }) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const spread = createMemo(() => distributionOf(view.state().caseload.rows, props.indicator));
  const name = () => props.indicator.texts[view.texts().language].question;
  const tallest = () => Math.max(1, spread().unknown, ...spread().bins.map((bin) => bin.clients));
  const label = (bin: Bin) =>
    bin.to === null ? words().over(spread().bins.at(-2)!.to!) : words().upTo(bin.to);

  return (
    <>
      <Show
        when={props.form === 'chart'}
        fallback={
          <table>
            <caption class="visually-hidden">{name()}</caption>
            <thead>
              <tr>
                <th scope="col">{words().days}</th>
                <th scope="col">{words().clients}</th>
              </tr>
            </thead>
            <tbody>
              <For each={spread().bins}>
                {(bin) => (
                  <tr>
                    <th scope="row">
                      {label(bin)}
                      <Show when={bin.to === props.indicator.threshold}>
                        {' '}
                        ({view.texts().words.threshold(bin.to!)})
                      </Show>
                    </th>
                    <td>{bin.clients}</td>
                  </tr>
                )}
              </For>
              <tr>
                <th scope="row">{view.texts().words.unknown}</th>
                <td>{spread().unknown}</td>
              </tr>
            </tbody>
          </table>
        }
      >
        <div class="chart">
          <p class="chart-threshold" style={{ '--before': spread().bins.filter((bin) => !bin.past).length }}>
            {view.texts().words.threshold(props.indicator.threshold!)}
          </p>
          <ol class="bars">
            <For each={spread().bins}>
              {(bin) => (
                <li
                  classList={{ past: bin.past, limit: bin.to === props.indicator.threshold }}
                  style={{ '--share': bin.clients / tallest() }}
                >
                  <span class="bar-label">
                    <Show when={bin.to !== null} fallback={label(bin)}>
                      <span class="bar-to">{words().to} </span>
                      {bin.to}
                    </Show>
                  </span>
                  <span class="bar-count">{bin.clients}</span>
                  <span class="bar" />
                </li>
              )}
            </For>
            <li class="not-known" style={{ '--share': spread().unknown / tallest() }}>
              <span class="bar-label">{words().unknownShort}</span>
              <span class="bar-count">{spread().unknown}</span>
              <span class="bar" />
            </li>
          </ol>
        </div>
      </Show>
      <p class="hint">{words().counted(spread().seen)}</p>
    </>
  );
}
