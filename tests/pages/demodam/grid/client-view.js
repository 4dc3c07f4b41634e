/** One client: who it is, and tabs of which each has an address of its own. */
import { element } from './dom.js';
import { drawSections } from './sections.js';
import { loadTab, save } from './service.js';

const TABS = {
  persoon: 'Persoon',
  contacten: 'Contacten',
  afspraken: 'Afspraken',
  pva: 'Plan van aanpak',
  instrumenten: 'Trajecten',
  ontheffingen: 'Ontheffingen',
};

const address = (number, tab) => `/app/clients/${number}/${tab}`;

/** Left and right go to the tab beside, as in every tab list. */
function onTabKey(event) {
  const tabs = [...event.currentTarget.children];
  const at = tabs.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs[(to + tabs.length) % tabs.length].focus();
}

const tabList = (number, current) =>
  element(
    'div',
    { role: 'tablist', 'aria-label': 'Onderdelen', keydown: onTabKey },
    ...Object.entries(TABS).map(([id, label]) =>
      element(
        'a',
        {
          role: 'tab',
          id: `tab-${id}`,
          href: address(number, id),
          'aria-selected': String(id === current),
          'aria-controls': 'tabblad',
          tabindex: id === current ? '0' : '-1',
        },
        label,
      ),
    ),
  );

/** Only what differs is drawn anew when the tab of the same client changes. */
export async function showClient(main, number, tab, { signal }) {
  let view = main.querySelector('.client');
  if (view?.id !== `client-${number}`) {
    view = element(
      'article',
      { class: 'client', id: `client-${number}` },
      element('nav', {}, element('a', { href: '/app/clients' }, 'Caseload'), ` › Cliënt ${number}`),
      element('header', {}, element('h1', {}, '…'), element('p', { class: 'count' })),
      element('p', { class: 'message', role: 'status' }),
      tabList(number, tab),
      element('div', { role: 'tabpanel', id: 'tabblad', 'aria-labelledby': `tab-${tab}` }),
    );
    main.replaceChildren(view);
  }
  const message = view.querySelector('.message');
  const panel = view.querySelector('[role=tabpanel]');
  const refocus = view.querySelector('[role=tab]:focus') !== null;
  view.querySelector('[role=tablist]').replaceWith(tabList(number, tab));
  if (refocus) view.querySelector('[aria-selected=true]').focus();
  panel.setAttribute('aria-labelledby', `tab-${tab}`);
  panel.setAttribute('aria-busy', 'true');
  message.textContent = '';

  async function draw() {
    const { naam, regeling, team, onderdelen } = await loadTab(number, tab, signal);
    document.title = `${naam} - Kompas`;
    view.querySelector('h1').textContent = `${number} – ${naam}`;
    view.querySelector('header p').textContent = `${regeling || '-'} | ${team || '-'}`;
    panel.replaceChildren(...drawSections(onderdelen, onSave));
    panel.setAttribute('aria-busy', 'false');
  }

  async function onSave(act, form) {
    try {
      const { melding } = await save(number, act, form);
      if (signal.aborted) return;
      await draw();
      message.textContent = melding;
    } catch (error) {
      failed(error);
    }
  }

  function failed(error) {
    if (error.name === 'AbortError') return;
    panel.replaceChildren();
    panel.setAttribute('aria-busy', 'false');
    message.textContent = `Laden is niet gelukt: ${error.message}`;
  }

  await draw().catch(failed);
}
