import type { Lens } from '../../utils/wire/view.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { useView } from '../parts/view.tsx';

const LENSES: readonly Lens[] = ['client', 'caseload'];

/** The two lenses as tabs. */
export function LensTabs(props: { lens: Lens; onChoose: (lens: Lens) => void }) {
  const view = useView();
  return (
    <Tabs
      label={view.texts().words.shell.lenses}
      class="lens-tabs"
      tabs={LENSES}
      nameOf={(lens) => view.texts().words.shell[lens]}
      chosen={props.lens}
      onChoose={(lens) => props.onChoose(lens)}
    />
  );
}
