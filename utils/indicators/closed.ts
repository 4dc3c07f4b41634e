import type { ASTNode } from '@marcbachmann/cel-js';
import type { Indicator } from '../street/pack.ts';
import { catalogue } from './catalogue.ts';

/** A place where an expression leaves what rules are made of. */
export interface Opening {
  node: ASTNode;
  message: string;
  hint: string | null;
}

/**
 * What rules are made of: clauses that hold or do not, about days, texts and numbers that were read. This is a
 * closed list. CEL itself could add, count and weigh, and with that make a score of fields; nothing here can.
 */
const OPERATORS = [
  '&&',
  '||',
  '!_',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '?:',
  'value',
  'id',
  'call',
  'rcall',
];
const ON_TEXT = ['contains', 'startsWith', 'endsWith'];

const NO_SCORE = 'A rule can’t add, count or weigh: no score or total can be made.';

/**
 * Where an expression leaves the closed list; empty for one that keeps to it.
 * @param names of thresholds of the pack: plain numbers
 */
export function openings(
  ast: ASTNode,
  part: 'rule' | 'value' | 'of' | 'date',
  { kind, scope }: Pick<Indicator, 'kind' | 'scope'>,
  names: readonly string[] = [],
): Opening[] {
  const found: Opening[] = [];
  const open = (node: ASTNode, message: string, hint: string | null = NO_SCORE): void => {
    found.push({ node, message, hint });
  };

  function look(node: ASTNode, above: ASTNode | null): void {
    if (node.op === '-_') {
      if (node.args.op !== 'value') open(node, 'A minus stands before a plain number only.');
      return;
    }
    if (!OPERATORS.includes(node.op)) return open(node, `“${shown(node)}” is not for rules.`);
    switch (node.op) {
      case 'in': {
        const [what, list] = node.args;
        if (list.op !== 'list' || list.args.length === 0 || list.args.some((each) => each.op !== 'value'))
          open(list, 'After “in” stands a list of plain texts, such as ["Lopend", "Nieuw"].', null);
        return look(what, node);
      }
      case '?:':
        return choice(node, above);
      case 'rcall': {
        const [name, what, args] = node.args;
        if (!ON_TEXT.includes(name)) return open(node, `“${name}” is not for rules.`);
        if (args[0]?.op !== 'value') open(node, `“${name}” takes a plain text.`, null);
        return look(what, node);
      }
      case 'call':
        return call(node, above);
      case '!_':
        return look(node.args, node);
      case '&&':
      case '||':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        for (const each of node.args) look(each, node);
        return;
      default:
      // A field or a plain value holds nothing more.
    }
  }

  /** A choice between two numbers of days, and no choice in a choice: it could weigh. */
  function choice(node: ASTNode & { op: '?:' }, above: ASTNode | null): void {
    const [condition, ...numbers] = node.args;
    if (above?.op !== 'call' || numbers.some((each) => !isPlainNumber(each, names)))
      open(node, 'A choice (… ? … : …) stands only for a number of days within a function.');
    look(condition, node);
  }

  function call(node: ASTNode & { op: 'call' }, above: ASTNode | null): void {
    const [name, args] = node.args;
    const listed = catalogue.get(name);
    if (!listed) return open(node, `“${name}()” is not for rules.`, null);
    const isShown = above === null && part !== 'date' && (kind === 'figure' || part !== 'rule');
    if (listed.shownAlone && !isShown)
      open(node, `${name}() can only be shown as it is: it is never part of a rule.`);
    if (listed.shownAlone && kind === 'signal' && scope === 'client')
      open(node, `${name}() belongs to a figure, and a signal about a client can’t rest on it.`);
    // Days added to days added are a sum: from a day of the file, once.
    const [day] = args;
    if (/^plus_/.test(name) && day && (reaches(day, /^plus_/) || isToday(day)))
      open(node, `${name}() starts from a day that was read, and only once.`);
    for (const arg of args) look(arg, node);
  }

  look(ast, null);
  return found;
}

const isPlainNumber = (node: ASTNode, names: readonly string[]): boolean =>
  (node.op === 'value' && typeof node.args !== 'string') ||
  (node.op === 'id' && (node.args === 'threshold' || names.includes(node.args)));

const isToday = (node: ASTNode): boolean => node.op === 'id' && node.args === 'today';

/** Whether a function of such a name stands anywhere within. */
function reaches(node: ASTNode, name: RegExp): boolean {
  if (node.op !== 'call') return false;
  const [own, args] = node.args;
  return name.test(own) || args.some((arg) => reaches(arg, name) || isToday(arg));
}

const shown = ({ op }: ASTNode): string => (op === 'list' || op === 'map' ? op : op.replace('_', ''));
