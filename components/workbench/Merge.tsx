import { createSignal, createUniqueId, For } from 'solid-js';
import { mergePacks, type Conflict } from '../../utils/packs/merge.ts';
import type { PackFile } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import { shareWords } from '../../utils/text/packs.ts';

type Choices = NonNullable<Parameters<typeof mergePacks>[2]>;

/** Two packs as one: of every contradiction somebody chooses what holds. */
export function Merge(props: {
  ours: PackFile;
  theirs: PackFile;
  language: Language;
  onTake: (file: PackFile) => void;
  onLeave: () => void;
}) {
  const words = () => shareWords[props.language];
  const [choices, setChoices] = createSignal<Choices>({});
  const merged = () => mergePacks(props.ours, props.theirs, choices());
  // The choices change what comes of it and never which conflicts there are: their inputs stay in place.
  const conflicts = () => mergePacks(props.ours, props.theirs).conflicts;
  const label = () => words().merging(props.ours.name[props.language], props.theirs.name[props.language]);
  const nameOf = ({ id, of, part }: Conflict): string => {
    if (of === 'threshold')
      return props.ours.thresholds?.find((each) => each.id === id)?.name[props.language] ?? id;
    const indicator = props.ours.indicators.find((each) => each.id === id);
    return of === 'indicator' && indicator ? `${indicator.texts[props.language].name}: ${part}` : id;
  };
  return (
    <div class="incoming" role="group" aria-label={label()}>
      <h3>{label()}</h3>
      <p>{conflicts().length === 0 ? words().noConflicts : words().conflicts}</p>
      <For each={conflicts()}>
        {(conflict) => (
          <fieldset class="conflict">
            <legend>{nameOf(conflict)}</legend>
            <Side side="ours" conflict={conflict} />
            <Side side="theirs" conflict={conflict} />
          </fieldset>
        )}
      </For>
      <div class="in-row">
        <button type="button" class="button primary" onClick={() => props.onTake(merged().file)}>
          {words().takeMerged(merged().file.version)}
        </button>
        <button type="button" class="button" onClick={() => props.onLeave()}>
          {words().leave}
        </button>
      </div>
    </div>
  );

  function Side(own: { side: 'ours' | 'theirs'; conflict: Conflict }) {
    const id = createUniqueId();
    const chosen = () => choices()[own.conflict.key] ?? 'ours';
    return (
      <div class="choice">
        <input
          id={id}
          type="radio"
          name={own.conflict.key}
          checked={chosen() === own.side}
          onChange={() => setChoices({ ...choices(), [own.conflict.key]: own.side })}
        />
        <label for={id}>
          {words()[own.side]}: <code>{said(own.conflict[own.side])}</code>
        </label>
      </div>
    );
  }
}

/** A value as it stands in the file; long ones are cut. */
function said(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}
