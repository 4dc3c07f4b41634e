import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { analysisWords } from '../../utils/text/analysis.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { PathFilter } from '../../utils/traces/analysis/follows.ts';
import { holesOf } from '../../utils/traces/analysis/holes.ts';
import { isAct, momentsOf, unitsOf, type Phase, type Unit } from '../../utils/traces/analysis/moments.ts';
import { GROUPS } from '../../utils/traces/catalogue.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import type { StudyPage } from '../../utils/wire/study.ts';
import { DiscIcon } from '../parts/icons.tsx';
import { Segments } from '../parts/Segments.tsx';
import { standardNames } from '../settings/indicator-names.ts';
import { wholeLog, type AnalysisDesk } from './analysis-desk.ts';
import { FigureCard } from './FigureCard.tsx';
import { holesFigure, pathsFigure } from './log-figures.ts';
import { PathTools } from './PathTools.tsx';
import { promptFigure } from './prompt-figure.ts';
import { shareFigure } from './share-figure.ts';
import { afterFigure, disputesFigure, exposureFigure } from './signal-figures.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../settings/settings.css';
import './analysis.css';

interface Log {
  page: StudyPage;
  events: TraceEvent[];
}

/** What the participant's own log tells, on this machine. */
export function Analysis(props: { desk: AnalysisDesk; language: Language }) {
  const [log, setLog] = createSignal<Log | null>(null);
  const [notice, setNotice] = createSignal('');
  const [phase, setPhase] = createSignal<Phase | 'all'>('all');
  const [chosen, setChosen] = createSignal<Unit | null>(null);
  const [filter, setFilter] = createSignal<PathFilter>({ groups: GROUPS, most: 10 });
  const texts = () => textsFor(log()?.page.language ?? props.language);
  const words = () => analysisWords[texts().language];
  createEffect(() => {
    document.documentElement.lang = texts().language;
    document.title = `${words().title} · Sidelight`;
  });

  const study = () => log()?.page.enrolment?.study;
  const moments = createMemo(() => momentsOf(log()?.events ?? [], study() ?? NO_PERIOD));
  const own = createMemo(() => moments().filter((one) => phase() === 'all' || one.phase === phase()));
  const units = () => unitsOf(study() ?? { timestamps: 'exact' });
  const unit = () => chosen() ?? units()[0]!;
  const holes = createMemo(() => holesOf(log()?.events ?? [], log()?.page.sessions ?? []));
  const nameOf = (indicator: string): string => standardNames[indicator]?.[texts().language] ?? indicator;
  const questionOf = (prompt: string): string =>
    study()?.prompts?.items.find(({ id }) => id === prompt)?.ask[texts().language] ?? prompt;
  const acts = createMemo(() => moments().filter(({ event }) => isAct(event)).length);

  async function refresh(): Promise<void> {
    try {
      const page = await props.desk.page();
      setLog({ page, events: page.enrolment ? await wholeLog(props.desk) : [] });
      setNotice('');
    } catch {
      setNotice(words().failed);
    }
  }

  function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    props.desk.save(name, content, type);
    setNotice(words().saved(name));
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
      <main class="settings analysis">
        <h1>{words().title}</h1>
        <p>
          <a class="link" href="/research.html" data-act="back-to-research">
            {words().back}
          </a>
        </p>
        <Show when={log()}>
          <Show when={moments().length} fallback={<p>{words().none}</p>}>
            <p data-analysis="about">
              {words().about(acts(), log()!.page.sessions.length, holes().length)}.{' '}
              <strong>{words().noGroup}</strong>
            </p>
            <div class="analysis-tools">
              <Segments
                label={words().phase}
                value={phase()}
                options={(['all', 'baseline', 'main'] as const).map((value) => ({
                  value,
                  label: words().phases[value],
                }))}
                onChoose={setPhase}
              />
              <Segments
                label={words().unit}
                value={unit()}
                options={units().map((value) => ({ value, label: words().units[value] }))}
                onChoose={setChosen}
              />
            </div>
            <div class="figures">
              <FigureCard figure={shareFigure(own(), unit(), words())} words={words()} save={save} />
              <FigureCard figure={pathsFigure(own(), filter(), words())} words={words()} save={save}>
                <PathTools filter={filter()} words={words()} onChoose={setFilter} />
              </FigureCard>
              <FigureCard
                figure={disputesFigure(own(), unit(), words(), nameOf)}
                words={words()}
                save={save}
              />
              <FigureCard figure={afterFigure(own(), words())} words={words()} save={save} />
              <FigureCard figure={exposureFigure(own(), words())} words={words()} save={save} />
              <Show when={study()?.prompts}>
                <FigureCard figure={promptFigure(own(), words(), questionOf)} words={words()} save={save} />
              </Show>
              <FigureCard figure={holesFigure(holes(), words())} words={words()} save={save} />
            </div>
          </Show>
        </Show>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}

const NO_PERIOD = { period: { from: '1970-01-01', to: '1970-01-01' } };
