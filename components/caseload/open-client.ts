import type { Lens } from '../../utils/wire/view.ts';
import type { View } from '../parts/view.tsx';
import { pointAtClient } from './point-at-client.ts';

/** Shows what was read of a client, and lets the page point at its own link to the file. */
export async function openClient(
  view: View,
  key: string,
  onLens: (lens: Lens) => void,
  from: { from: 'list'; place: number } | { from: 'worklist'; place: null },
): Promise<void> {
  await view.desk.call('chooseClient', key);
  view.tell('client.opened', from, key);
  onLens('client');
  // The head may stand there already, for the client of the page.
  document.querySelector<HTMLElement>('.client-head h2')?.focus();
  view.pointed({ client: key, words: await pointAtClient(view, key) });
}
