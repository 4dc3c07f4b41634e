import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPart } from '../utils/guest/parts.ts';
import { createPointing } from '../utils/pointing/pointing.ts';

/** Teaching by pointing. Comes only where somebody teaches. */
export default defineUnlistedScript(() => bringPart('pointing', createPointing));
