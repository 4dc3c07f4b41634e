/** Takes a pack file in: what is broken is named with its place and left out, and never breaks the rest. */
import * as v from 'valibot';
import { loadPack, type Problem } from '../indicators/index.ts';
import type { PackExample, PackFile, PackProblem } from '../street/pack-file.ts';
import type { Pack } from '../street/pack.ts';
import { fieldById, withFields, type VocabularyField } from '../vocabulary/index.ts';
import { checkCaseload } from './caseload.ts';
import { checksumOf } from './checksum.ts';
import {
  LONGEST_PACK,
  changesForm,
  checklistForm,
  checksumForm,
  exampleForm,
  fieldForm,
  limitsForm,
  signatureForm,
  themeForm,
} from './form.ts';
import { Parts } from './parts.ts';
import { signatureHolds } from './signature.ts';

/** What holds of a file, and what does not. */
export interface CheckedPack {
  /** With the parts that hold; null when nothing of the file can be used. */
  file: PackFile | null;
  /** The indicators that hold, compiled and with their plain sentences. */
  pack: Pack | null;
  problems: PackProblem[];
}

/** `changed`: the content is not what the checksum was made of, or not what was signed. */
export interface Seals {
  checksum: 'none' | 'holds' | 'changed';
  signature: 'none' | 'holds' | 'changed';
}

/** A pack is some ten levels deep. */
const DEEPEST = 60;

const refused = (path: string, reason: string, hint: string): CheckedPack => ({
  file: null,
  pack: null,
  problems: [{ path, reason, hint }],
});

/** Checks the text of a file. Never throws. `json` is its whole content, for what is kept of it. */
export function checkPackText(text: string): CheckedPack & { json: unknown } {
  const read = readPackText(text);
  return 'problem' in read
    ? { file: null, pack: null, problems: [read.problem], json: null }
    : { ...checkPack(read.json), json: read.json };
}

function readPackText(text: string): { json: unknown } | { problem: PackProblem } {
  const no = (reason: string, hint: string) => ({ problem: { path: '', reason, hint } });
  if (text.length > LONGEST_PACK)
    return no(
      `The file holds ${text.length} characters; ${LONGEST_PACK} are allowed`,
      'Choose the file of a pack.',
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return no(
      `This is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      'Choose the file of a pack, or mend it in an editor.',
    );
  }
  return isDeeper(json, DEEPEST)
    ? no(`The file is nested deeper than ${DEEPEST} levels`, 'Choose the file of a pack.')
    : { json };
}

/** Checks a whole document. Never throws. */
export function checkPack(json: unknown): CheckedPack {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused('', 'is no pack', 'A pack is one JSON object with schema, id, version and indicators.');
  if (isDeeper(json, DEEPEST))
    return refused('', `is nested deeper than ${DEEPEST} levels`, 'Choose another file.');
  const {
    fields,
    adapters,
    examples,
    caseload,
    changes,
    theme,
    limits,
    checklist,
    checksum,
    signature,
    $schema: _,
    ...core
  } = json as Record<string, unknown>;
  const problems: PackProblem[] = [];
  const parts = new Parts(problems);
  const added = parts.each('fields', fields, fieldForm, ({ id }: VocabularyField) => id);
  const loaded = loadPack(core, added);
  problems.push(...loaded.problems.map(problemOf));
  if (!loaded.pack) return { file: null, pack: null, problems };
  const { pack } = loaded;
  const handlings = new Map(added?.map(({ id, handling }) => [id, handling]));
  const ids = new Set(idsIn(core['indicators']));
  const soundIds = new Set(pack.indicators.map(({ id }) => id));
  const file: PackFile = {
    ...pack,
    indicators: pack.indicators.map(({ plain: __, ...indicator }) => indicator),
    fields: added,
    adapters: withFields(added, () => parts.adapters(adapters)),
    examples: parts
      .each('examples', examples, exampleForm, undefined, (example, at) =>
        exampleProblems(example, at, ids, handlings),
      )
      // An example of an indicator that was left out is no fault of its own.
      ?.filter(({ indicator }) => soundIds.has(indicator)),
    caseload: checkCaseload(parts, caseload, added),
    changes: parts.whole('changes', changes, changesForm),
    theme: parts.whole('theme', theme, themeForm),
    limits: parts.whole('limits', limits, limitsForm),
    checklist: parts.whole('checklist', checklist, checklistForm),
    checksum: parts.whole('checksum', checksum, checksumForm),
    signature: parts.whole('signature', signature, signatureForm),
  };
  if (file.changes && file.changes[0]!.version !== pack.version)
    problems.push({
      path: 'changes.0.version',
      reason: `is ${file.changes[0]!.version}, and the pack is ${pack.version}`,
      hint: 'Say first what changed with the version that holds.',
    });
  return { file: withoutAbsent(file), pack, problems };
}

/** Whether checksum and signature hold for what a file says. It takes the document as it stands, broken parts and all. */
export async function sealsOf(json: unknown): Promise<Seals> {
  if (typeof json !== 'object' || json === null || isDeeper(json, DEEPEST))
    return { checksum: 'none', signature: 'none' };
  const { checksum, signature } = json as Record<string, unknown>;
  const seal = v.safeParse(signatureForm, signature);
  return {
    checksum: checksum === undefined ? 'none' : checksum === (await checksumOf(json)) ? 'holds' : 'changed',
    signature:
      signature === undefined
        ? 'none'
        : seal.success && (await signatureHolds(json, seal.output))
          ? 'holds'
          : 'changed',
  };
}

function exampleProblems(
  { indicator, clients }: PackExample,
  at: string,
  ids: ReadonlySet<string>,
  added: ReadonlyMap<string, VocabularyField['handling']>,
): PackProblem[] {
  const problems: PackProblem[] = ids.has(indicator)
    ? []
    : [
        {
          path: `${at}.indicator`,
          reason: `“${indicator}” is no indicator of this pack`,
          hint: 'Take an id of “indicators”.',
        },
      ];
  for (const [index, { values = {}, histories = {}, remembered = {} }] of clients.entries()) {
    const rows = Object.values(histories).flatMap((history) => history?.rows ?? []);
    for (const field of new Set([values, remembered, ...rows].flatMap(Object.keys))) {
      const handling = added.get(field) ?? fieldById(field)?.handling;
      if (handling !== undefined && handling !== 'never') continue;
      problems.push({
        path: `${at}.clients.${index}`,
        reason: handling ? `“${field}” is never read` : `“${field}” is no field of the vocabulary`,
        hint: handling ? 'Take it out.' : 'Mend its name, or add it to “fields”.',
      });
    }
  }
  return problems;
}

function problemOf({ path = '', line, column, message, hint }: Problem): PackProblem {
  return {
    path: line === null ? path : `${path} (line ${line}, column ${column})`,
    reason: message,
    hint: hint ?? 'docs/indicators.md shows the form of an indicator.',
  };
}

const idsIn = (indicators: unknown): string[] =>
  Array.isArray(indicators)
    ? indicators.flatMap((each: unknown) =>
        typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string'
          ? [each.id]
          : [],
      )
    : [];

const withoutAbsent = <T extends object>(whole: T): T =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;

function isDeeper(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return levels === 0 || Object.values(json).some((each) => isDeeper(each, levels - 1));
}
