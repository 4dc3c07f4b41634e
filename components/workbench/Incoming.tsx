import { For, Show } from 'solid-js';
import type { CheckedPack } from '../../utils/packs/check.ts';
import { diffPacks } from '../../utils/packs/diff.ts';
import type { PackProblem } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import { differenceInWords, packsWords, shareWords } from '../../utils/text/packs.ts';
import type { Incoming } from './open-file.ts';

/** What a file would change, and whether it is whole: nothing is taken in by looking. */
export function IncomingPack(props: {
  incoming: Incoming;
  active: CheckedPack;
  language: Language;
  isFixed: boolean;
  onTake: (activate: boolean) => void;
  onMerge: () => void;
  onLeave: () => void;
}) {
  const words = () => shareWords[props.language];
  const lines = () => {
    const [from, to] = [props.active, props.incoming];
    if (!from.file || !to.file) return [];
    return diffPacks(from.file, to.file).map((one) =>
      differenceInWords(one, props.language, from.pack, to.pack),
    );
  };
  return (
    <div class="incoming" role="group" aria-label={words().preview(props.incoming.name)}>
      <h3>{words().preview(props.incoming.name)}</h3>
      <Show when={props.incoming.problems.length > 0}>
        <PackProblems problems={props.incoming.problems} language={props.language} />
      </Show>
      <h4>{words().differs}</h4>
      <Show when={lines().length > 0} fallback={<p>{packsWords[props.language].nothing}</p>}>
        <ul>
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <h4>{words().seals}</h4>
      <p>{words().checksum[props.incoming.seals.checksum]}</p>
      <p>{words().signature[props.incoming.seals.signature]}</p>
      <Show when={props.incoming.seals.signature === 'holds' && props.incoming.file?.signature}>
        {(signature) => (
          <p>
            {words().key}: <code>{signature().key}</code>
          </p>
        )}
      </Show>
      <div class="in-row">
        <Show when={!props.isFixed}>
          <button
            type="button"
            class="button primary"
            data-act="take-and-use"
            onClick={() => props.onTake(true)}
          >
            {words().takeAndUse}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onTake(false)}>
          {words().takeOnly}
        </button>
        <Show when={!props.isFixed}>
          <button type="button" class="button" onClick={() => props.onMerge()}>
            {words().merge}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onLeave()}>
          {words().leave}
        </button>
      </div>
    </div>
  );
}

/** What is wrong with a file: place, reason and what to do, each by itself. */
export function PackProblems(props: { problems: PackProblem[]; language: Language }) {
  const words = () => shareWords[props.language];
  return (
    <>
      <p>{words().problems(props.problems.length)}</p>
      <ul class="pack-problems">
        <For each={props.problems}>
          {({ path, reason, hint }) => (
            <li>
              <dl>
                <dt>{words().where}</dt>
                <dd>
                  <code>{path || words().whole}</code>
                </dd>
                <dt>{words().why}</dt>
                <dd>{reason}</dd>
                <dt>{words().how}</dt>
                <dd>{hint}</dd>
              </dl>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
