import { createSignal, For, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { isLongEnough, normalised, sealFile, SHORTEST_PASSPHRASE } from '../../utils/handover/sealed-file.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { WorklistNow } from '../../utils/wire/worklist.ts';
import { whatOf } from '../../utils/worklist/export-entry.ts';
import type { ListHolder } from './list-holder.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** Hands the list over in a sealed file. The passphrase stays on this page and is forgotten with the act. */
export function GivePart(props: {
  holder: ListHolder;
  now: WorklistNow;
  texts: Texts;
  say: (words: string) => void;
}) {
  const words = () => props.texts.words.worklist;
  const [first, setFirst] = createSignal('');
  const [second, setSecond] = createSignal('');
  const [problem, setProblem] = createSignal<'short' | 'other' | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [visible, setVisible] = createSignal(false);
  const leftOut = () => props.now.entries.filter(({ number }) => number === null);
  const goes = () => props.now.entries.length - leftOut().length;

  async function give(form: HTMLFormElement): Promise<void> {
    const wrong = !isLongEnough(first())
      ? 'short'
      : normalised(first()) !== normalised(second())
        ? 'other'
        : null;
    setProblem(wrong);
    if (wrong) {
      form.querySelectorAll('input')[wrong === 'short' ? 0 : 1]!.focus();
      return;
    }
    setBusy(true);
    props.say(words().sealing);
    try {
      const handover = await props.holder.handOut();
      const name = `${localDay(new Date())}.sidelight-lijst.json`;
      props.holder.save(name, 'application/json', await sealFile(handover, first()));
      props.say(words().given(name, handover.entries.length));
      setFirst('');
      setSecond('');
    } catch {
      props.say(words().failed);
    }
    setBusy(false);
  }

  return (
    <section class="settings-part" aria-labelledby="give">
      <h2 id="give">{words().give}</h2>
      <p>{words().giveHow}</p>
      <p class="hint">{words().giveNames}</p>
      <Show when={leftOut().length}>
        <div data-left-out>
          <p>{words().leftOut(leftOut().length)}</p>
          <ul class="left-out">
            <For each={leftOut()}>
              {(entry) => (
                <li>
                  {whatOf(entry, props.now, props.texts) ?? words().noWhat} ·{' '}
                  {props.texts.dayShort(localDay(new Date(entry.mark.at)), localDay(new Date()))}
                </li>
              )}
            </For>
          </ul>
          <p class="hint">{words().leftOutHow}</p>
        </div>
      </Show>
      <Show when={goes() > 0} fallback={<p>{words().giveNothing}</p>}>
        <form
          data-form="give"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy()) void give(event.currentTarget);
          }}
        >
          <PassphraseField
            label={words().passphrase}
            hint={words().passphraseHint(SHORTEST_PASSPHRASE)}
            problem={problem() === 'short' ? words().passphraseShort(SHORTEST_PASSPHRASE) : null}
            isNew
            visible={visible()}
            value={first()}
            onInput={setFirst}
          />
          <PassphraseField
            label={words().passphraseAgain}
            problem={problem() === 'other' ? words().passphraseOther : null}
            isNew
            visible={visible()}
            value={second()}
            onInput={setSecond}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={visible()}
              onChange={(event) => setVisible(event.currentTarget.checked)}
            />
            {words().showPassphrase}
          </label>
          <button type="submit" class="button primary" aria-disabled={busy()}>
            {words().giveAct}
          </button>
        </form>
      </Show>
    </section>
  );
}
