import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOverlay } from '../utils/guest/overlay.ts';
import { bringPart } from '../utils/guest/parts.ts';

/** The sidebar in the page, marks and outline. Comes into documents in which one of them is to be seen. */
export default defineUnlistedScript(() => bringPart('overlay', createOverlay));
