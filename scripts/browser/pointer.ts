import type { Point } from './facade.ts';
import { sleep } from './polling.ts';

/** What both drivers call a mouse. */
interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

const STEPS = 8;
/** As fast as a hand: a browser settles who gets the moves a moment after the press. */
const STEP_MS = 40;

export async function dragged(mouse: Mouse, from: Point, to: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (let n = 1; n <= STEPS; n++) {
    await sleep(STEP_MS);
    await mouse.move(from.x + ((to.x - from.x) * n) / STEPS, from.y + ((to.y - from.y) * n) / STEPS);
  }
  await sleep(STEP_MS);
  await mouse.up();
}
