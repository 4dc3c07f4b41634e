import { createSignal, type Accessor } from 'solid-js';
import type { Slot } from '../../utils/annotations/slot.ts';
import type { AnnotationKind } from '../../utils/street/annotation.ts';
import type { KeptWords } from '../../utils/text/kept-words.ts';
import { Unseen } from '../sidebar/plain-sight.ts';
import type { ActLog } from './act-log.ts';
import type { AnnotationAsked, Desk } from '../../utils/wire/view.ts';

/** What was done last, in words; `act` is null once it can't be undone. */
export interface LastAct {
  act: string | null;
  kind: AnnotationKind;
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

export function createActs(
  desk: Desk,
  words: Accessor<KeptWords>,
  /** Tells the log of a study: what was added or taken back, and that it was undone. */
  log: ActLog,
): Acts {
  const [last, setLast] = createSignal<LastAct | null>(null);

  async function attempt(
    act: string,
    kind: AnnotationKind,
    done: string,
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await work();
      setLast({ act, kind, words: done });
      return true;
    } catch (error) {
      fail(error, kind);
      return false;
    }
  }

  /** What was not seen plainly is ignored, or told in a line of its own. */
  function fail(error: unknown, kind: AnnotationKind): void {
    if (!(error instanceof Unseen)) setLast({ act: null, kind, words: words().failed });
  }

  return {
    annotate(client, annotation) {
      const act = randomAct();
      return attempt(act, annotation.kind, words().saved[annotation.kind], async () => {
        // Before it is kept: whether a client was on the list is asked of what was shown.
        const told = log.annotated(client, annotation);
        await desk.call('annotate', { act, client, annotation });
        told();
      });
    },
    retract(client, slot, kind) {
      const act = randomAct();
      return attempt(act, kind, words().gone[kind], async () => {
        await desk.call('retract', { act, client, slot });
        log.retracted(client, slot, kind);
      });
    },
    last,
    async undo() {
      const done = last();
      if (!done?.act) return;
      const { act, kind } = done;
      try {
        const undone = await desk.call('undo', { act });
        if (undone) log.undone(kind);
        setLast({ act: null, kind, words: undone ? words().undone : words().failed });
      } catch (error) {
        fail(error, kind);
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
