import { browser } from 'wxt/browser';
import { viewPort, type DeskMessage, type DeskPush, type ViewMessage } from './messages.ts';
import { RowStore } from './rows.ts';
import type { Desk, ViewCalls, ViewPush } from './view.ts';

const RETRY_MS = [0, 50, 200, 1000];

/** Rejection of calls, and the last thing a subscriber hears, when this page's extension was replaced. */
export const EXTENSION_REPLACED = 'extension replaced';

/**
 * Connects a view to the desk over one port. The desk's worker may be stopped at any moment: the port
 * is then opened again, unanswered calls are repeated and the state comes anew, without the view noticing.
 * Every call is idempotent, so repeating one is safe.
 */
export function connectDesk(options: {
  tab?: number;
  signal: AbortSignal;
  /** Called once when the extension itself is gone (updated or removed) and only a reload helps. */
  onLost?: () => void;
}): Desk {
  const listeners = new Set<(push: ViewPush) => void>();
  const pending = new Map<
    number,
    { message: ViewMessage; resolve(v: unknown): void; reject(e: Error): void }
  >();
  const last = new Map<ViewPush['type'], ViewPush>();
  const rows = new RowStore();
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let nextId = 1;
  let attempts = 0;

  function receive(message: unknown): void {
    const reply = message as DeskMessage;
    attempts = 0;
    if (reply.id === null) {
      const push = whole(reply.push);
      if (push === null) return;
      last.set(push.type, push);
      for (const listener of listeners) listener(push);
      return;
    }
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if ('error' in reply) call?.reject(new Error(reply.error));
    else call?.resolve(reply.answer);
  }

  /** A push as views know it, or null while more of it is on the way. */
  function whole(push: DeskPush): ViewPush | null {
    if (push.type === 'pack') return push;
    rows.take(push.rows);
    if (push.type === 'state') {
      const { state } = push;
      return { type: 'state', state: { ...state, caseload: { ...state.caseload, rows: rows.list } } };
    }
    const known = last.get('state');
    if (push.rows.more || known?.type !== 'state') return null;
    return {
      type: 'state',
      state: { ...known.state, caseload: { ...known.state.caseload, rows: rows.list } },
    };
  }

  function open(): void {
    if (options.signal.aborted) return;
    try {
      port = browser.runtime.connect({ name: viewPort(options.tab) });
    } catch {
      lose();
      return;
    }
    port.onMessage.addListener(receive);
    port.onDisconnect.addListener(() => {
      port = undefined;
      if (!browser.runtime?.id) return lose();
      setTimeout(open, RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)]);
    });
    for (const { message } of pending.values()) post(message);
  }

  /** A page on its way out has a port that closed without a word; what it didn't take goes with the next one, if any. */
  function post(message: ViewMessage): void {
    try {
      port?.postMessage(message);
    } catch {
      // It is still among those that wait.
    }
  }

  function close(): void {
    try {
      port?.disconnect();
    } catch {
      // A page that is left because its extension was replaced has no port to close any more.
    }
  }

  function lose(): void {
    for (const call of pending.values()) call.reject(new Error(EXTENSION_REPLACED));
    pending.clear();
    options.onLost?.();
  }

  options.signal.addEventListener('abort', close, { once: true });
  open();

  return {
    call<K extends keyof ViewCalls>(name: K, argument: ViewCalls[K][0]): Promise<ViewCalls[K][1]> {
      return new Promise((resolve, reject) => {
        const message: ViewMessage = { id: nextId++, name, argument };
        pending.set(message.id, { message, resolve: resolve as (v: unknown) => void, reject });
        post(message);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      for (const push of last.values()) listener(push);
      return () => listeners.delete(listener);
    },
  };
}
