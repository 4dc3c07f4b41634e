import { createMemo, createUniqueId, For, Match, Show, Switch } from 'solid-js';
import type { Language, SignalState } from '../../utils/street/signal.ts';
import { tryWords, writingWords } from '../../utils/text/writing.ts';
import { edgeOf, shiftsBetween, type Trial } from '../../utils/workbench/trial.ts';
import { NotRaisedIcon, RaisedIcon, UnknownIcon } from '../parts/icons.tsx';
import type { Drafting } from './drafting.ts';

/** Whether two different things can be compared: with the pack in use, only a draft differs. */
const differs = ({ writing, trying }: Drafting): boolean =>
  writing.draft() !== null || trying.compared() !== null;

/** On each side of the threshold. */
const MOST = 4;

function State(props: { state: SignalState; language: Language }) {
  return (
    <span class="trial-state">
      <Switch fallback={<UnknownIcon />}>
        <Match when={props.state === 'raised'}>
          <RaisedIcon />
        </Match>
        <Match when={props.state === 'not raised'}>
          <NotRaisedIcon />
        </Match>
      </Switch>
      {tryWords[props.language].states[props.state]}
    </span>
  );
}

/** The clients nearest to the threshold on both sides, with what each version says of them. */
export function TrialEdge(props: { drafting: Drafting; trial: Trial; language: Language }) {
  const words = () => tryWords[props.language];
  const id = createUniqueId();
  const edge = createMemo(() => edgeOf(props.trial, MOST));
  /** Without a draft both would say the same. */
  const before = () => (differs(props.drafting) ? props.drafting.trying.against() : null);
  const version = () => props.drafting.writing.before()?.version ?? '';
  /** Beside another pack, what is in use is named by its pack too. */
  const nameOf = (pack: string | null): string =>
    props.drafting.trying.compared() === null ? words().withPack(version()) : words().withOther(pack ?? '');

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words().edge}</h3>
      <Show when={edge().length > 0} fallback={<p>{words().noEdge}</p>}>
        <div class="scrolled-wide" tabindex="0" role="group" aria-labelledby={id}>
          <table class="trial-table" data-part="edge">
            <thead>
              <tr>
                <th scope="col">{words().client}</th>
                <th scope="col">{writingWords[props.language].units[props.trial.indicator.unit]}</th>
                <th scope="col">
                  {props.drafting.writing.draft()
                    ? words().withDraft
                    : nameOf(props.drafting.writing.pack()?.version ?? null)}
                </th>
                <Show when={before()}>
                  <th scope="col">{nameOf(props.drafting.trying.compared())}</th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={edge()}>
                {(one) => (
                  <tr>
                    <th scope="row">{props.drafting.trying.nameOf(one.client)}</th>
                    <td>{one.value}</td>
                    <td>
                      <State state={one.state} language={props.language} />
                    </td>
                    <Show when={before()?.clients.get(one.client)}>
                      {(said) => (
                        <td>
                          <State state={said().state} language={props.language} />
                        </td>
                      )}
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}

/** For whom the rule says something else than it does in the pack in use, or in another version that is here. */
export function TrialDifference(props: { drafting: Drafting; trial: Trial; language: Language }) {
  const words = () => tryWords[props.language];
  const id = createUniqueId();
  const before = () => props.drafting.trying.against();
  const compared = () => props.drafting.trying.compared();
  const title = (): string => {
    const pack = compared();
    return pack === null
      ? words().differences(props.drafting.writing.before()?.version || '1.0.0')
      : words().differencesOther(pack);
  };
  const nothing = (): string => {
    const pack = compared();
    return pack === null ? words().isNew : words().notThere(pack);
  };
  const shifts = createMemo(() => (before() ? shiftsBetween(before()!, props.trial) : []));
  /** New and gone are always told, also where they are nobody. */
  const changed = () =>
    shifts().filter(
      ({ from, to, clients }) =>
        from !== to && (clients.length > 0 || (from !== 'unknown' && to !== 'unknown')),
    );
  const same = () =>
    shifts().reduce((sum, { from, to, clients }) => sum + (from === to ? clients.length : 0), 0);

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title()}</h3>
      <Show when={props.drafting.trying.others().length > 0}>
        <label>
          {words().compareWith}
          <select
            class="field"
            data-part="compare"
            onChange={(event) => props.drafting.trying.compareWith(event.currentTarget.value || null)}
          >
            <option value="" selected={compared() === null}>
              {words().inUse(props.drafting.writing.pack()?.version ?? '')}
            </option>
            <For each={props.drafting.trying.others()}>
              {({ version }) => (
                <option value={version} selected={version === compared()}>
                  {words().withOther(version)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <Show when={before()} fallback={<p>{nothing()}</p>}>
        <Show when={differs(props.drafting)} fallback={<p>{words().unchanged}</p>}>
          <div class="scrolled-wide" tabindex="0" role="group" aria-labelledby={id}>
            <table class="trial-table" data-part="difference">
              <thead>
                <tr>
                  <th scope="col">{words().from}</th>
                  <th scope="col">{words().to}</th>
                  <th scope="col">{words().clients}</th>
                </tr>
              </thead>
              <tbody>
                <For each={changed()}>
                  {(shift) => (
                    <tr>
                      <td>
                        <State state={shift.from} language={props.language} />
                      </td>
                      <td>
                        <State state={shift.to} language={props.language} />
                      </td>
                      <td>
                        <Show when={shift.clients.length > 0} fallback="0">
                          <details>
                            <summary>
                              {shift.clients.length}
                              <span class="visually-hidden">: {words().who(shift.clients.length)}</span>
                            </summary>
                            <ul>
                              <For each={shift.clients}>
                                {(client) => <li>{props.drafting.trying.nameOf(client)}</li>}
                              </For>
                            </ul>
                          </details>
                        </Show>
                      </td>
                    </tr>
                  )}
                </For>
                <tr>
                  <td colspan="2">{words().same}</td>
                  <td>{same()}</td>
                </tr>
              </tbody>
            </table>
          </div>
        </Show>
      </Show>
    </section>
  );
}
