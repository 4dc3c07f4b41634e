import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import type { Texts } from '../../utils/text/index.ts';
import { sentenceOf } from '../../utils/text/research.ts';
import type { ResearchWords, Say } from '../../utils/text/research-words.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import type { LogPart, StudyPage } from '../../utils/wire/study.ts';
import { Segments } from '../parts/Segments.tsx';
import { Confirm } from '../settings/Confirm.tsx';
import { standardNames } from '../settings/indicator-names.ts';
import type { StudyDesk } from './study-desk.ts';

/** So many lines stand there until the participant asks for older ones. */
const LINES = 50;

/** The participant's own log, newest first: as sentences and as data, with a way to delete each line. */
export function MyLog(props: {
  desk: StudyDesk;
  page: StudyPage;
  texts: Texts;
  words: ResearchWords;
  settle: (work: Promise<string>) => Promise<boolean>;
}) {
  const [part, setPart] = createSignal<LogPart>({ events: [], words: [], next: null });
  const [lines, setLines] = createSignal(LINES);
  const [form, setForm] = createSignal<'sentences' | 'data'>('sentences');
  const [asked, setAsked] = createSignal<string | null>(null);
  const [remark, setRemark] = createSignal('');
  const id = createUniqueId();

  const names = (): Say => ({
    signal: (indicator) =>
      indicator === null ? '' : (standardNames[indicator]?.[props.texts.language] ?? indicator),
    field: (field) => (field === null ? '…' : props.texts.inSentence(props.texts.field(field))),
  });
  const keyOf = ({ session, seq }: { session: number; seq: number }) => `${session}.${seq}`;
  const shown = () => part().events.slice(-lines()).reverse();
  const moment = ({ at }: TraceEvent) =>
    `${props.texts.dayShort(localIso(at), localIso(Date.now()))} ${props.texts.time(new Date(at).toISOString())}`;
  const words = (event: TraceEvent) => part().words.find((one) => keyOf(one) === keyOf(event))?.text;

  async function read(): Promise<void> {
    let { events, words: own, next } = await props.desk.log({ from: 'end', past: null, chunks: 1 });
    while (next && events.length < lines()) {
      const older = await props.desk.log({ from: 'end', past: next, chunks: 1 });
      events = [...older.events, ...events];
      own = [...older.words, ...own];
      next = older.next;
    }
    setPart({ events, words: own, next });
  }

  // Every new page of the desk means that the log may be another.
  createEffect(on([() => props.page, lines], () => void read().catch(() => undefined)));

  async function remove({ session, seq }: TraceEvent): Promise<string> {
    await props.desk.deleteOne(session, seq);
    return props.words.deletedOne;
  }

  async function removeAll(): Promise<string> {
    await props.desk.deleteAll();
    return props.words.deletedAll;
  }

  async function add(): Promise<string> {
    await props.desk.remark(remark().trim());
    setRemark('');
    return props.words.remarkSaved;
  }

  const removal = (event: TraceEvent) => (
    <Show
      when={asked() === keyOf(event)}
      fallback={
        <button
          type="button"
          class="link"
          aria-label={props.words.deleteOneOf(moment(event))}
          onClick={() => setAsked(keyOf(event))}
        >
          {props.words.deleteOne}
        </button>
      }
    >
      <span class="log-sure" role="group" aria-label={props.words.deleteOneSure}>
        {props.words.deleteOneSure}{' '}
        <button
          type="button"
          class="link"
          data-act="delete-one"
          onClick={() => {
            setAsked(null);
            void props.settle(remove(event));
          }}
        >
          {props.words.yesDelete}
        </button>{' '}
        <button type="button" class="link" onClick={() => setAsked(null)}>
          {props.words.no}
        </button>
      </span>
    </Show>
  );

  return (
    <section class="settings-part" aria-labelledby="log">
      <h2 id="log">{props.words.log}</h2>
      <div class="log-head">
        <p data-log="count">
          {props.page.events > 0 ? props.words.count(props.page.events) : props.words.none}
        </p>
        <Segments
          label={props.words.form}
          value={form()}
          options={[
            { value: 'sentences', label: props.words.sentences },
            { value: 'data', label: props.words.data },
          ]}
          onChoose={setForm}
        />
        <button
          type="button"
          class="link"
          data-act="refresh"
          onClick={() => void props.settle(Promise.resolve(''))}
        >
          {props.words.refresh}
        </button>
      </div>
      <Show when={shown().length}>
        <div class="log-scroll" role="group" aria-labelledby="log" tabindex="0">
          <table class="log" data-form={form()}>
            <thead>
              <tr>
                <th scope="col">{props.words.moment}</th>
                <th scope="col">{props.words.event}</th>
                <th scope="col">{props.words.act}</th>
              </tr>
            </thead>
            <tbody>
              <For each={shown()}>
                {(event) => (
                  <tr data-kind={event.kind}>
                    <td>{moment(event)}</td>
                    <td>
                      <Show
                        when={form() === 'data'}
                        fallback={
                          <>
                            {sentenceOf(props.words, event, names())}
                            <Show when={words(event)}>{(text) => <q class="log-words">{text()}</q>}</Show>
                          </>
                        }
                      >
                        <code>{dataOf(event)}</code>
                      </Show>
                    </td>
                    <td>{removal(event)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <Show when={part().events.length > lines() || part().next}>
          <p>
            <button type="button" class="button" onClick={() => setLines(lines() + LINES)}>
              {props.words.older}
            </button>
          </p>
        </Show>
        <Confirm
          act={props.words.deleteAll}
          sure={props.words.deleteAllSure}
          yes={props.words.yesDelete}
          no={props.words.no}
          onYes={() => void props.settle(removeAll())}
        />
      </Show>
      <Show when={props.page.enrolment?.consent.words}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void props.settle(add());
          }}
        >
          <label for={id}>{props.words.remark}</label>
          <textarea
            id={id}
            class="field"
            rows="3"
            maxlength="2000"
            required
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            value={remark()}
            onInput={(event) => setRemark(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="hint">
            {props.words.remarkHow}
          </p>
          <button type="submit" class="button">
            {props.words.saveRemark}
          </button>
        </form>
      </Show>
    </section>
  );
}

/** Everything that the log holds of an event, as it is exported. */
function dataOf({ kind, data, session, seq, room, sender, number, client }: TraceEvent): string {
  const fields = { session, seq, room, sender, number, ...(client && { client }), ...data };
  return [kind, ...Object.entries(fields).map(([name, value]) => `${name}=${value ?? ''}`)].join(' ');
}

/** The moment as a day here, `YYYY-MM-DD`. */
function localIso(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
