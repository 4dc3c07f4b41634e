import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPart, handOver } from '../utils/guest/parts.ts';
import { handed } from '../utils/page/handed.ts';
import { createLightReader } from '../utils/page/light.ts';

/** Reads the page. Comes into documents that hold something which could be read. */
export default defineUnlistedScript(() => {
  handOver(handed);
  bringPart('reading', createLightReader);
});
