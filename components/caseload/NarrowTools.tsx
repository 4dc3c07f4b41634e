import { createMemo, For, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import { useView } from '../parts/view.tsx';
import { Chosen } from './Chosen.tsx';
import { binsOf } from './distribution.ts';
import { contactLabel, statusesOf } from './groups.ts';
import type { ListChoice } from './list-choice.ts';
import { TERMS, type Term } from './terms.ts';

/** Narrows the list to clients with one thing in common of each kind: a signal, contact, one term, a status. */
export function NarrowTools(props: {
  choice: ListChoice;
  drawn: Indicator | undefined;
  signals: Indicator[];
  terms: string[];
}) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const own = () => view.texts().words.list;
  const rows = () => view.state().caseload.rows;
  const bins = createMemo(() => (props.drawn ? binsOf(props.drawn) : []));
  const statuses = createMemo(() => statusesOf(rows(), view.texts().collator));
  const noStatus = createMemo(() => rows().some((row) => !('client_status' in row.fields)));
  const narrowing = () => props.choice.narrowing();

  const signal = () => {
    const filter = props.choice.filter();
    return filter.by === 'signal' ? filter.id : '';
  };
  const contact = () => `${narrowing().contact ?? ''}`;
  const term = () => {
    const chosen = narrowing().term;
    return chosen ? `${chosen.field}:${chosen.term}` : '';
  };
  const status = () => {
    const chosen = narrowing().status;
    return chosen === null ? '' : chosen === 'unseen' ? 'unseen' : `text:${chosen.text}`;
  };

  return (
    <div class="choices">
      <Chosen
        label={words().filterSignal}
        onChoose={(id) => props.choice.setFilter(id ? { by: 'signal', id } : { by: 'all' })}
      >
        <option value="" selected={signal() === ''}>
          {words().filterSignalNone}
        </option>
        <For each={props.signals}>
          {(one) => (
            <option value={one.id} selected={signal() === one.id}>
              {one.texts[view.texts().language].name}
            </option>
          )}
        </For>
      </Chosen>
      <Show when={props.drawn}>
        <Chosen
          label={own().contact}
          onChoose={(value) =>
            props.choice.narrow({
              contact: value === '' ? null : value === 'unknown' ? 'unknown' : Number(value),
            })
          }
        >
          <option value="" selected={contact() === ''}>
            {own().any}
          </option>
          <For each={bins()}>
            {(_, at) => (
              <option value={`${at()}`} selected={contact() === `${at()}`}>
                {contactLabel(view.texts(), bins(), at())}
              </option>
            )}
          </For>
          <option value="unknown" selected={contact() === 'unknown'}>
            {own().contactUnknown}
          </option>
        </Chosen>
      </Show>
      <Show when={props.terms.length}>
        <Chosen
          label={own().term}
          onChoose={(value) => {
            const [field, chosen] = value.split(':');
            props.choice.narrow({ term: chosen ? { field: field!, term: chosen as Term } : null });
          }}
        >
          <option value="" selected={term() === ''}>
            {own().any}
          </option>
          <For each={props.terms}>
            {(field) => (
              <optgroup label={view.texts().field(field)}>
                <For each={TERMS}>
                  {(one) => (
                    <option value={`${field}:${one}`} selected={term() === `${field}:${one}`}>
                      {own().terms[one]}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </Chosen>
      </Show>
      <Chosen
        label={own().status}
        onChoose={(value) =>
          props.choice.narrow({
            status:
              value === '' ? null : value === 'unseen' ? 'unseen' : { text: value.slice('text:'.length) },
          })
        }
      >
        <option value="" selected={status() === ''}>
          {own().any}
        </option>
        <For each={statuses()}>
          {(text) => (
            <option value={`text:${text}`} selected={status() === `text:${text}`}>
              {text || own().statusEmpty}
            </option>
          )}
        </For>
        <Show when={noStatus()}>
          <option value="unseen" selected={status() === 'unseen'}>
            {own().statusUnseen}
          </option>
        </Show>
      </Chosen>
    </div>
  );
}
