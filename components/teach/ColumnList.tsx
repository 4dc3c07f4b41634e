import { For } from 'solid-js';
import type { TeachAct, TeachColumn, TeachView } from '../../utils/wire/teach.ts';
import { useView } from '../parts/view.tsx';

/** Every column with what it was taught as; each can be asked about again. */
export function ColumnList(props: { teach: TeachView; act: (act: TeachAct) => void }) {
  const view = useView();
  const words = () => view.texts().words.teach;
  const labelOf = (column: TeachColumn, index: number): string => column.label || words().unnamed(index + 1);
  const stateOf = ({ field, left, never }: TeachColumn): string => {
    if (never) return words().neverRead;
    if (field !== null) return view.texts().field(field);
    return left ? words().left : words().notYet;
  };
  return (
    <section class="teach-part">
      <h2>{words().all}</h2>
      <ul class="teach-columns">
        <For each={props.teach.columns}>
          {(column, index) => (
            <li>
              <button
                type="button"
                class="link"
                aria-current={column.key === props.teach.now ? 'true' : undefined}
                aria-label={`${words().ask(labelOf(column, index()))}: ${stateOf(column)}`}
                onClick={() => props.act({ do: 'ask', column: column.key })}
              >
                {labelOf(column, index())}
              </button>
              <span>{stateOf(column)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
