/** What deserves a second look before a rule is shared. None of it forbids anything: the pack's form does that. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { environmentFor } from '../indicators/environment.ts';
import { wordsOf } from '../indicators/named.ts';
import type { Indicator, NamedThreshold } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import { fieldById } from '../vocabulary/index.ts';
import type { Trial } from './trial.ts';

/** Checks, in the order in which they are shown. `holds` false deserves a look. */
export type Remark =
  | { about: 'never'; holds: boolean; fields: FieldId[] }
  | { about: 'proxy'; holds: boolean; fields: FieldId[] }
  | { about: 'combines'; holds: boolean; indicators: string[] }
  | { about: 'always' | 'nobody'; holds: false }
  | { about: 'differs'; holds: true }
  | { about: 'unknown'; holds: false; clients: number; field: FieldId };

/**
 * Fields that stand in for something that nobody may be judged by, such as where somebody comes from. The language
 * measures and the neighbourhood were predictors in Rotterdam's risk model of 2017–2021, which was stopped (its own
 * feature list, published with Lighthouse Reports' `suspicion_machine`). What is of class `never` is told as that.
 */
const PROXIES: ReadonlySet<FieldId> = new Set([
  'language_req',
  'language_req_date',
  'neighbourhood',
  'spoken_language',
]);

/**
 * @param others the other indicators of the pack
 * @param trial null where nothing was seen yet
 * @param thresholds that the pack has by name
 */
export function remarksOn(
  indicator: Indicator,
  others: readonly Indicator[],
  trial: Trial | null,
  thresholds: readonly NamedThreshold[] = [],
): Remark[] {
  const fields = fieldsOf(indicator);
  const never = fields.filter((field) => fieldById(field)?.handling === 'never');
  const proxies = fields.filter((field) => PROXIES.has(field) && !never.includes(field));
  const combined = combinedBy(indicator, others, new Set(thresholds.map(({ id }) => id)));
  return [
    { about: 'never', holds: never.length === 0, fields: never },
    { about: 'proxy', holds: proxies.length === 0, fields: proxies },
    { about: 'combines', holds: combined.length === 0, indicators: combined },
    ...(trial && indicator.kind === 'signal' ? seenIn(trial) : []),
  ];
}

function seenIn({ counts, missing }: Trial): Remark[] {
  const known = counts.raised + counts['not raised'];
  const first = missing[0];
  const unknown: Remark[] = first
    ? [{ about: 'unknown', holds: false, clients: counts.unknown, field: first.field }]
    : [];
  if (known === 0) return unknown;
  if (counts.raised === known) return [{ about: 'always', holds: false }, ...unknown];
  if (counts.raised === 0) return [{ about: 'nobody', holds: false }, ...unknown];
  return [{ about: 'differs', holds: true }, ...unknown];
}

/** Every field that stands in an expression or among the inputs, also of a rule that does not compile. */
function fieldsOf({ rule, value, of, date, inputs }: Indicator): FieldId[] {
  const words = [rule, value, of, date].flatMap((text) => wordsOf(text ?? ''));
  return [...new Set([...words, ...inputs.flat(2)])].filter((word) => fieldById(word));
}

/** Other signals, two or more, whose whole rule stands within this one: together they would make a signal of signals. */
function combinedBy(
  { id, rule, scope, kind }: Indicator,
  others: readonly Indicator[],
  names: ReadonlySet<string>,
): string[] {
  if (kind !== 'signal') return [];
  const own = clausesOf(rule, scope, names);
  if (own.length < 2) return [];
  const found = others.filter((other) => {
    if (other.id === id || other.kind !== 'signal' || other.scope !== scope) return false;
    const clauses = clausesOf(other.rule, scope, names);
    // As long as this rule itself it is the same rule, and no part of it.
    return clauses.length > 0 && clauses.length < own.length && clauses.every((each) => own.includes(each));
  });
  return found.length > 1 ? found.map((other) => other.id) : [];
}

/** What is joined by "and" and "or" in a rule, with every number alike. Empty for a rule that can't be parsed. */
function clausesOf(rule: string, scope: Indicator['scope'], names: ReadonlySet<string>): string[] {
  try {
    return [...new Set(split(environmentFor(scope).parse(rule).ast).map((node) => shapeOf(node, names)))];
  } catch {
    return [];
  }
}

const split = (node: ASTNode): ASTNode[] =>
  node.op === '&&' || node.op === '||' ? (node.args as ASTNode[]).flatMap(split) : [node];

function shapeOf(node: unknown, names: ReadonlySet<string>): string {
  if (Array.isArray(node)) return `[${node.map((each) => shapeOf(each, names)).join()}]`;
  if (typeof node !== 'object' || node === null || !('op' in node)) {
    return typeof node === 'number' || typeof node === 'bigint' ? '#' : String(node);
  }
  const { op, args } = node as ASTNode;
  const isNumber = op === 'id' && (args === 'threshold' || names.has(args));
  return isNumber ? '(value:#)' : `(${op}:${shapeOf(args, names)})`;
}
