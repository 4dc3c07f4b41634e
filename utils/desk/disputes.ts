import { localDay } from '../annotations/days.ts';
import { canonical } from '../packs/checksum.ts';
import { readFindings } from '../store/findings.ts';
import { readNorms } from '../store/norms.ts';
import { readLanguage } from '../store/settings.ts';
import type { Kept, Stance } from '../street/annotation.ts';
import type { NormNote } from '../street/norm.ts';
import type { DisputesAsked, DisputesNow } from '../wire/disputes.ts';
import {
  inOrder,
  isoWeek,
  type DisputeEntry,
  type FindingEntry,
  type NormEntry,
} from '../workbench/dispute-file.ts';
import type { Annotator } from './annotator.ts';
import type { QuestionHandlers } from './calls.ts';
import type { Judge } from './judge.ts';

type Disputed = Kept<Extract<Stance, { kind: 'dispute' }> & { indicator: string }>;

/** Disputes as facts about rules, for a file that the coach gives away: nothing of whom leaves the store. */
export class Disputes {
  readonly #judge: Pick<Judge, 'pack'>;
  readonly #annotator: Annotator;

  constructor(judge: Pick<Judge, 'pack'>, annotator: Annotator) {
    this.#judge = judge;
    this.#annotator = annotator;
  }

  readonly questions = {
    disputes: (asked) => this.#now(asked),
  } satisfies Partial<QuestionHandlers>;

  async #now(asked: DisputesAsked): Promise<DisputesNow> {
    const { store, isOpen } = this.#annotator;
    const today = localDay(new Date());
    const rules = new Map(this.#judge.pack.indicators.map((rule) => [rule.id, rule]));
    const disputes: DisputeEntry[] = [];
    const leftOut = { own: 0, unknown: 0 };
    const kept = isOpen ? store.ofKind('dispute').map((one) => one.kept as Disputed) : [];
    for (const one of kept) {
      if (one.keptUntil < today) continue;
      const rule = rules.get(one.indicator);
      if (!rule) leftOut.unknown++;
      else if (rule.ownOnly) leftOut.own++;
      else disputes.push(entryOf(one, asked));
    }
    const ordered = inOrder(disputes);
    const norms = inOrder(
      (await readNorms())
        .filter((note) => rules.has(note.rule) && note.pack.id === this.#judge.pack.id)
        .map(normOf),
    );
    const findings = inOrder(
      (await readFindings())
        .filter(({ pack }) => pack.id === this.#judge.pack.id)
        .flatMap(({ pack, at, found }) =>
          found.map((one): FindingEntry => ({ ...one, pack, week: isoWeek(localDay(new Date(at))) })),
        ),
    );
    const about = new Set([...ordered, ...norms].map(({ rule }) => rule));
    return {
      isOpen,
      language: await readLanguage(),
      disputes: ordered,
      norms,
      findings,
      leftOut,
      names: Object.fromEntries(
        [...about].map((id) => {
          const { nl, en } = rules.get(id)!.texts;
          return [id, { nl: nl.name, en: en.name }];
        }),
      ),
      mark: await this.#markOf(ordered, { norms, findings }),
    };
  }

  /** Empty where there is nothing to give, or no store for the key that it is made with: that comes with the first thing that is kept. */
  async #markOf(
    disputes: readonly DisputeEntry[],
    { norms, findings }: Pick<DisputesNow, 'norms' | 'findings'>,
  ): Promise<string> {
    const { store, isOpen } = this.#annotator;
    const rest = norms.length + findings.length;
    if (!isOpen || disputes.length + rest === 0) return '';
    return store.aliasOf('disputes', canonical(rest > 0 ? { disputes, norms, findings } : disputes));
  }
}

const normOf = ({ rule, version, pack, said, role, words, at }: NormNote): NormEntry => ({
  rule,
  version,
  pack,
  said,
  role,
  words,
  week: isoWeek(localDay(new Date(at))),
});

function entryOf(one: Disputed, { role, words }: DisputesAsked): DisputeEntry {
  return {
    rule: one.indicator,
    version: one.version ?? null,
    pack: one.pack ?? null,
    theme: one.theme,
    reason: one.reason,
    ...(words && one.words !== undefined && { words: one.words }),
    week: isoWeek(localDay(new Date(one.at))),
    role,
    said: 'objected',
  } as DisputeEntry;
}
