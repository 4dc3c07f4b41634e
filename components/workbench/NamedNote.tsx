import { For, Show } from 'solid-js';
import { leadingName, usesName } from '../../utils/indicators/named.ts';
import type { Indicator } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { movedBy } from '../../utils/workbench/publish.ts';
import type { Writing } from './writing.ts';

/** Of a rule whose threshold has a name in the pack: which other rules change with it. */
export function NamedNote(props: { writing: Writing; indicator: Indicator; language: Language }) {
  const words = () => writingWords[props.language].named;
  const thresholds = () => props.writing.pack()?.thresholds ?? [];
  const named = () => {
    const name = leadingName(props.indicator.rule, thresholds());
    return thresholds().find(({ id }) => id === name) ?? null;
  };
  const lines = (): string[] => {
    const one = named();
    if (!one) return [];
    const others = props.writing
      .listed()
      .filter((each) => each.id !== props.indicator.id && usesName(each, one.id));
    const name = one.name[props.language];
    const moved = movedBy(props.indicator, thresholds());
    return [
      words().shared(
        name,
        others.map(({ texts }) => texts[props.language].name),
      ),
      ...(moved ? [words().moved(name, one.value, moved.value)] : []),
    ];
  };
  return (
    <Show when={named()}>
      <p class="hint" data-part="named">
        <For each={lines()}>{(line) => <span>{line} </span>}</For>
      </p>
    </Show>
  );
}
