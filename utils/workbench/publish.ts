/** Puts a draft into its pack: the next version of both, with a line that says what changed. */
import { checkPack } from '../packs/check.ts';
import { canonical } from '../packs/checksum.ts';
import { runExamples, type ExampleRun } from '../packs/examples.ts';
import type { PackFile } from '../street/pack-file.ts';
import { leadingName, usesName, withName } from '../indicators/named.ts';
import type { Change, Indicator, NamedThreshold } from '../street/pack.ts';
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
 * The file with the draft in it, at its place or at the end. Where its threshold has a name and another number, that
 * number changes in the pack and with every rule that uses the name. Everything else stays as it stood, broken parts
 * too; checksum and signature were about another content and go.
 * @param file the document of the pack
 */
export function published(
  file: PackFile,
  { plain: _, ...draft }: Indicator,
  publication: Publication,
): PackFile {
  const { day, what } = publication;
  const moved = movedBy(draft, file.thresholds);
  const before = file.indicators.find(({ id }) => id === draft.id);
  const changeOf = (version: string): Change => ({ version, day, what });
  const own = before ? nextVersion([before.version]) : '1.0.0';
  const indicator: Indicator = {
    ...draft,
    version: own,
    changes: [changeOf(own), ...(before?.changes ?? [])],
  };
  return {
    ...nextOf(file, publication),
    ...(moved && {
      thresholds: file.thresholds?.map((each) => (each.id === moved.id ? moved : each)),
    }),
    indicators: before
      ? file.indicators.map((each) => (each.id === draft.id ? indicator : withMoved(each)))
      : [...file.indicators.map(withMoved), indicator],
  };

  function withMoved(each: Indicator): Indicator {
    if (!moved || typeof each.rule !== 'string' || !usesName(each, moved.id)) return each;
    const next = nextVersion([each.version]);
    return {
      ...each,
      version: next,
      changes: [changeOf(next), ...(each.changes ?? [])],
      ...(leadingName(each.rule, file.thresholds) === moved.id && { threshold: moved.value }),
    };
  }
}

/** The named threshold to which a draft gives another number; null where it gives none. */
export function movedBy(
  { rule, threshold }: Pick<Indicator, 'rule' | 'threshold'>,
  thresholds: readonly NamedThreshold[] = [],
): NamedThreshold | null {
  const name = leadingName(rule, thresholds);
  const named = thresholds.find(({ id }) => id === name);
  return named && threshold !== null && threshold !== named.value ? { ...named, value: threshold } : null;
}

/**
 * The file with other named thresholds, as the next version of the pack.
 * @param file the document of the pack
 */
export function withThresholds(
  file: PackFile,
  thresholds: NamedThreshold[],
  publication: Publication,
): PackFile {
  return { ...nextOf(file, publication), thresholds };
}

/**
 * The file in which a named threshold is called otherwise, as the next version of the pack. The rules that use it follow;
 * they say the same as before, so they keep their versions, and what was disputed of them stays together.
 * @param to `id` is its name in rules
 */
export function withRenamed(
  file: PackFile,
  from: string,
  to: Pick<NamedThreshold, 'id' | 'name'>,
  publication: Publication,
): PackFile {
  const thresholds = (file.thresholds ?? []).map((each) => (each.id === from ? { ...each, ...to } : each));
  return {
    ...withThresholds(file, thresholds, publication),
    // A broken part stays as it stands.
    indicators: file.indicators.map((each) =>
      typeof each.rule === 'string' && usesName(each, from) ? withName(each, from, to.id) : each,
    ),
  };
}

/** The next version of a document: its checksum and signature were about another content. */
function nextOf(file: PackFile, { known, day, what }: Publication): PackFile {
  const { checksum: _, signature: __, ...rest } = file;
  const version = nextVersion([file.version, ...known]);
  return { ...rest, version, changes: [{ version, day, what }, ...(file.changes ?? [])] };
}

/** A name for rules that no other threshold has, from what people call it: "Long without contact" → `long_without_contact`. */
export function nameInRules(called: string, isTaken: (name: string) => boolean): string {
  const plain = called
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 30);
  const base = plain.length < 2 ? 'limit' : plain;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!isTaken(name)) return name;
  }
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
