import { createUniqueId, For, Match, Show, Switch } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { tryWords } from '../../utils/text/writing.ts';
import { STATES, type Trial } from '../../utils/workbench/trial.ts';
import { NotRaisedIcon, RaisedIcon, UnknownIcon } from '../parts/icons.tsx';

/** How many are raised, not raised and unknown, and which fields are missing: as bars, and the same as a table. */
export function TrialCounts(props: { trial: Trial; form: 'chart' | 'table'; language: Language }) {
  const words = () => tryWords[props.language];
  const id = createUniqueId();
  const all = () => Math.max(1, props.trial.clients.size);
  const field = (name: string): string => textsFor(props.language).field(name);

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words().count}</h3>
      <Show
        when={props.form === 'chart'}
        fallback={
          <table class="trial-table" data-part="counts">
            <thead>
              <tr>
                <th scope="col">{words().states.raised}</th>
                <th scope="col">{words().states['not raised']}</th>
                <th scope="col">{words().states.unknown}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <For each={STATES}>{(state) => <td>{props.trial.counts[state]}</td>}</For>
              </tr>
            </tbody>
          </table>
        }
      >
        <ul class="trial-counts">
          <For each={STATES}>
            {(state) => (
              <li data-state={state}>
                <span>
                  <Switch fallback={<UnknownIcon />}>
                    <Match when={state === 'raised'}>
                      <RaisedIcon />
                    </Match>
                    <Match when={state === 'not raised'}>
                      <NotRaisedIcon />
                    </Match>
                  </Switch>
                  {words().states[state]}
                </span>
                <strong>{props.trial.counts[state]}</strong>
                <span
                  class="trial-bar"
                  aria-hidden="true"
                  style={{ '--share': props.trial.counts[state] / all() }}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.trial.missing.length > 0}>
        <h4>{words().missing}</h4>
        <Show
          when={props.form === 'chart'}
          fallback={
            <table class="trial-table" data-part="missing">
              <thead>
                <tr>
                  <th scope="col">{words().field}</th>
                  <th scope="col">{words().clients}</th>
                </tr>
              </thead>
              <tbody>
                <For each={props.trial.missing}>
                  {(one) => (
                    <tr>
                      <th scope="row">{field(one.field)}</th>
                      <td>{one.clients}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          }
        >
          <ul class="trial-missing">
            <For each={props.trial.missing}>
              {(one) => (
                <li>
                  <span>{field(one.field)}</span>
                  <span>{words().missingFor(one.clients)}</span>
                  <span class="trial-bar" aria-hidden="true" style={{ '--share': one.clients / all() }} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </section>
  );
}
