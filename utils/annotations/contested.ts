import type { Annotation, DisputeReason, DisputeTheme, Stance } from '../street/annotation.ts';

/** How often one rule was contested, and on what grounds. Nothing of whom. */
export interface RuleContested {
  kinds: Record<Stance['kind'], number>;
  themes: Partial<Record<DisputeTheme, number>>;
  reasons: Partial<Record<DisputeReason, number>>;
  /** By version of the rule; '' where it was not noted. */
  versions: Record<string, number>;
}

/** Facts about rules, by indicator, from what was said of signals: for the talk in the team about the rule. */
export function contestedOf(annotations: Iterable<Annotation>): Record<string, RuleContested> {
  const rules: Record<string, RuleContested> = {};
  for (const one of annotations) {
    if (one.kind !== 'dispute' && one.kind !== 'irrelevant' && one.kind !== 'quiet') continue;
    const rule = (rules[one.indicator] ??= {
      kinds: { dispute: 0, irrelevant: 0, quiet: 0 },
      themes: {},
      reasons: {},
      versions: {},
    });
    rule.kinds[one.kind]++;
    if (one.theme) rule.themes[one.theme] = (rule.themes[one.theme] ?? 0) + 1;
    if (one.reason) rule.reasons[one.reason] = (rule.reasons[one.reason] ?? 0) + 1;
    const version = one.version ?? '';
    rule.versions[version] = (rule.versions[version] ?? 0) + 1;
  }
  return rules;
}
