export type { Problem } from './compile.ts';
export type { PageReading } from './caseload-subject.ts';
export { fillText } from './fill-text.ts';
export {
  judgeCaseload,
  judgeClient,
  judgeClients,
  judgeInSlices,
  judgePage,
  notInSystem,
  type JudgeContext,
  type JudgedSignal,
  wholeOf,
} from './judge.ts';
export { inUse } from './in-use.ts';
export { loadPack, type Loaded } from './load.ts';
export { standardPack, standardPackFile } from './standard-pack.ts';
