/**
 * What is wrong with a rule, in the language of the screen. The engine and the loader say it in English, which files
 * and the shell keep; here each sentence has its Dutch one.
 */
import type { Problem } from '../indicators/compile.ts';
import type { Language } from '../street/signal.ts';

const TYPES: Record<string, string> = {
  bool: 'ja of nee',
  double: 'een getal',
  int: 'een getal',
  string: 'tekst',
  Date: 'een dag',
  'list<string>': 'een lijst van teksten',
};
const TOKENS: Record<string, string> = {
  EOF: 'het einde van de regel',
  NUMBER: 'een getal',
  STRING: 'tekst tussen aanhalingstekens',
  IDENTIFIER: 'een naam',
  BOOLEAN: 'true of false',
  LPAREN: '(',
  RPAREN: ')',
  LBRACKET: '[',
  RBRACKET: ']',
  LBRACE: '{',
  RBRACE: '}',
  DOT: 'een punt',
  COMMA: 'een komma',
  COLON: ':',
  QUESTION: '?',
  EQ: '==',
  NE: '!=',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  PLUS: '+',
  MINUS: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
  MODULO: '%',
  AND: '&&',
  OR: '||',
  NOT: '!',
  IN: 'in',
};
const PARTS: Record<string, string> = {
  rule: 'De regel geeft',
  value: 'Het getal ernaast geeft',
  of: 'Het tweede getal geeft',
  date: 'De dag ernaast geeft',
};
const SCOPES: Record<string, string> = { caseload: 'de caseload', page: 'de pagina' };

const type = (name = ''): string => TYPES[name] ?? name;
const token = (name = ''): string => TOKENS[name] ?? name;
/** `double == string`, `days_since(string)`: names of types within other text. */
const types = (text = ''): string =>
  text.replaceAll(/list<string>|\b(?:bool|double|int|string|Date)\b/g, (one) => type(one));

type Say = (...parts: string[]) => string;

