import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPart } from '../utils/guest/parts.ts';
import { beside } from '../utils/page/beside.ts';

/** Reads what stands beside lists. Comes when `reading` says that there may be such a thing. */
export default defineUnlistedScript(() => bringPart('beside', beside));
