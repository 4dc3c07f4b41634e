/** Before the build tests: the release, the build with every host, and one with the hosts of a roll-out. */
import { ensureBuild, EVERY_HOST, GRANTED, RELEASE } from '../../scripts/extension/builds.ts';
import { ROLLOUT, ROLLOUT_HOSTS } from './rollout.ts';

export async function setup(): Promise<void> {
  await ensureBuild({ out: RELEASE });
  await ensureBuild({ out: GRANTED, hosts: EVERY_HOST });
  await ensureBuild({ out: ROLLOUT, hosts: ROLLOUT_HOSTS });
}
