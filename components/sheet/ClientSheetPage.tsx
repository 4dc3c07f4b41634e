import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { questionnaireWords } from '../../utils/text/questionnaire.ts';
import type { CitizenAnswer } from '../../utils/traces/questionnaire-form.ts';
import { useFields } from '../../utils/vocabulary/index.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';
import { Segments } from '../parts/Segments.tsx';
import type { SheetHolder } from './holder.ts';
import { KeptAboutYou } from './KeptAboutYou.tsx';
import { Remark } from './Remark.tsx';
import { sheetRows } from './sheet-rows.ts';
import { SheetTable } from './SheetTable.tsx';
import { StudyQuestions } from './StudyQuestions.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import './sheet.css';

/** Everything that is shown and kept about one client, in plain words to that client. */
export function ClientSheetPage(props: { holder: SheetHolder; language: Language }) {
  const [sheet, setSheet] = createSignal<ClientSheet | null>();
  const [chosen, setChosen] = createSignal<Language>();
  const [notice, setNotice] = createSignal('');
  const texts = () => textsFor(chosen() ?? sheet()?.language ?? props.language);
  const words = () => texts().words.sheet;
  createEffect(() => {
    document.documentElement.lang = texts().language;
    // The name of the citizen is not for the title of a tab or the head of a print-out.
    document.title = `${words().title} · Sidelight`;
  });

  async function refresh(): Promise<void> {
    try {
      const read = await props.holder.read();
      useFields(read?.pack.fields);
      setSheet(read);
    } catch {
      setNotice(words().failed);
    }
  }

  async function keepRemark(text: string | null): Promise<boolean> {
    try {
      await props.holder.keepRemark(text);
      setNotice(text === null ? words().removed : words().saved);
      await refresh();
      return true;
    } catch {
      setNotice(words().failed);
      return false;
    }
  }

  async function answerStudy(answers: CitizenAnswer[] | null): Promise<boolean> {
    const said = questionnaireWords[texts().language];
    try {
      await props.holder.answerStudy(answers);
      await refresh();
      setNotice(answers === null ? said.takenBack : '');
      return true;
    } catch {
      setNotice(words().failed);
      return false;
    }
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.holder.onChange(() => void refresh()));
  });

  return (
    <main class="sheet">
      <Show
        when={sheet()}
        fallback={
          <Show when={sheet() === null}>
            <h1>{words().gone}</h1>
            <p>{words().goneHow}</p>
          </Show>
        }
      >
        {(now) => (
          <>
            <div class="sheet-acts no-print">
              <Segments<Language>
                label={texts().words.shell.language}
                value={texts().language}
                options={[
                  { value: 'nl', label: 'Nederlands' },
                  { value: 'en', label: 'English' },
                ]}
                onChoose={setChosen}
              />
              <button type="button" class="button" onClick={() => props.holder.print()}>
                {words().print}
              </button>
            </div>
            <p class="sheet-head">
              <span>{now().desk.organisation}</span>
              <span>{texts().day(now().day)}</span>
            </p>
            <h1>{words().title}</h1>
            <p class="sheet-hello">{words().hello(now().name)}</p>
            <WhatIsSeen sheet={now()} language={texts().language} />
            <KeptAboutYou sheet={now()} texts={texts()} />
            <div class="sheet-pair">
              <section aria-labelledby="wrong">
                <h2 id="wrong">{words().wrong}</h2>
                <ol>
                  <For each={words().wrongSteps(now().desk.ask || null)}>{(step) => <li>{step}</li>}</For>
                </ol>
              </section>
              <section aria-labelledby="does-not">
                <h2 id="does-not">{words().doesNot}</h2>
                <p>{words().doesNotWhat}</p>
              </section>
            </div>
            <Show when={now().study}>
              {(study) => (
                <StudyQuestions study={study()} language={texts().language} onAnswer={answerStudy} />
              )}
            </Show>
            <Remark sheet={now()} texts={texts()} onKeep={keepRemark} />
            <p class="sheet-foot">{words().pack(now().pack.name[texts().language], now().pack.version)}</p>
          </>
        )}
      </Show>
      <p class="sheet-notice no-print" role="status">
        {notice()}
      </p>
    </main>
  );
}

function WhatIsSeen(props: { sheet: ClientSheet; language: Language }) {
  const texts = () => textsFor(props.language);
  const words = () => texts().words.sheet;
  const rows = createMemo(() => sheetRows(props.sheet, texts()));
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{words().seen}</h2>
      <Show when={rows().shown.length} fallback={<p>{words().none}</p>}>
        <SheetTable rows={rows().shown} words={words()} />
      </Show>
      <Show when={rows().quiet.length}>
        <p class="sheet-also">
          {words().also} {texts().list(rows().quiet)}.
        </p>
      </Show>
      <Show when={rows().notRead.length}>
        <p class="sheet-also">{words().notRead(texts().list(rows().notRead))}</p>
      </Show>
    </section>
  );
}
