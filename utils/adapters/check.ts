/** Takes an adapter in, or says what is wrong with it: where, why, and what to do. */
import * as v from 'valibot';
import type { Adapter, SystemAdapter } from '../street/adapter.ts';
import { adapterForm, HINT } from './form.ts';

export interface Problem {
  /** Where in the document: `pages.0.fields.2.at.1.selector`; empty for the whole. */
  path: string;
  reason: string;
  hint: string;
}

export type Checked = { adapter: Adapter; problems: [] } | { adapter: null; problems: Problem[] };

/** Longer files are no adapters. */
export const LONGEST_FILE = 400_000;
const MOST_PROBLEMS = 20;

const refused = (...problems: Problem[]): Checked => ({ adapter: null, problems });

/** Checks what stands in a file. */
export function checkAdapterText(text: string): Checked {
  if (text.length > LONGEST_FILE)
    return refused({
      path: '',
      reason: `The file holds ${text.length} characters; ${LONGEST_FILE} are allowed`,
      hint: 'Choose a file that was made by “Download” on this page.',
    });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused({
      path: '',
      reason: `This is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Choose a file that was made by “Download” on this page, or mend it in an editor.',
    });
  }
  return checkAdapter(json);
}

/** Checks a whole document; of a wrong one nothing is used. Never throws. */
export function checkAdapter(json: unknown): Checked {
  const result = v.safeParse(adapterForm, json);
  if (!result.success) return refused(...result.issues.slice(0, MOST_PROBLEMS).map(problemOf));
  const { $schema: _, ...adapter } = result.output;
  const seen = new Set<string>();
  for (const [index, { id }] of adapter.pages.entries()) {
    if (seen.has(id))
      return refused({
        path: `pages.${index}.id`,
        reason: 'another page has this id',
        hint: 'Give each page an id of its own.',
      });
    seen.add(id);
  }
  return { adapter, problems: [] };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const [reason, hint] = issue.message.split(HINT);
  return {
    path: v.getDotPath(issue) ?? '',
    reason: reason!,
    hint: hint ?? `Here ${issue.expected ?? 'something else'} is expected; docs/adapters.md shows the form.`,
  };
}

/** What goes into pages: without what only people read. */
export const forPages = ({ id, pages }: Adapter): SystemAdapter => ({
  id,
  pages: pages.map(({ name: _name, note: _note, ...page }) => page),
});

/** Whether an adapter is of a site: `match` decides about its host, the page about its path. */
export function isOf({ match }: Adapter, origin: string): boolean {
  const url = new URL(origin);
  return match.some((pattern) => {
    const [, scheme, wild, host] = /^(https?):\/\/(\*\.)?([^/]+)\//i.exec(pattern)!;
    if (`${scheme!.toLowerCase()}:` !== url.protocol) return false;
    const own = url.host.toLowerCase();
    const named = host!.toLowerCase();
    return own === named || (wild !== undefined && own.endsWith(`.${named}`));
  });
}
