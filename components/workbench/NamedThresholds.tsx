import { createResource, createSignal, For, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { isNameForRules } from '../../utils/indicators/form.ts';
import { usesName } from '../../utils/indicators/named.ts';
import type { PackFile } from '../../utils/street/pack-file.ts';
import type { Change, NamedThreshold, Unit } from '../../utils/street/pack.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import { limitOf } from '../../utils/text/signal-words.ts';
import { writingWords } from '../../utils/text/writing.ts';
import { nameInRules, withRenamed, withThresholds, type Publication } from '../../utils/workbench/publish.ts';
import { NamesForm } from './NamesForm.tsx';
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

type Names = NamedThreshold['name'];

/** Numbers that rules of the pack use by name: what there is, a new one, another name, and away with one that no rule uses. */
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
  const [called, setCalled] = createSignal<Names>({ nl: '', en: '' });
  const [renaming, setRenaming] = createSignal<string | null>(null);
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

  /** Puts a version of the pack to use in which its named thresholds differ. @returns whether it is in use now */
  async function put(
    name: string,
    next: (file: PackFile, publication: Publication) => PackFile,
    what: Change['what'],
  ): Promise<boolean> {
    try {
      const { file, known } = await documentInUse(props.shelf);
      const { installed, problems } = await props.shelf.install({
        text: JSON.stringify(next(file, { known, day: localDay(new Date()), what })),
        origin: 'workbench',
        activate: true,
      });
      props.onDone(
        installed
          ? words().named.done(name, installed.version)
          : problems.map(({ reason, hint }) => `${reason}. ${hint}`).join(' '),
      );
      return installed !== null;
    } catch {
      props.onDone(words().failed);
      return false;
    }
  }

  async function add(): Promise<void> {
    const name = trimmed(called());
    if (!name) return;
    const fresh: NamedThreshold = { id: idFor(name), name, value: value(), unit: unit() };
    await put(
      name[props.language],
      (file, publication) => withThresholds(file, [...(file.thresholds ?? []), fresh], publication),
      {
        nl: writingWords.nl.named.added(name.nl),
        en: writingWords.en.named.added(name.en),
      },
    );
    setCalled({ nl: '', en: '' });
  }

  /** Its name in rules goes with the English one. */
  async function rename(one: NamedThreshold, typed: Names): Promise<void> {
    const name = trimmed(typed);
    if (!name) return;
    const id = name.en === one.name.en ? one.id : idFor(name, one.id);
    const isDone = await put(
      name[props.language],
      (file, publication) => withRenamed(file, one.id, { id, name }, publication),
      {
        nl: writingWords.nl.named.renamed(one.name.nl, name.nl),
        en: writingWords.en.named.renamed(one.name.en, name.en),
      },
    );
    if (!isDone) return;
    setRenaming(null);
    await props.writing.rename(one.id, id);
  }

  const drop = (one: NamedThreshold): Promise<boolean> =>
    put(
      one.name[props.language],
      (file, publication) =>
        withThresholds(
          file,
          (file.thresholds ?? []).filter(({ id }) => id !== one.id),
          publication,
        ),
      {
        nl: writingWords.nl.named.dropped(one.name.nl),
        en: writingWords.en.named.dropped(one.name.en),
      },
    );

  /** A name for rules that no other threshold has. */
  function idFor({ en }: Names, own?: string): string {
    const taken = new Set(thresholds().map(({ id }) => id));
    return nameInRules(en, (one) => !isNameForRules(one) || (one !== own && taken.has(one)));
  }

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
              <Show when={!packs()?.isFixed && renaming() !== one.id}>
                <button
                  type="button"
                  class="link"
                  data-act="rename-named"
                  aria-label={`${words().named.rename}: ${one.name[props.language]}`}
                  onClick={() => setRenaming(one.id)}
                >
                  {words().named.rename}
                </button>{' '}
              </Show>
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
              <Show when={!packs()?.isFixed && renaming() === one.id}>
                <Rename threshold={one} />
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
            <NamesForm part="named" names={called()} language={props.language} onChange={setCalled} />
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

  function Rename(own: { threshold: NamedThreshold }) {
    // eslint-disable-next-line solid/reactivity -- what it is called when the form opens
    const [typed, setTyped] = createSignal<Names>(own.threshold.name);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename(own.threshold, typed());
        }}
      >
        <p class="hint">{words().named.renameHint}</p>
        <div class="rule-form">
          <NamesForm part="renamed" names={typed()} language={props.language} onChange={setTyped} />
        </div>
        <div class="in-row">
          <button type="submit" class="button" data-act="put-renamed">
            {words().named.put}
          </button>
          <button type="button" class="button" onClick={() => setRenaming(null)}>
            {words().no}
          </button>
        </div>
      </form>
    );
  }
}

/** Without blanks around them; null where one is missing. */
function trimmed({ nl, en }: Names): Names | null {
  const names = { nl: nl.trim(), en: en.trim() };
  return names.nl === '' || names.en === '' ? null : names;
}
