import { createSignal, Show } from 'solid-js';
import type { Source } from '../../utils/street/caseload.ts';
import type { InputUse } from '../../utils/street/signal.ts';
import { LocateIcon } from './icons.tsx';
import { useView, type View } from './view.tsx';

/** True when the document that a value was read from stands on the tab now. */
export const isHere = (view: View, source: Source | null): source is Source =>
  source !== null && view.state().page.readings.some((reading) => reading.doc === source.doc);

/** The first place on this page that a signal rests on, or null. */
export const placeHere = (view: View, inputs: InputUse[]): Source | null =>
  inputs.map((input) => input.source).find((source) => isHere(view, source)) ?? null;

/** Asks the desk to point; the words that say why not come back, and null when it was found. */
export async function point(
  view: View,
  source: Source,
  from: 'row' | 'explanation',
  indicator: string | null = null,
): Promise<string | null> {
  const words = view.texts().words.locate;
  try {
    const answer = await view.desk.call('showWhere', source);
    const told = { indicator, field: source.field ?? null, from, found: answer.found };
    view.tell('signal.located', told, view.state().client?.client.key);
    if (answer.found) {
      view.announce(words.shown);
      return null;
    }
    return answer.why === 'other page' ? words.otherPage : words.gone;
  } catch {
    return words.failed;
  }
}

/** The crosshair beside a row. `what` completes its name for who can't see the row. */
export function LocateButton(props: {
  source: Source;
  what: string;
  indicator?: string;
  onOutcome: (words: string | null) => void;
}) {
  const view = useView();
  return (
    <button
      type="button"
      class="icon-button locate"
      title={view.texts().words.locate.show}
      aria-label={view.texts().words.locate.showOf(props.what)}
      onClick={async () => props.onOutcome(await point(view, props.source, 'row', props.indicator))}
    >
      <LocateIcon />
    </button>
  );
}

/** The same act in words, for the explanation. */
export function LocateLink(props: { source: Source; what: string }) {
  const view = useView();
  const [outcome, setOutcome] = createSignal<string | null>(null);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={view.texts().words.locate.showOf(props.what)}
        onClick={async () => setOutcome(await point(view, props.source, 'explanation'))}
      >
        {view.texts().words.locate.show}
      </button>
      <Show when={outcome()}>
        <span role="status" class="outcome">
          {outcome()}
        </span>
      </Show>
    </>
  );
}
