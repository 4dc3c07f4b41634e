/** For readers in one piece: nothing has to be sent for. */
import { beside } from './beside.ts';
import { give } from './need.ts';

export const giveAll = (): void => give(beside);
