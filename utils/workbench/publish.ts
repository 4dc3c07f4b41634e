/** Puts a draft into its pack: the next version of both, with a line that says what changed. */
import { checkPack } from '../packs/check.ts';
import { canonical } from '../packs/checksum.ts';
import { runExamples, type ExampleRun } from '../packs/examples.ts';
import type { PackFile } from '../street/pack-file.ts';
import type { Change, Indicator } from '../street/pack.ts';
import type { Language } from '../street/signal.ts';
import { compareVersions } from '../packs/version.ts';

/** The version after the highest of these: its second number one up. */
export function nextVersion(versions: readonly string[]): string {
  const highest = [...versions].sort(compareVersions).at(-1) ?? '0.0.0';
  const [major, minor] = highest.split('.').map(Number);
  return `${major}.${minor! + 1}.0`;
}

export interface Publication {
  /** Every version of this pack that is known here, so that none is used twice. */
  known: readonly string[];
  /** `YYYY-MM-DD`. */
  day: string;
  what: Record<Language, string>;
}

/**
 * The file with the draft in it, at its place or at the end. Everything else stays as it stood, broken parts too;
 * checksum and signature were about another content and go.
 * @param file the document of the pack
 */
export function published(
  file: PackFile,
  { plain: _, ...draft }: Indicator,
  { known, day, what }: Publication,
): PackFile {
  const { checksum: __, signature: ___, ...rest } = file;
  const before = file.indicators.find(({ id }) => id === draft.id);
  const changeOf = (version: string): Change => ({ version, day, what });
  const version = nextVersion([file.version, ...known]);
  const own = before ? nextVersion([before.version]) : '1.0.0';
  const indicator: Indicator = {
    ...draft,
    version: own,
    changes: [changeOf(own), ...(before?.changes ?? [])],
  };
  return {
    ...rest,
    version,
    changes: [changeOf(version), ...(file.changes ?? [])],
    indicators: before
      ? file.indicators.map((each) => (each.id === draft.id ? indicator : each))
      : [...file.indicators, indicator],
  };
}

/** Examples of a pack that its rules don't follow (any more). Empty for a document that is no pack. */
export function brokenExamples(json: unknown): ExampleRun[] {
  const { pack, file } = checkPack(json);
  return pack ? runExamples(pack, file?.examples ?? []).filter(({ holds }) => !holds) : [];
}

/** What somebody agrees to who agrees to a run: this example, and what the rule says of it now. */
export const runKey = ({ example, said }: ExampleRun): string => canonical({ example, said });

/** The file in which these examples expect what the rules say now. One of a rule that does not hold on its day goes. */
export function withExamples(file: PackFile, agreed: readonly ExampleRun[]): PackFile {
  if (agreed.length === 0) return file;
  const runs = new Map(agreed.map((run) => [canonical(run.example), run]));
  const examples = file.examples?.flatMap((example) => {
    const run = runs.get(canonical(example));
    if (!run) return [example];
    if (!run.said) return [];
    const { state, value } = run.said;
    return [{ ...example, expect: state, ...(example.value !== undefined && { value }) }];
  });
  return { ...file, examples };
}

/** An indicator to begin with, under an id that no other has. Its texts are for the writer. */
export function newIndicator(taken: readonly string[], day: string): Indicator {
  let n = 1;
  while (taken.includes(`own.rule_${n}`)) n++;
  const texts = {
    name: '',
    question: '',
    raised: '',
    notRaised: '',
    purpose: '',
    thresholdFrom: '',
    objection: '',
  };
  return {
    id: `own.rule_${n}`,
    version: '1.0.0',
    group: 'plan_agreements',
    kind: 'signal',
    scope: 'client',
    rule: 'days_since(plan_last_review) > threshold',
    value: 'days_since(plan_last_review)',
    date: 'plan_last_review',
    inputs: [[['plan_last_review']]],
    threshold: 91,
    unit: 'days',
    on: true,
    owner: '',
    validFrom: day,
    validTo: null,
    texts: { nl: { ...texts }, en: { ...texts } },
  };
}
