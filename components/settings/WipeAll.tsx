import type { SettingsWords } from '../../utils/text/kept-words.ts';
import { Confirm } from './Confirm.tsx';

export function WipeAll(props: { words: SettingsWords; onWipe: () => Promise<boolean> }) {
  return (
    <section class="settings-part no-print" aria-labelledby="wipe">
      <h2 id="wipe">{props.words.wipe}</h2>
      <p>{props.words.wipeHow}</p>
      <Confirm
        act={props.words.wipe}
        sure={props.words.wipeSure}
        yes={props.words.wipeYes}
        no={props.words.cancel}
        onYes={() => void props.onWipe()}
      />
    </section>
  );
}
