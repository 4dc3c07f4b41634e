import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import type { CheckAnswer, DrawnSample, Findings, Found } from '../../utils/street/sample.ts';
import { textsFor } from '../../utils/text/index.ts';
import { sampleWords } from '../../utils/text/sample.ts';
import { checklistOf, foundIn } from '../../utils/workbench/sample.ts';
import type { Bench } from './bench.ts';
import { SampleFile } from './SampleFile.tsx';

const FEWEST_SEED = 1;
const MOST_SEED = 999_999;

/** A random sample of the case files of this session, looked at with a checklist; what is kept of it holds no client. */
export function Sample(props: Pick<Bench, 'desk' | 'language' | 'pack' | 'file'>) {
  const words = () => sampleWords[props.language];
  const id = createUniqueId();
  const [count, setCount] = createSignal(10);
  const [seed, setSeed] = createSignal(
    FEWEST_SEED + (crypto.getRandomValues(new Uint32Array(1))[0]! % MOST_SEED),
  );
  const [system, setSystem] = createSignal<string | null>(null);
  /** With the seed that it was drawn with. */
  const [drawn, setDrawn] = createSignal<(DrawnSample & { seed: number }) | null>(null);
  /** Answers by client number, then by question: on this page only. */
  const [answers, setAnswers] = createSignal<Readonly<Record<string, Readonly<Record<string, CheckAnswer>>>>>(
    {},
  );
  const [kept, setKept] = createSignal<readonly Findings[]>([]);
  const [notice, setNotice] = createSignal('');
  const checklist = () => checklistOf(props.file);
  const looked = () => Object.values(answers()).filter((one) => Object.keys(one).length > 0);
  const askOf = (item: string): string =>
    checklist().find((one) => one.id === item)?.ask[props.language] ?? item;

  onMount(() => {
    void refresh();
    onCleanup(props.desk.shelf.onChange(() => void refresh()));
  });

  async function refresh(): Promise<void> {
    try {
      setKept(await props.desk.samples.findings());
    } catch {
      setNotice(words().failed);
    }
  }

  async function settle(work: () => Promise<string>): Promise<void> {
    try {
      setNotice(await work());
    } catch {
      setNotice(words().failed);
    }
  }

  async function draw(): Promise<string> {
    const sample = await props.desk.samples.draw({ system: system(), seed: seed(), count: count() });
    setAnswers({});
    setDrawn({ ...sample, seed: seed() });
    return sample.of === 0 ? words().nobody : words().drawn(sample.numbers.length, sample.of, seed());
  }

  async function keep(): Promise<string> {
    const files = looked();
    await props.desk.samples.keep({
      checked: files.length,
      of: drawn()?.of ?? 0,
      found: foundIn(checklist(), files),
    });
    setAnswers({});
    setDrawn(null);
    await refresh();
    return words().kept;
  }

  async function drop(one: Findings): Promise<string> {
    await props.desk.samples.drop({ id: one.id });
    await refresh();
    return words().dropped;
  }

  return (
    <section aria-labelledby={id} class="sample">
      <h3 id={id}>{words().title}</h3>
      <p>{words().intro}</p>
      <form
        data-form="sample"
        onSubmit={(event) => {
          event.preventDefault();
          void settle(draw);
        }}
      >
        <div class="in-row">
          <label>
            {words().count}
            <input
              type="number"
              class="field"
              data-part="sample-count"
              min={1}
              max={200}
              required
              value={count()}
              onInput={(event) => setCount(event.currentTarget.valueAsNumber)}
            />
          </label>
          <label>
            {words().seed}
            <input
              type="number"
              class="field"
              data-part="sample-seed"
              min={FEWEST_SEED}
              max={MOST_SEED}
              required
              value={seed()}
              onInput={(event) => setSeed(event.currentTarget.valueAsNumber)}
            />
          </label>
          <Show when={(drawn()?.systems.length ?? 0) > 1}>
            <label>
              {words().system}
              <select class="field" onChange={(event) => setSystem(event.currentTarget.value)}>
                <For each={drawn()!.systems}>
                  {(one) => (
                    <option value={one.system} selected={one.system === (system() ?? drawn()!.system)}>
                      {one.system} ({one.clients})
                    </option>
                  )}
                </For>
              </select>
            </label>
          </Show>
        </div>
        <p class="hint">{words().seedHint}</p>
        <button type="submit" class="button" data-act="draw-sample">
          {words().draw}
        </button>
      </form>
      <p role="status" class="learn-notice">
        {notice()}
      </p>
      <Show when={(drawn()?.numbers.length ?? 0) > 0 && drawn()} keyed>
        {(sample) => (
          <>
            <h4>{words().drawn(sample.numbers.length, sample.of, sample.seed)}</h4>
            <p class="hint">{words().look}</p>
            <For each={sample.numbers}>
              {(number) => (
                <SampleFile
                  number={number}
                  checklist={checklist()}
                  answers={answers()[number] ?? {}}
                  language={props.language}
                  onAnswer={(next) => setAnswers({ ...answers(), [number]: next })}
                />
              )}
            </For>
            <p data-part="sample-looked">{words().looked(looked().length, sample.numbers.length)}</p>
            <button
              type="button"
              class="button primary"
              data-act="keep-findings"
              disabled={looked().length === 0}
              onClick={() => void settle(keep)}
            >
              {words().keep}
            </button>
          </>
        )}
      </Show>
      <Show when={kept().length > 0}>
        <h4>{words().mine}</h4>
        <For each={kept()}>{(one) => <Kept one={one} />}</For>
      </Show>
    </section>
  );

  function Kept(own: { one: Findings }) {
    const title = () =>
      words().keptOf(
        textsFor(props.language).day(own.one.at.slice(0, 10)),
        own.one.checked,
        own.one.of,
        own.one.pack.version,
      );
    const line = ({ item, right, wrong, unclear }: Found): string =>
      `${askOf(item)} ${words().counts(right, wrong, unclear)}`;
    return (
      <div data-part="findings">
        <p>
          <strong>{title()}</strong>{' '}
          <button
            type="button"
            class="link"
            data-act="drop-findings"
            aria-label={words().dropOf(title())}
            onClick={() => void settle(() => drop(own.one))}
          >
            {words().drop}
          </button>
        </p>
        <ul class="learnt-changes">
          <For each={own.one.found}>{(found) => <li>{line(found)}</li>}</For>
        </ul>
      </div>
    );
  }
}
