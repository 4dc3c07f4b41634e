/** Indicators that are being written, on disk: rules and texts, no client data. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Draft, DraftId, DraftStep } from '../street/draft.ts';
import type { Indicator } from '../street/pack.ts';

const TABLE = 'draft|';
/** What is changed within this time goes into one step. */
const STEP_MS = 60_000;
const MOST_STEPS = 30;

const stored = v.object({
  pack: v.string(),
  id: v.string(),
  steps: v.pipe(
    v.array(
      v.object({
        began: v.string(),
        changed: v.string(),
        // It was checked when it came in, and the pack's form looks at it again before it is published.
        indicator: v.custom<Indicator>((value) => typeof value === 'object' && value !== null),
      }),
    ),
    v.minLength(1),
  ),
});

const nameOf = ({ pack, id }: DraftId): string => `${TABLE}${pack}|${id}`;

/** All of them. What can't be read any more is left out and stays on disk. */
export async function readDrafts(): Promise<Draft[]> {
  return Object.entries(await browser.storage.local.get(null)).flatMap(([name, value]) => {
    const read = name.startsWith(TABLE) ? v.safeParse(stored, value) : null;
    return read?.success ? [read.output] : [];
  });
}

/** Keeps a draft as it is now; what it was before goes into its history. @param at ISO time */
export async function writeDraft(
  pack: string,
  indicator: Indicator,
  { apart, at }: { apart: boolean; at: string },
): Promise<Draft> {
  const id = { pack, id: indicator.id };
  const before = (await readDrafts()).find((each) => each.pack === pack && each.id === id.id)?.steps ?? [];
  const draft: Draft = { ...id, steps: stepped(before, indicator, apart, at) };
  await browser.storage.local.set({ [nameOf(id)]: draft });
  return draft;
}

function stepped(before: DraftStep[], indicator: Indicator, apart: boolean, at: string): DraftStep[] {
  const [last, ...earlier] = before;
  if (last && JSON.stringify(last.indicator) === JSON.stringify(indicator)) return before;
  const goesOn = last && !apart && Date.parse(at) - Date.parse(last.began) < STEP_MS;
  const step: DraftStep = { began: goesOn ? last.began : at, changed: at, indicator };
  return [step, ...(goesOn ? earlier : before)].slice(0, MOST_STEPS);
}

/** Changes every step of the drafts of a pack; when each was written stays. @returns the drafts that differ now */
export async function changeDrafts(
  pack: string,
  change: (indicator: Indicator) => Indicator,
): Promise<Draft[]> {
  const changed = (await readDrafts()).flatMap((draft) => {
    if (draft.pack !== pack) return [];
    const steps = draft.steps.map((step) => ({ ...step, indicator: change(step.indicator) }));
    return steps.every(({ indicator }, at) => indicator === draft.steps[at]!.indicator)
      ? []
      : [{ ...draft, steps }];
  });
  await browser.storage.local.set(Object.fromEntries(changed.map((draft) => [nameOf(draft), draft])));
  return changed;
}

export async function removeDraft(id: DraftId): Promise<void> {
  await browser.storage.local.remove(nameOf(id));
}

export async function removeDrafts(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(TABLE));
  await browser.storage.local.remove(names);
}
