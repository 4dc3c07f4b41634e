import { createSignal, type Accessor } from 'solid-js';
import type { Slot } from '../../utils/annotations/slot.ts';
import type { AnnotationKind } from '../../utils/street/annotation.ts';
import type { KeptWords } from '../../utils/text/kept-words.ts';
import type { AnnotationAsked, Desk } from '../../utils/wire/view.ts';

/** What was done last, in words; `act` is null once it can't be undone. */
export interface LastAct {
  act: string | null;
  words: string;
}

/** The acts by which a coach adds something. Each can be undone until the next one. */
export interface Acts {
  /** Null as client is the caseload itself. True when it is kept. */
  annotate: (client: string | null, annotation: AnnotationAsked) => Promise<boolean>;
  retract: (client: string | null, slot: Slot, kind: AnnotationKind) => Promise<boolean>;
  last: Accessor<LastAct | null>;
  undo: () => Promise<void>;
  forget: () => void;
}

export function createActs(desk: Desk, words: Accessor<KeptWords>): Acts {
  const [last, setLast] = createSignal<LastAct | null>(null);

  async function attempt(act: string, done: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      setLast({ act, words: done });
      return true;
    } catch {
      setLast({ act: null, words: words().failed });
      return false;
    }
  }

  return {
    annotate(client, annotation) {
      const act = randomAct();
      return attempt(act, words().saved[annotation.kind], () =>
        desk.call('annotate', { act, client, annotation }),
      );
    },
    retract(client, slot, kind) {
      const act = randomAct();
      return attempt(act, words().gone[kind], () => desk.call('retract', { act, client, slot }));
    },
    last,
    async undo() {
      const act = last()?.act;
      if (!act) return;
      try {
        const undone = await desk.call('undo', { act });
        setLast({ act: null, words: undone ? words().undone : words().failed });
      } catch {
        setLast({ act: null, words: words().failed });
      }
    },
    forget: () => setLast(null),
  };
}

/** Not `randomUUID`: a page over plain http has none, and the sidebar stands in such pages. */
const randomAct = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
