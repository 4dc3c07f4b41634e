/** Texts that break their lines themselves: a field on each line, or a label with its value below it. */
import { CONTROLS } from './controls.ts';
import { known } from './loose-labels.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

/** The lines of a text that breaks it itself, null where anything else stands in it. */
function brokenLines(element: Element): string[] | null {
  if (element.tagName === 'PRE') return element.firstElementChild ? null : element.textContent!.split('\n');
  const lines = [''];
  for (const node of element.childNodes) {
    if (node.nodeName === 'BR') lines.push('');
    else if (node.nodeType === 3) lines.push(lines.pop()! + node.nodeValue!);
    else if (node.nodeType === 1) return null;
  }
  return lines;
}

/** More lines are a text or a log. */
const MOST_BROKEN = 40;

/** What stands behind its label on each line of a text; empty where lines say something else, or few labels are known. */
export function labelledLines(element: Element): Map<string, string> {
  const lines = (brokenLines(element) ?? []).map(squash).filter(Boolean);
  const parts = lines.slice(0, MOST_BROKEN).flatMap((line) => {
    const [, label, value] = /^([^:\d]{2,45}?)\s*:\s*(.*)$/.exec(line) ?? [];
    return label === undefined ? [] : [[label, value!] as const];
  });
  const named = parts.filter(([label]) => known(label)).length;
  return named > 1 && parts.length === lines.length && named >= parts.length / 2 ? new Map(parts) : new Map();
}

/** A text, or an element with nothing but text that is shown. */
export const isLeaf = (node: Node): boolean =>
  node.nodeType === 3 ||
  (!(node as Element).firstElementChild && !(node as Element).matches(CONTROLS) && isShown(node as Element));
