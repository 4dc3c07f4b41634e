import type { Annotation, ClientKept, Kept } from '../street/annotation.ts';

/**
 * What an annotation is about, within one client. A slot holds one annotation: a coach who first disputes
 * a signal and then agrees on quiet has said the last thing, and saying it twice changes nothing.
 */
export type Slot = `signal:${string}` | `field:${string}` | 'worklist' | 'intensity' | 'note' | 'remark';

export function slotOf(annotation: Annotation): Slot {
  switch (annotation.kind) {
    case 'dispute':
    case 'irrelevant':
    case 'quiet':
      return `signal:${annotation.indicator}`;
    case 'remembered':
      return `field:${annotation.field}`;
    case 'worklist':
    case 'intensity':
    case 'note':
    case 'remark':
      return annotation.kind;
  }
}

/** Sorts one client's annotations by what they are about. */
export function keptOf(annotations: Iterable<Kept>): ClientKept {
  const kept: ClientKept = {
    stances: {},
    remembered: {},
    worklist: null,
    intensity: null,
    note: null,
    remark: null,
  };
  for (const one of annotations) {
    switch (one.kind) {
      case 'dispute':
      case 'irrelevant':
      case 'quiet':
        kept.stances[one.indicator] = one;
        break;
      case 'remembered':
        kept.remembered[one.field] = one;
        break;
      case 'worklist':
        kept.worklist = one;
        break;
      case 'intensity':
        kept.intensity = one;
        break;
      case 'note':
        kept.note = one;
        break;
      case 'remark':
        kept.remark = one;
        break;
    }
  }
  return kept;
}
