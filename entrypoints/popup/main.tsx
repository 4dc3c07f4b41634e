import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import type { Access } from '../../components/popup/access.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { siteFromQuery, siteOf, type Site } from '../../components/popup/site.ts';
import { followLook } from '../../components/parts/look.ts';
import { patternFor } from '../../utils/access/hosts.ts';
import { openPanel } from '../../utils/access/panel.ts';
import { createSender } from '../../utils/traces/sender.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

/** What to ask the browser for: this one site, or nothing where it may never be read. */
const patternsOf = (origin: string): string[] => [patternFor(origin) ?? []].flat();

const log = createSender({
  send: (batch) => askDesk('record', batch),
  signal: new AbortController().signal,
});

const access: Access = {
  state: async (origin) => {
    const state = await askDesk('siteState', { origin });
    log.use(state.study?.log ?? null);
    return state;
  },
  setMode: (origin, mode, tab) => askDesk('setSiteMode', { origin, mode, tab }),
  pause: (origin, tab) => askDesk('pauseSite', { origin, tab }),
  resume: (origin, tab) => askDesk('resumeSite', { origin, tab }),
  request: (origin) => browser.permissions.request({ origins: patternsOf(origin) }),
  setHome: (origin, home, tab) => {
    log.act('sidebar.moved', { home });
    // A popup may close at any moment.
    log.flush();
    return askDesk('setHome', { origin, home, tab });
  },
  openPanel: (tab) => openPanel(tab),
  pauseStudy: (length) => askDesk('pauseStudy', length),
  resumeStudy: () => askDesk('resumeStudy', null),
  openResearch: () => void browser.tabs.create({ url: browser.runtime.getURL('/research.html') }),
  remove: (origin) => browser.permissions.remove({ origins: patternsOf(origin) }),
};

/** The site of the tab that the button was pressed on: `activeTab` gives its address for that moment. */
async function findSite(): Promise<Site> {
  const named = siteFromQuery(location.search);
  if (named) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return siteOf(tab?.url, tab?.id);
}

followLook(() => askDesk('look', null), onDeskChange);
const site = await findSite();
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <Popup site={site} access={access} language={language} />, document.getElementById('app')!);
