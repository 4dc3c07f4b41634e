/**
 * What selectors, paths and expressions of an adapter may cost. They are written by people and run on every page
 * of a system, so what could take long on a large page is refused before it gets there.
 */

/** Why something is refused, and what to write instead; null when it may be used. */
export interface Refusal {
  reason: string;
  hint: string;
}

export const LONGEST = 200;
const LONGEST_EXPRESSION = 100;
const MOST_STEPS = 8;
const MOST_BRANCHES = 4;
/** Unbounded repetitions in one expression: each multiplies its time by the length of the text. */
const MOST_REPEATS = 2;
const MOST_TIMES = 100;

const refuse = (reason: string, hint: string): Refusal => ({ reason, hint });

const tooLong = (text: string, most: number): Refusal | null =>
  text.length > most
    ? refuse(`is ${text.length} characters long; ${most} are allowed`, 'Write a shorter one.')
    : text.trim() === ''
      ? refuse('is empty', 'Write something to look for.')
      : null;

const PSEUDO = new Set(
  'first-child last-child only-child nth-child nth-last-child first-of-type last-of-type nth-of-type only-of-type not is scope checked disabled read-only empty'.split(
    ' ',
  ),
);
const SELECTOR_PART =
  /\s*[>+~]\s*|\s+|,\s*|[.#]-?[\p{L}_][\p{L}\d_-]*|[.#](?:\\[0-9a-f]{1,6} ?|\\[^\da-f\n]|[\p{L}\d_-])+|\*|-?[a-z][a-z\d-]*|\[\s*[\p{L}_][\p{L}\d_:.-]*\s*(?:[~|^$*]?=\s*(?:"[^"\\]*"|'[^'\\]*'|[\p{L}\d_-]+)\s*)?\]|:([a-z-]+)(?:\(([^()]*)\))?/giuy;

/** A CSS selector: simple parts, at most eight steps, no `:has`, nothing nested. */
export function refuseSelector(selector: string): Refusal | null {
  const long = tooLong(selector, LONGEST);
  if (long) return long;
  let steps = 1;
  let branches = 1;
  let at = 0;
  while (at < selector.length) {
    SELECTOR_PART.lastIndex = at;
    const found = SELECTOR_PART.exec(selector);
    if (!found || found[0] === '')
      return refuse(
        `“${selector.slice(at, at + 20)}” is no part of a selector that adapters may use`,
        'Use names, #ids, .classes, [attributes], :nth-child() and the like, with spaces or > between.',
      );
    const [part, pseudo, inner] = found;
    if (pseudo !== undefined) {
      if (!PSEUDO.has(pseudo))
        return refuse(
          `:${pseudo} is not allowed`,
          `Allowed are ${[...PSEUDO].map((each) => `:${each}`).join(', ')}.`,
        );
      if (/^(?:not|is)$/.test(pseudo)) {
        if (!inner || /^[\s\S]*[:\s>+~][\s\S]*$/.test(inner))
          return refuse(`:${pseudo}() may hold simple parts only`, 'Write :not(.old) or :is(td, th).');
      } else if (inner !== undefined && !/^\s*(?:odd|even|[+-]?\d*n?\s*(?:[+-]\s*\d+)?)\s*$/i.test(inner))
        return refuse(`:${pseudo}(${inner}) is not understood`, 'Write a number such as :nth-child(3).');
    } else if (/^[\s>+~]+$/.test(part)) {
      if (part.trim() !== '' || at + part.length < selector.length) steps += 1;
    } else if (part.startsWith(',')) branches += 1;
    at += part.length;
  }
  if (steps > MOST_STEPS || branches > MOST_BRANCHES)
    return refuse(
      `has ${steps} steps in ${branches} parts; ${MOST_STEPS} in ${MOST_BRANCHES} are allowed`,
      'Begin nearer to what you look for.',
    );
  return /^\s*[>+~,]|[>+~,]\s*$/.test(selector) && !/^\s*>/.test(selector)
    ? refuse('begins or ends with a combinator', 'Write what stands before or after it.')
    : null;
}

const AXES = 'child|descendant|self|parent|following-sibling|preceding-sibling|ancestor|attribute';
const CALLS = new Set(
  'text node normalize-space contains starts-with position last not string count'.split(' '),
);
const PATH_PART = new RegExp(
  String.raw`\s+|//?|\.\.?|@?\*|(?:(${AXES})::)|([a-z][a-z-]*)\(|@?[\p{L}_][\p{L}\d_.-]*(?![\p{L}\d_.-]*[(:])|"[^"]*"|'[^']*'|\d+|[[\]),|=]|!=|[<>]=?|\+|-`,
  'iuy',
);

/** An XPath 1.0 path: known axes and functions, at most two `//`, predicates not nested. */
export function refusePath(path: string): Refusal | null {
  const long = tooLong(path, LONGEST);
  if (long) return long;
  let anywhere = 0;
  let steps = 0;
  const open: string[] = [];
  let predicates = 0;
  let at = 0;
  while (at < path.length) {
    PATH_PART.lastIndex = at;
    const found = PATH_PART.exec(path);
    if (!found)
      return refuse(
        `“${path.slice(at, at + 20)}” is no part of a path that adapters may use`,
        'Use steps such as .//td[3], @title="…" and contains(…).',
      );
    const [part, axis, call] = found;
    if (call !== undefined) {
      if (!CALLS.has(call))
        return refuse(`${call}() is not allowed`, `Allowed are ${[...CALLS].join(', ')}.`);
      open.push('(');
    } else if (axis === 'descendant' || axis === 'ancestor') anywhere += 1;
    else if (part === '//') {
      anywhere += 1;
      steps += 1;
    } else if (part === '/') steps += 1;
    else if (part === '[') {
      if (open.includes('['))
        return refuse('has a predicate within a predicate', 'Put them one after another.');
      predicates += 1;
      open.push('[');
    } else if (part === ']' || part === ')') {
      if (open.pop() !== (part === ']' ? '[' : '('))
        return refuse('has brackets that do not close', 'Count the [ ] and ( ).');
    }
    at += part.length;
  }
  if (open.length) return refuse('has brackets that do not close', 'Count the [ ] and ( ).');
  if (anywhere > 2)
    return refuse(
      `looks anywhere ${anywhere} times; two are allowed`,
      'Write the steps between instead of //.',
    );
  if (steps > 2 * MOST_STEPS || predicates > 6)
    return refuse('has too many steps', 'Begin nearer to what you look for.');
  return null;
}

/**
 * A regular expression that takes a value out of a text: no repetition of what repeats, no alternatives that
 * repeat, no look-around, no references back, so that its time stays in proportion to the text.
 */
export function refuseExpression(source: string): Refusal | null {
  const long = tooLong(source, LONGEST_EXPRESSION);
  if (long) return long;
  const groups: { repeats: boolean; choice: boolean }[] = [{ repeats: false, choice: false }];
  let last: { repeats: boolean; choice: boolean } | null = null;
  let repeats = 0;
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const times = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(rest);
    if (times) {
      const open = /^[*+]/.test(times[0]) || (times[2] !== undefined && times[3] === '');
      const most = Number(times[3] || times[1] || 0);
      if (most > MOST_TIMES)
        return refuse(`repeats ${most} times; ${MOST_TIMES} are allowed`, 'Take less text at a time.');
      if (last && (open || most > 1) && (last.repeats || last.choice))
        return refuse('repeats something that itself repeats or chooses', 'Write the repetition once.');
      if (open && (repeats += 1) > MOST_REPEATS)
        return refuse(
          `has ${repeats} repetitions without end; ${MOST_REPEATS} are allowed`,
          'Say how often: \\d{1,4} instead of \\d+.',
        );
      if (open || most > 1) groups.at(-1)!.repeats = true;
      last = null;
      at += times[0].length;
      continue;
    }
    const set = /^\[(?:\\.|[^\]\\])*\]/.exec(rest);
    if (set) {
      last = { repeats: false, choice: false };
      at += set[0].length;
    } else if (rest.startsWith('\\')) {
      if (/^\\(?:[1-9]|k<)/.test(rest))
        return refuse('refers back to a group', 'Adapters can’t compare parts of a text.');
      last = { repeats: false, choice: false };
      at += 2;
    } else if (rest.startsWith('(')) {
      if (/^\(\?(?!:)/.test(rest))
        return refuse('looks ahead, behind or names a group', 'Use ( ) or (?: ) only.');
      groups.push({ repeats: false, choice: false });
      last = null;
      at += rest.startsWith('(?:') ? 3 : 1;
    } else if (rest.startsWith(')')) {
      if (groups.length === 1) return refuse('has brackets that do not close', 'Count the ( ).');
      last = groups.pop()!;
      const outer = groups.at(-1)!;
      outer.repeats ||= last.repeats;
      outer.choice ||= last.choice;
      at += 1;
    } else if (rest.startsWith('|')) {
      groups.at(-1)!.choice = true;
      last = null;
      at += 1;
    } else {
      last = /^[\^$]/.test(rest) ? null : { repeats: false, choice: false };
      at += 1;
    }
  }
  try {
    new RegExp(source, 'u');
  } catch {
    return refuse('is no regular expression', 'Try it on one of the values first.');
  }
  return null;
}

/** A path with `*` for anything: plain comparison, no expression. */
export function refusePattern(pattern: string): Refusal | null {
  const long = tooLong(pattern, LONGEST);
  if (long) return long;
  if (!pattern.startsWith('/'))
    return refuse('does not begin with /', 'Write the part after the host: /klant/*.');
  return (pattern.match(/\*/g) ?? []).length > 6 || pattern.includes('**')
    ? refuse('has too many stars', 'Six are allowed, and one is enough between two words.')
    : null;
}
