import { createSignal, createUniqueId, For, onMount, Show, type JSX } from 'solid-js';
import { isShortcut } from '../../utils/wire/shortcuts.ts';
import {
  CloseIcon,
  LocateIcon,
  NotRaisedIcon,
  RaisedIcon,
  StanceIcon,
  UnknownIcon,
} from '../parts/icons.tsx';
import { useView } from '../parts/view.tsx';
import './help.css';

const KEYS = [
  ['tab', 'Tab'],
  ['enter', 'Enter'],
  ['arrowsAcross', '← →'],
  ['arrowsDown', '↑ ↓'],
  ['ends', 'Home End'],
  ['escape', 'Esc'],
  ['help', '?'],
] as const;

/** All keys, what the marks mean, and where shortcuts are changed. A dialog: it gives the focus back where it came from. */
export function HelpSheet(props: { onClose: () => void }) {
  const view = useView();
  const words = () => view.texts().words.help;
  const [keys, setKeys] = createSignal<{ name: string; keys: string }[]>([]);
  const [refused, setRefused] = createSignal(false);
  const title = createUniqueId();
  const hint = createUniqueId();
  let dialog: HTMLDialogElement | undefined;

  onMount(() => {
    dialog?.showModal();
    void view.desk.call('shortcuts', null).then(setKeys, () => undefined);
  });

  async function change(): Promise<void> {
    setRefused(!(await view.desk.call('openShortcuts', null).catch(() => false)));
  }

  const sign = (icon: JSX.Element, means: string) => (
    <li>
      {icon}
      <span>{means}</span>
    </li>
  );

  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="help-sheet"
      aria-labelledby={title}
      on:close={() => props.onClose()}
      on:keydown={(event) => {
        // It closes this sheet, and nothing that lies under it.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div class="help-head">
        <h2 id={title}>{words().title}</h2>
        <button
          type="button"
          class="icon-button"
          data-act="close-help"
          title={words().close}
          aria-label={words().close}
          onClick={() => dialog?.close()}
        >
          <CloseIcon />
        </button>
      </div>

      <h3>{words().everywhere}</h3>
      <p class="hint">{words().everywhereHow}</p>
      <dl class="help-keys" data-keys="browser">
        <For each={keys()}>
          {(one) => (
            <Show when={isShortcut(one.name) && one.name}>
              {(name) => (
                <div>
                  <dt>{words().shortcuts[name()]}</dt>
                  <dd>
                    <Show when={one.keys} fallback={words().noKeys}>
                      <kbd>{one.keys}</kbd>
                    </Show>
                  </dd>
                </div>
              )}
            </Show>
          )}
        </For>
      </dl>
      <p>
        <button type="button" class="button" data-act="shortcuts" onClick={() => void change()}>
          {words().change}
        </button>
      </p>
      <p class="hint" role="status">
        {refused() ? words().changeHow : ''}
      </p>

      <h3>{words().here}</h3>
      <dl class="help-keys">
        <For each={KEYS}>
          {([id, keys]) => (
            <div>
              <dt>{words().keys[id]}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <div class="more-switch">
        <label>
          <input
            type="checkbox"
            data-act="help-key"
            checked={view.state().comfort.helpKey}
            aria-describedby={hint}
            onChange={(event) => void view.desk.call('setComfort', { helpKey: event.currentTarget.checked })}
          />
          {words().helpKey}
        </label>
        <p id={hint} class="hint">
          {words().helpKeyHint}
        </p>
      </div>

      <h3>{words().marks}</h3>
      <ul class="help-signs">
        {sign(<RaisedIcon />, words().signs.raised)}
        {sign(<NotRaisedIcon />, words().signs.notRaised)}
        {sign(<UnknownIcon />, words().signs.unknown)}
        {sign(<StanceIcon kind="dispute" />, words().signs.disputed)}
        {sign(<StanceIcon kind="quiet" />, words().signs.quiet)}
        {sign(<LocateIcon />, words().signs.locate)}
      </ul>
      <p>{words().onPage}</p>
      <p>{words().onPageWords}</p>
    </dialog>
  );
}
