import { createUniqueId, For, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { disputesWords } from '../../utils/text/disputes.ts';
import { textsFor } from '../../utils/text/index.ts';
import { learnWords } from '../../utils/text/learn.ts';
import type { LearntRow, LearntRule as Learnt, Times } from '../../utils/workbench/learn.ts';

/** How often one rule was disputed, why, before and after it changed, and by which roles. */
export function LearntRule(props: { learnt: Learnt; rule: Indicator; language: Language }) {
  const words = () => learnWords[props.language];
  const texts = () => textsFor(props.language);
  const name = () => props.rule.texts[props.language].name;
  const heading = createUniqueId();
  const isShown = ({ times, byVersion }: LearntRow): boolean =>
    [times, ...byVersion].some((one) => one !== null);
  const changes = () => (props.learnt.versions.length > 0 ? (props.rule.changes ?? []) : []);

  return (
    <section class="learnt" aria-labelledby={heading} data-rule={props.learnt.id}>
      <h4 id={heading}>{name()}</h4>
      <p class="hint">{props.rule.plain?.[props.language]}</p>
      <div class="learnt-table" role="region" aria-label={words().caption(name())} tabindex="0">
        <table>
          <caption class="visually-hidden">{words().caption(name())}</caption>
          <thead>
            <tr>
              <th scope="col">{words().row}</th>
              <th scope="col">{words().allVersions}</th>
              <For each={props.learnt.versions}>{(one) => <th scope="col">{words().version(one)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <Row row={props.learnt.total} name={words().total} level="total" />
            <For each={props.learnt.themes}>
              {(theme) => (
                <>
                  <Row row={theme} name={texts().words.rules.themes[theme.theme]} level="theme" />
                  {/* Which of them show says no more than the figures that do. */}
                  <For each={theme.reasons.filter(isShown)}>
                    {(reason) => (
                      <Row
                        row={reason}
                        name={reason.reason ? texts().words.kept.reasons[reason.reason] : words().ownWords}
                        level="reason"
                      />
                    )}
                  </For>
                </>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <p>
        {words().by}{' '}
        {props.learnt.roles
          .map(({ role, times }) => `${disputesWords[props.language].roles[role]}: ${said(times)}`)
          .join('; ')}
        .
      </p>
      <Show when={changes().length > 0}>
        <h5>{words().changes}</h5>
        <ul class="learnt-changes">
          <For each={changes()}>
            {({ version, day, what }) => (
              <li>{words().change(version, texts().day(day), what[props.language])}</li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );

  function said(times: Times): string {
    return times === null ? words().few : `${times}`;
  }

  function Row(own: { row: LearntRow; name: string; level: 'total' | 'theme' | 'reason' }) {
    return (
      <tr data-level={own.level}>
        <th scope="row">{own.name}</th>
        <For each={[own.row.times, ...own.row.byVersion]}>
          {(times) => <td data-few={times === null}>{said(times)}</td>}
        </For>
      </tr>
    );
  }
}
