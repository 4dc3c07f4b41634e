import type { DisputeTheme } from '../street/annotation.ts';
import type { NormSaid, Role } from '../street/norm.ts';
import type { Change, Indicator, NamedThreshold } from '../street/pack.ts';
import { heading, text, type Block } from './document.ts';
import { fillText } from '../indicators/index.ts';
import { leadingName, usesName } from '../indicators/named.ts';
import { limitOf } from '../text/signal-words.ts';
import type { Facts } from './facts.ts';
import { groupsOf } from './tables.ts';

/** Figures show only where at least so many files of coaches contribute. */
const FEWEST_FILES = 5;

interface NormFigures {
  said: NormSaid;
  times: number | null;
  roles: readonly { role: Role; times: number | null }[];
  words: readonly string[];
}

/** How often one rule was disputed, over the files of coaches. Nothing of whom. */
export interface DisputedRule {
  /** Files that say something of this rule. */
  files: number;
  /** By theme: in how many files, and how often in all of them. */
  themes: Partial<Record<DisputeTheme, { files: number; times: number }>>;
  /** How it should be, by who proposed and who objected; a null is fewer than five files. Absent: nothing is told. */
  norms?: readonly NormFigures[] | undefined;
}

/** By id of the indicator. */
export type Disputed = Readonly<Record<string, DisputedRule>>;

/** Every rule of the pack, with what it asks, why, what speaks against it, its history and how it was disputed. */
export function catalogueBlocks(
  facts: Facts,
  disputed: Disputed | undefined,
  changes: readonly Change[] = [],
): Block[] {
  const { pack, language, words } = facts;
  return [
    ...words.catalogue.intro.map((line) => text(facts.fill(line))),
    ...(changes.length > 0 ? [heading(words.catalogue.packHistory), packHistory(changes, facts)] : []),
    ...(pack.thresholds?.length ? [heading(words.catalogue.named), namedTable(pack.thresholds, facts)] : []),
    ...groupsOf(pack).flatMap(([group, rules]) => [
      heading(pack.groups[group][language]),
      ...rules.flatMap((rule) => ruleBlocks(rule, facts, disputed)),
    ]),
  ];
}

function ruleBlocks(rule: Indicator, facts: Facts, disputed: Disputed | undefined): Block[] {
  const { language, texts, words } = facts;
  const { rows } = words.catalogue;
  const says = rule.texts[language];
  const threshold = rule.threshold === null ? words.catalogue.noThreshold : amount(rule, facts);
  const figures = { threshold: rule.threshold, value: null, date: null };
  const from = fillText(says.thresholdFrom, figures, language);
  const name = leadingName(rule.rule, facts.pack.thresholds);
  const named = facts.pack.thresholds?.find(({ id }) => id === name)?.name[language];
  return [
    heading(says.name, 3),
    {
      kind: 'table',
      head: words.catalogue.head,
      rows: [
        [rows.id, `${rule.id}, ${rule.version}`],
        [rows.question, says.question],
        [rows.rule, [rule.plain?.[language] ?? rule.rule, says.note].filter(Boolean).join(' ')],
        [rows.kind, words.catalogue.kinds[rule.kind]],
        [rows.start, rule.on ? words.on : words.off],
        [
          rows.threshold,
          [threshold, named && words.catalogue.namedAs(named), from].filter(Boolean).join(' '),
        ],
        [rows.fields, texts.list([...new Set(rule.inputs.flat(2))].map(facts.field)) || words.nobody],
        [rows.purpose, says.purpose],
        [rows.objection, says.objection],
        [rows.owner, rule.owner],
        [
          rows.valid,
          words.catalogue.valid(texts.day(rule.validFrom), rule.validTo && texts.day(rule.validTo)),
        ],
        ...(rule.ownOnly ? [[rows.own, words.ownOnly]] : []),
        [rows.history, history(rule, facts)],
        [rows.disputed, disputedText(rule, facts, disputed)],
        ...normRows(disputed?.[rule.id]?.norms, facts),
      ],
    },
  ];
}

/** Each threshold with a name, its number, and the rules that change with it. */
function namedTable(thresholds: readonly NamedThreshold[], facts: Facts): Block {
  const { pack, language, words, texts } = facts;
  return {
    kind: 'table',
    head: words.catalogue.namedHead,
    rows: thresholds.map(({ id, name, value, unit }) => {
      const users = pack.indicators.filter((rule) => usesName(rule, id));
      return [
        name[language],
        amount({ threshold: value, unit }, facts),
        texts.list(users.map((rule) => rule.texts[language].name)) || words.nobody,
      ];
    }),
  };
}

function amount({ threshold, unit }: Pick<Indicator, 'threshold' | 'unit'>, { texts }: Facts): string {
  if (threshold === null || unit === 'list') return '';
  return `${limitOf(texts, unit, threshold)}.`;
}

function history({ changes }: Indicator, facts: Facts): string {
  if (!changes || changes.length === 0) return facts.words.catalogue.noHistory;
  return changes.map((change) => changeText(change, facts)).join(' ');
}

/** Newest first, as the pack file tells it. */
const packHistory = (changes: readonly Change[], facts: Facts): Block => ({
  kind: 'list',
  items: changes.map((change) => changeText(change, facts)),
});

const changeText = ({ version, day, what }: Change, { language, texts }: Facts): string =>
  `${version} (${texts.day(day)}): ${what[language]}`;

function normRows(norms: DisputedRule['norms'], { words }: Facts): string[][] {
  const { catalogue } = words;
  const figure = (times: number | null): string => (times === null ? catalogue.fewer : `${times}`);
  return (norms ?? []).map(({ said, times, roles, words: own }) => {
    const by = roles.flatMap((one) =>
      one.times === null ? [] : [`${catalogue.roles[one.role]}: ${one.times}`],
    );
    const told = own.map((each) => `‘${each}’`).join('; ');
    return [
      catalogue.norms[said],
      [figure(times), by.length > 0 ? ` (${by.join(', ')})` : '', told && `: ${told}`].join(''),
    ];
  });
}

function disputedText({ id }: Indicator, { words }: Facts, disputed: Disputed | undefined): string {
  if (!disputed) return words.catalogue.noFigures;
  const rule = disputed[id];
  if (!rule || rule.files < FEWEST_FILES) return words.catalogue.fewer;
  const themes = Object.entries(rule.themes) as [DisputeTheme, { files: number; times: number }][];
  const parts = themes.map(
    ([theme, { files, times }]) =>
      `${words.catalogue.themes[theme]}: ${files < FEWEST_FILES ? words.catalogue.fewer : times}`,
  );
  return [words.catalogue.files(rule.files), ...parts].join('; ') + '.';
}
