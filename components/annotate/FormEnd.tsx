import { useView } from '../parts/view.tsx';

/** Keep it, or leave it. */
export function FormEnd(props: { onCancel: () => void }) {
  const view = useView();
  const words = () => view.texts().words.kept;
  return (
    <div class="form-end">
      <button type="submit" class="button primary">
        {words().save}
      </button>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {words().cancel}
      </button>
    </div>
  );
}
