/** The reader of a page that may hold nothing but lists in tables: what reads all else comes when a look says so. */
import { createBaseReader } from './base-reader.ts';
import type { beside } from './beside.ts';
import { mayHoldBlocks, mayNameAnybody } from './glance.ts';
import { getBy } from './need.ts';
import type { BaseReader, ReaderOptions } from './reader.ts';

export function createLightReader(
  options: ReaderOptions & { bring: () => Promise<typeof beside> },
): BaseReader {
  getBy(options.bring, { mayHoldBlocks, mayNameAnybody });
  return createBaseReader(options);
}
