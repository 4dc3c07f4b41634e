import type { Disputed } from '../../utils/account/catalogue.ts';
import type { NormCalls } from '../../utils/street/norm.ts';
import type { Pack } from '../../utils/street/pack.ts';
import type { SampleCalls } from '../../utils/street/sample.ts';
import type { PackFile } from '../../utils/street/pack-file.ts';
import type { Language } from '../../utils/street/signal.ts';
import type { CitizenDesk } from '../../utils/wire/client-sheet.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { PackShelf } from './pack-shelf.ts';

/** What the workbench asks of the desk, and of the browser. */
export interface BenchDesk {
  shelf: PackShelf;
  drafts: DraftDesk;
  norms: NormDesk;
  samples: SampleDesk;
  citizenDesk: () => Promise<CitizenDesk>;
  /** Gives the person a file. */
  save: (name: string, text: string, type: string) => void;
}

/** What learning asks of the desk about norm notes. */
interface NormDesk {
  all: () => Promise<NormCalls['norms'][1]>;
  keep: (asked: NormCalls['keepNorm'][0]) => Promise<void>;
  drop: (asked: NormCalls['dropNorm'][0]) => Promise<void>;
}

/** What drawing a sample asks of the desk. */
interface SampleDesk {
  draw: (asked: SampleCalls['drawSample'][0]) => Promise<SampleCalls['drawSample'][1]>;
  findings: () => Promise<SampleCalls['findings'][1]>;
  keep: (asked: SampleCalls['keepFindings'][0]) => Promise<void>;
  drop: (asked: SampleCalls['dropFindings'][0]) => Promise<void>;
}

/** What every view of the workbench is given. */
export interface Bench {
  desk: BenchDesk;
  language: Language;
  /** The pack in use with the rules that hold, and its file. */
  pack: Pack;
  file: PackFile;
  /** How the rules were disputed, from the files that were read under Learn; absent while none was. */
  disputed?: Disputed | undefined;
  onDisputed: (disputed: Disputed | undefined) => void;
}
