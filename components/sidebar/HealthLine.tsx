import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { PROPOSAL_BELOW } from '../../utils/street/reading.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { ReadingSummary } from '../../utils/wire/view.ts';
import { ReadIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';

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
    if (!used().length) return words().nothing;
    const at = view.state().page.readAt;
    const fields = words().read(read(), read() + unread().length);
    return at ? `${fields} · ${view.texts().ago(at, view.now())}` : fields;
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
      <div id={panel} class="health-panel" hidden={!open()}>
        <Show when={open()}>
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
        </Show>
      </div>
    </section>
  );
}

/** "Lijst met cliënten", "Contacten": what a reading is, in words. */
export function kindOf(texts: Texts, reading: Pick<ReadingSummary, 'kind' | 'unit'>): string {
  const { kinds, units } = texts.words.health;
  return reading.kind === 'history' ? units[reading.unit ?? 'contact'] : kinds[reading.kind];
}
