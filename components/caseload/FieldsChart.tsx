import { createMemo, For, Show } from 'solid-js';
import { useView } from '../parts/view.tsx';
import { fieldsRead } from './fields-read.ts';
import { LyingBars, type LyingBar } from './LyingBars.tsx';

/** How complete what was seen is, field by field: filled in, empty, or not read. */
export function FieldsChart(props: { form: 'chart' | 'table' }) {
  const view = useView();
  const words = () => view.texts().words.list;
  const rows = () => view.state().caseload.rows;
  const fields = createMemo(() => fieldsRead(rows(), view.pack().coreList));
  const bars = createMemo(() =>
    fields().map(({ field, filled, empty, unread }): LyingBar => {
      const all = Math.max(1, filled + empty + unread);
      return {
        label: view.texts().field(field),
        number: words().filledOf(filled, rows().length),
        parts: [
          { kind: 'plain', share: filled / all },
          { kind: 'outline', share: empty / all },
          { kind: 'hatch', share: unread / all },
        ],
      };
    }),
  );
  return (
    <>
      <Show
        when={props.form === 'chart'}
        fallback={
          <table>
            <caption class="visually-hidden">{words().fieldsOf(rows().length)}</caption>
            <thead>
              <tr>
                <th scope="col">{words().field}</th>
                <th scope="col">{words().filled}</th>
                <th scope="col">{words().empty}</th>
                <th scope="col">{words().unread}</th>
              </tr>
            </thead>
            <tbody>
              <For each={fields()}>
                {(one) => (
                  <tr>
                    <th scope="row">{view.texts().field(one.field)}</th>
                    <td>{one.filled}</td>
                    <td>{one.empty}</td>
                    <td>{one.unread}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        }
      >
        <LyingBars bars={bars()} />
      </Show>
      <p class="hint">{words().fieldsOf(rows().length)}</p>
    </>
  );
}
