export {
  emptyCaseload,
  forgetDocument,
  forgetTable,
  merge,
  type MergeContext,
  type Merged,
} from './merge.ts';
export { historyOwner, type Standing } from './owner.ts';
