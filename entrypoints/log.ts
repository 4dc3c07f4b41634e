import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGuestLog } from '../utils/guest/log.ts';
import { bringPart } from '../utils/guest/parts.ts';

/** Tells the log of a study. Comes into documents only while a study runs that the participant accepted. */
export default defineUnlistedScript(() => bringPart('log', createGuestLog));
