import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { ClientKept, Intensity } from '../../utils/street/annotation.ts';
import { isDay } from '../../utils/text/index.ts';
import { Segments } from '../parts/Segments.tsx';
import { useView } from '../parts/view.tsx';
import './annotate.css';

const INTENSITIES: readonly Intensity[] = ['light', 'medium', 'intensive'];

/** What the coach adds to this client: on today's list, how much support, a note, remembered values. */
export function OwnSection() {
  const view = useView();
  const words = () => view.texts().words.kept;
  const key = () => view.state().client!.client.key;
  const kept = () => view.state().client!.kept;
  const heading = createUniqueId();
  return (
    <section class="group own" aria-labelledby={heading}>
      <h3 id={heading}>{words().own}</h3>
      <Show
        when={view.state().keeping && kept()}
        fallback={<p class="hint">{view.state().keeping ? words().cantKeep : words().noStore}</p>}
      >
        {(mine) => (
          <>
            <ListChoice client={key()} kept={mine()} />
            <IntensityChoice client={key()} kept={mine()} />
            <Show when={view.state().keeping?.notes}>
              <NoteField client={key()} kept={mine()} />
            </Show>
            <Show when={mine().remark}>{(remark) => <CitizensWords client={key()} remark={remark()} />}</Show>
            <Show when={view.state().keeping?.remember}>
              <RememberedValues client={key()} kept={mine()} />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

interface OwnProps {
  client: string;
  kept: ClientKept;
}

function ListChoice(props: OwnProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const onList = () => props.kept.worklist !== null;

  async function tick(box: HTMLInputElement): Promise<void> {
    const isKept = onList()
      ? await view.acts.retract(props.client, 'worklist', 'worklist')
      : await view.acts.annotate(props.client, { kind: 'worklist', what: null, done: null });
    if (!isKept) box.checked = onList();
  }

  return (
    <label class="choice">
      <input
        type="checkbox"
        data-own="worklist"
        checked={onList()}
        onChange={(event) => void tick(event.currentTarget)}
      />
      {words().onList}
    </label>
  );
}

function IntensityChoice(props: OwnProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const value = () => props.kept.intensity?.intensity ?? 'none';
  return (
    <div class="own-row">
      <span>{words().intensity}</span>
      <Segments<Intensity | 'none'>
        label={words().intensity}
        value={value()}
        options={[
          { value: 'none', label: words().noIntensity },
          ...INTENSITIES.map((each) => ({ value: each, label: words().intensities[each] })),
        ]}
        onChoose={(intensity) =>
          void (intensity === 'none'
            ? view.acts.retract(props.client, 'intensity', 'intensity')
            : view.acts.annotate(props.client, { kind: 'intensity', intensity }))
        }
      />
    </div>
  );
}

/** A draft stays while readings come and go; it is kept when the coach says so. */
function NoteField(props: OwnProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const [draft, setDraft] = createSignal<{ client: string; text: string } | null>(null);
  const saved = () => props.kept.note?.text ?? '';
  const own = () => (draft()?.client === props.client ? draft()!.text : saved());
  const isChanged = () => own().trim() !== saved();
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;

  async function save(): Promise<void> {
    const text = own().trim();
    const isKept =
      text === ''
        ? await view.acts.retract(props.client, 'note', 'note')
        : await view.acts.annotate(props.client, { kind: 'note', text });
    if (!isKept) return;
    setDraft(null);
    // The button goes with what there was to save; the focus would fall to the top of the sidebar.
    field?.focus();
  }

  return (
    <form
      class="own-note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>{words().note}</label>
      <textarea
        ref={(element) => (field = element)}
        id={id}
        class="field"
        rows="3"
        maxlength="2000"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={own()}
        onInput={(event) => setDraft({ client: props.client, text: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class="hint">
        {words().noteHint}
        <Show when={props.kept.note}>
          {(note) => <> {capital(words().keptUntil(view.texts().day(note().keptUntil)))}.</>}
        </Show>
      </p>
      <Show when={isChanged()}>
        <button type="submit" class="button">
          {words().saveNote}
        </button>
      </Show>
    </form>
  );
}

/** What the citizen wanted to be kept, written on the page that was turned to them. */
function CitizensWords(props: { client: string; remark: NonNullable<ClientKept['remark']> }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  return (
    <div class="own-remark">
      <h4>{words().remark}</h4>
      <blockquote>{props.remark.text}</blockquote>
      <p class="hint">
        {capital(words().keptUntil(view.texts().day(props.remark.keptUntil)))}.{' '}
        <button
          type="button"
          class="link"
          aria-label={`${words().forgetRemark}: ${view.texts().inSentence(words().remark)}`}
          onClick={() => void view.acts.retract(props.client, 'remark', 'remark')}
        >
          {words().forgetRemark}
        </button>
      </p>
    </div>
  );
}

function RememberedValues(props: OwnProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const fields = createMemo(() => Object.keys(props.kept.remembered));
  return (
    <Show when={fields().length}>
      <h4>{words().remembered}</h4>
      <ul class="remembered">
        <For each={fields()}>
          {(field) => (
            <Show when={props.kept.remembered[field]}>
              {(one) => (
                <li>
                  <span class="input-name">{view.texts().field(field)}</span>{' '}
                  <span class="input-value">
                    {isDay(one().value)
                      ? view.texts().day(`${one().value}`)
                      : (one().text ?? `${one().value}`)}
                  </span>
                  <span class="input-from">
                    {words().readOn(view.texts().day(one().readAt.slice(0, 10)))} ·{' '}
                    {words().keptUntil(view.texts().day(one().keptUntil))}
                  </span>{' '}
                  <For each={one().earlier}>
                    {(before) => (
                      <span class="input-from">
                        {isDay(before.value)
                          ? view.texts().day(before.value)
                          : (before.text ?? `${before.value}`)}{' '}
                        · {words().readOn(view.texts().day(before.readAt.slice(0, 10)))}
                      </span>
                    )}
                  </For>
                  <button
                    type="button"
                    class="link"
                    aria-label={words().forgetOf(view.texts().field(field))}
                    onClick={() => void view.acts.retract(props.client, `field:${field}`, 'remembered')}
                  >
                    {words().forget}
                  </button>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
