/** Invented files of disputes. */
import type { DisputeEntry, DisputeFile, NormEntry } from '../../../utils/workbench/dispute-file.ts';

export const entry = (more: Partial<DisputeEntry> = {}): DisputeEntry =>
  ({
    rule: 'contact.no_next',
    version: '1.0.0',
    pack: { id: 'werk-inkomen', version: '1.1.0' },
    theme: 'data',
    reason: 'elsewhere',
    week: '2026-W48',
    role: 'coach',
    said: 'objected',
    ...more,
  }) as DisputeEntry;

export const norm = (more: Partial<NormEntry> = {}): NormEntry => ({
  rule: 'contact.no_next',
  version: '1.0.0',
  pack: { id: 'werk-inkomen', version: '1.1.0' },
  week: '2026-W48',
  role: 'coach',
  said: 'proposed',
  words: 'Binnen twee weken staat er een afspraak.',
  ...more,
});

let drawn = 0;

/** A file of one coach: no other file has its mark. */
export const disputeFile = (disputes: DisputeEntry[], norms: NormEntry[] = []): DisputeFile => ({
  schema: 1,
  kind: 'sidelight-disputes',
  mark: `mark-of-a-file-${drawn++}`,
  disputes,
  ...(norms.length > 0 && { norms }),
});
