/** What the first half of the reader hands to the rest, which stands in a script of its own: nothing of it stands in both. */
import { fieldOf } from '../vocabulary/packed.ts';
import { CONTROLS, choiceLabel, isReadable, yesNo } from './controls.ts';
import { isOfOnePerson, withoutNested } from './detect.ts';
import { LEAST, LEAST_COLUMNS, blocksOf, classOf, headsIn, holdersIn, isHeadRow, keyOf } from './glance.ts';
import { OF_ANYBODY, STAFF_LABEL, listConfidence } from './classify.ts';
import { identityInLine } from './identity.ts';
import { matchLabel } from './labels.ts';
import { keepRows } from './kept.ts';
import { cellsOf, distinct, goOn, hasRowSpans, linesOf, spanOf } from './lines.ts';
import { fieldsOf, idFor, round, sourceOf } from './live.ts';
import { areNamed, isClearNumber, mapColumns } from './mapping.ts';
import { isBareId, isRowNumber, thingOf } from './meanings.ts';
import { addVotes, parseDate, recentDate } from './parse/date.ts';
import { isEmptyText } from './parse/empty.ts';
import { areOwnNumbers, isOwnName, looksLikePerson, profileOf } from './profile.ts';
import { giveKeys, readersOf } from './rows.ts';
import { sectionsOf, short } from './section.ts';
import {
  areByTurns,
  couldLabel,
  hintsOf,
  isHeadCell,
  isKnownLabel,
  isLabelByClass,
  isLabelCell,
  isNested,
  isRecordLine,
  labelText,
} from './sheet.ts';
import { ask, byId, ofDocument, stepFrom, tagOf, walkIn } from './step.ts';
import { chosenFrom, drawnFor, isLonger, onlyButton, textOf } from './text.ts';
import { areaOf, topicOf } from './topic.ts';
import { SILENT, isShown, isUnseen } from './visible.ts';
import { plain, squash } from './words.ts';

/**
 * By place. In the build of the rest each of these files stands for what it has here (scripts/extension/handed.ts); in one
 * piece, as for tests and teaching, they are imported as ever.
 */
export const handed: readonly unknown[] = [
  fieldOf,
  CONTROLS,
  choiceLabel,
  isReadable,
  yesNo,
  withoutNested,
  isOfOnePerson,
  LEAST,
  LEAST_COLUMNS,
  blocksOf,
  classOf,
  headsIn,
  holdersIn,
  isHeadRow,
  keyOf,
  OF_ANYBODY,
  STAFF_LABEL,
  listConfidence,
  identityInLine,
  keepRows,
  matchLabel,
  cellsOf,
  distinct,
  goOn,
  hasRowSpans,
  linesOf,
  spanOf,
  fieldsOf,
  idFor,
  round,
  sourceOf,
  areNamed,
  isClearNumber,
  isBareId,
  isRowNumber,
  mapColumns,
  thingOf,
  addVotes,
  parseDate,
  recentDate,
  isEmptyText,
  areOwnNumbers,
  isOwnName,
  looksLikePerson,
  profileOf,
  giveKeys,
  readersOf,
  sectionsOf,
  short,
  areByTurns,
  couldLabel,
  hintsOf,
  isHeadCell,
  isKnownLabel,
  isLabelByClass,
  isLabelCell,
  isNested,
  isRecordLine,
  labelText,
  ask,
  byId,
  ofDocument,
  stepFrom,
  tagOf,
  walkIn,
  chosenFrom,
  drawnFor,
  isLonger,
  onlyButton,
  textOf,
  areaOf,
  topicOf,
  SILENT,
  isShown,
  isUnseen,
  plain,
  squash,
];
