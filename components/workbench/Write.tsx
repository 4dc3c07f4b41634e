import { createSignal, createUniqueId, Show } from 'solid-js';
import { textsFor } from '../../utils/text/index.ts';
import { writingWords } from '../../utils/text/writing.ts';
import type { Bench } from './bench.ts';
import { Checks } from './Checks.tsx';
import { useDrafting } from './drafting.ts';
import { IndicatorList } from './IndicatorList.tsx';
import { Publish } from './Publish.tsx';
import { NamedThresholds } from './NamedThresholds.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { TextsForm } from './TextsForm.tsx';
import './write.css';

/** Where indicators are written: from question to a rule in the pack. */
export function Write(props: Bench) {
  const drafting = useDrafting(props);
  const { writing } = drafting;
  const words = () => writingWords[props.language];
  const texts = () => textsFor(props.language);
  const id = createUniqueId();
  const [notice, setNotice] = createSignal('');

  const keptLine = (): string => {
    const step = writing.draft()?.steps[0];
    if (!step) return words().untouched;
    return writing.kept() === 'kept'
      ? `${words().kept.kept} · ${texts().time(step.changed)}`
      : words().kept[writing.kept()];
  };

  return (
    <div class="drafting">
      <IndicatorList writing={writing} language={props.language} />
      <Show when={writing.indicator()}>
        {(indicator) => (
          <section class="rule" aria-labelledby={id}>
            <header>
              <h2 id={id}>{indicator().texts[props.language].name || words().nameless}</h2>
              <p>{indicator().texts[props.language].question}</p>
              <p class="hint rule-kept">{keptLine()}</p>
            </header>
            <RuleEditor writing={writing} indicator={indicator()} language={props.language} />
            <Checks drafting={drafting} indicator={indicator()} language={props.language} />
            <TextsForm writing={writing} indicator={indicator()} language={props.language} />
            <Publish
              writing={writing}
              shelf={props.desk.shelf}
              indicator={indicator()}
              language={props.language}
              onDone={setNotice}
            />
          </section>
        )}
      </Show>
      <NamedThresholds
        writing={writing}
        shelf={props.desk.shelf}
        language={props.language}
        onDone={setNotice}
      />
      <p class="settings-notice" role="status">
        {notice()}
      </p>
    </div>
  );
}
