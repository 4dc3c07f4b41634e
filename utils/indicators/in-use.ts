import type { IndicatorChoices, Pack, Representation } from '../street/pack.ts';
import { sharingRules } from './load.ts';
import { representationFor } from './representation.ts';

export interface Chosen {
  choices: IndicatorChoices;
  /** How a study that the coach accepted has everything shown; it goes before every other choice. */
  condition?: Representation | null | undefined;
  /** A study that the coach accepted shows no indicator now, whatever was chosen. */
  allOff?: boolean;
}

/** A pack as it is used here: what the coach switched on or off, and how each indicator is shown. */
export function inUse(pack: Pack, { choices, condition, allOff = false }: Chosen): Pack {
  return sharingRules(pack, (indicator) => {
    const choice = choices[indicator.id];
    return {
      ...indicator,
      on: !allOff && (choice?.on ?? indicator.on),
      representation: representationFor(
        indicator,
        condition,
        choice?.representation,
        indicator.representation,
        pack.representation,
        'number',
      ),
    };
  });
}
