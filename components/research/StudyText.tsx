import { For, Show } from 'solid-js';
import { analysisWords } from '../../utils/text/analysis.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { ResearchWords } from '../../utils/text/research-words.ts';
import { lastDayOf } from '../../utils/traces/enrolment.ts';
import type { Prompt } from '../../utils/traces/prompt-form.ts';
import type { Study } from '../../utils/traces/study.ts';

/** A study in plain language: everything that a participant says yes to. */
export function StudyText(props: { study: Study; fingerprint?: string; texts: Texts; words: ResearchWords }) {
  const study = () => props.study;
  const language = () => props.texts.language;
  const list = (items: string[]) => (
    <ul class="study-list">
      <For each={items}>{(item) => <li>{item}</li>}</For>
    </ul>
  );
  const when = ({ when: one }: Prompt): string => {
    const say = props.words.asksWhen;
    if (one.by === 'time') return say.time(props.texts.list(one.at));
    if (one.by === 'random') return say.random(one.times, one.from, one.to);
    return say.event(analysisWords[language()].events[one.after]);
  };
  return (
    <div class="study-text">
      <h3>{props.words.purpose}</h3>
      <p>{study().purpose[language()]}</p>
      <h3>{props.words.researcher}</h3>
      <p>
        {study().researcher.name}, {study().researcher.organisation} ·{' '}
        <a class="link" href={`mailto:${study().researcher.email}`}>
          {study().researcher.email}
        </a>
      </p>
      <h3>{props.words.logged}</h3>
      {list(study().logs.map((group) => props.words.groups[group]))}
      <h3>{props.words.never}</h3>
      {list(props.words.neverWhat)}
      <h3>{props.words.period}</h3>
      {list([
        props.words.periodIs(props.texts.day(study().period.from), props.texts.day(study().period.to)),
        ...(study().period.baselineTo
          ? [props.words.baseline(props.texts.day(study().period.baselineTo!))]
          : []),
        props.words.retention(props.texts.day(lastDayOf(study()))),
        props.words.timestamps[study().timestamps],
        props.words.clients[study().clients],
      ])}
      <h3>{props.words.conditions}</h3>
      <Show when={study().conditions.length} fallback={<p>{props.words.conditionsNone}</p>}>
        {list(
          study().conditions.map(
            ({ factor, levels }) =>
              `${props.words.condition[factor]} (${levels.map((level) => props.words.levels[level]).join(', ')})`,
          ),
        )}
      </Show>
      <h3>{props.words.asks}</h3>
      <Show when={study().prompts} fallback={<p>{props.words.asksNone}</p>}>
        {(prompts) => (
          <>
            <p>{props.words.asksPerDay(prompts().perDay)}</p>
            {list(prompts().items.map((prompt) => `${prompt.ask[language()]} (${when(prompt)})`))}
          </>
        )}
      </Show>
      <h3>{props.words.citizen}</h3>
      <Show when={study().citizen} fallback={<p>{props.words.citizenNone}</p>}>
        {(citizen) => (
          <>
            <p>{props.words.citizenHow(citizen().pseudonym)}</p>
            {list(citizen().items.map(({ ask }) => ask[language()]))}
          </>
        )}
      </Show>
      <h3>{props.words.rights}</h3>
      {list(props.words.rightsWhat)}
      <Show when={study().more}>
        {(more) => (
          <>
            <h3>{props.words.more}</h3>
            <p class="study-more">{more()[language()]}</p>
          </>
        )}
      </Show>
      <Show when={study().signature}>
        {(signature) => (
          <p class="hint" data-study="signed">
            {props.words.signed}: <code>{signature().key}</code>
          </p>
        )}
      </Show>
      <Show when={props.fingerprint}>
        <p class="hint">
          {props.words.fingerprint}: <code>{props.fingerprint}</code>
        </p>
      </Show>
    </div>
  );
}
