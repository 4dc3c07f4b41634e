/**
 * What a coach gives to the team about rules: disputes and norm notes, without anybody in them. No name, no number, no pseudonym and
 * no day: of each dispute the rule, the reason and the week. Anyone may have written such a file, so it is checked.
 */
import * as v from 'valibot';
import { REASONS, THEMES } from '../annotations/reasons.ts';
import { canonical } from '../packs/checksum.ts';
import type { Role } from '../street/norm.ts';

/** Who says something of a rule: never which person. */
export const ROLES = ['coach', 'quality', 'manager', 'client council'] as const satisfies readonly Role[];

/** Characters of the longest file that is read. */
export const LONGEST_DISPUTES = 2_000_000;

const version = v.pipe(v.string(), v.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/));
const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/));
const week = v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));
const ownWords = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(280));
const common = {
  rule: name,
  /** Of the rule when it was disputed; null where it was not noted. */
  version: v.nullable(version),
  /** In use when it was disputed; null where it was not noted. */
  pack: v.nullable(v.strictObject({ id: name, version })),
  /** ISO 8601 week (`2026-W48`): nearer than that no dispute is dated. */
  week,
  /** Own words; only where the coach chose to give them. */
  words: v.optional(ownWords),
  role: v.picklist(ROLES),
  /** A dispute objects to the rule. */
  said: v.literal('objected'),
};
const dispute = v.variant(
  'theme',
  THEMES.map((theme) =>
    v.strictObject({
      ...common,
      theme: v.literal(theme),
      /** Null where own words said it. */
      reason: v.nullable(v.picklist(REASONS[theme])),
    }),
  ),
);

/** How it should be with a rule, as somebody of a role said it. */
const norm = v.strictObject({
  rule: name,
  version,
  pack: v.strictObject({ id: name, version }),
  week,
  role: v.picklist(ROLES),
  said: v.picklist(['proposed', 'objected']),
  words: ownWords,
});

const times = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
/** What was found on one question in a sample of case files: in how many, and in none which. */
const finding = v.strictObject({
  pack: v.strictObject({ id: name, version }),
  week,
  item: name,
  rule: v.nullable(name),
  field: v.nullable(name),
  right: times,
  wrong: times,
  unclear: times,
});

const disputeFile = v.strictObject({
  schema: v.literal(1),
  kind: v.literal('sidelight-disputes'),
  /**
   * Tells the same content of two coaches apart: a keyed hash of the content. The same coach gives the same content
   * the same mark, other content another one, so that it leads to nobody.
   */
  mark: v.pipe(v.string(), v.regex(/^[\w+/=-]{16,64}$/)),
  disputes: v.pipe(v.array(dispute), v.maxLength(10_000)),
  /** Absent where there are none. */
  norms: v.optional(v.pipe(v.array(norm), v.maxLength(1000))),
  findings: v.optional(v.pipe(v.array(finding), v.maxLength(10_000))),
});

export type DisputeEntry = v.InferOutput<typeof dispute>;
export type NormEntry = v.InferOutput<typeof norm>;
export type FindingEntry = v.InferOutput<typeof finding>;
export type DisputeFile = v.InferOutput<typeof disputeFile>;

/** Why a file is not taken. */
export type DisputeFileProblem = 'too long' | 'no json' | 'other';

/** Reads the text of a file that anyone may have written. Never throws. */
export function readDisputes(
  text: string,
): { file: DisputeFile } | { problem: DisputeFileProblem; where: string } {
  if (text.length > LONGEST_DISPUTES) return { problem: 'too long', where: '' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'no json', where: '' };
  }
  const read = v.safeParse(disputeFile, json);
  return read.success
    ? { file: read.output }
    : { problem: 'other', where: v.getDotPath(read.issues[0]) ?? '' };
}

/** The text of a file: canonical, so that one content is one text. @throws where it would not be read again */
export function disputesText(file: DisputeFile): string {
  return `${canonical(v.parse(disputeFile, file))}\n`;
}

/** In an order that tells nothing of the order in which they were said. */
export function inOrder<T>(entries: readonly T[]): T[] {
  const keyed = entries.map((one) => [canonical(one), one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

/** ISO 8601 week of a day (`YYYY-MM-DD`): weeks begin on Monday, the first one holds 4 January. */
export function isoWeek(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const thursday = new Date(Date.UTC(year, month - 1, date));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