/** In the order of `utils/indicators/compile.ts` and `closed.ts`, then those of the CEL engine. */
const SENTENCES: [RegExp, Say][] = [
  [
    /^The (rule|value|of|date) gives (.+), and must give (.+)\.$/,
    (part, is, must) =>
      `${PARTS[part!]} ${type(is)}. Dat moet zijn: ${must!.split(' or ').map(type).join(' of ')}.`,
  ],
  [/^"(.+)" is no field of the vocabulary\.$/, (field) => `Het veld “${field}” bestaat niet.`],
  [
    /^The rule uses "(.+)", and the inputs don't name it\.$/,
    (field) => `De regel gebruikt “${field}”. Dat veld staat niet bij de velden van de regel.`,
  ],
  [
    /^The rule calls (.+)\(\), and the inputs name none of its fields\.$/,
    (name) => `De regel gebruikt ${name}(). De velden daarvan staan niet bij de velden van de regel.`,
  ],
  [/^A group without fields is never read\.$/, () => 'Bij de velden van de regel staat een lege groep.'],
  [/^Add a group (.+)\.$/, (group) => `Voeg een groep toe: ${group}.`],
  [/^It reads (.+)\.$/, (fields) => `De functie kijkt naar ${fields}.`],
  [/^Rule: ([^]+)$/, (rule) => `De regel: ${rule}`],
  [/^Did you mean "(.+)"\?$/, (field) => `Bedoel je “${field}”?`],
  [
    /^Fields of class (.+) can't be used in rules\.$/,
    (handling) => `Dit veld mag een regel niet gebruiken (klasse ${handling}).`,
  ],
  [
    /^Fields of a client can't be used in a rule about the (.+)\.$/,
    (scope) => `Een regel over ${SCOPES[scope!] ?? scope} gebruikt geen velden van één cliënt.`,
  ],
  [
    /^Days compare with days .+$/,
    () =>
      'Vergelijk een dag met een dag (plan_end < today). Een getal van dagen krijg je met days_since() of days_until().',
  ],
  [
    /^A rule can’t add, count or weigh: no score or total can be made\.$/,
    () => 'Een regel kan niet optellen, tellen of wegen. Zo kan niemand een score maken.',
  ],
  [/^A minus stands before a plain number only\.$/, () => 'Een min staat alleen voor een los getal.'],
  [/^“(.+)” is not for rules\.$/, (what) => `“${what}” hoort niet in een regel.`],
  [
    /^After “in” stands a list of plain texts, such as (.+)\.$/,
    (list) => `Na “in” staat een lijst van losse teksten, zoals ${list}.`,
  ],
  [/^“(.+)” takes a plain text\.$/, (name) => `Achter “${name}” staat een losse tekst.`],
  [
    /^A choice \(… \? … : …\) stands only for a number of days within a function\.$/,
    () => 'Een keuze (… ? … : …) kan alleen bij een getal van dagen binnen een functie.',
  ],
  [
    /^(.+)\(\) can only be shown as it is: it is never part of a rule\.$/,
    (name) => `Je kunt ${name}() alleen laten zien. Een regel kan er niet op rusten.`,
  ],
  [
    /^(.+)\(\) belongs to a figure, and a signal about a client can’t rest on it\.$/,
    (name) => `De functie ${name}() hoort bij een cijfer. Een signaal over een cliënt kan er niet op rusten.`,
  ],
  [
    /^(.+)\(\) starts from a day that was read, and only once\.$/,
    (name) => `De functie ${name}() begint bij een dag die gelezen is, en staat er één keer.`,
  ],
  [/^Unknown variable: (.+)$/, (name) => `De naam “${name}” bestaat niet.`],
  [/^no such overload: ([^]+)$/, (what) => `Dit past niet bij elkaar: ${types(what)}.`],
  [/^found no matching overload for '([^]+)'$/, (what) => `Zo bestaat deze functie niet: ${types(what)}.`],
  [
    /^Logical operator requires bool operands, got '(.+)'$/,
    (is) => `Naast && en || staat iets dat ja of nee is. Hier staat ${type(is)}.`,
  ],
  [
    /must be bool, got '(.+)'$/,
    (is) => `Voor het vraagteken staat iets dat ja of nee is. Hier staat ${type(is)}.`,
  ],
  [/^Ternary branches must have the same type/, () => 'Beide kanten van een keuze zijn van dezelfde soort.'],
  [/^List elements must have the same type/, () => 'In een lijst staan dingen van dezelfde soort.'],
  [/^Expected (\w+), got (\w+)$/, (must, is) => `Hier hoort ${token(must)}. Er staat ${token(is)}.`],
  [/^Unexpected token: (\w+)$/, (is) => `Hier staat ${token(is)}, en dat past hier niet.`],
  [/^Unexpected character: '?([^]*?)'?$/, (is) => `Het teken “${is}” past hier niet.`],
  [/^Unterminated (?:triple-quoted )?string$/, () => 'Hier mist een aanhalingsteken aan het eind.'],
  [/^Newlines not allowed in single-quoted strings$/, () => 'Een tekst loopt niet door op een nieuwe regel.'],
  [/^Invalid (?:number|integer|hex integer): (.+)$/, (is) => `“${is}” is geen getal.`],
  [/^Invalid exponent$/, () => 'Dit is geen getal.'],
  [/not allowed in bytes literals$/, () => 'Na een schuine streep in een tekst staat iets dat niet kan.'],
  [/^Exceeded /, () => 'De regel is te lang.'],
  [
    /^(?:Cannot index type|List index must be int|No such key)/,
    () => 'Blokhaken horen alleen om een lijst van teksten. Hier staan ze achter iets anders.',
  ],
  [/^Map (?:key|value) uses wrong type/, () => 'Tussen accolades staan dingen van dezelfde soort.'],
  [
    /^(?:Invalid|Octal) .*(?:escape|surrogate)/,
    () => 'Na een schuine streep in een tekst staat iets dat niet kan.',
  ],
  [/cannot be range of a comprehension/, () => 'Zoeken in een lijst kan alleen in een lijst.'],
  [
    /invalid (?:predicate iteration variable|variable argument|argument)$/,
    () => 'Tussen deze haakjes hoort eerst een naam.',
  ],
  [
    /^Reserved identifier: (.+)$/,
    (name) => `De naam “${name}” is van CEL zelf. Een regel kan die niet gebruiken.`,
  ],
];

/** In Dutch; null for a sentence that is not known here. */
export function inDutch(sentence: string): string | null {
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match) return say(...match.slice(1));
  }
  return null;
}

/** Message and hint in one text. What has no Dutch sentence stays as the engine says it, and says so. */
export function problemInWords(
  { message, hint }: Pick<Problem, 'message' | 'hint'>,
  language: Language,
): string {
  if (language === 'en') return [message, hint].filter(Boolean).join(' ');
  const said = inDutch(message) ?? `Dit klopt niet. In het Engels: ${message}`;
  return [said, hint && (inDutch(hint) ?? hint)].filter(Boolean).join(' ');
}
