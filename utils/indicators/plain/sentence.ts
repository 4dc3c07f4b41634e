import type { ASTNode } from '@marcbachmann/cel-js';
import type { Indicator, NamedThreshold } from '../../street/pack.ts';
import type { Language } from '../../street/signal.ts';
import { allFields, fieldById } from '../../vocabulary/index.ts';
import { catalogue, type Result } from '../catalogue.ts';
import { celType, environmentFor } from '../environment.ts';
import { leadingName } from '../named.ts';
import { plainEn } from './en.ts';
import { plainNl } from './nl.ts';
import type { PlainWords, Relation } from './words.ts';

export const plainWords: Record<Language, PlainWords> = { nl: plainNl, en: plainEn };

/**
 * The rule of an indicator in one plain sentence, made from the rule and its threshold, so that it can't say
 * anything else than the rule does.
 * @param thresholds that the pack has by name
 * @throws Error for a rule that does not compile, or with something that no rule may have
 */
export function plainSentence(
  { rule, of, scope, kind, threshold }: Pick<Indicator, 'rule' | 'of' | 'scope' | 'kind' | 'threshold'>,
  language: Language,
  thresholds: readonly NamedThreshold[] = [],
): string {
  const words = plainWords[language];
  const env = environmentFor(scope);
  const numbers = new Map<string, number | null>(thresholds.map(({ id, value }) => [id, value]));
  for (const own of ['threshold', leadingName(rule, thresholds)])
    if (own !== null) numbers.set(own, threshold);
  const speaker = new Speaker(words, language, numbers);
  const { ast } = env.parse(rule);
  if (kind === 'signal') return words.signal(speaker.condition(ast));
  return words.figure(speaker.term(ast), of === undefined ? null : speaker.term(env.parse(of).ast));
}

type Day = 'since' | 'until' | 'working';
const DAYS: Record<string, Day> = {
  days_since: 'since',
  days_until: 'until',
  working_days_since: 'working',
};
const RELATIONS = ['>', '>=', '<', '<=', '=='];
const MIRROR: Record<Relation, Relation> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '==': '==' };
const TEXT_PARTS = ['contains', 'startsWith', 'endsWith'] as const;

/** Says one rule. Where "and" stands beside "or", words or brackets keep apart what belongs together. */
class Speaker {
  readonly #words: PlainWords;
  readonly #language: Language;
  /** What thresholds stand for, by their name in the rule. */
  readonly #numbers: ReadonlyMap<string, number | null>;

  constructor(words: PlainWords, language: Language, numbers: ReadonlyMap<string, number | null>) {
    this.#words = words;
    this.#language = language;
    this.#numbers = numbers;
  }

