import type { DraftCalls } from '../../utils/street/draft.ts';

/** What writing and trying ask of the desk, beside packs. */
export interface DraftDesk {
  drafts: () => Promise<DraftCalls['drafts'][1]>;
  keep: (asked: DraftCalls['keepDraft'][0]) => Promise<DraftCalls['keepDraft'][1]>;
  rename: (asked: DraftCalls['renameInDrafts'][0]) => Promise<DraftCalls['renameInDrafts'][1]>;
  drop: (id: DraftCalls['dropDraft'][0]) => Promise<void>;
  seen: (asked: DraftCalls['seenCaseload'][0]) => Promise<DraftCalls['seenCaseload'][1]>;
}
