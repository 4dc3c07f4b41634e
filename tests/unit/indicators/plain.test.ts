import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../utils/indicators/catalogue.ts';
import { compile } from '../../../utils/indicators/compile.ts';
import { plainSentence, plainWords } from '../../../utils/indicators/plain/sentence.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import type { Language } from '../../../utils/street/signal.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';
import { loadStandard } from './clients.ts';

const LANGUAGES: Language[] = ['nl', 'en'];
const pack = loadStandard();

const say = (rule: string, language: Language = 'nl', threshold: number | null = 14): string =>
  plainSentence({ rule, scope: 'client', kind: 'signal', threshold }, language);

/** What no person should meet in a sentence. */
const CODE = /undefined|null|NaN|&&|\|\||[!<>=_{}[\]]|\bthreshold\b(?!s)|\w+\(\)/;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(pack.indicators.map((each): [string, Indicator] => [each.id, each]))(
    '%s: its sentence names every field and number of the rule, and nothing of its code',
    (_, indicator) => {
      const sentence = indicator.plain![language];
      expect(sentence).toBe(plainSentence(indicator, language));
      expect(sentence).toMatch(
        language === 'nl' ? /^Dit (speelt als|toont) .+\.$/ : /^This (applies when|shows) .+\.$/,
      );
      expect(sentence.replace(/‘[^’]*’/g, '')).not.toMatch(CODE);
      for (const [name] of indicator.rule.matchAll(/\b[a-z]+(_[a-z]+)*\b(?!\()/g)) {
        const field = fieldById(name);
        if (field) expect(sentence).toContain(`‘${field[language][0]!}’`);
      }
      const numbers = [...indicator.rule.matchAll(/\b\d+\b/g)]
        .map(([digits]) => digits)
        .filter((n) => n !== '0');
      if (/\bthreshold\b/.test(indicator.rule) && indicator.threshold !== 0)
        numbers.push(`${indicator.threshold}`);
      for (const number of numbers) expect(sentence).toMatch(new RegExp(`\\b${number}\\b`));
    },
  );

  test('every function that a rule may call has words', () => {
    const words = plainWords[language];
    for (const [name, { result }] of catalogue) {
      if (name === 'filled') continue;
      const args = ['A', 'B', 'C'];
      if (result === 'bool') {
        const [so, not] = [true, false].map((holds) => words.clauses[name]?.(holds, args));
        expect(so, name).toBeTruthy();
        expect(not, name).toBeTruthy();
        expect(so, name).not.toBe(not);
      } else expect(words.terms[name]?.(args), name).toBeTruthy();
    }
    expect(Object.keys({ ...words.clauses, ...words.terms }).filter((name) => !catalogue.has(name))).toEqual(
      [],
    );
  });
});

test('two indicators with different rules have different sentences', () => {
  for (const language of LANGUAGES) {
    const sentences = pack.indicators.map(({ plain }) => plain![language]);
    expect(new Set(sentences).size).toBe(pack.indicators.length);
  }
});

test('another threshold makes another sentence', () => {
  const { rule, scope, kind } = pack.indicators.find(({ id }) => id === 'contact.since_two_way')!;
  expect(plainSentence({ rule, scope, kind, threshold: 1 }, 'nl')).toBe(
    'Dit speelt als er in de laatste 1 dag geen gesprek was.',
  );
});

