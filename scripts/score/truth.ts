/** What a page really says, as written by hand beside it in `truth.json` (docs/reading.md tells the format). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabulary } from '../../utils/vocabulary/index.ts';
import { Problem } from '../console/say.ts';

export type TrueValue = string | number | boolean | null;

/** What a person sees in a cell, and what it means: dates as ISO 8601, null for empty or not set. */
export interface TrueCell {
  text: string;
  value: TrueValue;
}

export interface TrueField {
  id: string;
  /** As on the page; '' where there is none. */
  label: string;
  /** Where the label stands: `column`, `label`, or in words. */
  where: string;
  type: string;
  /** A list has these, in row order. */
  values?: TrueCell[];
  /** A record has these. */
  text?: string;
  value?: TrueValue;
  /** Other ids that are right too; null: not reading it is right as well. */
  accept?: (string | null)[];
  /** The value is a part of the cell. */
  embedded?: boolean;
  /** The labels that give the value together. */
  parts?: string[];
}

export interface Truth {
  kind: 'list' | 'record' | 'none';
  /** The application that the page is of, with its version; absent of pages that were written. */
  app?: string;
  /** A list of what happened with one client. */
  unit?: string;
  /** When "now" is on the page. */
  capturedAt?: string;
  truthIds?: 'vocabulary';
  rows?: number;
  rowKeys?: string[];
  fields: TrueField[];
  otherColumns?: string[];
  otherFields?: string[];
  /** Other frames that truly list clients. */
  lists?: string[];
  /** What the page is for, by the names of tests/pages/coverage.ts. */
  tests?: string[];
}

export interface GoldenPage {
  slug: string;
  truth: Truth;
}

/** Every folder in it with a `truth.json`, by name. */
export function goldenPages(folder: string, only?: string[]): GoldenPage[] {
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
  const slugs = readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'truth.json')))
    .filter((slug) => !only || only.some((part) => slug.includes(part)))
    .sort();
  if (slugs.length === 0) {
    throw new Problem(
      `${folder} holds no page${only ? ` named ${only.join(' or ')}` : ''}.`,
      'A page is a folder with index.html and truth.json.',
    );
  }
  return slugs.map((slug) => ({ slug, truth: readTruth(join(folder, slug, 'truth.json')) }));
}

function readTruth(file: string): Truth {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Truth;
  } catch (error) {
    throw new Problem(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Truths of applications have names of their own for fields; these are the ids of ours that are right for each. */
const ALIASES: Record<string, string[]> = {
  clientId: ['client_no', 'case_no'],
  name: ['client_name'],
  status: ['client_status', 'sh_phase'],
  caseType: ['case_type', 'benefit_type', 'wmo_provision', 'instrument'],
  coach: ['coach', 'coach_code', 'jz_worker'],
  team: ['team'],
  lastContact: ['last_contact', 'contact_date'],
  nextAppointment: ['next_appointment'],
  startDate: [
    ...['start_date', 'created_at', 'benefit_start', 'assigned_since', 'application_date'],
    ...['sh_registered', 'jz_report_date'],
  ],
  endDate: ['end_date', 'plan_end', 'benefit_end', 'decision_due', 'instrument_end'],
  updatedAt: ['updated_at'],
  planDate: ['plan_start', 'plan_signed', 'plan_last_review', 'plan_name', 'sh_plan_date', 'wmo_plan_date'],
  priority: ['priority'],
  ladderStep: ['participation_step'],
  progress: ['progress'],
  goal: ['subject', 'plan_goal'],
};

const byClass = (handling: string): string[] =>
  vocabulary.filter((field) => field.handling === handling).map(({ id }) => id);

const never = new Set([
  ...['birthDate', 'bsn', 'phone', 'email', 'address', 'amount', 'notes'],
  ...byClass('never'),
]);
const presence = new Set(byClass('presence'));
const known = new Set(vocabulary.map(({ id }) => id));

export const isNever = ({ id }: TrueField): boolean => never.has(id);
export const isPresence = (id: string): boolean => presence.has(id);

/** Ids of the vocabulary that are right for a field of the truth. */
export function rightIds(truth: Truth, field: TrueField): Set<string> {
  const ids = [field.id, ...(field.accept ?? [])].filter((id) => id !== null);
  return new Set(
    truth.truthIds === 'vocabulary' ? ids : ids.flatMap((id) => ALIASES[id] ?? (known.has(id) ? [id] : [])),
  );
}

/** Reading it is right, and not reading it as well. A goal may stand under a label that is read or one that never is. */
export const isOptional = ({ id, accept }: TrueField): boolean =>
  id === 'goal' || (accept ?? []).includes(null);

export const cellsOf = ({ values, text = '', value = null }: TrueField): TrueCell[] =>
  values ?? [{ text, value }];
