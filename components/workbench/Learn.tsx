import { createEffect, createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { disputesWords } from '../../utils/text/disputes.ts';
import { learnWords } from '../../utils/text/learn.ts';
import { disputedOf, learn, withoutDoubles } from '../../utils/workbench/learn.ts';
import type { Bench } from './bench.ts';
import { LearntFindings } from './LearntFindings.tsx';
import { LearntNorms } from './LearntNorms.tsx';
import { LearntRule } from './LearntRule.tsx';
import { Norms } from './Norms.tsx';
import { Sample } from './Sample.tsx';
import { readFiles, type FilesRead, type NamedFile } from './read-files.ts';
import './learn.css';

/** What coaches disputed, from the files that they gave: of rules and never of people. */
export function Learn(props: Bench) {
  const words = () => learnWords[props.language];
  const [files, setFiles] = createSignal<NamedFile[]>([]);
  const [refused, setRefused] = createSignal<FilesRead['refused']>([]);
  const [notice, setNotice] = createSignal('');
  const heading = createUniqueId();
  const learnt = createMemo(() => learn(files(), props.pack));
  createEffect(() =>
    props.onDisputed(files().length > 0 ? disputedOf(learnt(), files(), props.pack) : undefined),
  );
  const ruleOf = (id: string) => props.pack.indicators.find((one) => one.id === id)!;
  const nameOf = (id: string): string => ruleOf(id).texts[props.language].name;

  async function take(chosen: readonly File[]): Promise<void> {
    const { read, refused: not } = await readFiles(chosen);
    const before = files().length;
    const next = withoutDoubles([...files(), ...read]) as NamedFile[];
    setFiles(next);
    setRefused(not);
    const fresh = next.length - before;
    const doubles = read.length - fresh;
    setNotice([words().read(fresh), doubles > 0 && words().doubles(doubles)].filter(Boolean).join(' '));
  }

  function remove({ checksum, name }: NamedFile): void {
    setFiles(files().filter((one) => one.checksum !== checksum));
    setNotice(words().removed(name));
  }

  return (
    <section
      class="learn settings-part"
      aria-labelledby={heading}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h2 id={heading}>{words().title}</h2>
      <p>{words().intro}</p>
      <p>{words().limits}</p>
      <h3 id={`${heading}-take`}>{words().take}</h3>
      <p id={`${heading}-hint`} class="hint">
        {words().takeHint}
      </p>
      <input
        type="file"
        class="field"
        multiple
        accept="application/json,.json"
        aria-labelledby={`${heading}-take`}
        aria-describedby={`${heading}-hint`}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <p role="status" class="learn-notice">
        {notice()}
      </p>
      <Show when={refused().length > 0}>
        <div role="alert">
          <ul class="learn-refused">
            <For each={refused()}>
              {({ name, problem, where }) => (
                <li>{words().refused(name, disputesWords[props.language].problems[problem](where))}</li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={files().length > 0}>
        <h3>{words().files}</h3>
        <ul class="learn-files">
          <For each={files()}>
            {(one) => (
              <li>
                <span>{one.name}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={words().removeOf(one.name)}
                  onClick={() => remove(one)}
                >
                  {words().remove}
                </button>
              </li>
            )}
          </For>
        </ul>
        <h3>{words().figures(props.pack.name[props.language])}</h3>
        <Show when={learnt().rules.length === 0}>
          <p>{words().noFigures}</p>
        </Show>
        <For each={learnt().rules}>
          {(one) => <LearntRule learnt={one} rule={ruleOf(one.id)} language={props.language} />}
        </For>
        <LearntNorms norms={learnt().norms} nameOf={nameOf} language={props.language} />
        <LearntFindings findings={learnt().findings} file={props.file} language={props.language} />
        <details>
          <summary>
            {words().fewer}: {learnt().fewer.length}
          </summary>
          <p class="hint">{words().fewerHow}</p>
          <ul class="learn-fewer">
            <For each={learnt().fewer}>
              {(id) => (
                <li>
                  {nameOf(id)}: {words().few}
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Norms desk={props.desk} language={props.language} pack={props.pack} />
      <Sample desk={props.desk} language={props.language} pack={props.pack} file={props.file} />
      <p>
        {words().give}{' '}
        <a class="link" href="/worklist.html#disputes" data-act="to-disputes">
          {words().toGive}
        </a>
      </p>
    </section>
  );
}
