import { createMemo, For, Index, Show } from 'solid-js';
import type { InputUse, Signal } from '../../utils/street/signal.ts';
import { isDay, type Texts } from '../../utils/text/index.ts';
import { RememberLink } from '../annotate/RememberLink.tsx';
import { isHere, LocateLink } from '../parts/locate.tsx';
import { useView } from '../parts/view.tsx';
import { kindOf } from '../sidebar/kind.ts';
import { lookedAt, type Looked } from './readings.ts';

/** Everything that the rule looked at: what it is, what it said, where it stands, when it was read. */
export function InputList(props: { signal: Signal }) {
  const view = useView();
  const looked = createMemo(() => lookedAt(props.signal.inputs));
  return (
    <Show when={looked().length} fallback={<p>{view.texts().words.explain.noInputs}</p>}>
      <ul class="inputs">
        {/* By place, so that a new reading leaves the focus where it is. */}
        <Index each={looked()}>{(one) => <LookedAt looked={one()} />}</Index>
      </ul>
    </Show>
  );
}

function LookedAt(props: { looked: Looked }) {
  const view = useView();
  const words = () => view.texts().words;
  const at = () => props.looked.at;
  const name = () => view.texts().field(at().field);
  const here = () => (isHere(view, at().source) ? at().source : null);

  const place = () => {
    const { source, unit } = at();
    if (unit) return words().health.units[unit];
    const reading = view
      .state()
      .page.readings.find((one) => one.doc === source?.doc && one.reading === source.reading);
    return reading ? kindOf(view.texts(), reading) : null;
  };
  const provenance = () => {
    const { readAt } = at();
    const quoted = quote(at());
    const where = place();
    return [
      quoted !== null && where ? words().explain.asOnPage(quoted, where) : (where ?? quoted),
      readAt && view.texts().ago(readAt, view.now()),
    ]
      .filter((part) => part)
      .join(' · ');
  };

  return (
    <li class="input">
      <For each={props.looked.inputs}>
        {(input) => (
          <>
            <span class="input-name">{view.texts().field(input.field)}</span>
            <span class="input-value" data-state={input.state}>
              {valueWords(view.texts(), input)}
            </span>
          </>
        )}
      </For>
      <Show when={at().state !== 'not seen'}>
        <span class="input-from">{provenance()}</span>
        <span class="input-where">
          <Show
            when={here()}
            fallback={<span class="input-from">{at().source ? words().explain.elsewhere : null}</span>}
          >
            {(source) => <LocateLink source={source()} what={name()} />}
          </Show>
          <Show when={!at().unit}>
            {' '}
            <RememberLink field={at().field} />
          </Show>
        </span>
      </Show>
    </li>
  );
}

/** The page's own words, where Sidelight shows the value in others. */
function quote(input: InputUse): string | null {
  if (input.text === null || input.state !== 'filled') return null;
  return isDay(input.value) ? input.text : null;
}

function valueWords(texts: Texts, input: InputUse): string {
  const { words } = texts;
  if (input.state === 'not seen') return words.notSeen;
  // Of a presence field only whether it is filled in was read; an empty one has the value false.
  if (input.text === null && typeof input.value === 'boolean') {
    return input.value ? words.filledIn : words.empty;
  }
  if (input.state === 'empty') return words.empty;
  if (input.state === 'unreadable') {
    return input.text ? `‘${input.text}’ · ${words.unreadable}` : words.unreadable;
  }
  if (isDay(input.value)) return texts.day(input.value);
  return input.text ?? `${input.value}`;
}
