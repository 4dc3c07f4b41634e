import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import type { ResearchWords } from '../../utils/text/research-words.ts';
import type { CsvForm } from '../../utils/traces/csv.ts';
import { codebookOf } from '../../utils/traces/exports/codebook.ts';
import type { StudyPage } from '../../utils/wire/study.ts';
import { makeExport, type Export, type Refusal } from './export.ts';
import type { StudyDesk } from './study-desk.ts';

const FIRST_LINES = 12;
const MOST_LEAKS = 50;

/** The log as a file: looked at first, then saved by the participant's own act. */
export function ExportLog(props: {
  desk: StudyDesk;
  page: StudyPage;
  words: ResearchWords;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const [form, setForm] = createSignal<CsvForm>({ separator: ',', bom: false });
  const [made, setMade] = createSignal<Export | null>(null);
  const [refusal, setRefusal] = createSignal<Refusal | null>(null);
  const id = createUniqueId();
  // What is looked at is what is saved: another form or another log needs another look.
  // One line deleted and one that tells of it leave the count as it was.
  const log = createMemo(() =>
    JSON.stringify([props.page.events, props.page.sessions.map((one) => one.deleted)]),
  );
  createEffect(
    on(
      [form, log],
      () => {
        setMade(null);
        setRefusal(null);
      },
      { defer: true },
    ),
  );

  async function preview(): Promise<string> {
    const next = await makeExport(props.desk, props.page, form());
    const refused = 'leaks' in next;
    setRefusal(refused ? next : null);
    setMade(refused ? null : next);
    return refused ? props.words.refused : '';
  }

  async function saveBundle({ bundle, events }: Export): Promise<string> {
    props.desk.save(bundle.name, bundle.bytes);
    await props.desk.noteExport({ name: bundle.name, sha256: bundle.sha256, events });
    return props.words.saved(bundle.name);
  }

  async function save({ name, text, sha256, events }: Export): Promise<string> {
    props.desk.save(name, text);
    await props.desk.noteExport({ name, sha256, events });
    return props.words.saved(name);
  }

  async function saveOther(name: string, text: string): Promise<string> {
    props.desk.save(name, text);
    return props.words.saved(name);
  }

  const lines = (text: string) => text.split('\r\n').slice(0, FIRST_LINES).join('\n');
  const faults = ({ check }: Export) => [
    check.gaps.length + check.doubles.length === 0
      ? props.words.whole
      : props.words.notWhole(check.gaps.length, check.doubles.length),
    ...(check.deleted > 0 ? [props.words.deletedCount(check.deleted)] : []),
    ...(check.lost > 0 ? [props.words.lostCount(check.lost)] : []),
  ];

  return (
    <section class="settings-part" aria-labelledby="export">
      <h2 id="export">{props.words.export}</h2>
      <p class="hint">{props.words.exportHow}</p>
      <div class="in-row export-form">
        <label for={id}>{props.words.separator}</label>
        <select
          id={id}
          class="field"
          onChange={(event) =>
            setForm({ ...form(), separator: event.currentTarget.value === ';' ? ';' : ',' })
          }
        >
          <option value=",">{props.words.comma}</option>
          <option value=";">{props.words.semicolon}</option>
        </select>
        <label class="choice">
          <input
            type="checkbox"
            checked={form().bom}
            onChange={(event) => setForm({ ...form(), bom: event.currentTarget.checked })}
          />
          {props.words.bom}
        </label>
      </div>
      <p class="in-row">
        <button type="button" class="button" data-act="preview" onClick={() => void props.settle(preview())}>
          {props.words.preview}
        </button>
        <button
          type="button"
          class="button"
          data-act="codebook"
          onClick={() => void props.settle(saveOther('sidelight_codebook.csv', codebookOf(form())))}
        >
          {props.words.codebook}
        </button>
      </p>
      <Show when={refusal()}>
        {(found) => (
          <div class="export-preview" data-export="refused">
            <h3>{props.words.refused}</h3>
            <p>{props.words.refusedHow}</p>
            <ul class="study-list">
              <For each={found().leaks.slice(0, MOST_LEAKS)}>
                {(leak) => <li>{props.words.leak(leak)}</li>}
              </For>
            </ul>
          </div>
        )}
      </Show>
      <Show when={made()}>
        {(file) => (
          <div class="export-preview" data-export={file().name}>
            <p>{props.words.previewIs(file().events)}</p>
            <pre tabindex="0">
              <code>{lines(file().text)}</code>
            </pre>
            <ul class="study-list" data-export="check">
              <For each={faults(file())}>{(line) => <li>{line}</li>}</For>
            </ul>
            <p class="hint">
              {props.words.hash}: <code data-export="hash">{file().sha256}</code>
            </p>
            <Show when={file().words}>
              {(words) => (
                <pre tabindex="0">
                  <code>{lines(words().text)}</code>
                </pre>
              )}
            </Show>
            <p>{props.words.bundleHolds}</p>
            <ul class="study-list" data-export="bundle">
              <For each={file().bundle.paths}>
                {(path) => (
                  <li>
                    <code>{path}</code>
                  </li>
                )}
              </For>
            </ul>
            <p class="hint">
              {props.words.bundleHash}: <code data-export="bundle-hash">{file().bundle.sha256}</code>
            </p>
            <p class="in-row">
              <button
                type="button"
                class="button primary"
                data-act="save-bundle"
                onClick={() => void props.settle(saveBundle(file()))}
              >
                {props.words.saveBundle}
              </button>
              <button
                type="button"
                class="button"
                data-act="save"
                onClick={() => void props.settle(save(file()))}
              >
                {props.words.save}
              </button>
              <Show when={file().words}>
                {(words) => (
                  <button
                    type="button"
                    class="button"
                    onClick={() => void props.settle(saveOther(words().name, words().text))}
                  >
                    {props.words.saveWords}
                  </button>
                )}
              </Show>
            </p>
          </div>
        )}
      </Show>
      <Show when={props.page.enrolment?.exports.length}>
        <h3>{props.words.copies}</h3>
        <Copies page={props.page} words={props.words} />
      </Show>
    </section>
  );
}

/** Files that left this machine by the participant's own act. */
export function Copies(props: { page: StudyPage; words: ResearchWords }) {
  return (
    <ul class="study-list" data-export="copies">
      <For each={props.page.enrolment?.exports}>
        {({ name, events, sha256 }) => (
          <li>
            {props.words.copy(name, events)} <code>{sha256.slice(0, 12)}…</code>
          </li>
        )}
      </For>
    </ul>
  );
}
