import { createMemo, For, Show } from 'solid-js';
import { useView } from '../parts/view.tsx';
import { LyingBars, type LyingBar } from './LyingBars.tsx';
import { weeksOf, type WeekBin } from './terms.ts';

/** In which week plans end: the weeks to come, with what is past, further away, empty or not read. */
export function PlansChart(props: { form: 'chart' | 'table' }) {
  const view = useView();
  const words = () => view.texts().words;
  const rows = () => view.state().caseload.rows;
  const today = () => view.state().referenceDate.iso;
  const weeks = createMemo(() => weeksOf(rows(), 'plan_end', today()));
  const label = (bin: WeekBin) =>
    bin.kind === 'week'
      ? words().list.week(view.texts().dayShort(bin.monday!, today()))
      : words().list.weekBins[bin.kind];
  const longest = () => Math.max(1, ...weeks().map(({ clients }) => clients));
  const kinds = { past: 'past', week: 'plain', later: 'plain', empty: 'outline', unseen: 'hatch' } as const;
  const bars = createMemo(() =>
    weeks().map((bin): LyingBar => ({
      label: label(bin),
      number: `${bin.clients}`,
      parts: [{ kind: kinds[bin.kind], share: bin.clients / longest() }],
    })),
  );
  return (
    <>
      <Show
        when={props.form === 'chart'}
        fallback={
          <table>
            <caption class="visually-hidden">{view.texts().field('plan_end')}</caption>
            <thead>
              <tr>
                <th scope="col">{words().list.weekHead}</th>
                <th scope="col">{words().caseload.clients}</th>
              </tr>
            </thead>
            <tbody>
              <For each={weeks()}>
                {(bin) => (
                  <tr>
                    <th scope="row">{label(bin)}</th>
                    <td>{bin.clients}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        }
      >
        <LyingBars bars={bars()} />
      </Show>
      <p class="hint">{words().list.plansOf(rows().length)}</p>
    </>
  );
}
