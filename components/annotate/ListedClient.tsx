import { createSignal, createUniqueId, Show } from 'solid-js';
import { localDay, plusDays } from '../../utils/annotations/days.ts';
import type { ListMark } from '../../utils/street/annotation.ts';
import type { Standing } from '../../utils/worklist/standing.ts';
import type { CaseloadRow, Lens } from '../../utils/wire/view.ts';
import { openClient } from '../caseload/open-client.ts';
import { MoreIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';
import { DayForm } from './DayForm.tsx';

/** One entry of the list: ticked off, put off, at rest as agreed, or taken off. */
export function ListedClient(props: { row: CaseloadRow; standing: Standing; onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.worklist;
  const kept = () => view.texts().words.kept;
  const [open, setOpen] = createSignal(false);
  const [asking, setAsking] = createSignal<'later' | 'agreed' | null>(null);
  const id = createUniqueId();
  let more: HTMLButtonElement | undefined;
  let acts: HTMLDivElement | undefined;
  const mark = () => props.row.worklist!;
  const name = () => props.row.name ?? view.texts().words.client.nameless;
  const what = () => {
    const indicator = mark().what;
    return indicator === null ? null : view.indicator(indicator)?.texts[view.texts().language].name;
  };
  const today = () => localDay(new Date(view.now()));
  const state = () => {
    const { standing } = props;
    const texts = view.texts();
    if (standing.state === 'done') return kept().done(texts.time(standing.at));
    if (standing.state === 'later') return words().laterUntil(texts.dayShort(standing.until, today()));
    if (standing.state === 'agreed') return words().agreedUntil(texts.dayShort(standing.until, today()));
    return null;
  };

  function shut(): void {
    setOpen(false);
    setAsking(null);
  }

  /** What was pressed makes room for what is asked, and the focus goes there. */
  function ask(why: 'later' | 'agreed'): void {
    setAsking(why);
    acts?.querySelector<HTMLElement>('button, input')?.focus();
  }

  function close(): void {
    shut();
    more?.focus();
  }

  /** The entry goes elsewhere or away, and the focus with it: it stays with the list. */
  function leave(): void {
    shut();
    document.getElementById('worklist')?.focus();
  }

  function keep(change: Partial<ListMark>): Promise<boolean> {
    const { what: about, done } = mark();
    return view.acts.annotate(props.row.key, { kind: 'worklist', what: about, done, ...change });
  }

  async function tick(box: HTMLInputElement): Promise<void> {
    const isKept = await keep({ done: box.checked ? new Date().toISOString() : null });
    if (!isKept) box.checked = props.standing.state === 'done';
  }

  function rest(why: 'later' | 'agreed', until: string): void {
    const about = mark().what;
    // Quiet that was agreed on a signal is said of the signal, so that it rests wherever it shows.
    if (why === 'agreed' && about !== null) {
      void view.acts.annotate(props.row.key, { kind: 'quiet', indicator: about, until });
    } else {
      void keep({ rest: { why, until } });
    }
    leave();
  }

  function backToday(): void {
    const about = mark().what;
    if (about !== null && props.row.stances?.[about]?.kind === 'quiet') {
      void view.acts.retract(props.row.key, `signal:${about}`, 'quiet');
    } else {
      void keep({});
    }
    leave();
  }

  const nextMonday = () => {
    const weekday = new Date(`${today()}T00:00:00Z`).getUTCDay();
    return plusDays(today(), (8 - weekday) % 7 || 7);
  };
  const button = (label: string, act: () => void) => (
    <button type="button" class="button" onClick={act}>
      {label}
    </button>
  );

  return (
    <li
      classList={{ done: props.standing.state === 'done' }}
      data-standing={props.standing.state}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open()) {
          event.preventDefault();
          close();
        }
      }}
    >
      <input
        type="checkbox"
        checked={props.standing.state === 'done'}
        aria-label={kept().markDone(name())}
        onChange={(event) => void tick(event.currentTarget)}
      />
      <span class="listed">
        <button
          type="button"
          class="listed-open"
          onClick={() =>
            void openClient(view, props.row.key, props.onLens, { from: 'worklist', place: null })
          }
        >
          <span class="client-name">{name()}</span>
        </button>
        <Show when={what()}>
          <span class="state-line">{what()}</span>
        </Show>
        <Show when={state()}>
          <span class="state-line">{state()}</span>
        </Show>
      </span>
      <button
        ref={(element) => (more = element)}
        type="button"
        class="icon-button"
        aria-expanded={open()}
        aria-controls={id}
        title={words().menu(name())}
        aria-label={words().menu(name())}
        onClick={() => (open() ? close() : setOpen(true))}
      >
        <MoreIcon />
      </button>
      <div
        ref={(element) => (acts = element)}
        id={id}
        class="listed-acts"
        role="group"
        aria-label={words().menu(name())}
        hidden={!open()}
      >
        <Show when={open()}>
          <Show
            when={asking()}
            fallback={
              <>
                <Show
                  when={props.standing.state === 'now' || props.standing.state === 'done'}
                  fallback={button(words().backToday, backToday)}
                >
                  {button(words().laterAct, () => ask('later'))}
                  {button(words().agreedAct, () => ask('agreed'))}
                </Show>
                {button(words().remove, () => {
                  void view.acts.retract(props.row.key, 'worklist', 'worklist');
                  leave();
                })}
              </>
            }
          >
            {(why) => (
              <>
                <Show when={why() === 'later'} fallback={<p class="hint">{words().agreedHint}</p>}>
                  {button(words().tomorrow, () => rest('later', plusDays(today(), 1)))}
                  {button(words().nextMonday, () => rest('later', nextMonday()))}
                  {button(words().nextWeek, () => rest('later', plusDays(today(), 7)))}
                </Show>
                <DayForm
                  label={why() === 'later' ? words().otherDay : kept().until}
                  first={plusDays(today(), why() === 'later' ? 1 : 0)}
                  last={view.state().keeping!.longest}
                  proposed={plusDays(today(), why() === 'later' ? 2 : 28)}
                  onKeep={(day) => rest(why(), day)}
                  onCancel={close}
                />
              </>
            )}
          </Show>
        </Show>
      </div>
    </li>
  );
}
