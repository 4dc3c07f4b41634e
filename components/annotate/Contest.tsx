import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { Grounds, Stance } from '../../utils/street/annotation.ts';
import type { Signal } from '../../utils/street/signal.ts';
import { useView } from '../parts/view.tsx';
import { GroundsForm } from './GroundsForm.tsx';
import { QuietForm } from './QuietForm.tsx';
import { stanceWords } from './stance-words.ts';
import './annotate.css';

type Kind = Stance['kind'];

/** Under a rule: say that it is not right here, beside the point, or that quiet was agreed. Kept at once. */
export function Contest(props: { signal: Signal }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  const [open, setOpen] = createSignal<Kind | null>(null);
  const buttons: Partial<Record<Kind, HTMLButtonElement>> = {};
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

  async function keep(stance: Stance, next: Kind | null = null): Promise<void> {
    const { indicator } = props.signal;
    if (await view.acts.annotate(client(), { ...stance, indicator })) {
      if (next === null) close();
      else setOpen(next);
    }
  }

  /** The focus goes back to what opened the form, or it would fall to the top of the sidebar. */
  function close(): void {
    const kind = open();
    setOpen(null);
    buttons[kind ?? 'dispute']?.focus();
  }

  /** What was said before of why, where the same thing is said again. */
  const given = (kind: Kind): Partial<Grounds> | undefined => {
    const { stance } = props.signal;
    return stance?.kind === kind ? stance : undefined;
  };

  /** Kept at one press; why is asked after, and may stay unsaid. */
  const press = (kind: Kind) => {
    if (kind === 'irrelevant' && props.signal.stance?.kind !== kind) void keep({ kind }, kind);
    else setOpen(open() === kind ? null : kind);
  };

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
                onClick={() => {
                  const { kind } = stance();
                  setOpen(null);
                  void view.acts.retract(client(), slot(), kind);
                  buttons[kind]?.focus();
                }}
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
                ref={(element) => (buttons[kind] = element)}
                type="button"
                class="button"
                aria-expanded={open() === kind}
                data-act={kind}
                data-said={props.signal.stance?.kind === kind ? '' : undefined}
                onClick={() => press(kind)}
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
            <GroundsForm
              given={given('dispute')}
              onKeep={(grounds) => void keep({ kind: 'dispute', ...grounds })}
              onCancel={close}
            />
          </Match>
          <Match when={open() === 'irrelevant'}>
            <GroundsForm
              title={words().whyHere}
              given={given('irrelevant')}
              onKeep={(grounds) => void keep({ kind: 'irrelevant', ...grounds })}
              onCancel={close}
            />
          </Match>
          <Match when={open() === 'quiet'}>
            <QuietForm onKeep={(until) => void keep({ kind: 'quiet', until })} onCancel={close} />
          </Match>
        </Switch>
        <p class="hint">{words().longest(view.texts().day(view.state().keeping!.longest))}</p>
      </Show>
    </section>
  );
}
