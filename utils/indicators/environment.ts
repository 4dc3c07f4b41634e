import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import type { Fact } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import type { Indicator, NamedThreshold } from '../street/pack.ts';
import { fieldById, vocabulary, type VocabularyField } from '../vocabulary/index.ts';
import type { CaseloadSubject, PageSubject } from './caseload-subject.ts';
import { dayOf } from './cells.ts';
import { Day } from './day.ts';
import {
  caseloadFunctions,
  clientFunctions,
  dayFunctions,
  pageFunctions,
  type DomainFunction,
} from './functions.ts';
import type { Subject } from './subject.ts';

/**
 * CEL for rules. A field is a variable that throws `UNREAD` when it was not read; a field that is empty
 * is no day, no number (NaN), '' or false. Days compare with each other, numbers are doubles.
 */
type AnySubject = Subject | CaseloadSubject | PageSubject;

export type Scope = Indicator['scope'];

export type CelType = 'Date' | 'double' | 'string' | 'bool';

/** The type of a field in rules, or null: only what is held for rules may be used (`keep`, and presence as yes/no). */
export function celType({ handling, type }: VocabularyField): CelType | null {
  if (handling === 'presence') return 'bool';
  if (handling !== 'keep') return null;
  switch (type) {
    case 'date':
      return 'Date';
    case 'int':
    case 'percent':
      return 'double';
    case 'bool':
      return 'bool';
    default:
      return 'string';
  }
}

/** What the expression under evaluation is about; evaluation is synchronous and never nested. */
let current: AnySubject;
let threshold = NaN;

class Variables {
  get threshold(): number {
    return threshold;
  }
  get today(): Day {
    return current.today;
  }
}

class FieldVariables extends Variables {}

const fields = new Map<FieldId, CelType>();
for (const field of vocabulary) {
  const type = celType(field);
  if (!type) continue;
  fields.set(field.id, type);
  Object.defineProperty(FieldVariables.prototype, field.id, {
    get: () => valueOf((current as Subject).use(field.id), type),
  });
}

/** An empty date is no day, so that what was not read can stand beside it in a number that is only shown. */
function valueOf(fact: Fact | null, type: CelType): unknown {
  const value = fact?.state === 'filled' ? fact.value : null;
  switch (type) {
    case 'Date':
      return (fact && dayOf(fact)) ?? Day.none;
    case 'double':
      return typeof value === 'number' ? value : NaN;
    case 'bool':
      return value === true;
    case 'string':
      return typeof value === 'string' ? value : (fact?.text ?? '');
  }
}

function base(): Environment {
  const env = new Environment()
    .registerType('Date', { ctor: Day, fields: {} })
    .registerVariable('today', 'Date')
    .registerVariable('threshold', 'double')
    .registerOperator('Date < Date', (a: Day, b: Day) => a.n < b.n)
    .registerOperator('Date <= Date', (a: Day, b: Day) => a.n <= b.n)
    .registerOperator('Date > Date', (a: Day, b: Day) => a.n > b.n)
    .registerOperator('Date >= Date', (a: Day, b: Day) => a.n >= b.n)
    .registerOperator('Date == Date', (a: Day, b: Day) => a.n === b.n);
  register(env, dayFunctions);
  env.registerFunction('filled(ast): bool', filledMacro);
  return env;
}

function register<S>(env: Environment, functions: DomainFunction<S>[]): void {
  for (const { signatures, about, run } of functions) {
    for (const signature of signatures) {
      env.registerFunction(signature, (...args: unknown[]) => run(current as S, ...(args as never[])), {
        description: about,
      });
    }
  }
}

interface Checker {
  check(node: ASTNode, context: unknown): unknown;
  getType(name: string): unknown;
}
interface Evaluator {
  run(node: ASTNode, context: unknown): unknown;
}

/** `filled(field)` looks at the field's state, so that it can tell "no" from empty; other values must be something. */
function filledMacro({ args }: { args: ASTNode[] }) {
  const arg = args[0]!;
  const known = arg.op === 'id' ? fieldById(arg.args) : undefined;
  const field = known && celType(known) ? known.id : null;
  return {
    typeCheck(checker: Checker, _: unknown, context: unknown) {
      checker.check(arg, context);
      return checker.getType('bool');
    },
    evaluate(evaluator: Evaluator, _: unknown, context: unknown): boolean {
      if (field !== null) return (current as Subject).use(field)?.state === 'filled';
      const value = evaluator.run(arg, context);
      if (value instanceof Day) return !value.isNone;
      if (typeof value === 'number') return !Number.isNaN(value);
      return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null;
    },
  };
}

const environments = new Map<Scope, Environment>();
const ofPacks = new Map<string, Environment>();
/** Two packs side by side are the most that is looked at, in three scopes. */
const MOST_OF_PACKS = 12;

/** @param names of the thresholds that a pack has by name; @param added fields of the pack */
export function environmentFor(
  scope: Scope,
  names: readonly string[] = [],
  added: readonly VocabularyField[] = [],
): Environment {
  const more = scope === 'client' ? typed(added) : [];
  if (names.length + more.length === 0) return plainEnvironment(scope);
  const key = [scope, ...names, ...more.map(([{ id }, type]) => `${id}:${type}`)].join(' ');
  let env = ofPacks.get(key);
  if (!env) {
    env = plainEnvironment(scope).clone();
    for (const name of names) env.registerVariable(name, 'double');
    for (const [{ id }, type] of more) env.registerVariable(id, type);
    if (ofPacks.size >= MOST_OF_PACKS) ofPacks.delete(ofPacks.keys().next().value!);
    ofPacks.set(key, env);
  }
  return env;
}

/** Those that rules may use, with their type. */
const typed = (added: readonly VocabularyField[]): [VocabularyField, CelType][] =>
  added.flatMap((field): [VocabularyField, CelType][] => {
    const type = celType(field);
    return type ? [[field, type]] : [];
  });

function plainEnvironment(scope: Scope): Environment {
  let env = environments.get(scope);
  if (!env) {
    env = base();
    if (scope === 'client') {
      for (const [id, type] of fields) env.registerVariable(id, type);
      register(env, clientFunctions);
    } else if (scope === 'caseload') register(env, caseloadFunctions);
    else register(env, pageFunctions);
    environments.set(scope, env);
  }
  return env;
}

const variables = new Variables();
const fieldVariables = new FieldVariables();

/**
 * What the names of a rule stand for while it runs.
 * @param leading the name that stands for the rule's own threshold, so that it can be tried with another number
 */
export function contextFor(
  scope: Scope,
  thresholds: readonly NamedThreshold[] = [],
  leading: string | null = null,
  added: readonly VocabularyField[] = [],
): object {
  const plain = scope === 'client' ? fieldVariables : variables;
  const more = scope === 'client' ? typed(added) : [];
  if (thresholds.length + more.length === 0) return plain;
  return Object.create(plain, {
    ...Object.fromEntries(
      thresholds.map(({ id, value }) => [id, id === leading ? { get: () => threshold } : { value }]),
    ),
    ...Object.fromEntries(
      more.map(([{ id }, type]) => [id, { get: () => valueOf((current as Subject).use(id), type) }]),
    ),
  }) as object;
}

/** Runs a compiled expression about a subject. Throws `UNREAD` when what was not read decides. */
export function run(expression: () => unknown, subject: AnySubject, limit: number | null): unknown {
  current = subject;
  threshold = limit ?? NaN;
  return expression();
}
