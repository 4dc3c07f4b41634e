import type { SystemAdapter } from '../../street/adapter.ts';
import { giveAll } from '../all.ts';
import { createBaseReader } from '../base-reader.ts';
import type { BaseReader, ReaderOptions } from '../reader.ts';
import { understandWith } from './apply.ts';

/** A reader of a system about which something was taught. */
export function createTaughtReader(
  options: ReaderOptions & { adapters: () => readonly SystemAdapter[] },
): BaseReader {
  giveAll();
  return createBaseReader({
    ...options,
    understand: (document, now) => understandWith(options.adapters())(document, now),
  });
}
