import { localDay } from '../../utils/annotations/days.ts';
import type { Slot } from '../../utils/annotations/slot.ts';
import type { AnnotationKind } from '../../utils/street/annotation.ts';
import type { Act } from '../../utils/traces/catalogue.ts';
import { daysBetween } from '../../utils/traces/days.ts';
import type { AnnotationAsked, ViewState } from '../../utils/wire/view.ts';
import { tellAct, type Tell } from '../parts/traces.ts';

/** Says to the log of a study what a coach added: what it is and its closed reasons, never its words or values. */
export interface ActLog {
  /** @returns tells it, once it is kept */
  annotated: (client: string | null, annotation: AnnotationAsked) => () => void;
  retracted: (client: string | null, slot: Slot, kind: AnnotationKind) => void;
  undone: (kind: AnnotationKind) => void;
}

export function createActLog(
  tell: Tell,
  state: () => ViewState,
  versionOf: (indicator: string) => string | undefined,
): ActLog {
  const signal = (indicator: string) => ({ indicator, version: versionOf(indicator) ?? '0.0.0' });
  const isListed = (client: string | null): boolean => {
    const { client: shown, caseload } = state();
    if (shown?.client.key === client && shown.kept) return shown.kept.worklist !== null;
    return caseload.rows.some(({ key, worklist }) => key === client && worklist !== undefined);
  };

  function actOf(client: string | null, asked: AnnotationAsked): Act {
    switch (asked.kind) {
      case 'dispute':
        return {
          kind: 'signal.disputed',
          data: { ...signal(asked.indicator), theme: asked.theme, reason: asked.reason ?? 'own words' },
        };
      case 'irrelevant':
        return { kind: 'signal.set_aside', data: signal(asked.indicator) };
      case 'quiet': {
        const days = Math.max(0, daysBetween(localDay(new Date()), asked.until));
        return { kind: 'signal.quieted', data: { ...signal(asked.indicator), days } };
      }
      case 'worklist':
        return isListed(client)
          ? { kind: 'worklist.ticked', data: { done: asked.done !== null } }
          : { kind: 'worklist.added', data: { indicator: asked.what } };
      case 'intensity':
        return { kind: 'intensity.set', data: { to: asked.intensity } };
      case 'note':
        return { kind: 'note.kept', data: {} };
      case 'remark':
        return { kind: 'citizen.words_kept', data: {} };
      case 'remembered':
        return { kind: 'value.remembered', data: { field: asked.field } };
    }
  }

  function takenBack(slot: Slot, kind: AnnotationKind): Act {
    const about = slot.slice(slot.indexOf(':') + 1);
    switch (kind) {
      case 'dispute':
      case 'irrelevant':
      case 'quiet':
        return { kind: 'signal.restored', data: { ...signal(about), was: kind } };
      case 'worklist':
        return { kind: 'worklist.removed', data: {} };
      case 'intensity':
        return { kind: 'intensity.set', data: { to: 'none' } };
      case 'note':
        return { kind: 'note.removed', data: {} };
      case 'remark':
        return { kind: 'citizen.words_removed', data: {} };
      case 'remembered':
        return { kind: 'value.forgotten', data: { field: about } };
    }
  }

  return {
    annotated(client, asked) {
      const act = actOf(client, asked);
      return () => tellAct(tell, act, client);
    },
    retracted: (client, slot, kind) => tellAct(tell, takenBack(slot, kind), client),
    undone: (kind) => tell('act.undone', { kind }, state().client?.client.key),
  };
}
