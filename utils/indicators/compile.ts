import { ParseError, TypeError as CelTypeError, type ASTNode } from '@marcbachmann/cel-js';
import type { Indicator, Pack } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import type { Signal } from '../street/signal.ts';
import { allFields, fieldById, withFields } from '../vocabulary/index.ts';
import { catalogue } from './catalogue.ts';
import { openings } from './closed.ts';
import { celType, contextFor, environmentFor, type Scope } from './environment.ts';
import { leadingName } from './named.ts';

export type Part = 'rule' | 'value' | 'of' | 'date' | 'inputs';

/** What is wrong with an indicator; the others of its pack are not touched by it. */
export interface Problem {
  /** Null for the pack itself. */
  indicator: string | null;
  /** Where in the pack (`indicators.3.rule`); absent where an indicator was looked at by itself. */
  path?: string;
  part: Part | 'form';
  /** Place in the expression, from 1; null when it has none. */
  line: number | null;
  column: number | null;
  message: string;
  /** What to try, or null. */
  hint: string | null;
}

/** Knows what its names stand for; `run` says about whom. */
export type Expression = () => unknown;

/** What of a pack its rules may name. */
export type PackWords = Pick<Pack, 'thresholds' | 'fields'>;

/** An indicator with its expressions compiled once. */
export interface Compiled {
  indicator: Indicator;
  rule: Expression;
  value: Expression | null;
  of: Expression | null;
  date: Expression | null;
  /** Every field of the inputs, once, in order. */
  fields: FieldId[];
  /** What is missing where none of the fields was seen at all: the same for every such client. */
  unseen: Pick<Signal, 'missing' | 'why'>;
}

const EXPECTED: Record<Exclude<Part, 'inputs'>, string[] | null> = {
  rule: null,
  value: ['double', 'int', 'string', 'Date', 'bool', 'list<string>'],
  of: ['double', 'int'],
  date: ['Date'],
};

/** Compiles an indicator's expressions; answers its problems where it has any. */
export function compile(indicator: Indicator, words: PackWords = {}): Compiled | Problem[] {
  return withFields(words.fields, () => compileWith(indicator, words));
}

function compileWith(indicator: Indicator, { thresholds, fields: added }: PackWords): Compiled | Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const called = new Set<string>();
  const { scope } = indicator;
  const names = (thresholds ?? []).map(({ id }) => id);
  const env = environmentFor(scope, names, added);
  const context = contextFor(scope, thresholds, leadingName(indicator.rule, thresholds), added);
  const expression = (part: Exclude<Part, 'inputs'>): Expression | null => {
    const text = indicator[part];
    if (text === undefined) return null;
    const expected =
      part === 'rule' && indicator.kind === 'signal' ? ['bool'] : (EXPECTED[part] ?? EXPECTED.value!);
    try {
      const parsed = env.parse(text);
      const { valid, type, error } = parsed.check();
      if (!valid) throw error;
      if (!expected.includes(type!)) {
        problems.push({
          indicator: indicator.id,
          part,
          line: 1,
          column: 1,
          message: `The ${part} gives ${type}, and must give ${expected.join(' or ')}.`,
          hint: null,
        });
      }
      for (const { node, message, hint } of openings(parsed.ast, part, indicator, names)) {
        problems.push({ indicator: indicator.id, part, ...placeIn(text, node.start), message, hint });
      }
      walk(parsed.ast, used, called);
      return () => (parsed as (context: object) => unknown)(context);
    } catch (error) {
      problems.push(problemOf(indicator, part, text, error));
      return null;
    }
  };
  const [rule, value, of, date] = [
    expression('rule'),
    expression('value'),
    expression('of'),
    expression('date'),
  ];
  const fields = [...new Set(indicator.inputs.flat(2))];
  problems.push(...inputProblems(indicator, fields, used, called));
  if (problems.length > 0 || !rule) return problems;
  const why = Object.fromEntries(
    fields.map(
      (field) => [field, fieldById(field)?.handling === 'never' ? 'forbidden' : 'not seen'] as const,
    ),
  );
  return { indicator, rule, value, of, date, fields, unseen: { missing: fields, why } };
}

