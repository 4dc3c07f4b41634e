import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import type { NormNote, NormSaid, Role } from '../../utils/street/norm.ts';
import { disputesWords } from '../../utils/text/disputes.ts';
import { textsFor } from '../../utils/text/index.ts';
import { learnWords } from '../../utils/text/learn.ts';
import { ROLES } from '../../utils/workbench/dispute-file.ts';
import type { Bench } from './bench.ts';

const SAID: readonly NormSaid[] = ['proposed', 'objected'];

/** How it should be with a rule, written by who sits here: by role, and on this machine until it is given away. */
export function Norms(props: Pick<Bench, 'desk' | 'language' | 'pack'>) {
  const words = () => learnWords[props.language].norms;
  const roles = () => disputesWords[props.language].roles;
  const id = createUniqueId();
  const [notes, setNotes] = createSignal<readonly NormNote[]>([]);
  const rules = () => props.pack.indicators.filter(({ ownOnly }) => !ownOnly);
  const [rule, setRule] = createSignal('');
  const [said, setSaid] = createSignal<NormSaid>('proposed');
  const [role, setRole] = createSignal<Role>('coach');
  const [own, setOwn] = createSignal('');
  const [notice, setNotice] = createSignal('');
  const chosen = () => rules().find((one) => one.id === rule()) ?? rules()[0];
  const nameOf = (one: string): string =>
    props.pack.indicators.find((each) => each.id === one)?.texts[props.language].name ?? one;

  onMount(() => {
    void refresh();
    onCleanup(props.desk.shelf.onChange(() => void refresh()));
  });

  async function refresh(): Promise<void> {
    try {
      setNotes(await props.desk.norms.all());
    } catch {
      setNotice(words().failed);
    }
  }

  async function settle(work: Promise<void>, done: string): Promise<void> {
    try {
      await work;
      await refresh();
      setNotice(done);
    } catch {
      setNotice(words().failed);
    }
  }

  async function keep(): Promise<void> {
    const about = chosen();
    if (!about || own().trim() === '') return;
    await props.desk.norms.keep({ rule: about.id, said: said(), role: role(), words: own().trim() });
    setOwn('');
  }

  return (
    <section aria-labelledby={id} class="norms">
      <h3 id={id}>{words().title}</h3>
      <p>{words().intro}</p>
      <form
        data-form="norm"
        onSubmit={(event) => {
          event.preventDefault();
          void settle(keep(), words().kept);
        }}
      >
        <label>
          {words().rule}
          <select
            class="field"
            data-part="norm-rule"
            onChange={(event) => setRule(event.currentTarget.value)}
          >
            <For each={rules()}>
              {(one) => (
                <option value={one.id} selected={one.id === chosen()?.id}>
                  {one.texts[props.language].name}
                </option>
              )}
            </For>
          </select>
        </label>
        <div class="in-row">
          <label>
            {words().said}
            <select
              class="field"
              data-part="norm-said"
              onChange={(event) => setSaid(event.currentTarget.value as NormSaid)}
            >
              <For each={SAID}>
                {(one) => (
                  <option value={one} selected={one === said()}>
                    {words().saids[one]}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            {disputesWords[props.language].role}
            <select
              class="field"
              data-part="norm-role"
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            >
              <For each={ROLES}>
                {(one) => (
                  <option value={one} selected={one === role()}>
                    {roles()[one]}
                  </option>
                )}
              </For>
            </select>
          </label>
        </div>
        <label>
          {words().words}
          <textarea
            class="field"
            rows={2}
            maxLength={280}
            required
            data-part="norm-words"
            aria-describedby={`${id}-hint`}
            value={own()}
            onInput={(event) => setOwn(event.currentTarget.value)}
          />
        </label>
        <p id={`${id}-hint`} class="hint">
          {words().hint}
        </p>
        <button type="submit" class="button" data-act="keep-norm">
          {words().keep}
        </button>
      </form>
      <p role="status" class="learn-notice">
        {notice()}
      </p>
      <Show when={notes().length > 0}>
        <h4>{words().mine}</h4>
        <ul class="learn-files">
          <For each={notes()}>{(note) => <Note note={note} />}</For>
        </ul>
      </Show>
    </section>
  );

  function Note(own: { note: NormNote }) {
    const line = () => {
      const { said: what, role: who, at, version } = own.note;
      const day = textsFor(props.language).day(at.slice(0, 10));
      return [`${nameOf(own.note.rule)}, ${version}`, words().saids[what], roles()[who], day].join(' · ');
    };
    return (
      <li>
        <span>
          {line()}: ‘{own.note.words}’
        </span>
        <button
          type="button"
          class="link"
          data-act="drop-norm"
          aria-label={words().dropOf(own.note.words)}
          onClick={() => void settle(props.desk.norms.drop({ id: own.note.id }), words().dropped)}
        >
          {words().drop}
        </button>
      </li>
    );
  }
}
