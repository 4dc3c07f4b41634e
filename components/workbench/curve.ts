import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { curveOf, thresholdsFor, type CurvePoint } from '../../utils/workbench/trial.ts';
import type { Drafting } from './drafting.ts';

/** So long may counting hold the page. */
const SLICE_MS = 8;

/**
 * The count at each threshold, counted in slices. It depends on everything of the rule but its own threshold, so that
 * moving the slider counts nothing again.
 */
export function createCurve({ writing, trying }: Drafting) {
  const [points, setPoints] = createSignal<readonly CurvePoint[]>([]);
  const [isWhole, setWhole] = createSignal(false);
  const basis = createMemo(() => {
    const sound = writing.sound();
    if (!sound || sound.threshold === null) return null;
    const { rule, value, inputs, scope, kind } = sound;
    return JSON.stringify([sound.id, rule, value, inputs, scope, kind]);
  });
  /** In force in the pack, where that is another place on the same scale. */
  const packThreshold = () => writing.before()?.threshold ?? null;
  const [outside, setOutside] = createSignal(0);
  const thresholds = createMemo((): number[] => {
    outside();
    if (basis() === null || !trying.caseload()) return [];
    const trial = untrack(trying.trial);
    const named = [trial?.indicator.threshold ?? null, untrack(packThreshold)].filter((one) => one !== null);
    return trial && named.length > 0 ? thresholdsFor(trial, named) : [];
  });

  createEffect(() => {
    const threshold = writing.sound()?.threshold ?? null;
    const [from, to] = [untrack(thresholds)[0], untrack(thresholds).at(-1)];
    if (threshold === null || from === undefined || to === undefined) return;
    if (threshold < from || threshold > to) setOutside((n) => n + 1);
  });

  createEffect(() => {
    const asked = thresholds();
    const [pack, sound, caseload] = [writing.pack(), untrack(writing.sound), trying.caseload()];
    setPoints([]);
    setWhole(asked.length === 0);
    if (!pack || !sound || !caseload || asked.length === 0) return;
    const counting = curveOf(pack, sound, caseload, new Date(trying.today()), asked);
    const counted: CurvePoint[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) {
        const { value, done } = counting.next();
        if (done) {
          setPoints(counted);
          setWhole(true);
          return;
        }
        counted.push(value);
      }
      timer = setTimeout(slice);
    };
    slice();
    onCleanup(() => clearTimeout(timer));
  });

  return { points, isWhole, thresholds, packThreshold };
}
