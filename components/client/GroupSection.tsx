import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { SignalRow } from '../parts/SignalRow.tsx';
import { useView } from '../parts/view.tsx';
import type { Section } from './sections.ts';
import { TimelineRows } from './TimelineRows.tsx';
import { timelineOf } from './timeline.ts';

/** One group of signals. What the citizen waits for carries a bar; `agreed` is a timeline. */
export function GroupSection(props: { section: Section }) {
  const view = useView();
  const heading = createUniqueId();
  const title = () =>
    props.section.id === 'agreed'
      ? view.texts().words.client.agreed
      : view.pack().groups[props.section.id][view.texts().language];

  const timeline = createMemo(() =>
    props.section.id === 'agreed' && view.state().client
      ? timelineOf(
          view.state().client!.client,
          props.section.shown
            .filter((signal) => signal.state === 'raised')
            // Yes or no is about now, whatever day it was read from.
            .map((signal) =>
              view.indicator(signal.indicator)?.unit === 'yes/no' ? { ...signal, date: null } : signal,
            ),
          view.state().referenceDate.iso.slice(0, 10),
        )
      : { past: [], coming: [] },
  );
  const inTimeline = () => timeline().past.length + timeline().coming.length > 0;
  const plain = createMemo(() =>
    props.section.shown
      .filter((signal) => !inTimeline() || signal.state !== 'raised')
      .map((signal) => signal.indicator),
  );
  /** The bar says that the citizen waits now, not that this group could say so. */
  const waits = () =>
    props.section.id === 'citizen_service' &&
    props.section.shown.some((signal) => signal.state === 'raised' && !signal.stance);
  const quiet = createMemo(() => props.section.notRaised.map((signal) => signal.indicator));
  const find = (id: string) =>
    [...props.section.shown, ...props.section.notRaised].find((signal) => signal.indicator === id);

  const row = (id: string) => (
    <Show when={find(id)}>
      {(signal) => (
        <li>
          <SignalRow
            signal={signal()}
            indicator={view.indicator(id)!}
            date={props.section.id === 'agreed' && inTimeline() ? '' : undefined}
          />
        </li>
      )}
    </Show>
  );

  return (
    <section
      class="group"
      classList={{ citizen: props.section.id === 'citizen_service', waits: waits() }}
      aria-labelledby={heading}
    >
      <h3 id={heading}>{title()}</h3>
      <Show when={inTimeline()}>
        <TimelineRows timeline={timeline()} />
      </Show>
      <Show when={plain().length}>
        <ul classList={{ 'below-rail': inTimeline() }}>
          <For each={plain()}>{row}</For>
        </ul>
      </Show>
      <Show when={quiet().length}>
        <details class="not-raised">
          <summary>{view.texts().words.client.notRaised}</summary>
          <ul>
            <For each={quiet()}>
              {(id) => (
                <Show when={find(id)}>
                  {(signal) => (
                    <li>
                      <SignalRow signal={signal()} indicator={view.indicator(id)!} />
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </section>
  );
}
