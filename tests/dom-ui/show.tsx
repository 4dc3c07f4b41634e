import { render } from 'solid-js/web';
import type { JSX } from 'solid-js';
import axe from 'axe-core';
import { onTestFinished } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { OwnPlace } from '../../components/sidebar/place.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { ViewState } from '../../utils/wire/view.ts';
import { fakeDesk, type FakeDesk } from './fake-desk.ts';

/** Renders into a page of its own, gone again after the test. */
export function show(screen: () => JSX.Element): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  const dispose = render(screen, root);
  onTestFinished(() => {
    dispose();
    root.remove();
  });
  return root;
}

export function showSidebar(
  state: ViewState,
  pack?: Pack,
  place?: OwnPlace,
): { root: HTMLElement; desk: FakeDesk } {
  const desk = fakeDesk(state, pack);
  return { root: show(() => <Sidebar desk={desk} place={place} />), desk };
}

/** Faults that axe finds, as lines that say which rule and where. */
export async function faults(): Promise<string[]> {
  document.title = 'Sidelight';
  // What stays at an edge lies over what anybody can scroll out from under it: that is no fault.
  const staying = all(document.body, '*').filter((each) => getComputedStyle(each).position === 'sticky');
  for (const each of staying) each.style.position = 'static';
  scrollTo(0, 0);
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  for (const each of staying) each.style.removeProperty('position');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What can be seen of an element: nothing of what is hidden or closed, white space as one space. */
export const textOf = (element: Element | null): string =>
  ((element as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim();

export const all = <E extends HTMLElement>(root: ParentNode, selector: string): E[] => [
  ...root.querySelectorAll<E>(selector),
];

/** The first button, link or tab whose visible text or name is this. */
export function control(root: ParentNode, name: string): HTMLElement {
  const found = all(root, 'button, summary, [role=tab], input, select').find(
    (element) =>
      textOf(element) === name || element.getAttribute('aria-label') === name || element.title === name,
  );
  if (!found) throw new Error(`No control is called ‘${name}’.`);
  return found;
}
