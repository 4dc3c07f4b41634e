import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords, tryWords } from '../../utils/text/writing.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Bench } from './bench.ts';
import { useDrafting, type Drafting } from './drafting.ts';
import { IndicatorList } from './IndicatorList.tsx';
import { TrialCounts } from './TrialCounts.tsx';
import { TrialCurve } from './TrialCurve.tsx';
import { TrialDifference, TrialEdge } from './TrialTables.tsx';
import './write.css';
import './trial.css';

/** Where a rule is tried before anyone sees it on a page. */
export function Try(props: Bench) {
  const drafting = useDrafting(props);
  return (
    <div class="drafting">
      <IndicatorList writing={drafting.writing} language={props.language} />
      <TrialOf drafting={drafting} language={props.language} />
    </div>
  );
}

function TrialOf(props: { drafting: Drafting; language: Language }) {
  const words = () => tryWords[props.language];
  const id = createUniqueId();
  const [form, setForm] = createSignal<'chart' | 'table'>('chart');
  const trying = () => props.drafting.trying;
  const writing = () => props.drafting.writing;
  const size = () => Object.keys(trying().caseload()?.clients ?? {}).length;
  const invented = (): string => {
    const source = trying().source();
    return source === 'seen' ? words().pseudonyms : words().invented[source];
  };
  const isAboutClients = () => writing().indicator()?.scope === 'client';

  return (
    <section class="trial" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {writing().indicator()?.texts[props.language].name || writingWords[props.language].nameless}
        </h2>
        <p data-part="plain">{writing().sound()?.plain?.[props.language]}</p>
      </header>
      <div class="trial-head">
        <Segments
          label={words().on}
          value={trying().source()}
          options={trying()
            .sources()
            .map((value) => ({
              value,
              label: words().sources(value, value === 'seen' ? (trying().seen()?.of ?? 0) : null),
            }))}
          onChoose={trying().choose}
        />
        <Segments
          label={words().show}
          value={form()}
          options={(['chart', 'table'] as const).map((value) => ({ value, label: words().shows[value] }))}
          onChoose={setForm}
        />
      </div>
      <p>
        <strong>{words().heading(trying().source(), size())}</strong> {invented()}
      </p>
      <Show when={trying().source() === 'seen' && trying().seen()}>
        {(seen) => (
          <div class="trial-choices">
            <Show when={seen().systems.length > 1}>
              <label>
                {words().system}
                <select
                  class="field"
                  onChange={(event) => void trying().chooseSystem(event.currentTarget.value)}
                >
                  <For each={seen().systems}>
                    {({ system, clients }) => (
                      <option value={system} selected={system === seen().system}>
                        {system} ({clients})
                      </option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
            <Show when={seen().coaches.length > 0}>
              <label>
                {words().coach}
                <select
                  class="field"
                  onChange={(event) => void trying().chooseCoach(event.currentTarget.value || null)}
                >
                  <option value="">{words().nobody}</option>
                  <For each={seen().coaches}>
                    {(coach) => (
                      <option value={coach} selected={coach === trying().coach()}>
                        {coach}
                      </option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
          </div>
        )}
      </Show>
      <Switch>
        <Match when={trying().source() === 'seen' && size() === 0}>
          <p>{words().nothingSeen}</p>
        </Match>
        <Match when={writing().indicator()?.scope === 'page'}>
          <p>{words().notHere}</p>
        </Match>
        <Match when={!trying().trial()}>
          <p>{words().broken}</p>
        </Match>
        <Match when={!isAboutClients() && trying().trial()}>
          {(trial) => <p>{words().whole(String(trial().whole?.value ?? words().states.unknown))}</p>}
        </Match>
        <Match when={trying().trial()}>
          {(trial) => (
            <>
              <TrialCounts trial={trial()} form={form()} language={props.language} />
              <TrialCurve drafting={props.drafting} trial={trial()} form={form()} language={props.language} />
              <TrialEdge drafting={props.drafting} trial={trial()} language={props.language} />
              <TrialDifference drafting={props.drafting} trial={trial()} language={props.language} />
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}
