import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { CitizenDesk, CitizenDeskNow } from '../wire/client-sheet.ts';
import { readPolicy, type Policy } from './policy.ts';

const line = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), '');
const form = v.object({ organisation: v.optional(line, ''), ask: v.optional(line, '') });

/** What the coach filled in, unless a policy says it. */
export function citizenDeskOf(stored: unknown, policy: Policy): CitizenDeskNow {
  const own = v.parse(form, typeof stored === 'object' && stored !== null ? stored : {});
  return {
    organisation: policy.organisation ?? own.organisation,
    ask: policy.citizenContact ?? own.ask,
    fixed: { organisation: policy.organisation !== undefined, ask: policy.citizenContact !== undefined },
  };
}

export async function readCitizenDesk(): Promise<CitizenDeskNow> {
  const { citizenDesk } = await browser.storage.local.get('citizenDesk');
  return citizenDeskOf(citizenDesk, await readPolicy());
}

export async function writeCitizenDesk(desk: CitizenDesk): Promise<void> {
  await browser.storage.local.set({ citizenDesk: desk });
}
