import { For, Show } from 'solid-js';
import type { SheetWords } from '../../utils/text/sheet-words.ts';
import type { SheetRow } from './sheet-rows.ts';

/** What, why and where, a row for each. Narrow, the cells of a row stand under each other. */
export function SheetTable(props: { rows: SheetRow[]; words: SheetWords }) {
  return (
    <table class="sheet-table">
      <thead>
        <tr>
          <th scope="col">{props.words.what}</th>
          <th scope="col">{props.words.why}</th>
          <th scope="col">{props.words.where}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <td>
                {row.what}
                <Show when={row.coach}>
                  <span class="sheet-coach"> {row.coach}</span>
                </Show>
              </td>
              <td>{row.why}</td>
              <td>{row.where}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
