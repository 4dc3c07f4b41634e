/** Shows one screen with invented data: `?screen=caseload&language=en`,
 * `?screen=shipped` with the rules that ship, or `?popup=ask`. */
import { render } from 'solid-js/web';
import type { SiteState } from '../../../components/popup/access.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Language } from '../../../utils/street/signal.ts';
import { screens } from '../fake-data.ts';
import { fakeDesk } from '../fake-desk.ts';
import { shippedPack, shippedState } from '../shipped.ts';

const query = new URLSearchParams(location.search);
const language: Language = query.get('language') === 'en' ? 'en' : 'nl';
const app = document.getElementById('app')!;

const popups: Record<string, Partial<SiteState>> = {
  ask: { granted: false, mode: 'off' },
  granted: {},
  fixed: { fixed: true },
  refused: { readable: false },
};

const popup = query.get('popup');
if (popup !== null) {
  const state: SiteState = {
    granted: true,
    fixed: false,
    mode: 'open',
    home: 'page',
    readable: true,
    language,
    ...popups[popup],
  };
  const access = {
    state: async () => state,
    setMode: async () => {},
    request: async () => true,
    remove: async () => true,
    setHome: async () => {},
    openPanel: async () => {},
  };
  const origin = popup === 'page' ? null : 'https://klavier.veldermeer.example';
  render(() => <Popup site={{ origin }} access={access} language={language} />, app);
} else {
  const name = query.get('screen') ?? 'everything';
  const isShipped = name.startsWith('shipped');
  const state = isShipped
    ? shippedState({ lens: name === 'shipped caseload' ? 'caseload' : 'client' })
    : screens[name]!();
  const desk = fakeDesk({ ...state, language }, isShipped ? shippedPack : undefined);
  render(() => <Sidebar desk={desk} lost={query.has('lost')} />, app);
}
