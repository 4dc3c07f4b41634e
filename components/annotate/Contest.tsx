import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js';
import { plusDays } from '../../utils/annotations/days.ts';
import { REASONS, THEMES } from '../../utils/annotations/reasons.ts';
import type { DisputeReason, DisputeTheme, Stance } from '../../utils/street/annotation.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { useView } from '../parts/view.tsx';
import { stanceWords } from './stance-words.ts';
import './annotate.css';

type Kind = Stance['kind'];

/** Quiet is proposed for four weeks; the coach chooses the day. */
const QUIET_DAYS = 28;

/** Under a rule: say that it is not right here, beside the point, or that quiet was agreed. Kept at once. */
export function Contest(props: { signal: Signal }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const [open, setOpen] = createSignal<Kind | null>(null);
  const client = () => props.signal.client;
  /** Quiet is agreed with a client about something that plays now or may come to play. */
  const kinds = (): Kind[] =>
    props.signal.kind === 'signal' && client() !== null
      ? ['dispute', 'irrelevant', 'quiet']
      : ['dispute', 'irrelevant'];
  const labels = (): Record<Kind, string> => ({
    dispute: words().dispute,
    irrelevant: words().irrelevant,
    quiet: words().quietAct,
  });
  const hasNumber = () => client() === null || view.state().client?.kept !== undefined;
  const slot = () => `signal:${props.signal.indicator}` as const;
  const listed = () => view.state().client?.kept?.worklist?.what === props.signal.indicator;

  async function keep(stance: Stance): Promise<void> {
    const { indicator } = props.signal;
    if (await view.acts.annotate(client(), { ...stance, indicator })) setOpen(null);
  }

  return (
    <section class="part contest" aria-labelledby="contest">
      <h3 id="contest">{words().panel}</h3>
      <Show
        when={view.state().keeping && hasNumber()}
        fallback={<p class="hint">{view.state().keeping ? words().cantKeep : words().noStore}</p>}
      >
        <Show when={props.signal.stance}>
          {(stance) => (
            <p class="stance-now">
              <b>{stanceWords(view.texts(), stance()).head}</b> · {stanceWords(view.texts(), stance()).why}{' '}
              <button
                type="button"
                class="link"
                onClick={() => void view.acts.retract(client(), slot(), stance().kind)}
              >
                {words().takeBack}
              </button>
            </p>
          )}
        </Show>
        <div class="contest-acts">
          <For each={kinds()}>
            {(kind) => (
              <button
                type="button"
                class="button"
                aria-expanded={kind === 'irrelevant' ? undefined : open() === kind}
                aria-pressed={kind === 'irrelevant' ? props.signal.stance?.kind === kind : undefined}
                data-act={kind}
                onClick={() =>
                  kind === 'irrelevant' ? void keep({ kind }) : setOpen(open() === kind ? null : kind)
                }
              >
                {labels()[kind]}
              </button>
            )}
          </For>
          <Show when={client() !== null && !listed()}>
            <button
              type="button"
              class="button"
              data-act="worklist"
              onClick={() =>
                void view.acts.annotate(client(), {
                  kind: 'worklist',
                  what: props.signal.indicator,
                  done: null,
                })
              }
            >
              {words().addToList}
            </button>
          </Show>
        </div>
        <Switch>
          <Match when={open() === 'dispute'}>
            <DisputeForm onKeep={keep} onCancel={() => setOpen(null)} />
          </Match>
          <Match when={open() === 'quiet'}>
            <QuietForm onKeep={keep} onCancel={() => setOpen(null)} />
          </Match>
        </Switch>
        <p class="hint">{words().longest(view.texts().day(view.state().keeping!.longest))}</p>
      </Show>
    </section>
  );
}

interface FormProps {
  onKeep: (stance: Stance) => Promise<void>;
  onCancel: () => void;
}

function DisputeForm(props: FormProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const [theme, setTheme] = createSignal<DisputeTheme>('data');
  const [reason, setReason] = createSignal<DisputeReason>(REASONS.data[0]!);
  const id = createUniqueId();

  function choose(next: DisputeTheme): void {
    setTheme(next);
    setReason(REASONS[next][0]!);
  }

  return (
    <form
      class="contest-form"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onKeep({ kind: 'dispute', theme: theme(), reason: reason() });
      }}
    >
      <fieldset>
        <legend>{words().about}</legend>
        <For each={THEMES}>
          {(each) => (
            <label class="choice">
              <input
                type="radio"
                name={`${id}-theme`}
                value={each}
                checked={theme() === each}
                onChange={() => choose(each)}
              />
              {words().themes[each]}
            </label>
          )}
        </For>
      </fieldset>
      <label for={`${id}-reason`}>{words().reason}</label>
      <select
        id={`${id}-reason`}
        class="field"
        value={reason()}
        onChange={(event) => setReason(event.currentTarget.value as DisputeReason)}
      >
        <For each={REASONS[theme()]}>{(each) => <option value={each}>{words().reasons[each]}</option>}</For>
      </select>
      <FormEnd onCancel={() => props.onCancel()} />
    </form>
  );
}

function QuietForm(props: FormProps) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const today = () => view.state().referenceDate.iso.slice(0, 10);
  const longest = () => view.state().keeping!.longest;
  const proposed = () => {
    const day = plusDays(today(), QUIET_DAYS);
    return day < longest() ? day : longest();
  };
  const [chosen, setChosen] = createSignal<string | null>(null);
  const until = () => chosen() ?? proposed();
  const id = createUniqueId();
  return (
    <form
      class="contest-form"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onKeep({ kind: 'quiet', until: until() });
      }}
    >
      <label for={id}>{words().until}</label>
      <input
        id={id}
        class="field"
        type="date"
        required
        min={today()}
        max={longest()}
        value={until()}
        onChange={(event) => event.currentTarget.value && setChosen(event.currentTarget.value)}
      />
      <FormEnd onCancel={() => props.onCancel()} />
    </form>
  );
}

function FormEnd(props: { onCancel: () => void }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  return (
    <div class="form-end">
      <button type="submit" class="button primary">
        {words().save}
      </button>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {words().cancel}
      </button>
    </div>
  );
}
