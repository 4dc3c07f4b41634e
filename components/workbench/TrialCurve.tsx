import { createUniqueId, For, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { tryWords, writingWords } from '../../utils/text/writing.ts';
import type { Trial } from '../../utils/workbench/trial.ts';
import { createCurve } from './curve.ts';
import type { Drafting } from './drafting.ts';
import { NamedNote } from './NamedNote.tsx';

/** How many are raised at each threshold: a line with a slider under it, and the same as a table. */
export function TrialCurve(props: {
  drafting: Drafting;
  trial: Trial;
  form: 'chart' | 'table';
  language: Language;
}) {
  const words = () => tryWords[props.language];
  const id = createUniqueId();
  // eslint-disable-next-line solid/reactivity -- one state for the life of the page
  const { points, isWhole, thresholds, packThreshold } = createCurve(props.drafting);

  const from = () => thresholds()[0] ?? 0;
  const to = () => thresholds().at(-1) ?? 0;
  const highest = () => Math.max(1, ...points().map(({ raised }) => raised));
  const x = (threshold: number) => (to() === from() ? 0 : ((threshold - from()) / (to() - from())) * 100);
  const y = (raised: number) => 100 - (raised / highest()) * 100;
  /** A count holds from its threshold up to the next: steps, no slopes. */
  const line = () =>
    points()
      .map(({ threshold, raised }, n) =>
        n === 0 ? `M${x(threshold)} ${y(raised)}` : `H${x(threshold)}V${y(raised)}`,
      )
      .join('');
  const threshold = () => props.drafting.writing.indicator()?.threshold ?? null;
  const unit = () => writingWords[props.language].units[props.trial.indicator.unit];
  const inForce = () => {
    const own = packThreshold();
    const raised = props.drafting.trying.before()?.counts.raised;
    return own !== null && own !== threshold() && raised !== undefined ? { threshold: own, raised } : null;
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words().curve}</h3>
      <Show when={threshold() !== null && thresholds().length > 1} fallback={<p>{words().noCurve}</p>}>
        <ul class="curve-legend">
          <li class="draft">
            {props.drafting.writing.draft()
              ? words().draftAt(threshold()!, props.trial.counts.raised)
              : words().packAt(threshold()!, props.trial.counts.raised)}
          </li>
          <Show when={inForce()}>
            {(one) => <li class="in-force">{words().packAt(one().threshold, one().raised)}</li>}
          </Show>
        </ul>
        <Show
          when={props.form === 'chart'}
          fallback={
            <div class="scrolled" tabindex="0" role="group" aria-labelledby={id}>
              <table class="trial-table" data-part="curve">
                <thead>
                  <tr>
                    <th scope="col">
                      {words().threshold} ({unit()})
                    </th>
                    <th scope="col">{words().raised}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={points()}>
                    {(point) => (
                      <tr>
                        <th scope="row">{point.threshold}</th>
                        <td>{point.raised}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          }
        >
          <div class="curve" aria-hidden="true">
            <span class="curve-high">{highest()}</span>
            <span class="curve-low">0</span>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none">
              <path class="curve-grid" d="M0 0H100M0 50H100M0 100H100" />
              <Show when={inForce()}>
                {(one) => <path class="curve-in-force" d={`M${x(one().threshold)} 0V100`} />}
              </Show>
              <path class="curve-line" d={line()} />
              <path class="curve-draft" d={`M${x(threshold()!)} 0V100`} />
            </svg>
          </div>
        </Show>
        <Show when={!isWhole()}>
          <p class="hint">{words().counting}</p>
        </Show>
        <div class="curve-slider">
          <label for={`${id}-slider`}>{words().slider}</label>
          <input
            id={`${id}-slider`}
            type="range"
            data-part="slider"
            min={from()}
            max={to()}
            step={Number.isInteger(threshold()) ? 1 : 'any'}
            value={threshold()!}
            aria-valuetext={`${threshold()} ${unit()}: ${words().raised.toLowerCase()} ${props.trial.counts.raised}`}
            onInput={(event) => props.drafting.writing.edit({ threshold: event.currentTarget.valueAsNumber })}
          />
          <div class="curve-ends" aria-hidden="true">
            <span>{from()}</span>
            <span>
              {to()} {unit()}
            </span>
          </div>
        </div>
        <NamedNote
          writing={props.drafting.writing}
          indicator={props.trial.indicator}
          language={props.language}
        />
      </Show>
    </section>
  );
}
