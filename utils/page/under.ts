/** From an element of the page to the place that was read there: the other way round than `places.ts`. */
import { isProposal, type Place } from '../street/reading.ts';
import type { LiveReading } from './live.ts';

/** The place that an element belongs to; without field where only its row is known; null where nothing was read. */
export function placeUnder(readings: readonly LiveReading[], target: Element): Place | null {
  let row: Place | null = null;
  for (const { head, kept, elements, places, at } of readings) {
    if (isProposal(head)) continue;
    let element: Element | null | undefined = target;
    if (places) while (element && !places.has(element)) element = element.parentElement;
    else element = elements[0]?.deref();
    const key = element ? kept.keys[places?.get(element) ?? 0] : undefined;
    if (!element || key === undefined) continue;
    const place = { reading: head.id, row: key };
    for (const { id } of head.fields) {
      if (id !== null && at?.(element, id)?.element.contains(target)) return { ...place, field: id };
    }
    if (places) row ??= place;
  }
  return row;
}
