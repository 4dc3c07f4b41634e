import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { IndicatorChoice, IndicatorChoices } from '../street/pack.ts';

/** What the coach chose for indicators, by id: only what is not as the pack says. No client data. */
const form = v.record(
  v.string(),
  v.fallback(
    v.object({
      on: v.optional(v.boolean()),
      representation: v.optional(v.picklist(['words', 'number', 'scale', 'colour'])),
    }),
    {},
  ),
);

export async function readChoices(): Promise<IndicatorChoices> {
  const { indicators } = await browser.storage.local.get('indicators');
  const read = v.safeParse(form, indicators ?? {});
  return read.success ? read.output : {};
}

/** Sets all of them at once. */
export async function writeChoices(choices: IndicatorChoices): Promise<void> {
  await browser.storage.local.set({ indicators: choices });
}

/** Sets one choice; undefined in it leaves a thing to the pack again. */
export async function writeChoice(indicator: string, choice: IndicatorChoice): Promise<void> {
  const { [indicator]: _, ...others } = await readChoices();
  const isEmpty = choice.on === undefined && choice.representation === undefined;
  await browser.storage.local.set({ indicators: isEmpty ? others : { ...others, [indicator]: choice } });
}
