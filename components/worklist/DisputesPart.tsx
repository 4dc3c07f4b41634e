import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import { localDay } from '../../utils/annotations/days.ts';
import { disputesWords } from '../../utils/text/disputes.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { DisputesNow } from '../../utils/wire/disputes.ts';
import { isoWeek, ROLES, type DisputeEntry } from '../../utils/workbench/dispute-file.ts';
import type { Role } from '../../utils/street/norm.ts';
import { NormsGiven } from './NormsGiven.tsx';
import { makeDisputes, type DisputesMade } from './give-disputes.ts';
import type { ListHolder } from './list-holder.ts';

/** Disputes for the team, as facts about rules: looked at first, then saved by the coach's own act. */
export function DisputesPart(props: { holder: ListHolder; texts: Texts; say: (words: string) => void }) {
  const words = () => disputesWords[props.texts.language];
  const [role, setRole] = createSignal<Role>('coach');
  const [withWords, setWithWords] = createSignal(false);
  const [made, setMade] = createSignal<DisputesMade | null>(null);
  const id = createUniqueId();

  let heading: HTMLHeadingElement | undefined;

  // The page draws itself after it was opened: a link to this part finds it only now.
  onMount(() => {
    if (location.hash === '#disputes') heading?.scrollIntoView();
  });

  async function look(): Promise<void> {
    props.say('');
    try {
      const next = await makeDisputes(props.holder, { role: role(), words: withWords() });
      setMade(next);
      const { disputes, norms, findings } = next.now;
      const count = disputes.length + norms.length + findings.length;
      props.say('found' in next ? words().refused : count > 0 ? holds(next.now) : words().none);
    } catch {
      props.say(props.texts.words.worklist.failed);
    }
  }

  function save(text: string): void {
    const name = `sidelight-${isoWeek(localDay(new Date()))}.disputes.json`;
    props.holder.save(name, 'application/json', text);
    props.say(words().saved(name));
  }

  return (
    <section class="settings-part" aria-labelledby="disputes">
      <h2 id="disputes" ref={(element) => (heading = element)}>
        {words().title}
      </h2>
      <p>{words().how}</p>
      <form
        data-form="disputes"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
        // What is looked at is what is saved: another choice needs another look.
        onChange={() => setMade(null)}
      >
        <label for={id}>{words().role}</label>
        <select id={id} class="field role" onChange={(event) => setRole(event.currentTarget.value as Role)}>
          <For each={ROLES}>
            {(one) => (
              <option value={one} selected={role() === one}>
                {words().roles[one]}
              </option>
            )}
          </For>
        </select>
        <label class="choice">
          <input
            type="checkbox"
            name="words"
            checked={withWords()}
            aria-describedby={`${id}-words`}
            onChange={(event) => setWithWords(event.currentTarget.checked)}
          />
          {words().withWords}
        </label>
        <p id={`${id}-words`} class="hint">
          {words().withWordsHint}
        </p>
        <button type="submit" class="button" data-act="look-at-disputes">
          {words().look}
        </button>
      </form>
      <Show when={made()} keyed>
        {(one) => (
          <div class="opened" data-disputes={'found' in one ? 'refused' : 'made'}>
            <LeftOut {...one.now.leftOut} />
            {'found' in one ? (
              <div>
                <h3>{words().refused}</h3>
                <ul class="left-out">
                  <For each={one.found}>{({ what, words: own }) => <li>{words().found[what](own)}</li>}</For>
                </ul>
                <p>{words().refusedHow}</p>
              </div>
            ) : (
              <Show when={one.text} fallback={<p>{words().none}</p>}>
                <p>{holds(one.now)}</p>
                <Show when={one.now.disputes.length > 0}>
                  <DisputesTable now={one.now} />
                </Show>
                <Show when={one.now.norms.length > 0}>
                  <NormsGiven now={one.now} language={props.texts.language} />
                </Show>
                <details>
                  <summary>{words().asFile}</summary>
                  <pre tabindex="0">
                    <code>{one.text}</code>
                  </pre>
                </details>
                <button
                  type="button"
                  class="button primary"
                  data-act="save-disputes"
                  onClick={() => save(one.text)}
                >
                  {words().save}
                </button>
              </Show>
            )}
          </div>
        )}
      </Show>
    </section>
  );

  function holds({ disputes, norms, findings }: DisputesNow): string {
    const parts = [
      disputes.length > 0 && words().holds(disputes.length),
      norms.length > 0 && words().holdsNorms(norms.length),
      findings.length > 0 && words().holdsFindings(findings.length),
    ];
    return parts.filter(Boolean).join(' ');
  }

  function LeftOut(own: DisputesNow['leftOut']) {
    return (
      <>
        <Show when={own.own}>{(count) => <p>{words().leftOutOwn(count())}</p>}</Show>
        <Show when={own.unknown}>{(count) => <p>{words().leftOutUnknown(count())}</p>}</Show>
      </>
    );
  }

  function DisputesTable(own: { now: DisputesNow }) {
    const why = ({ reason, words: said }: DisputeEntry): string =>
      [reason ? props.texts.words.kept.reasons[reason] : words().ownWords, said && `‘${said}’`]
        .filter(Boolean)
        .join(': ');
    return (
      <div class="kept-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words().rule}</th>
              <th scope="col">{words().theme}</th>
              <th scope="col">{words().reason}</th>
              <th scope="col">{words().week}</th>
            </tr>
          </thead>
          <tbody>
            <For each={own.now.disputes}>
              {(one) => (
                <tr>
                  <th scope="row">
                    {own.now.names[one.rule]?.[props.texts.language] ?? one.rule}
                    {one.version && `, ${one.version}`}
                  </th>
                  <td>{props.texts.words.rules.themes[one.theme]}</td>
                  <td>{why(one)}</td>
                  <td>{one.week}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    );
  }
}
