import type { Indicator } from '../../utils/street/pack.ts';
import { useView } from '../parts/view.tsx';

/** Whether a rule takes part. The choice outlives the session. */
export function RuleSwitch(props: { indicator: Indicator }) {
  const view = useView();
  const words = () => view.texts().words.rules;
  const name = () => props.indicator.texts[view.texts().language].name;

  async function choose(control: HTMLInputElement): Promise<void> {
    const on = control.checked;
    try {
      await view.desk.call('chooseIndicator', { indicator: props.indicator.id, on });
      view.tell('rule.switched', { indicator: props.indicator.id, version: props.indicator.version, on });
      view.announce(words().switched(name(), on));
    } catch {
      control.checked = props.indicator.on;
      view.announce(words().failed);
    }
  }

  return (
    <label class="rule-switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.indicator.on}
        disabled={view.state().indicatorsOff}
        aria-label={words().switchOf(name())}
        data-switch={props.indicator.id}
        onChange={(event) => void choose(event.currentTarget)}
      />
      <span aria-hidden="true">{props.indicator.on ? words().on : words().off}</span>
    </label>
  );
}
