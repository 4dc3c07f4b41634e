import * as v from 'valibot';
import type { Indicator, NamedThreshold, Pack } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { fieldById, withFields, type VocabularyField } from '../vocabulary/index.ts';
import { compile, type Compiled, type PackWords, type Problem } from './compile.ts';
import { indicatorForm, packForm, thresholdForm } from './form.ts';
import { withNamedThreshold } from './named.ts';
import { plainSentence } from './plain/sentence.ts';

export interface Loaded {
  /** The pack with the indicators that work; null when the pack itself can't be read. */
  pack: Pack | null;
  problems: Problem[];
}

const compiled = new WeakMap<Pack, Compiled[]>();

/**
 * Checks a pack and compiles its rules once. An indicator that is wrong is left out and named in the
 * problems, and never breaks the others.
 * @param fields that the pack adds to the vocabulary, checked
 */
export function loadPack(json: unknown, fields?: VocabularyField[]): Loaded {
  return withFields(fields, () => load(json, fields));
}

function load(json: unknown, fields: VocabularyField[] | undefined): Loaded {
  const form = v.safeParse(packForm, json);
  if (!form.success) return { pack: null, problems: formProblems(null, form.issues, '') };
  const problems: Problem[] = [];
  const thresholds = thresholdsIn(form.output.thresholds, problems);
  const words: PackWords = { thresholds, fields };
  const rules: Compiled[] = [];
  const ids = new Set<string>();
  for (const [at, candidate] of form.output.indicators.entries()) {
    const path = `indicators.${at}`;
    const one = v.safeParse(indicatorForm, candidate);
    if (!one.success) {
      problems.push(...formProblems(idOf(candidate), one.issues, path));
      continue;
    }
    const indicator = withNamedThreshold(one.output, thresholds);
    const result = ids.has(indicator.id) ? [twice(indicator)] : compile(indicator, words);
    ids.add(indicator.id);
    if (Array.isArray(result))
      problems.push(
        ...result.map((problem) => ({
          ...problem,
          path: problem.part === 'form' ? `${path}.id` : `${path}.${problem.part}`,
        })),
      );
    else rules.push(spoken(result, words));
  }
  for (const [at, field] of form.output.coreList.entries()) {
    if (!fieldById(field))
      problems.push(
        formProblem(null, `coreList: "${field}" is no field of the vocabulary.`, `coreList.${at}`),
      );
  }
  const { thresholds: _, ...whole } = form.output;
  const pack: Pack = {
    ...whole,
    ...(thresholds && { thresholds }),
    ...(fields && { fields }),
    indicators: rules.map(({ indicator }) => indicator),
  };
  compiled.set(pack, rules);
  return { pack, problems };
}

/** The same pack with something of its indicators changed that no rule depends on: nothing is compiled again. */
export function sharingRules(pack: Pack, change: (indicator: Indicator) => Indicator): Pack {
  const changed: Pack = { ...pack, indicators: pack.indicators.map(change) };
  const byId = new Map(changed.indicators.map((indicator) => [indicator.id, indicator]));
  const rules = allRulesOf(pack).map((rule) => ({ ...rule, indicator: byId.get(rule.indicator.id)! }));
  compiled.set(changed, rules);
  return changed;
}

/** The compiled indicators of a pack that are switched on and valid on a day (`YYYY-MM-DD`). */
export function rulesOf(pack: Pack, day: string): Compiled[] {
  return allRulesOf(pack).filter(
    ({ indicator: { on, validFrom, validTo } }) =>
      on && validFrom <= day && (validTo === null || day <= validTo),
  );
}

function allRulesOf(pack: Pack): Compiled[] {
  let rules = compiled.get(pack);
  if (!rules) {
    rules = pack.indicators.flatMap((indicator) => {
      const result = compile(indicator, pack);
      return Array.isArray(result) ? [] : [result];
    });
    compiled.set(pack, rules);
  }
  return rules;
}

/** Those that hold, each under a name of its own; undefined where the pack says nothing of any. */
function thresholdsIn(listed: unknown[] | undefined, problems: Problem[]): NamedThreshold[] | undefined {
  const seen = new Set<string>();
  return listed?.flatMap((candidate, at) => {
    const path = `thresholds.${at}`;
    const one = v.safeParse(thresholdForm, candidate);
    if (!one.success) problems.push(...formProblems(null, one.issues, path));
    else if (seen.has(one.output.id))
      problems.push(formProblem(null, 'Another threshold of the pack has this name.', `${path}.id`));
    else {
      seen.add(one.output.id);
      return [one.output];
    }
    return [];
  });
}

/** The sentence of a rule in every language. */
export const sentencesOf = (
  indicator: Indicator,
  { thresholds, fields }: PackWords,
): Record<Language, string> =>
  withFields(fields, () => ({
    nl: plainSentence(indicator, 'nl', thresholds),
    en: plainSentence(indicator, 'en', thresholds),
  }));

const spoken = (rule: Compiled, words: PackWords): Compiled => ({
  ...rule,
  indicator: { ...rule.indicator, plain: sentencesOf(rule.indicator, words) },
});

const formProblem = (indicator: string | null, message: string, path?: string): Problem => ({
  indicator,
  ...(path === undefined ? {} : { path }),
  part: 'form',
  line: null,
  column: null,
  message,
  hint: null,
});

const formProblems = (indicator: string | null, issues: v.BaseIssue<unknown>[], within: string): Problem[] =>
  issues.map((issue) => {
    const at = v.getDotPath(issue);
    return formProblem(
      indicator,
      [at, issue.message].filter((part) => part !== null).join(': '),
      [within, at].filter(Boolean).join('.'),
    );
  });

const twice = ({ id }: Indicator): Problem => formProblem(id, 'Another indicator of the pack has this id.');

function idOf(candidate: unknown): string | null {
  const id = typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : null;
  return typeof id === 'string' ? id : null;
}
