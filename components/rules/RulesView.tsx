import { createMemo, For, onMount, Show } from 'solid-js';
import type { GroupId, Indicator } from '../../utils/street/pack.ts';
import { BackIcon } from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';
import { RuleSwitch } from './RuleSwitch.tsx';
import './rules.css';

/** Every rule of the pack by its group: on or off, what it asks, and where it stands in this system. */
export function RulesView(props: { back: string; onBack: () => void }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  const groups = createMemo(() => [...new Set(view.pack().indicators.map(({ group }) => group))]);
  const on = () => view.pack().indicators.filter((indicator) => indicator.on).length;
  // By id: a switch that is pressed stays under the focus when the pack comes anew.
  const ids = (group: GroupId) =>
    view
      .pack()
      .indicators.filter((one) => one.group === group)
      .map(({ id }) => id);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());

  return (
    <article class="rules">
      <div class="explain-head">
        <button type="button" class="link back" onClick={() => props.onBack()}>
          <BackIcon />
          <span>{props.back}</span>
        </button>
        <h2 ref={(element) => (heading = element)} tabindex="-1">
          {words().title}
        </h2>
        <p>{words().intro}</p>
        <p class="hint" role="status">
          {words().count(on(), view.pack().indicators.length)}
        </p>
      </div>
      <For each={groups()}>
        {(group) => (
          <section class="group" aria-labelledby={`rules-${group}`}>
            <h3 id={`rules-${group}`}>{view.pack().groups[group][view.texts().language]}</h3>
            <ul>
              <For each={ids(group)}>
                {(id) => <Show when={view.indicator(id)}>{(one) => <RuleRow indicator={one()} />}</Show>}
              </For>
            </ul>
          </section>
        )}
      </For>
    </article>
  );
}

function RuleRow(props: { indicator: Indicator }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  const own = () => props.indicator.texts[view.texts().language];
  const said = () => view.state().contested?.[props.indicator.id]?.kinds;
  const notes = () => {
    const { id, on, ownOnly } = props.indicator;
    const kinds = said();
    return [
      view.state().notInSystem.includes(id) && on && words().absent['not in this system'],
      !on && view.state().choices?.[id]?.on === undefined && words().offByDefault,
      ownOnly && words().ownOnly,
      kinds && words().contestedTimes(kinds.dispute, kinds.irrelevant, kinds.quiet),
    ]
      .filter((note) => note)
      .join(' · ');
  };
  return (
    <li class="rule-row" data-off={props.indicator.on ? undefined : ''}>
      <button
        type="button"
        class="rule-open"
        data-explains={props.indicator.id}
        onClick={() => view.explain(props.indicator.id)}
      >
        <span class="sentence">{own().name}</span>
        <span class="state-line">{own().question}</span>
        <Show when={notes()}>
          <span class="state-line">{notes()}</span>
        </Show>
      </button>
      <RuleSwitch indicator={props.indicator} />
    </li>
  );
}
