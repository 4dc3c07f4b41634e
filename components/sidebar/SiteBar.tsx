import { createSignal, createUniqueId, Show } from 'solid-js';
import type { Language } from '../../utils/street/signal.ts';
import { dictionaries } from '../../utils/text/index.ts';
import { CloseIcon, DiscIcon, MoreIcon } from '../parts/icons.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useView } from '../parts/view.tsx';
import { HomeMenu } from './HomeMenu.tsx';
import { MarksSwitch } from './MarksSwitch.tsx';
import { closeSidebar } from './shortcut.ts';

/** Which system is read, in which language, and from which day. */
export function SiteBar() {
  const view = useView();
  const words = () => view.texts().words.shell;
  const [open, setOpen] = createSignal(false);
  const panel = createUniqueId();
  const input = createUniqueId();
  let more: HTMLButtonElement | undefined;

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open()) return;
    event.preventDefault();
    setOpen(false);
    more?.focus();
  }

  function chooseDay(iso: string): void {
    // A date input is empty while somebody types: only a whole day counts.
    if (iso) setDay(iso);
  }

  function setDay(iso: string | null): void {
    view.tell('reference.moved', { today: iso === null });
    void view.desk.call('setReferenceDate', iso);
  }

  function setLanguage(language: Language): void {
    view.tell('language.switched', { to: language });
    void view.desk.call('setLanguage', language);
  }

  return (
    <div class="site-bar" onKeyDown={onKey}>
      <div class="site-row">
        <DiscIcon />
        <h1 title={view.state().site.host}>{view.state().site.host || 'Sidelight'}</h1>
        {/* A policy may have fixed it: then there is nothing to choose. */}
        <Show when={!view.state().languageFixed}>
          <Segments
            label={words().language}
            value={view.state().language}
            options={[
              { value: 'nl', label: 'NL', title: dictionaries.nl.languageName, lang: 'nl' },
              { value: 'en', label: 'EN', title: dictionaries.en.languageName, lang: 'en' },
            ]}
            onChoose={setLanguage}
          />
        </Show>
        <button
          ref={(element) => (more = element)}
          type="button"
          class="icon-button"
          title={words().more}
          aria-label={words().more}
          aria-expanded={open()}
          aria-controls={panel}
          onClick={() => setOpen(!open())}
        >
          <MoreIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          title={words().close}
          aria-label={words().close}
          onClick={() => void closeSidebar(view)}
        >
          <CloseIcon />
        </button>
      </div>
      <div id={panel} class="more-panel" hidden={!open()}>
        <Show when={open()}>
          <label for={input}>{words().referenceDate}</label>
          <div class="more-day">
            <input
              id={input}
              class="field"
              type="date"
              required
              value={view.state().referenceDate.iso}
              aria-describedby={`${input}-hint`}
              onChange={(event) => chooseDay(event.currentTarget.value)}
            />
            <button
              type="button"
              class="button"
              disabled={view.state().referenceDate.isToday}
              onClick={() => setDay(null)}
            >
              {words().today}
            </button>
          </div>
          <p id={`${input}-hint`} class="hint">
            {words().referenceHint}
          </p>
          <MarksSwitch />
          <p>
            <button
              type="button"
              class="link"
              data-open="rules"
              onClick={() => {
                setOpen(false);
                view.explain(null);
                view.rules(true);
              }}
            >
              {view.texts().words.rules.open}
            </button>
          </p>
          <p>
            <button type="button" class="link" onClick={() => void view.desk.call('openSettings', null)}>
              {view.texts().words.kept.settings}
            </button>
          </p>
          <Show when={view.state().site.mode !== 'off'}>
            <p>
              <button
                type="button"
                class="link"
                data-act="pause"
                onClick={() => {
                  setOpen(false);
                  more?.focus();
                  void view.desk.call('pauseSite', null);
                }}
              >
                {view.texts().words.popup.pause}
              </button>
            </p>
          </Show>
          <p>
            <button
              type="button"
              class="link"
              data-act="help"
              onClick={() => {
                setOpen(false);
                // The menu is gone when the sheet closes: its button is where the focus comes back to.
                more?.focus();
                view.help();
              }}
            >
              {view.texts().words.help.open}
            </button>
          </p>
          <HomeMenu />
        </Show>
      </div>
    </div>
  );
}
