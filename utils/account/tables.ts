import type { Pack } from '../street/pack.ts';
import type { VocabularyField } from '../vocabulary/index.ts';
import { heading, text, type Block } from './document.ts';
import type { Facts } from './facts.ts';

/** Every field that a rule of the pack reads: how it is handled, and by how many rules it is read. Then what else is read. */
export function readFields(facts: Facts): Block[] {
  const { pack, fields, vocabulary, words } = facts;
  const rows = fields.map((field) => [
    facts.field(field),
    // A field of no vocabulary is not read.
    words.handling[vocabulary.find(({ id }) => id === field)?.handling ?? 'never'],
    `${pack.indicators.filter(({ inputs }) => inputs.flat(2).includes(field)).length}`,
  ]);
  const others = (['keep', 'session', 'presence'] as const).map((handling) => {
    const names = namesOf(facts, (field) => field.handling === handling && !fields.includes(field.id));
    return `${words.handling[handling]} ${names.join(', ')}.`;
  });
  return [
    { kind: 'table', head: words.fieldHead, rows },
    text(words.otherFields),
    { kind: 'list', items: others },
  ];
}

/** Every field that is never read, whatever a pack asks. */
export const neverRead = (facts: Facts): Block[] => [
  text(`${namesOf(facts, ({ handling }) => handling === 'never').join(', ')}.`),
];

/** Names of fields, each once: two areas may have a field of one name. */
const namesOf = ({ vocabulary, field }: Facts, which: (field: VocabularyField) => boolean): string[] => [
  ...new Set(vocabulary.filter(which).map(({ id }) => field(id))),
];

/** The rules that say something of the coach's own work. */
export function ownRules({ pack, ownOnly, language, words }: Facts): Block[] {
  const about = pack.indicators.filter(({ scope }) => scope === 'caseload');
  const rules = [...new Set([...ownOnly, ...about])];
  if (rules.length === 0) return [text(words.noOwnRules)];
  const rows = rules.map((one) => [
    one.texts[language].name,
    one.on ? words.on : words.off,
    one.ownOnly ? words.ownOnly : words.notOwnOnly,
    one.texts[language].objection,
  ]);
  return [{ kind: 'table', head: words.ownHead, rows }];
}

/** What the pack asks about a citizen, as it starts, under the names of its groups. */
export function groupQuestions({ pack, language, words }: Facts): Block[] {
  const asked = groupsOf(pack).flatMap(([group, rules]) => {
    const items = rules
      .filter(({ on, scope }) => on && scope === 'client')
      .map(({ texts }) => texts[language].question);
    return items.length === 0
      ? []
      : [heading(pack.groups[group][language], 3), { kind: 'list', items } as const];
  });
  return asked.length > 0 ? asked : [text(words.noQuestions)];
}

/** The groups of a pack that have a rule, in the order of the pack. */
export function groupsOf(pack: Pack) {
  return (Object.keys(pack.groups) as (keyof Pack['groups'])[])
    .map((group) => [group, pack.indicators.filter((one) => one.group === group)] as const)
    .filter(([, rules]) => rules.length > 0);
}
