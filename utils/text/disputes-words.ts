import type { NormSaid, Role } from '../street/norm.ts';
import type { DisputeFileProblem } from '../workbench/dispute-file.ts';

/** Words of the part in which a coach gives disputes to the team. */
export interface DisputesWords {
  title: string;
  how: string;
  none: string;
  role: string;
  roles: Record<Role, string>;
  withWords: string;
  withWordsHint: string;
  look: string;
  holds: (count: number) => string;
  leftOutOwn: (count: number) => string;
  leftOutUnknown: (count: number) => string;
  /** Norm notes that go along; those are about a rule that is in the pack in use. */
  norms: string;
  holdsNorms: (count: number) => string;
  holdsFindings: (count: number) => string;
  said: Record<NormSaid, string>;
  rule: string;
  theme: string;
  reason: string;
  ownWords: string;
  week: string;
  asFile: string;
  save: string;
  saved: (name: string) => string;
  refused: string;
  refusedHow: string;
  found: Record<'seen' | 'bsn', (words: string) => string>;
  /** Why a file is not read, by who reads such files. */
  problems: Record<DisputeFileProblem, (where: string) => string>;
}
