import { For } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { disputesWords } from '../../utils/text/disputes.ts';
import type { DisputesNow } from '../../utils/wire/disputes.ts';

/** The norm notes that go along in the file, each with the rule and the role. */
export function NormsGiven(props: { now: DisputesNow; language: Language }) {
  const words = () => disputesWords[props.language];
  return (
    <>
      <h3>{words().norms}</h3>
      <ul class="norms-given">
        <For each={props.now.norms}>
          {({ rule, version, role, said, words: own, week }) => (
            <li>
              <strong>
                {props.now.names[rule]?.[props.language] ?? rule}, {version}
              </strong>{' '}
              · {words().roles[role]} · {words().said[said]} · {week}: ‘{own}’
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
