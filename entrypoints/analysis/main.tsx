import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import type { AnalysisDesk } from '../../components/analysis/analysis-desk.ts';
import { Analysis } from '../../components/analysis/Analysis.tsx';
import { download } from '../../components/parts/download.ts';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

const desk: AnalysisDesk = {
  page: () => askDesk('study', null),
  log: (asked) => askDesk('studyLog', asked),
  save: download,
  onChange(listener) {
    const stop = onDeskChange(listener);
    // What is logged changes nothing that the desk tells of: it is read again when the page comes back into sight.
    const seen = (): void => void (document.visibilityState === 'visible' && listener());
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
    };
  },
};

followLook(() => askDesk('look', null), onDeskChange);
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <Analysis desk={desk} language={language} />, document.getElementById('app')!);
