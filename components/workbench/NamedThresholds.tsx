import { createResource, createSignal, For, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { isNameForRules } from '../../utils/indicators/form.ts';
import { usesName } from '../../utils/indicators/named.ts';
import type { Change, NamedThreshold, Unit } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { limitOf } from '../../utils/text/signal-words.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { nameInRules, withThresholds } from '../../utils/workbench/publish.ts';
import { documentInUse, type PackShelf } from './pack-shelf.ts';
import type { Writing } from './writing.ts';

const UNITS: Exclude<Unit, 'list' | 'yes/no' | 'n of m'>[] = [
  'days',
  'working days',
  'days left',
  'count',
  'points',
  'step',
  'contacts',
  'fields',
  'changes',
];

/** Numbers that rules of the pack use by name: what there is, a new one, and away with one that no rule uses. */
export function NamedThresholds(props: {
  writing: Writing;
  shelf: PackShelf;
  language: Language;
  onDone: (said: string) => void;
}) {
  const words = () => writingWords[props.language];
  const texts = () => textsFor(props.language);
  const [packs] = createResource(
    () => props.writing.pack()?.version,
    () => props.shelf.packs(),
  );
  const [called, setCalled] = createSignal({ nl: '', en: '' });
  const [value, setValue] = createSignal(30);
  const [unit, setUnit] = createSignal<(typeof UNITS)[number]>('days');
  const thresholds = () => props.writing.pack()?.thresholds ?? [];
  const usersOf = (id: string): string[] =>
    props.writing
      .listed()
      .filter((rule) => usesName(rule, id))
      .map((rule) => rule.texts[props.language].name || words().nameless);
  const amountOf = ({ value: number, unit: of }: NamedThreshold): string =>
    of === 'list' ? String(number) : limitOf(texts(), of, number);

  /** Puts a version of the pack to use in which only its named thresholds differ. */
  async function put(name: string, next: (now: NamedThreshold[]) => NamedThreshold[], what: Change['what']) {
    try {
      const { file, known } = await documentInUse(props.shelf);
      const changed = withThresholds(file, next(file.thresholds ?? []), {
        known,
        day: localDay(new Date()),
        what,
      });
      const { installed, problems } = await props.shelf.install({
        text: JSON.stringify(changed),
        origin: 'workbench',
        activate: true,
      });
      if (installed) return props.onDone(words().named.done(name, installed.version));
      props.onDone(problems.map(({ reason, hint }) => `${reason}. ${hint}`).join(' '));
    } catch {
      props.onDone(words().failed);
    }
  }

  async function add(): Promise<void> {
    const name = { nl: called().nl.trim(), en: called().en.trim() };
    if (name.nl === '' || name.en === '') return;
    const taken = new Set(thresholds().map(({ id }) => id));
    const id = nameInRules(name.en, (one) => !isNameForRules(one) || taken.has(one));
    const fresh: NamedThreshold = { id, name, value: value(), unit: unit() };
    await put(name[props.language], (now) => [...now, fresh], {
      nl: writingWords.nl.named.added(name.nl),
      en: writingWords.en.named.added(name.en),
    });
    setCalled({ nl: '', en: '' });
  }

  const drop = (one: NamedThreshold): Promise<void> =>
    put(one.name[props.language], (now) => now.filter(({ id }) => id !== one.id), {
      nl: writingWords.nl.named.dropped(one.name.nl),
      en: writingWords.en.named.dropped(one.name.en),
    });

  return (
    <details class="rule-named">
      <summary>
        {words().named.title} ({thresholds().length})
      </summary>
      <p>{words().named.intro}</p>
      <ul>
        <For each={thresholds()}>
          {(one) => (
            <li data-named={one.id}>
              <strong>{one.name[props.language]}</strong>:{' '}
              {words().named.line(amountOf(one), one.id, usersOf(one.id))}{' '}
              <Show when={!packs()?.isFixed && usersOf(one.id).length === 0}>
                <button
                  type="button"
                  class="link"
                  data-act="drop-named"
                  aria-label={`${words().named.drop}: ${one.name[props.language]}`}
                  onClick={() => void drop(one)}
                >
                  {words().named.drop}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={!packs()?.isFixed} fallback={<p>{words().fixed}</p>}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <h3>{words().named.add}</h3>
          <div class="rule-form">
            <For each={['nl', 'en'] as const}>
              {(language) => (
                <label>
                  {words().named.nameIn(words().languages[language])}
                  <input
                    class="field"
                    required
                    lang={language}
                    maxLength={200}
                    data-part={`named-${language}`}
                    value={called()[language]}
                    onInput={(event) => setCalled({ ...called(), [language]: event.currentTarget.value })}
                  />
                </label>
              )}
            </For>
            <label class="narrow">
              {words().threshold}
              <input
                type="number"
                class="field"
                step="any"
                required
                data-part="named-value"
                value={value()}
                onInput={(event) => {
                  const number = event.currentTarget.valueAsNumber;
                  if (!Number.isNaN(number)) setValue(number);
                }}
              />
            </label>
            <label>
              {words().unit}
              <select
                class="field"
                data-part="named-unit"
                onChange={(event) => setUnit(event.currentTarget.value as (typeof UNITS)[number])}
              >
                <For each={UNITS}>
                  {(each) => (
                    <option value={each} selected={each === unit()}>
                      {words().units[each]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </div>
          <div>
            <button type="submit" class="button" data-act="add-named">
              {words().named.put}
            </button>
          </div>
        </form>
      </Show>
    </details>
  );
}
