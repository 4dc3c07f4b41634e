import { For, Show } from 'solid-js';
import { REGISTER_FIELDS, registerFaults } from '../../utils/account/register-form.ts';
import type { RegisterDraft } from '../../utils/account/register.ts';
import type { AccountPageWords } from '../../utils/text/account-page.ts';

/** The record of the algorithm register, in Dutch as the standard asks, with what is still missing. */
export function RegisterTable(props: { record: RegisterDraft; words: AccountPageWords }) {
  const missing = () => registerFaults(props.record).map(({ field }) => field);
  const value = (field: (typeof REGISTER_FIELDS)[number]): string => {
    const held = props.record[field];
    return Array.isArray(held) ? held.join('; ') : (held ?? '');
  };
  return (
    <article class="paper">
      <h2>{props.words.papers.register}</h2>
      <Show when={missing().length > 0}>
        <p role="status">{props.words.missing(missing().join(', '))}</p>
      </Show>
      <table>
        <thead>
          <tr>
            <th scope="col">{props.words.field}</th>
            <th scope="col">{props.words.value}</th>
          </tr>
        </thead>
        <tbody>
          <For each={REGISTER_FIELDS}>
            {(field) => (
              <tr>
                <th scope="row" lang="nl">
                  {field.replaceAll('_', ' ')}
                </th>
                <Show when={value(field)} fallback={<td class="hint">{props.words.empty}</td>}>
                  {(text) => <td lang="nl">{text()}</td>}
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </article>
  );
}