/** A rule that looks at a field which its inputs don't name could say "not raised" of what was never read. */
function inputProblems(
  { id, rule, inputs }: Indicator,
  fields: FieldId[],
  used: Set<string>,
  called: Set<string>,
): Problem[] {
  const problem = (message: string, hint: string | null): Problem => ({
    indicator: id,
    part: 'inputs',
    line: null,
    column: null,
    message,
    hint,
  });
  const unknown = fields
    .filter((field) => !fieldById(field))
    .map((field) => problem(`"${field}" is no field of the vocabulary.`, nearestField(field)));
  const unnamed = [...used]
    .filter((field) => fieldById(field) && !fields.includes(field))
    .map((field) =>
      problem(`The rule uses "${field}", and the inputs don't name it.`, `Add a group [["${field}"]].`),
    );
  const unread = [...called].flatMap((name) => {
    const reads = catalogue.get(name)?.reads ?? [];
    return reads.length > 0 && !reads.some((field) => fields.includes(field))
      ? [
          problem(
            `The rule calls ${name}(), and the inputs name none of its fields.`,
            `It reads ${reads.join(', ')}.`,
          ),
        ]
      : [];
  });
  const empty = inputs.some((group) => group.length === 0 || group.some((fields) => fields.length === 0));
  return [
    ...unknown,
    ...unnamed,
    ...unread,
    ...(empty ? [problem(`A group without fields is never read.`, `Rule: ${rule}`)] : []),
  ];
}

/** Gathers the names of variables and functions of an expression. */
function walk(node: unknown, names: Set<string>, calls: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, names, calls);
    return;
  }
  if (typeof node !== 'object' || node === null || !('op' in node)) return;
  const { op, args } = node as ASTNode;
  if (op === 'id') names.add(args as string);
  else if (op === 'call') calls.add((args as [string, unknown])[0]);
  walk(args, names, calls);
}

function problemOf({ id, scope }: Indicator, part: Part, text: string, error: unknown): Problem {
  const located = error instanceof ParseError || error instanceof CelTypeError ? error : null;
  return {
    indicator: id,
    part,
    ...placeIn(text, located?.range?.start ?? null),
    message: located?.summary ?? (error instanceof Error ? error.message : String(error)),
    hint: located ? hintFor(located.code, text.slice(located.range?.start, located.range?.end), scope) : null,
  };
}

function placeIn(text: string, start: number | null): Pick<Problem, 'line' | 'column'> {
  if (start === null) return { line: null, column: null };
  const before = text.slice(0, start).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function hintFor(code: string, source: string, scope: Scope): string | null {
  if (code === 'unknown_variable') {
    const field = fieldById(source);
    if (field && celType(field) === null) return `Fields of class ${field.handling} can't be used in rules.`;
    if (field && scope !== 'client') return `Fields of a client can't be used in a rule about the ${scope}.`;
    return nearestField(source);
  }
  const called = /^(\w+)\(/.exec(source)?.[1];
  if (code === 'no_matching_overload' && called && !catalogue.has(called))
    return nearest(called, [...catalogue.keys()]);
  if (code === 'no_such_overload' || code === 'no_matching_overload') {
    return 'Days compare with days (plan_end < today); numbers of days come from days_since() or days_until().';
  }
  return null;
}

const nearestField = (name: string): string | null =>
  nearest(
    name,
    allFields().map(({ id }) => id),
  );

/** The most alike of these names, if any is alike. */
function nearest(name: string, ids: readonly string[]): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const id of ids) {
    const distance = editDistance(name, id);
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best && best.distance <= Math.max(2, name.length / 3) ? `Did you mean "${best.id}"?` : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    row = next;
  }
  return row[b.length]!;
}
