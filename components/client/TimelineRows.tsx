import { createMemo, createSignal, For, Show } from 'solid-js';
import { ComesIcon, DotIcon } from '../parts/icons.tsx';
import { isHere, LocateButton } from '../parts/locate.tsx';
import { SignalRow } from '../parts/SignalRow.tsx';
import { useView } from '../parts/view.tsx';
import type { Entry, MomentEntry, SignalEntry, Timeline } from './timeline.ts';
import './timeline.css';

/** Dot: was. Ring: comes. Diamond: applies now. The rail is dashed after today. */
export function TimelineRows(props: { timeline: Timeline }) {
  const view = useView();
  const byId = createMemo(
    () => new Map([...props.timeline.past, ...props.timeline.coming].map((entry) => [entry.id, entry])),
  );
  const ids = (entries: Entry[]) => entries.map((entry) => entry.id);
  const past = createMemo(() => ids(props.timeline.past));
  const coming = createMemo(() => ids(props.timeline.coming));
  const row = (id: string) => <Show when={byId().get(id)}>{(entry) => <Row entry={entry()} />}</Show>;

  return (
    <ol class="timeline">
      <For each={past()}>{row}</For>
      <li class="today">
        <span>{view.state().referenceDate.isToday ? view.texts().words.client.today : shortDay()}</span>
      </li>
      <For each={coming()}>{row}</For>
    </ol>
  );

  function shortDay(): string {
    const { iso } = view.state().referenceDate;
    return view.texts().dayShort(iso, iso);
  }
}

function Row(props: { entry: Entry }) {
  const view = useView();
  const date = () => {
    const day = props.entry.date;
    return day === null
      ? view.texts().words.client.now
      : view.texts().dayShort(day, view.state().referenceDate.iso);
  };
  const signal = () => (props.entry.kind === 'signal' ? (props.entry as SignalEntry).signal : null);
  const moment = () => (props.entry.kind === 'moment' ? (props.entry as MomentEntry) : null);
  return (
    <li class="event">
      <Show when={signal()}>
        {(one) => <SignalRow signal={one()} indicator={view.indicator(one().indicator)!} date={date()} />}
      </Show>
      <Show when={moment()}>{(one) => <MomentRow entry={one()} date={date()} />}</Show>
    </li>
  );
}

function MomentRow(props: { entry: MomentEntry; date: string }) {
  const view = useView();
  const [outcome, setOutcome] = createSignal<string | null>(null);
  const words = () => {
    const moment = view.texts().words.client.moments[props.entry.moment];
    return props.entry.comes ? moment.comes : moment.was;
  };
  const source = () => (isHere(view, props.entry.fact.source) ? props.entry.fact.source : null);
  return (
    <div class="signal dated moment">
      <span class="date">{props.date}</span>
      <span class="mark">
        <Show when={props.entry.comes} fallback={<DotIcon />}>
          <ComesIcon />
        </Show>
      </span>
      <span class="moment-words">
        <span class="sentence">{words()}</span>
        <Show when={props.entry.detail}>
          <span class="state-line">{props.entry.detail}</span>
        </Show>
      </span>
      <Show when={source()}>
        {(place) => <LocateButton source={place()} what={words()} onOutcome={setOutcome} />}
      </Show>
      <Show when={outcome()}>
        <p role="status" class="outcome">
          {outcome()}
        </p>
      </Show>
    </div>
  );
}
