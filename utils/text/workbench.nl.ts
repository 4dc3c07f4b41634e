import type { WorkbenchWords } from './workbench-words.ts';

export const workbenchNl: WorkbenchWords = {
  title: 'Werkbank',
  views: 'Wat je wilt doen',
  tabs: { write: 'Schrijven', try: 'Proberen', learn: 'Leren', share: 'Delen', account: 'Verantwoorden' },
  noPack: 'Het pakket in gebruik is niet te lezen. Kies bij Delen een ander pakket.',
  failed: 'Dat lukte niet. Probeer het nog een keer.',
};
