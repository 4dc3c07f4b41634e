import { createSignal, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { inPlainSight } from '../../components/sidebar/plain-sight.ts';
import type { OwnPlace } from '../../components/sidebar/place.ts';
import { canOpenPanel, openPanel } from '../../utils/access/panel.ts';
import { followActiveTab } from '../../utils/wire/active-tab.ts';
import { connectDesk } from '../../utils/wire/connect.ts';

const query = new URLSearchParams(location.search);

/** `?tab=3` names the tab where the sidebar stands in a window; embedded, the desk knows its own. */
function tabOfQuery(): number | undefined {
  const tab = Number.parseInt(query.get('tab') ?? '', 10);
  return Number.isNaN(tab) ? undefined : tab;
}

const isPanel = query.get('home') === 'panel';
const place: OwnPlace = {
  here: isPanel ? 'panel' : window.top === window ? 'window' : 'page',
  ...(canOpenPanel() && { openPanel }),
  ...(isPanel && { leave: () => window.close() }),
};

const leaving = new AbortController();
// Behind all that listens by then: what the sidebar has still to tell goes before its port closes.
addEventListener('pagehide', () => addEventListener('pagehide', () => leaving.abort(), { once: true }), {
  capture: true,
});

/** One sidebar on one tab, for as long as that is the tab to show. */
function OnTab(props: { tab: number | undefined }) {
  const [lost, setLost] = createSignal(false);
  const gone = new AbortController();
  onCleanup(() => gone.abort());
  // eslint-disable-next-line solid/reactivity -- another tab is another sidebar
  const { tab } = props;
  const signal = AbortSignal.any([leaving.signal, gone.signal]);
  const desk = connectDesk({ tab, signal, onLost: () => setLost(true) });
  // Only a page could lay something over the sidebar, or move it.
  const sight = place.here === 'page' ? inPlainSight(desk) : { desk, veil: () => null };
  return <Sidebar desk={sight.desk} lost={lost()} place={place} veil={sight.veil()} />;
}

const [tab, setTab] = createSignal(tabOfQuery());
if (isPanel) void followActiveTab(setTab);

render(
  () => (
    <Show when={isPanel} fallback={<OnTab tab={tab()} />}>
      <Show when={tab()} keyed>
        {(shown) => <OnTab tab={shown} />}
      </Show>
    </Show>
  ),
  document.getElementById('app')!,
);
