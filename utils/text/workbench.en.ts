import type { WorkbenchWords } from './workbench-words.ts';

export const workbenchEn: WorkbenchWords = {
  title: 'Workbench',
  views: 'What you want to do',
  tabs: { write: 'Write', try: 'Try', learn: 'Learn', share: 'Share', account: 'Account' },
  noPack: 'The pack in use can’t be read. Choose another one under Share.',
  failed: 'That did not work. Try it again.',
};
