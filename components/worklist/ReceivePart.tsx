import { createSignal, createUniqueId, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import type { Handover } from '../../utils/handover/handover.ts';
import { HandoverFileError, openFile, type FileProblem } from '../../utils/handover/sealed-file.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { WorklistNow } from '../../utils/wire/worklist.ts';
import { Confirm } from '../settings/Confirm.tsx';
import type { ListHolder } from './list-holder.ts';
import { PassphraseField } from './PassphraseField.tsx';

/** Takes a list over: first the file is opened and counted, then the coach says yes. */
export function ReceivePart(props: {
  holder: ListHolder;
  now: WorklistNow;
  texts: Texts;
  say: (words: string) => void;
  refresh: () => Promise<void>;
}) {
  const words = () => props.texts.words.worklist;
  const [file, setFile] = createSignal<File | null>(null);
  const [passphrase, setPassphrase] = createSignal('');
  const [problem, setProblem] = createSignal<FileProblem | null>(null);
  const [opened, setOpened] = createSignal<Handover | null>(null);
  const [busy, setBusy] = createSignal(false);
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;

  async function open(): Promise<void> {
    const chosen = file();
    if (!chosen) return;
    setBusy(true);
    setProblem(null);
    setOpened(null);
    props.say(words().opening);
    try {
      const handed = await openFile(await chosen.text(), passphrase());
      setOpened(handed);
      setPassphrase('');
      props.say(words().opened(handed.entries.length, dayOf(handed)));
    } catch (error) {
      setProblem(error instanceof HandoverFileError ? error.problem : 'not opened');
      props.say('');
    }
    setBusy(false);
  }

  async function takeOver(handed: Handover): Promise<void> {
    try {
      const { now, waiting } = await props.holder.takeOver(handed);
      setOpened(null);
      props.say(words().tookOver(now, waiting));
      await props.refresh();
      // What was pressed is gone with the file that was open.
      field?.focus();
    } catch {
      props.say(words().failed);
    }
  }

  async function drop(): Promise<void> {
    try {
      await props.holder.dropHanded();
      props.say(words().dropped);
      await props.refresh();
    } catch {
      props.say(words().failed);
    }
  }

  const dayOf = (handed: Handover) => props.texts.day(localDay(new Date(handed.made)));

  return (
    <section class="settings-part" aria-labelledby="receive">
      <h2 id="receive">{words().receive}</h2>
      <p>{words().receiveHow}</p>
      <form
        data-form="receive"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy()) void open();
        }}
      >
        <label for={id}>{words().file}</label>
        <input
          ref={(element) => (field = element)}
          id={id}
          class="field"
          type="file"
          accept=".json,application/json"
          required
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null);
            setProblem(null);
            setOpened(null);
          }}
        />
        <PassphraseField
          label={words().passphrase}
          problem={problem() && words().errors[problem()!]}
          isNew={false}
          visible={false}
          value={passphrase()}
          onInput={setPassphrase}
        />
        <button type="submit" class="button" aria-disabled={busy()}>
          {words().open}
        </button>
      </form>
      <Show when={opened()}>
        {(handed) => (
          <div data-opened class="opened">
            <p>{words().opened(handed().entries.length, dayOf(handed()))}</p>
            <button type="button" class="button primary" onClick={() => void takeOver(handed())}>
              {words().takeOver}
            </button>
          </div>
        )}
      </Show>
      <Show when={props.now.waiting}>
        {(waiting) => (
          <div data-waiting class="opened">
            <p>{words().waiting(waiting().entries, props.texts.day(waiting().until))}</p>
            <p class="hint">{words().waitingHow}</p>
            <Confirm
              act={words().drop}
              sure={words().dropSure}
              yes={words().drop}
              no={words().cancel}
              onYes={() => void drop()}
            />
          </div>
        )}
      </Show>
    </section>
  );
}
