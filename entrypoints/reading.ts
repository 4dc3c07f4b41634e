import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPart } from '../utils/guest/parts.ts';
import { createReader } from '../utils/page/reader.ts';

/** Reads the page. Comes into documents that hold something which could be read. */
export default defineUnlistedScript(() => bringPart('reading', createReader));
