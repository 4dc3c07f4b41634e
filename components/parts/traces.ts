import { createEffect, onCleanup, type Accessor } from 'solid-js';
import type { Act, EventData, EventKind } from '../../utils/traces/catalogue.ts';
import { createSender } from '../../utils/traces/sender.ts';
import type { Desk, ViewState } from '../../utils/wire/view.ts';

/** Tells the log of a study what was done; does nothing where no study runs. */
export type Tell = <K extends EventKind>(kind: K, data: EventData<K>, client?: string | null) => void;

/** Several acts of any kind, as a table of them gives them. */
export const tellAct = (tell: Tell, { kind, data }: Act, client?: string | null): void =>
  tell(kind, data as EventData<typeof kind>, client);

/** What a sidebar tells the log, for as long as it stands. */
export function createTell(desk: Desk, state: Accessor<ViewState>): Tell {
  const life = new AbortController();
  const sender = createSender({ send: (batch) => desk.call('record', batch), signal: life.signal });
  createEffect(() => sender.use(state().study?.log ?? null));
  const flush = () => sender.flush();
  const { signal } = life;
  addEventListener('pagehide', flush, { signal });
  document.addEventListener('visibilitychange', flush, { signal });
  onCleanup(() => {
    flush();
    life.abort();
  });
  return (kind, data, client) => sender.act(kind, data, client);
}
