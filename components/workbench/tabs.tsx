import type { Component } from 'solid-js';
import type { TabId } from '../../utils/text/workbench-words.ts';
import { AccountTab } from './AccountTab.tsx';
import type { Bench } from './bench.ts';
import { Learn } from './Learn.tsx';
import { Share } from './Share.tsx';
import { Try } from './Try.tsx';
import { Write } from './Write.tsx';

export interface BenchTab {
  id: TabId;
  view: Component<Bench>;
  /** What shows where the pack in use can't be read; absent: that it can't be. */
  withoutPack?: Component<Pick<Bench, 'desk' | 'language'>>;
}

const ShareTab = (props: Pick<Bench, 'desk' | 'language'>) => (
  <Share shelf={props.desk.shelf} language={props.language} />
);

/** The views of the workbench in the order shown. */
export const TABS: readonly BenchTab[] = [
  { id: 'write', view: Write },
  { id: 'try', view: Try },
  { id: 'learn', view: Learn },
  { id: 'share', view: ShareTab, withoutPack: ShareTab },
  { id: 'account', view: AccountTab },
];