test.each([
  ['days_since(plan_end) > 1', 'Dit speelt als ‘Einddatum plan’ meer dan 1 dag geleden is.'],
  ['days_since(plan_end) > 0', 'Dit speelt als ‘Einddatum plan’ voorbij is.'],
  ['threshold < days_since(plan_end)', 'Dit speelt als ‘Einddatum plan’ meer dan 14 dagen geleden is.'],
  [
    '!(days_since(plan_end) > threshold)',
    'Dit speelt als ‘Einddatum plan’ niet meer dan 14 dagen geleden is.',
  ],
  [
    '!(days_until(plan_end) <= 3)',
    'Dit speelt als niet geldt dat (‘Einddatum plan’ binnen 3 dagen komt of voorbij is).',
  ],
  [
    '!(exemption || filled(plan_end))',
    'Dit speelt als ‘Ontheffing’ niet op ja staat en ‘Einddatum plan’ leeg is.',
  ],
  [
    'exemption && filled(plan_end) || plan_running()',
    'Dit speelt als ‘Ontheffing’ op ja staat en ‘Einddatum plan’ ingevuld is, of als er een plan loopt.',
  ],
  [
    'exemption && (filled(plan_end) || plan_running())',
    'Dit speelt als ‘Ontheffing’ op ja staat en geldt dat ‘Einddatum plan’ ingevuld is, of dat er een plan loopt.',
  ],
  [
    '(filled(plan_end) || plan_running()) && exemption',
    'Dit speelt als (‘Einddatum plan’ ingevuld is of er een plan loopt) en ‘Ontheffing’ op ja staat.',
  ],
  ['client_status in ["Lopend", "Nieuw"]', 'Dit speelt als bij ‘Status’ “Lopend” of “Nieuw” staat.'],
  ['client_status != "Lopend"', 'Dit speelt als bij ‘Status’ niet “Lopend” staat.'],
  ['team.contains("Zuid")', 'Dit speelt als in ‘Team’ “Zuid” voorkomt.'],
  ['exemption == false', 'Dit speelt als ‘Ontheffing’ niet op ja staat.'],
])('%s', (rule, sentence) => {
  expect(say(rule)).toBe(sentence);
});

/** Rules of any shape over a few clauses, with what they mean as a form in which equal rules are equal. */
interface Shape {
  cel: string;
  means: string;
}
const CLAUSES: Shape[] = [
  'exemption',
  'filled(plan_end)',
  'plan_running()',
  'days_since(plan_start) > threshold',
  'days_until(plan_end) < 5',
  'plan_signed < plan_start',
  'two_way_since(plan_start)',
  'exit_expectation_client',
].map((cel) => ({ cel, means: cel }));

const rules = fc.letrec<{ rule: Shape }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...CLAUSES),
    tie('rule').map(({ cel, means }) => ({ cel: `!(${cel})`, means: negated(means) })),
    fc.tuple(fc.constantFrom('&&', '||'), tie('rule'), tie('rule')).map(([op, a, b]) => ({
      cel: `(${a.cel}) ${op} (${b.cel})`,
      means: list(op, a.means, b.means),
    })),
  ),
})).rule;

/** `["&&", a, b, c]`: a list within a list of the same kind is one list. */
function list(op: string, ...all: string[]): string {
  const flat = all.flatMap((each) =>
    each.startsWith(`["${op}"`) ? (JSON.parse(each) as string[]).slice(1) : [each],
  );
  return JSON.stringify([op, ...flat]);
}

function negated(means: string): string {
  if (means.startsWith('!')) return means.slice(1);
  if (!means.startsWith('[')) return `!${means}`;
  const [op, ...parts] = JSON.parse(means) as string[];
  return list(op === '&&' ? '||' : '&&', ...parts.map(negated));
}

describe.each(LANGUAGES)('any rule, in %s', (language) => {
  test('has a sentence without code', () => {
    fc.assert(
      fc.property(rules, ({ cel }) => {
        expect(say(cel, language).replace(/‘[^’]*’/g, '')).not.toMatch(CODE);
      }),
    );
  });

  test('means one thing: rules that differ never share a sentence, and rules that are equal always do', () => {
    fc.assert(
      fc.property(rules, rules, (a, b) => {
        expect(say(a.cel, language) === say(b.cel, language)).toBe(a.means === b.means);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(rules, (a) => {
        expect(say(`!(!(${a.cel}))`, language)).toBe(say(a.cel, language));
      }),
    );
  });
});

test('what passes the check can be said', () => {
  const base = pack.indicators.find(({ id }) => id === 'plan.past_end')!;
  fc.assert(
    fc.property(rules, ({ cel }) => {
      const inputs = [...new Set([...cel.matchAll(/[a-z_]+/g)].map(([name]) => name))]
        .filter((name) => fieldById(name))
        .map((name) => [[name]]);
      const result = compile({
        ...base,
        rule: cel,
        inputs: [...inputs, [['plan_start']], [['plan_end']], [['last_contact']]],
      });
      expect(Array.isArray(result) ? result : []).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
