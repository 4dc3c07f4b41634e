import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import type { ListHolder } from '../../components/worklist/list-holder.ts';
import { WorklistPage } from '../../components/worklist/WorklistPage.tsx';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

const holder: ListHolder = {
  worklist: () => askDesk('worklist', null),
  handOut: () => askDesk('handOut', null),
  takeOver: (handed) => askDesk('takeOver', handed),
  dropHanded: () => askDesk('dropHanded', null),
  disputes: (asked) => askDesk('disputes', asked),
  leakGuard: () => askDesk('leakGuard', null),
  onChange: onDeskChange,
  save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads the file after the click; how long that takes is not told.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
};

followLook(() => askDesk('look', null), onDeskChange);
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <WorklistPage holder={holder} language={language} />, document.getElementById('app')!);
