import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { PROPOSAL_BELOW } from '../../utils/street/reading.ts';
import { ReadIcon } from '../parts/icons.tsx';
import { SignalRow } from '../parts/SignalRow.tsx';
import { useView } from '../parts/view.tsx';
import { TaughtLines, TeachLink } from '../teach/TeachLink.tsx';
import { kindOf } from './kind.ts';

/** What was read of this page, before anything that is said about it; opens to what was not. */
export function HealthLine() {
  const view = useView();
  const words = () => view.texts().words.health;
  const [open, setOpen] = createSignal(false);
  const panel = createUniqueId();
  const used = createMemo(() => view.state().page.readings.filter((one) => one.confidence >= PROPOSAL_BELOW));
  const proposals = createMemo(() =>
    view.state().page.readings.filter((one) => one.confidence < PROPOSAL_BELOW),
  );
  const read = () => used().reduce((sum, one) => sum + one.recognised.length, 0);
  const unread = createMemo(() => [...new Set(used().flatMap((one) => one.unrecognised))]);
  const line = () => {
    if (view.state().page.failed) return words().failed;
    if (!used().length) return words().nothing;
    const at = view.state().page.readAt;
    const fields = words().read(read(), read() + unread().length);
    return at ? `${fields} · ${view.texts().ago(at, view.now())}` : fields;
  };

  /** Signals about the page itself: in sight when they apply, else with the rest. */
  const pageSignals = (raised: boolean) =>
    view
      .state()
      .caseload.figures.filter(
        ({ indicator, state }) =>
          view.indicator(indicator)?.scope === 'page' && (state === 'raised') === raised,
      );
  const rows = (raised: boolean) => {
    const ids = createMemo(() => (used().length ? pageSignals(raised).map((one) => one.indicator) : []));
    return (
      <For each={ids()}>
        {(id) => (
          <Show when={pageSignals(raised).find((one) => one.indicator === id)}>
            {(signal) => <SignalRow signal={signal()} indicator={view.indicator(id)!} />}
          </Show>
        )}
      </For>
    );
  };

  return (
    <section class="health" aria-label={line()}>
      <div class="health-line">
        <ReadIcon />
        <p>{line()}</p>
        <Show when={view.state().page.readings.length}>
          <button
            type="button"
            class="link"
            aria-expanded={open()}
            aria-controls={panel}
            onClick={() => setOpen(!open())}
          >
            {open() ? words().hide : words().which}
          </button>
        </Show>
      </div>
      <Show when={!used().length && view.state().page.readings.length === 0}>
        <p class="health-teach">
          <TeachLink />
        </p>
      </Show>
      <TaughtLines />
      {rows(true)}
      <div id={panel} class="health-panel" hidden={!open()}>
        <Show when={open()}>
          {rows(false)}
          <Show when={unread().length} fallback={<p>{used().length ? words().allRead : words().nothing}</p>}>
            <h2>{words().unread}</h2>
            <p class="hint">{words().unreadWhy}</p>
            <ul class="labels">
              <For each={unread()}>{(label) => <li>{label}</li>}</For>
            </ul>
          </Show>
          <Show when={used().length}>
            <h2>{words().found}</h2>
            <ul>
              <For each={used()}>
                {(one) => (
                  <li>
                    {kindOf(view.texts(), one)} · {words().rows(one.rows, one.total)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={proposals().length}>
            <h2>{words().proposals}</h2>
            <p class="hint">{words().proposalsWhy}</p>
            <ul>
              <For each={proposals()}>
                {(one) => (
                  <li>
                    {words().maybe[one.kind]} · {words().rows(one.rows, one.total)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <p>
            <TeachLink />
          </p>
          <p>
            <button
              type="button"
              class="link"
              data-act="diagnosis"
              onClick={() => void view.desk.call('openSettings', 'diagnosis')}
            >
              {view.texts().words.comfort.diagnosis.toSettings}
            </button>
          </p>
        </Show>
      </div>
    </section>
  );
}
