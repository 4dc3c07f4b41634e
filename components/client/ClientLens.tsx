import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { PROPOSAL_BELOW } from '../../utils/street/reading.ts';
import type { Lens } from '../../utils/wire/view.ts';
import { Calm } from '../parts/Calm.tsx';
import { useView } from '../parts/view.tsx';
import { OwnSection } from '../annotate/OwnSection.tsx';
import { ClientHead } from './ClientHead.tsx';
import { GroupSection } from './GroupSection.tsx';
import { Preparation } from './Preparation.tsx';
import { sectionsOf } from './sections.ts';
import './client.css';

/** One client before a talk: what waits on us, what is agreed, what is old or missing. */
export function ClientLens(props: { onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.client;
  const sections = createMemo(() =>
    sectionsOf(view.pack(), view.state().client?.signals ?? [], view.state().notInSystem),
  );
  // Ids, not objects: a new reading then updates the rows instead of replacing them under the focus.
  const ids = createMemo(() => sections().map((section) => section.id));
  const absent = createMemo(() =>
    view
      .state()
      .notInSystem.map(view.indicator)
      .filter((one) => one?.scope === 'client'),
  );

  const absentIds = createMemo(() => absent().map((one) => one!.id));

  return (
    <Show when={view.state().client} fallback={<NoClient onLens={props.onLens} />}>
      <ClientHead />
      <For each={ids()} fallback={<p class="no-signals">{words().noSignals}</p>}>
        {(id) => <GroupSection section={sections().find((section) => section.id === id)!} />}
      </For>
      <Preparation />
      <OwnSection />
      <Show when={absent().length}>
        <details class="absent">
          <summary>{words().notInSystem}</summary>
          <p class="hint">{words().notInSystemWhy}</p>
          <ul>
            <For each={absentIds()}>
              {(id) => (
                <li>
                  <button type="button" class="link" data-explains={id} onClick={() => view.explain(id)}>
                    {view.indicator(id)?.texts[view.texts().language].name}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <p class="to-rules">
        <button type="button" class="link" onClick={() => view.rules(true)}>
          {view.texts().words.rules.open}
        </button>
      </p>
    </Show>
  );
}

function NoClient(props: { onLens: (lens: Lens) => void }) {
  const view = useView();
  const words = () => view.texts().words.client;
  const readings = () => view.state().page.readings;
  const seen = () => view.state().caseload.rows.length > 0;
  const toCaseload = () => (
    <Show when={seen()}>
      <p>
        <button type="button" class="button" onClick={() => props.onLens('caseload')}>
          {words().toCaseload}
        </button>
      </p>
    </Show>
  );
  return (
    <Switch
      fallback={
        <Calm title={words().noClient} how={words().noClientHow}>
          {toCaseload()}
        </Calm>
      }
    >
      <Match when={readings().length === 0}>
        <Calm
          title={words().nothingRead}
          how={words().nothingReadHow(view.state().site.host || view.texts().words.shell.yourSystem)}
        >
          {toCaseload()}
        </Calm>
      </Match>
      <Match when={readings().every((one) => one.confidence < PROPOSAL_BELOW)}>
        <Calm title={words().onlyProposals} how={words().onlyProposalsHow}>
          {toCaseload()}
        </Calm>
      </Match>
    </Switch>
  );
}
