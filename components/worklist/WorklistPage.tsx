import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import type { Language } from '../../utils/street/signal.ts';
import { textsFor } from '../../utils/text/index.ts';
import type { WorklistEntry, WorklistNow } from '../../utils/wire/worklist.ts';
import { sortedEntries, standingOfEntry, whatOf } from '../../utils/worklist/export-entry.ts';
import { DiscIcon } from '../parts/icons.tsx';
import { DisputesPart } from './DisputesPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { GivePart } from './GivePart.tsx';
import type { ListHolder } from './list-holder.ts';
import { ReceivePart } from './ReceivePart.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../settings/settings.css';
import './worklist.css';

/** The coach's list on a page of its own: what stands on it, and the ways in which it leaves or comes, each by an act of the coach. */
export function WorklistPage(props: { holder: ListHolder; language: Language }) {
  const [now, setNow] = createSignal<WorklistNow | null>(null);
  const [notice, setNotice] = createSignal('');
  const texts = () => textsFor(now()?.language ?? props.language);
  const words = () => texts().words.worklist;
  createEffect(() => {
    document.documentElement.lang = texts().language;
    document.title = `${words().title} · Sidelight`;
  });

  async function refresh(): Promise<void> {
    try {
      setNow(await props.holder.worklist());
    } catch {
      setNotice(words().failed);
    }
  }

  onMount(() => {
    void refresh();
    // eslint-disable-next-line solid/reactivity -- one desk for the life of the page
    onCleanup(props.holder.onChange(() => void refresh()));
  });

  return (
    <>
      <header class="settings-bar">
        <DiscIcon />
        <p>Sidelight</p>
      </header>
      <main class="settings worklist-page">
        <h1>{words().title}</h1>
        <p>{words().intro}</p>
        <Show when={now()}>
          {(list) => (
            <Show when={list().isOpen} fallback={<p>{words().noStore}</p>}>
              <EntriesPart now={list()} language={texts().language} />
              <GivePart holder={props.holder} now={list()} texts={texts()} say={setNotice} />
              <ReceivePart
                holder={props.holder}
                now={list()}
                texts={texts()}
                say={setNotice}
                refresh={refresh}
              />
              <ExportPart holder={props.holder} now={list()} texts={texts()} say={setNotice} />
              <DisputesPart holder={props.holder} texts={texts()} say={setNotice} />
            </Show>
          )}
        </Show>
        <p class="settings-notice" role="status">
          {notice()}
        </p>
      </main>
    </>
  );
}

function EntriesPart(props: { now: WorklistNow; language: Language }) {
  const texts = () => textsFor(props.language);
  const words = () => texts().words.worklist;
  const entries = createMemo(() => sortedEntries(props.now.entries, texts()));
  const today = () => localDay(new Date());
  const state = (entry: WorklistEntry) => {
    const standing = standingOfEntry(entry, today());
    const word = words().states[standing.state];
    return 'until' in standing ? `${word}, ${texts().dayShort(standing.until, today())}` : word;
  };
  return (
    <section class="settings-part" aria-labelledby="entries">
      <h2 id="entries">{words().now}</h2>
      <Show when={entries().length} fallback={<p>{words().nobody}</p>}>
        <div class="kept-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words().who}</th>
                <th scope="col">{words().what}</th>
                <th scope="col">{words().state}</th>
              </tr>
            </thead>
            <tbody>
              <For each={entries()}>
                {(entry) => (
                  <tr data-read={entry.number !== null}>
                    <th scope="row">{entry.name ?? entry.number ?? words().nameUnknown}</th>
                    <td>
                      {whatOf(entry, props.now, texts()) ?? words().noWhat} ·{' '}
                      {texts().dayShort(localDay(new Date(entry.mark.at)), today())}
                    </td>
                    <td>{state(entry)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}
