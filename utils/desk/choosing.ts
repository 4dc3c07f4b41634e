import { readChoices, writeChoice } from '../store/indicator-choices.ts';
import type { ViewHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import type { Views } from './views.ts';

/** What the coach chooses for indicators: on or off, and how each is shown. It outlives the session. */
export class Choosing {
  readonly #judge: Judge;
  readonly #views: Views;

  constructor(judge: Judge, views: Views) {
    this.#judge = judge;
    this.#views = views;
  }

  readonly views = {
    chooseIndicator: async ({ indicator, on, representation }) => {
      const begins = this.#judge.beginsOn(indicator);
      if (begins === undefined) throw new Error(`The pack holds no indicator “${indicator}”.`);
      const known = this.#judge.choices[indicator] ?? {};
      const switched = on === undefined ? known.on : (on ?? undefined);
      await writeChoice(indicator, {
        // What the pack says anyway is no choice: a later pack may say something else.
        on: switched === begins ? undefined : switched,
        representation: representation === undefined ? known.representation : (representation ?? undefined),
      });
      this.#judge.choose(await readChoices(), this.#judge.condition);
      this.#views.packChanged();
      this.#views.refresh();
    },
  } satisfies Partial<ViewHandlers>;
}
