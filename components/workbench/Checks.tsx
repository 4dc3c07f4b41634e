import { createMemo, createUniqueId, For, Show } from 'solid-js';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { remarksOn } from '../../utils/workbench/remarks.ts';
import { CheckIcon, RaisedIcon, UnknownIcon } from '../parts/icons.tsx';
import type { Drafting } from './drafting.ts';

/** What deserves a second look, and what is sound. */
export function Checks(props: { drafting: Drafting; indicator: Indicator; language: Language }) {
  const words = () => writingWords[props.language];
  const id = createUniqueId();
  const remarks = createMemo(() =>
    remarksOn(
      props.indicator,
      props.drafting.writing.pack()?.indicators ?? [],
      props.drafting.trying.trial(),
      props.drafting.writing.pack()?.thresholds,
    ),
  );
  const nameOf = (indicator: string): string =>
    props.drafting.writing.listed().find((each) => each.id === indicator)?.texts[props.language].name ??
    indicator;

  return (
    <section class="rule-checks" aria-labelledby={id}>
      <h3 id={id}>{words().checks}</h3>
      <ul>
        <For each={remarks()}>
          {(remark) => (
            <li data-remark={remark.about} data-holds={remark.holds}>
              <Show
                when={remark.holds}
                fallback={remark.about === 'unknown' ? <UnknownIcon /> : <RaisedIcon />}
              >
                <CheckIcon />
              </Show>
              <span>{words().check(remark, textsFor(props.language).field, nameOf)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
