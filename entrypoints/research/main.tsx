import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import type { StudyDesk } from '../../components/research/study-desk.ts';
import { Research } from '../../components/research/Research.tsx';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

/** Nothing is sent: the browser makes a file of it, as it does of any download. */
function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === 'string' ? 'text/csv;charset=utf-8' : 'application/zip';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const desk: StudyDesk = {
  page: () => askDesk('study', null),
  accept: (file, words, filling) => askDesk('acceptStudy', { file, words, filling }),
  pause: (length) => askDesk('pauseStudy', length),
  resume: () => askDesk('resumeStudy', null),
  log: (asked) => askDesk('studyLog', asked),
  leakGuard: () => askDesk('leakGuard', null),
  deleteOne: (session, seq) => askDesk('deleteTrace', { session, seq }),
  deleteAll: () => askDesk('deleteTraces', null),
  remark: (text) => askDesk('remark', { text }),
  noteExport: (copy) => askDesk('noteExport', copy),
  withdraw: () => askDesk('withdraw', null),
  save,
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
render(() => <Research desk={desk} language={language} />, document.getElementById('app')!);
