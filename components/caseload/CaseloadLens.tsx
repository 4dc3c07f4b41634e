import { createMemo, For, Show } from 'solid-js';
import type { Lens } from '../../utils/wire/view.ts';
import { Calm } from '../parts/Calm.tsx';
import { SignalRow } from '../parts/SignalRow.tsx';
import { useView } from '../parts/view.tsx';
import { Worklist } from '../annotate/Worklist.tsx';
import { ClientList } from './ClientList.tsx';
import { Coverage } from './Coverage.tsx';
import { Distributions } from './Distributions.tsx';
import type { ListChoice } from './list-choice.ts';
import { drawnIndicator } from './distribution.ts';
import './caseload.css';

/** Everybody who was seen in this session, and first of all how many that are not. */
export function CaseloadLens(props: { choice: ListChoice; onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.caseload;
  const figures = createMemo(() => {
    const absent = view.state().notInSystem;
    return view
      .state()
      .caseload.figures.filter(
        ({ indicator }) => view.indicator(indicator)?.scope === 'caseload' && !absent.includes(indicator),
      );
  });
  const figureIds = createMemo(() => figures().map((one) => one.indicator));
  const drawn = createMemo(() => drawnIndicator(view.pack(), view.state().notInSystem));

  return (
    <Show
      when={view.state().caseload.rows.length}
      fallback={
        <Calm
          title={words().none}
          how={words().noneHow(view.state().site.host || view.texts().words.shell.yourSystem)}
        />
      }
    >
      <Coverage />
      <Worklist onLens={props.onLens} />
      <Show when={figureIds().length}>
        <section class="group" aria-labelledby="figures">
          <h3 id="figures">{words().figures}</h3>
          <ul>
            <For each={figureIds()}>
              {(id) => (
                <Show when={view.indicator(id) && figures().find((one) => one.indicator === id)}>
                  {(signal) => (
                    <li>
                      <SignalRow signal={signal()} indicator={view.indicator(id)!} />
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Distributions choice={props.choice} contact={drawn()} />
      <ClientList choice={props.choice} drawn={drawn()} onLens={props.onLens} />
    </Show>
  );
}
