/** Values in a line of text, each behind its label: "Laatste contact: 12-09-2026 | Consulent: S. Lam". */
import { matchLabel } from './labels.ts';
import { squash } from './words.ts';

/** What stands between the parts of a line. */
const BETWEEN = /\s+[·•|]\s+|\s*;\s+/;

const isKnown = (label: string): boolean => (matchLabel(label)[0]?.score ?? 0) >= 0.8;

/** By label; a number may follow its label without a colon. Empty when fewer than two parts say what they are. */
export function labelledParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  if (text.length > 300 || !HEURISTIC.labelledLines) return parts;
  for (const part of squash(text).split(BETWEEN)) {
    const found = /^([^:\d]{2,40}):\s*(.*)$/.exec(part) ?? /^(\D{3,30}?)\s+(\S*\d\S*)$/.exec(part);
    if (found && isKnown(found[1]!)) parts.set(found[1]!, found[2]!);
  }
  return parts.size > 1 ? parts : new Map<string, string>();
}
