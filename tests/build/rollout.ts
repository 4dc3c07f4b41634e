import { join } from 'node:path';
import { RELEASE } from '../../scripts/extension/builds.ts';

/** Hosts as a municipality would bake them in. */
export const ROLLOUT_HOSTS = ['https://*.example.nl/*', 'http://zaken.example.org/werk/*'];
export const ROLLOUT = join(RELEASE, 'rollout');
