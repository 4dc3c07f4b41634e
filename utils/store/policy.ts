import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Language } from '../street/signal.ts';

/** What an administrator has fixed for this browser; absent is left to the coach. No policy switches a study on. */
export interface Policy {
  ownNotes?: boolean;
  rememberedValues?: boolean;
  longestRetentionDays?: number;
  language?: Language;
  studiesForbidden?: boolean;
  /** Name of the municipality or team, for the page that is turned to the citizen. */
  organisation?: string;
  /** How a citizen asks for access or correction. */
  citizenContact?: string;
  /** A pack, as the text of its file or as the object itself; `utils/packs` checks it. */
  pack?: string | object;
}

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const FORMS: { [K in keyof Policy]-?: v.GenericSchema<unknown, NonNullable<Policy[K]>> } = {
  ownNotes: v.boolean(),
  rememberedValues: v.boolean(),
  longestRetentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  language: v.picklist(['nl', 'en']),
  studiesForbidden: v.boolean(),
  organisation: line,
  citizenContact: line,
  pack: v.union([v.pipe(v.string(), v.minLength(1)), v.looseObject({})]),
};

/** Takes what holds of a policy: a value that is wrong is left out, and does not touch the others. */
export function policyOf(stored: unknown): Policy {
  if (typeof stored !== 'object' || stored === null) return {};
  const policy: Record<string, unknown> = {};
  for (const [name, form] of Object.entries(FORMS)) {
    const result = v.safeParse(form, (stored as Record<string, unknown>)[name]);
    if (result.success) policy[name] = result.output;
  }
  return policy as Policy;
}

/** The policy as it stands now. A browser without one answers with an error, and some answer late: listen too. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyOf(await browser.storage.managed.get(null));
  } catch {
    return {};
  }
}
