/** What the views show of the teaching in a tab. */
import { fieldAt, isLeft, tryOn, type SeenPage } from '../adapters/draft.ts';
import type { TeachState } from '../store/teach-state.ts';
import type { FieldId } from '../street/reading.ts';
import type { TeachColumn, TeachView, TriedField } from '../wire/teach.ts';

export function teachView(state: TeachState, isHere: boolean, seen: SeenPage[]): TeachView {
  const { page, chosen } = state;
  const candidate = candidateOf(state);
  const columns: TeachColumn[] = (isHere ? (candidate?.columns ?? []) : []).map(
    ({ at, expect: _, ...column }) => {
      const field = (page && fieldAt(page, { at })?.field) ?? null;
      return {
        ...column,
        never: column.never || (field !== null && (state.tried?.never.includes(field) ?? false)),
        field,
        left: page !== null && isLeft(page, column),
        tried: triedOf(state, field ?? (column.key === state.now ? (column.guess?.field ?? null) : null)),
      };
    },
  );
  return {
    name: state.name,
    candidates: isHere
      ? state.candidates.map(({ frame, id, kind, title, rows, columns: own }) => ({
          frame,
          id,
          kind,
          title,
          rows,
          columns: own.length,
        }))
      : [],
    chosen: isHere ? chosen : null,
    kind: page?.kind === 'nothing' ? 'list' : (page?.kind ?? candidate?.kind ?? 'list'),
    unit: page?.unit,
    rows: state.tried?.rows ?? candidate?.rows ?? 0,
    columns,
    now: isHere ? state.now : null,
    pointing: isHere && state.pointing,
    canUndo: state.undo.length > 0,
    inUse: state.inUse,
    tried: page ? tryOn(page, seen) : [],
    problem: state.problem,
  };
}

const triedOf = ({ tried }: TeachState, field: FieldId | null): TriedField | null =>
  (field !== null && tried?.fields?.[field]) || null;

export const candidateOf = ({
  candidates,
  chosen,
}: TeachState): TeachState['candidates'][number] | undefined =>
  chosen === null
    ? undefined
    : candidates.find(({ frame, id }) => frame === chosen.frame && id === chosen.id);
