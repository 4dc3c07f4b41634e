/** What the values of a column look like, as far as an adapter may expect it. */
import type { Shape } from '../../street/adapter.ts';
import type { Profile } from '../profile.ts';

const SHAPES: Record<Shape, (profile: Profile) => boolean> = {
  date: ({ date }) => date >= 0.6,
  'yes/no': ({ yesNo, different }) => yesNo >= 0.8 && different <= 2,
  person: ({ person }) => person >= 0.5,
  number: ({ number }) => number >= 0.8,
  code: ({ code }) => code >= 0.8,
  text: ({ date, number }) => date < 0.2 && number < 0.8,
};

/** The narrowest shape that the values have, or undefined when there are none to judge by. */
export const shapeOf = (profile: Profile): Shape | undefined =>
  profile.filled ? (Object.keys(SHAPES) as Shape[]).find((shape) => SHAPES[shape](profile)) : undefined;

/** 1: the values look so, −1: they do not, 0: there are too few to say. */
export function looksSo(profile: Profile, shape: Shape | undefined): -1 | 0 | 1 {
  if (!profile.filled || shape === undefined) return 0;
  // Numbers of clients are codes where some have a letter, and plain numbers where none has.
  const alike =
    shape === 'code' || shape === 'number' ? SHAPES.code(profile) || SHAPES.number(profile) : false;
  if (alike || SHAPES[shape](profile)) return 1;
  return profile.filled < 3 && shape !== 'date' ? 0 : -1;
}
