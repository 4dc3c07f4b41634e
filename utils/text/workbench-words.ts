/** Views of the workbench, by the name that stands in its address. */
export type TabId = 'write' | 'try' | 'learn' | 'share' | 'account';

/** Words around the views of the workbench. */
export interface WorkbenchWords {
  title: string;
  views: string;
  tabs: Record<TabId, string>;
  noPack: string;
  failed: string;
}
