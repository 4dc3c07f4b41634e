/** Teaching that is going on in a tab: labels and places, no values but the three that are shown. Types only. */
import type { AdapterPage } from '../street/adapter.ts';
import type { Candidate, Tried } from '../wire/teach.ts';

export interface TeachState {
  system: string;
  /** Documents by frame, for as long as they stand. */
  docs: Record<number, string>;
  /** Id of the adapter that is taught, and its name. */
  adapter: string;
  name: string;
  candidates: (Candidate & { frame: number })[];
  chosen: { frame: number; id: string } | null;
  page: AdapterPage | null;
  /** Pages as they stood before each act, oldest first. */
  undo: AdapterPage[];
  /** Key of the column that is asked about. */
  now: string | null;
  pointing: boolean;
  tried: Tried | null;
  inUse: boolean;
  problem: string | null;
}
