/** Shadow roots, the closed ones too where the browser shows them to extensions. */
import { OWN_TAG } from '../street/own.ts';
import { stepFrom } from './step.ts';

interface ChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null } };
}

/** The shadow root of an element, or null. Closed ones are looked for in custom elements only: asking takes time. */
export function shadowOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot || !HEURISTIC.closedRoots || !/-/.test(host.localName)) return host.shadowRoot;
  if (host.localName === OWN_TAG) return null;
  const firefox = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  return (globalThis as ChromeDom).chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null;
}

/** The parent, across the border of a shadow root. */
export const parentOf = (element: Element): Element | null =>
  stepFrom(element, 'parentElement') ?? (stepFrom(element, 'parentNode') as ShadowRoot | null)?.host ?? null;
