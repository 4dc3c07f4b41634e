import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { connectDesk } from '../../utils/wire/connect.ts';

/** `?tab=3` names the tab where the sidebar stands beside or in a window; embedded, the desk knows its own. */
function tabOfQuery(): number | undefined {
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(tab) ? undefined : tab;
}

const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());

const [lost, setLost] = createSignal(false);
const desk = connectDesk({ tab: tabOfQuery(), signal: leaving.signal, onLost: () => setLost(true) });

render(() => <Sidebar desk={desk} lost={lost()} />, document.getElementById('app')!);
