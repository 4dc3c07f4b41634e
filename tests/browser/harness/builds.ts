/** Before the browser tests: the builds that they load, made again only when the sources changed. */
import { ensureBuild, EVERY_HOST, GRANTED, RELEASE } from '../../../scripts/extension/builds.ts';

export async function setup(): Promise<void> {
  await ensureBuild({ out: RELEASE });
  await ensureBuild({ out: GRANTED, hosts: EVERY_HOST });
}
