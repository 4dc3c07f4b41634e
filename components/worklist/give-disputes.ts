import { findInTexts, type Leak, type LeakGuard } from '../../utils/traces/leaks.ts';
import type { DisputesAsked, DisputesNow } from '../../utils/wire/disputes.ts';
import { disputesText } from '../../utils/workbench/dispute-file.ts';

/** A file of disputes as it would be saved, to be looked at first; or what stands in it that may not leave. */
export type DisputesMade =
  { now: DisputesNow; text: string } | { now: DisputesNow; found: { what: Leak['what']; words: string }[] };

interface Giver {
  disputes: (asked: DisputesAsked) => Promise<DisputesNow>;
  leakGuard: () => Promise<LeakGuard>;
}

/** Makes the file; nothing is saved. Its `text` is empty where there is nothing to give. */
export async function makeDisputes(desk: Giver, asked: DisputesAsked): Promise<DisputesMade> {
  const now = await desk.disputes(asked);
  const { disputes, norms, findings, mark } = now;
  if (disputes.length + norms.length + findings.length === 0) return { now, text: '' };
  // All else comes from closed lists and from the pack: only here can anything of a page stand.
  const words = [...disputes.flatMap((one) => one.words ?? []), ...norms.map((one) => one.words)];
  const looked = words.length > 0 ? await findInTexts(words, await desk.leakGuard()) : [];
  const found = looked.flatMap((what, at) => (what ? [{ what, words: words[at]! }] : []));
  if (found.length > 0) return { now, found };
  return {
    now,
    text: disputesText({
      schema: 1,
      kind: 'sidelight-disputes',
      mark,
      disputes,
      ...(norms.length > 0 && { norms }),
      ...(findings.length > 0 && { findings }),
    }),
  };
}
