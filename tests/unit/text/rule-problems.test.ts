import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../utils/indicators/compile.ts';
import { inDutch, problemInWords } from '../../../utils/text/rule-problems.ts';
import { loadStandard } from '../indicators/clients.ts';

const pack = loadStandard();
const [clientRule] = pack.indicators.filter(({ scope, kind }) => scope === 'client' && kind === 'signal');
const problemsOf = (rule: string, more: object = {}) => {
  const compiled = compile({
    ...clientRule!,
    rule,
    value: undefined,
    of: undefined,
    date: undefined,
    ...more,
  } as never);
  return Array.isArray(compiled) ? compiled : [];
};

test.each([
  ['days_since(', 'Hier staat het einde van de regel, en dat past hier niet.'],
  ['days_since(plan_ned) > 3', 'De naam “plan_ned” bestaat niet. Bedoel je “plan_end”?'],
  ['plan_end < 3', 'Dit past niet bij elkaar: een dag < een getal.'],
  ['plan_end', 'De regel geeft een dag. Dat moet zijn: ja of nee.'],
  ['days_since(plan_end) > 3 && "ja"', 'Naast && en || staat iets dat ja of nee is. Hier staat tekst.'],
  ['days_since(plan_end) + 1.0 > 3', '“+” hoort niet in een regel. Een regel kan niet optellen'],
  ['client_status == "Lopend', 'Hier mist een aanhalingsteken aan het eind.'],
])('%s is explained in Dutch', (rule, said) => {
  const words = problemsOf(rule).map((problem) => problemInWords(problem, 'nl'));
  expect(words.join('\n')).toContain(said);
  expect(words.join('\n')).not.toContain('In het Engels');
});

test('what is wrong with the inputs too', () => {
  const words = problemsOf('days_since(plan_end) > 3', { inputs: [[['plan_nothing']], []] }).map((problem) =>
    problemInWords(problem, 'nl'),
  );
  expect(words.join('\n')).toContain('Het veld “plan_nothing” bestaat niet.');
  expect(words.join('\n')).toContain('Dat veld staat niet bij de velden van de regel.');
  expect(words.join('\n')).toContain('een lege groep');
  expect(words.join('\n')).not.toContain('In het Engels');
});

test('in English the sentences stay as they are', () => {
  const [problem] = problemsOf('days_since(plan_ned) > 3');
  expect(problemInWords(problem!, 'en')).toBe(`${problem!.message} ${problem!.hint}`);
});

test('every rule of the pack, broken anywhere, is explained in Dutch', () => {
  const rules = pack.indicators.filter(({ scope }) => scope === 'client');
  const sign = fc.constantFrom(
    '(',
    ')',
    '"',
    '+',
    '[',
    ']',
    '?',
    ':',
    '.',
    ',',
    ' 3 ',
    '!',
    '&&',
    'x',
    '@',
    '<',
    '',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      fc.nat(200),
      fc.nat(20),
      sign,
      ({ rule, ...one }, at, cut, put) => {
        const from = at % (rule.length + 1);
        const broken = compile({ ...one, rule: rule.slice(0, from) + put + rule.slice(from + cut) });
        if (!Array.isArray(broken)) return;
        for (const { message, hint } of broken) {
          expect(inDutch(message), message).not.toBeNull();
          if (hint !== null) expect(inDutch(hint), hint).not.toBeNull();
        }
      },
    ),
    { numRuns: 1500 },
  );
});
