import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPart } from '../utils/guest/parts.ts';
import { createTaughtReader } from '../utils/page/adapter/reader.ts';

/** Reads the page by what was taught about its system. Comes instead of `reading` where anything was. */
export default defineUnlistedScript(() => bringPart('taught', createTaughtReader));
