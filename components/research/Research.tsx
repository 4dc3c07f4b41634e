import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { researchWords } from '../../utils/text/research.ts';
import type { StudyPage } from '../../utils/wire/study.ts';
import { DiscIcon } from '../parts/icons.tsx';
import { StudyPause } from '../parts/StudyPause.tsx';
import { Confirm } from '../settings/Confirm.tsx';
import { Copies, ExportLog } from './ExportLog.tsx';
import { LoadStudy } from './LoadStudy.tsx';
import { MyLog } from './MyLog.tsx';
import type { StudyDesk } from './study-desk.ts';
import { StudyText } from './StudyText.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../settings/settings.css';
import './research.css';

/** Taking part in a study: read and accept it, see the own log, delete, export, stop. */
export function Research(props: { desk: StudyDesk; language: Language }) {
  const [page, setPage] = createSignal<StudyPage | null>(null);
  const [notice, setNotice] = createSignal('');
  const texts = () => textsFor(page()?.language ?? props.language);
  const words = () => researchWords[texts().language];
  createEffect(() => {
    document.documentElement.lang = texts().language;
    document.title = `${words().title} · Sidelight`;
  });

  async function refresh(): Promise<void> {
    try {
      setPage(await props.desk.page());
    } catch {
      setNotice(words().failed);
    }
  }

  /** Does it, says in words what came of it, and shows what holds afterwards. */
  async function settle(work: Promise<string>): Promise<boolean> {
    try {
      setNotice(await work);
      await refresh();
      return true;
    } catch {
      setNotice(words().failed);
      return false;
    }
  }

  async function accept(file: string, own: boolean, filling: boolean): Promise<string> {
    await props.desk.accept(file, own, filling);
    return words().accepted;
  }

  async function withdraw(): Promise<string> {
    await props.desk.withdraw();
    return words().withdrawn;
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.desk.onChange(() => void refresh()));
  });

  return (
    <>
      <header class="settings-bar">
        <DiscIcon />
        <p>Sidelight</p>
      </header>
      <Show when={page()?.now}>
        {(now) => (
          <aside class="research-line" aria-label={words().title}>
            <StudyPause
              study={now()}
              texts={texts()}
              acts={{
                pause: (length) => settle(props.desk.pause(length).then(() => '')),
                resume: () => settle(props.desk.resume().then(() => '')),
              }}
            />
          </aside>
        )}
      </Show>
      <main class="settings research">
        <h1>{words().title}</h1>
        <p>{words().intro}</p>
        <Show when={page()}>
          {(now) => (
            <Show
              when={now().enrolment}
              fallback={
                <Show
                  when={!now().forbidden}
                  fallback={
                    <section class="settings-part">
                      <h2>{words().forbidden}</h2>
                      <p>{words().forbiddenHow}</p>
                    </section>
                  }
                >
                  <LoadStudy
                    texts={texts()}
                    words={words()}
                    onAccept={(file, own, filling) => settle(accept(file, own, filling))}
                  />
                </Show>
              }
            >
              {(enrolment) => (
                <>
                  <section class="settings-part" aria-labelledby="about">
                    <h2 id="about">{enrolment().study.title[texts().language]}</h2>
                    <p class="hint">
                      {words().since(texts().day(enrolment().acceptedAt.slice(0, 10)))} ·{' '}
                      {words().participant}: <code class="participant-code">{enrolment().participant}</code>
                    </p>
                    <details>
                      <summary>{words().about}</summary>
                      <StudyText
                        study={enrolment().study}
                        fingerprint={enrolment().fingerprint}
                        texts={texts()}
                        words={words()}
                      />
                    </details>
                    <p>
                      <a class="link" href="/analysis.html" data-act="analysis">
                        {words().analysis}
                      </a>
                    </p>
                  </section>
                  <MyLog desk={props.desk} page={now()} texts={texts()} words={words()} settle={settle} />
                  <ExportLog desk={props.desk} page={now()} words={words()} settle={settle} />
                  <section class="settings-part" aria-labelledby="withdraw">
                    <h2 id="withdraw">{words().withdraw}</h2>
                    <p>{words().withdrawHow}</p>
                    <Show when={enrolment().exports.length}>
                      <p>{words().withdrawCopies}</p>
                      <Copies page={now()} words={words()} />
                    </Show>
                    <Confirm
                      act={words().withdraw}
                      sure={words().withdrawSure}
                      yes={words().withdraw}
                      no={words().no}
                      onYes={() => void settle(withdraw())}
                    />
                  </section>
                </>
              )}
            </Show>
          )}
        </Show>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}