  condition(node: ASTNode): string {
    const choices = flat('||', node, true);
    return choices.map(([each, holds]) => this.#all(each, holds)).join(this.#words.or);
  }

  /** A list of which all must hold; one choice among them may stand in words at its end. */
  #all(node: ASTNode, holds: boolean): string {
    const list = flat('&&', node, holds);
    const parts: string[] = [];
    for (let at = 0; at < list.length; at++) {
      const [each, so] = list[at]!;
      const within = this.#comingWithin(list[at], list[at + 1]);
      if (within !== null) {
        parts.push(within);
        at++;
      } else if (isChoice(each, so)) {
        const choices = flat('||', each, so);
        const isLast = list.length > 1 && at === list.length - 1;
        parts.push(
          isLast
            ? this.#words.eitherOf(choices.map(([one, its]) => this.#inside('&&', one, its)))
            : `(${this.#inside('||', each, so)})`,
        );
      } else parts.push(this.#clause(each, so));
    }
    return joined(parts, this.#words.and);
  }

  /** Deeper inside, brackets tell where each list ends. */
  #inside(op: '&&' | '||', node: ASTNode, holds: boolean): string {
    const { andInside, orInside } = this.#words;
    const list = flat(op, node, holds);
    const other = op === '&&' ? '||' : '&&';
    return list
      .map(([each, so]) => {
        const isList = flat(other, each, so).length > 1;
        return isList ? `(${this.#inside(other, each, so)})` : this.#clause(each, so);
      })
      .join(op === '&&' ? andInside : orInside);
  }

  #comingWithin(one?: [ASTNode, boolean], next?: [ASTNode, boolean]): string | null {
    if (!one?.[1] || !next?.[1]) return null;
    const [from, to] = [this.#comparison(one[0]), this.#comparison(next[0])];
    if (from?.days !== 'until' || to?.days !== 'until' || from.what !== to.what) return null;
    if (from.relation !== '>=' || from.other !== '0' || to.relation !== '<=') return null;
    return this.#words.comingWithin(from.what, to.other);
  }

  /** One clause that holds, or does not. */
  #clause(node: ASTNode, holds: boolean): string {
    const words = this.#words;
    switch (node.op) {
      case '!_':
        return this.#clause(node.args, !holds);
      case 'value':
        return node.args === holds ? words.always : words.never;
      case 'id': {
        const field = fieldById(node.args);
        const says = field?.handling === 'presence' ? words.filled : words.yes;
        return says(holds, [this.term(node)]);
      }
      case '!=':
        return this.#equal(node.args[0], node.args[1], !holds);
      case 'in':
        return words.text(holds, this.term(node.args[0]), this.#texts(node.args[1]));
      case 'rcall': {
        const how = TEXT_PARTS.find((part) => part === node.args[0]);
        const [part] = node.args[2];
        if (!how || !part) break;
        return words.textPart(how, holds, this.term(node.args[1]), this.#text(part));
      }
      case 'call': {
        const [name, args] = node.args;
        if (name === 'filled') {
          const [what] = args;
          return (what?.op === 'id' ? words.filled : words.known)(holds, [this.term(what!)]);
        }
        const says = words.clauses[name];
        if (!says) break;
        return says(
          holds,
          args.map((arg) => this.term(arg)),
        );
      }
      default:
        if (RELATIONS.includes(node.op)) return this.#compared(node, holds);
        if (node.op === '&&' || node.op === '||') return `(${this.#inside(node.op, node, holds)})`;
    }
    throw new Error(`No words for ${node.op}.`);
  }

  #compared(node: ASTNode, holds: boolean): string {
    const words = this.#words;
    const comparison = this.#comparison(node);
    if (!comparison) return this.#equal(...(node.args as [ASTNode, ASTNode]), holds);
    const { relation, what, other, days, isDay } = comparison;
    // "Not less than five days ago or still to come" could be heard in two ways.
    if (days && !holds && relation !== '>' && relation !== '==') return words.not(this.#compared(node, true));
    if (days) {
      const now = other === '0' ? words.daysNow(days, relation, holds, what) : null;
      return now ?? words.days(days, relation, holds, what, other);
    }
    return isDay ? words.day(relation, holds, what, other) : words.number(relation, holds, what, other);
  }

  /** A comparison of days or numbers, with what is asked about in front; null for one of texts or of yes and no. */
  #comparison(
    node: ASTNode,
  ): { relation: Relation; what: string; other: string; days: Day | null; isDay: boolean } | null {
    if (!RELATIONS.includes(node.op)) return null;
    const [left, right] = node.args as [ASTNode, ASTNode];
    const isTurned = this.#isNumber(left) && !this.#isNumber(right);
    const [front, back] = isTurned ? [right, left] : [left, right];
    const type = this.#typeOf(front);
    if (type === 'string' || type === 'bool') return null;
    const relation = isTurned ? MIRROR[node.op as Relation] : (node.op as Relation);
    const days = front.op === 'call' && this.#isNumber(back) ? (DAYS[front.args[0]] ?? null) : null;
    const what = days && front.op === 'call' ? front.args[1][0]! : front;
    return { relation, what: this.term(what), other: this.term(back), days, isDay: type === 'Date' };
  }

  #equal(left: ASTNode, right: ASTNode, holds: boolean): string {
    const words = this.#words;
    const isTurned = left.op === 'value' && right.op !== 'value';
    const [what, other] = isTurned ? [right, left] : [left, right];
    const type = this.#typeOf(what);
    if (type === 'bool') {
      if (other.op === 'value') return this.#clause(what, other.args === holds);
      return words.same(holds, this.#inside('&&', what, true), this.#inside('&&', other, true));
    }
    if (type === 'string' && other.op === 'value')
      return words.text(holds, this.term(what), [this.#text(other)]);
    if (type === 'string') return words.same(holds, this.term(what), this.term(other));
    return type === 'Date'
      ? words.day('==', holds, this.term(what), this.term(other))
      : words.number('==', holds, this.term(what), this.term(other));
  }

  /** A day, a number, a list or a text as a phrase. */
  term(node: ASTNode): string {
    const words = this.#words;
    switch (node.op) {
      case 'value':
        return typeof node.args === 'string' ? `“${node.args}”` : String(node.args);
      case '-_':
        return `-${this.term(node.args)}`;
      case 'id':
        if (this.#numbers.has(node.args)) return String(this.#numbers.get(node.args));
        if (node.args === 'today') return words.today;
        return this.#field(node.args);
      case '?:': {
        const [condition, then, otherwise] = node.args;
        return words.choice(this.#inside('&&', condition, true), this.term(then), this.term(otherwise));
      }
      case 'call': {
        const [name, args] = node.args;
        const says = words.terms[name];
        if (!says) break;
        return says(args.map((arg) => this.term(arg)));
      }
      default:
    }
    throw new Error(`No words for ${node.op}.`);
  }

  #field(id: string): string {
    const field = fieldById(id)!;
    const label = field[this.#language][0]!;
    const isTwin = allFields().some(
      (other) => other.id !== id && celType(other) !== null && other[this.#language][0] === label,
    );
    return this.#words.field(label, isTwin ? this.#words.areas[field.area] : null);
  }

  #isNumber(node: ASTNode): boolean {
    if (node.op === 'value') return typeof node.args !== 'string' && typeof node.args !== 'boolean';
    if (node.op === 'id') return this.#numbers.has(node.args);
    return node.op === '-_' && this.#isNumber(node.args);
  }

  /** The type of what a comparison asks about, as far as the words need it. */
  #typeOf(node: ASTNode): Result {
    switch (node.op) {
      case 'value':
        return typeof node.args === 'string' ? 'string' : typeof node.args === 'boolean' ? 'bool' : 'double';
      case 'id': {
        if (node.args === 'today') return 'Date';
        if (this.#numbers.has(node.args)) return 'double';
        const field = fieldById(node.args);
        return (field && celType(field)) ?? 'string';
      }
      case 'call':
        return catalogue.get(node.args[0])?.result ?? 'bool';
      case '-_':
      case '?:':
        return 'double';
      default:
        return 'bool';
    }
  }

  #texts(node: ASTNode): string[] {
    if (node.op !== 'list') throw new Error(`No words for ${node.op}.`);
    return node.args.map((each) => this.#text(each));
  }

  #text(node: ASTNode): string {
    if (node.op !== 'value') throw new Error(`No words for ${node.op}.`);
    return String(node.args);
  }
}

/** The members of a list of `&&` or `||`, with "not" carried inside: `!(a || b)` is neither a nor b. */
function flat(op: '&&' | '||', node: ASTNode, holds: boolean): [ASTNode, boolean][] {
  if (node.op === '!_') return flat(op, node.args, !holds);
  const own = holds ? op : op === '&&' ? '||' : '&&';
  if (node.op !== own) return [[node, holds]];
  return (node.args as [ASTNode, ASTNode]).flatMap((each) => flat(op, each, holds));
}

const isChoice = (node: ASTNode, holds: boolean): boolean => flat('||', node, holds).length > 1;

const joined = (parts: string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
