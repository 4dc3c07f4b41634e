import type { SystemAdapter } from '../../street/adapter.ts';
import { createReader, type PageReader, type ReaderOptions } from '../reader.ts';
import { understandWith } from './apply.ts';

/** A reader of a system about which something was taught. */
export const createTaughtReader = (
  options: ReaderOptions & { adapters: () => readonly SystemAdapter[] },
): PageReader =>
  createReader({
    ...options,
    understand: (document, now) => understandWith(options.adapters())(document, now),
  });
