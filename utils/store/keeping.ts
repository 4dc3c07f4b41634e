import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PackLimits } from '../street/pack-file.ts';
import { readPackLimits } from './packs.ts';
import { readPolicy, type Policy } from './policy.ts';

/** What may be kept beyond the browser session, and how long. */
export interface Keeping {
  notes: boolean;
  remember: boolean;
  /** Days that an annotation is kept after it was made, at most. */
  days: number;
}

/** What holds now, and which of it a policy fixed. */
export interface KeepingNow extends Keeping {
  fixed: { notes: boolean; remember: boolean; language: boolean };
  /** The longest that may be chosen. */
  longestDays: number;
}

const LONGEST_DAYS = 365;
const CHOSEN: Keeping = { notes: true, remember: true, days: 183 };

const form = v.object({
  notes: v.fallback(v.boolean(), CHOSEN.notes),
  remember: v.fallback(v.boolean(), CHOSEN.remember),
  days: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_DAYS)), CHOSEN.days),
});

/** What the coach chose, within what the policy and the pack in use leave open. */
export function keepingOf(stored: unknown, policy: Policy, limits: PackLimits = {}): KeepingNow {
  const chosen = v.parse(form, typeof stored === 'object' && stored !== null ? stored : {});
  const longestDays = Math.min(
    policy.longestRetentionDays ?? LONGEST_DAYS,
    limits.longestRetentionDays ?? LONGEST_DAYS,
    LONGEST_DAYS,
  );
  return {
    notes: policy.ownNotes ?? chosen.notes,
    remember: policy.rememberedValues ?? chosen.remember,
    days: Math.min(chosen.days, longestDays),
    fixed: {
      notes: policy.ownNotes !== undefined,
      remember: policy.rememberedValues !== undefined,
      language: policy.language !== undefined,
    },
    longestDays,
  };
}

export async function readKeeping(): Promise<KeepingNow> {
  const { keeping } = await browser.storage.local.get('keeping');
  return keepingOf(keeping, await readPolicy(), await readPackLimits());
}

export async function writeKeeping(change: Partial<Keeping>): Promise<void> {
  const { keeping } = await browser.storage.local.get('keeping');
  await browser.storage.local.set({ keeping: { ...(keeping as object | undefined), ...change } });
}
