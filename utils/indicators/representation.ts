import type { Indicator, Representation } from '../street/pack.ts';

const COUNTED = ['days', 'working days', 'days left', 'contacts', 'changes'];

/** Whether a number beside a threshold can stand on a line. */
export const isDrawn = ({ kind, unit, threshold }: Pick<Indicator, 'kind' | 'unit' | 'threshold'>): boolean =>
  kind === 'signal' && threshold !== null && COUNTED.includes(unit);

/**
 * The ways in which an indicator can be shown. A yes or no has no number, and without a threshold there is
 * nothing to place on a scale or to colour: a figure is never coloured.
 */
export function representationsOf(
  indicator: Pick<Indicator, 'kind' | 'unit' | 'threshold'>,
): Representation[] {
  const all: [Representation, boolean][] = [
    ['words', true],
    ['number', indicator.unit !== 'yes/no'],
    ['scale', isDrawn(indicator)],
    ['colour', indicator.kind === 'signal'],
  ];
  return all.filter(([, can]) => can).map(([representation]) => representation);
}

/** The first wish that an indicator can be shown by; in words where none is. */
export function representationFor(
  indicator: Pick<Indicator, 'kind' | 'unit' | 'threshold'>,
  ...wishes: (Representation | null | undefined)[]
): Representation {
  const can = representationsOf(indicator);
  return wishes.find((wish): wish is Representation => wish != null && can.includes(wish)) ?? 'words';
}
