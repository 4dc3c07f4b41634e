import type { Lens } from '../wire/view.ts';
import type { StudyNow } from '../wire/study.ts';

/** What the conditions of a study that runs make of the screens. The log tells of it with `condition.held`. */
export interface Exposure {
  /** Lens until the coach chooses one in a tab; null follows the kind of page. */
  lens: Lens | null;
  /** Form that a distribution begins in; null is Sidelight's own. */
  form: 'chart' | 'table' | null;
  /** True in a baseline, and wherever the condition is that no indicator is shown. */
  indicatorsOff: boolean;
}

export function exposureOf(study: Pick<StudyNow, 'conditions'> | null): Exposure {
  const exposure: Exposure = { lens: null, form: null, indicatorsOff: false };
  for (const { factor, level } of study?.conditions ?? []) {
    if (factor === 'lens' && (level === 'client' || level === 'caseload')) exposure.lens = level;
    if (factor === 'representation' && (level === 'chart' || level === 'table')) exposure.form = level;
    if (factor === 'indicators') exposure.indicatorsOff = level === 'off';
  }
  return exposure;
}
