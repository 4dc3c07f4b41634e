/** What every reader does, whether all of it is here or comes when it is needed. */
import { learnFields } from './labels.ts';
import type { FreshReading } from './live.ts';
import type { BaseReader, ReaderOptions } from './reader.ts';
import type { Reading } from '../street/reading.ts';
import { ofDocument } from './step.ts';
import { PageWatch } from './watch.ts';

/** Reads a document and goes on reading what changes. */
export function createBaseReader(options: ReaderOptions): BaseReader {
  learnFields(options.fields ?? '');
  const watch = new PageWatch(options);
  let under: WeakRef<Element> | undefined;
  ofDocument(options.document, 'addEventListener').call(
    options.document,
    'contextmenu',
    (event) => {
      const [target] = event.composedPath();
      under = target instanceof Element ? new WeakRef(target) : undefined;
    },
    { capture: true, passive: true, signal: options.signal },
  );
  return {
    start: () => watch.start(),
    readAgain: () => watch.readAgain(),
    live: () => watch.readings,
    opened() {
      const target = under?.deref();
      return target?.isConnected ? target : null;
    },
    readings: () => watch.readAll().map(plainReading),
  };
}

export const plainReading = ({ head, rows }: FreshReading): Reading => ({ ...head, rows: rows ?? [] });
