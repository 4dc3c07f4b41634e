/** What may stand where somebody is typing a rule: names of fields, functions and what every rule knows. */
import { catalogue } from '../indicators/catalogue.ts';
import { celType, environmentFor, type CelType } from '../indicators/environment.ts';
import { caseloadFunctions, clientFunctions, dayFunctions, pageFunctions } from '../indicators/functions.ts';
import type { Indicator, NamedThreshold } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { allFields, fieldById } from '../vocabulary/index.ts';

export interface Completion {
  /** What is put in. */
  text: string;
  /** Where the caret goes, counted from the beginning of the text. */
  caret: number;
  /** Its type, or the signature of a function. */
  type: string;
  /** A field's name on screens; empty for others. */
  label: string;
}

const MOST = 8;

/** The word that ends at the caret; null within a text. */
function wordBefore(cel: string, caret: number): { word: string; from: number } | null {
  const before = cel.slice(0, caret);
  if ((before.replaceAll(/\\./g, '').match(/"/g) ?? []).length % 2 === 1) return null;
  const word = /[a-z_][a-z0-9_]*$/i.exec(before)?.[0] ?? '';
  return { word, from: caret - word.length };
}

/**
 * At most eight, those that begin with what was typed first. Empty without anything typed.
 * @param thresholds that the pack has by name
 */
export function completionsAt(
  cel: string,
  caret: number,
  scope: Indicator['scope'],
  language: Language,
  thresholds: readonly NamedThreshold[] = [],
): { from: number; items: Completion[] } {
  const typed = wordBefore(cel, caret);
  if (!typed || typed.word.length < 2) return { from: caret, items: [] };
  const asked = typed.word.toLowerCase();
  const rank = ({ text, label }: Completion): number =>
    text.startsWith(asked) ? 0 : text.includes(asked) ? 1 : label.toLowerCase().includes(asked) ? 2 : 3;
  const items = all(scope, language, thresholds)
    .filter((each) => rank(each) < 3 && each.text.replace(/\(\)?$/, '') !== typed.word)
    .sort((a, b) => rank(a) - rank(b));
  return { from: typed.from, items: items.slice(0, MOST) };
}

function all(
  scope: Indicator['scope'],
  language: Language,
  thresholds: readonly NamedThreshold[],
): Completion[] {
  const plain = (text: string, type: string, label = ''): Completion => ({
    text,
    caret: text.length,
    type,
    label,
  });
  const own = { client: clientFunctions, caseload: caseloadFunctions, page: pageFunctions }[scope];
  const functions = [...dayFunctions, ...own].map(({ signatures: [signature] }): Completion => {
    const [, name, args] = /^(\w+)\((.*)\)/.exec(signature!)!;
    const text = `${name}(${args ? '' : ')'}`;
    return plain(text, signature!.replace('double', 'number').replace(': double', ': number'));
  });
  const fields =
    scope === 'client'
      ? allFields().flatMap((field): Completion[] => {
          const type: CelType | null = celType(field);
          return type ? [plain(field.id, type === 'double' ? 'number' : type, field[language][0])] : [];
        })
      : [];
  return [
    plain('threshold', 'number'),
    ...thresholds.map(({ id, name }) => plain(id, 'number', name[language])),
    plain('today', 'Date'),
    plain('filled(', 'filled(field): bool'),
    ...functions,
    ...fields,
  ];
}

/** The fields and functions that stand in an expression. Empty for one that can't be parsed. */
export function namesIn(cel: string, scope: Indicator['scope']): { fields: string[]; calls: string[] } {
  const names = new Set<string>();
  const calls = new Set<string>();
  try {
    walk(environmentFor(scope).parse(cel).ast, names, calls);
  } catch {
    return { fields: [], calls: [] };
  }
  return {
    fields: [...names].filter((name) => fieldById(name)),
    calls: [...calls].filter((name) => catalogue.has(name)),
  };
}

function walk(node: unknown, names: Set<string>, calls: Set<string>): void {
  if (Array.isArray(node)) return node.forEach((each) => walk(each, names, calls));
  if (typeof node !== 'object' || node === null || !('op' in node) || !('args' in node)) return;
  if (node.op === 'id') names.add(String(node.args));
  if (node.op === 'call') calls.add(String((node.args as unknown[])[0]));
  walk(node.args, names, calls);
}
