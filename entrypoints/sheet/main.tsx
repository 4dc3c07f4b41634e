import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import { ClientSheetPage } from '../../components/sheet/ClientSheetPage.tsx';
import type { SheetHolder } from '../../components/sheet/holder.ts';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

// A number drawn by the desk and nothing of the client: an address stays in the browser's history.
const sheet = location.hash.slice(1);

const holder: SheetHolder = {
  read: () => askDesk('clientSheet', { sheet }),
  keepRemark: (text) => askDesk('keepRemark', { sheet, text }),
  answerStudy: (answers) =>
    answers === null
      ? askDesk('takeBackAnswers', { sheet })
      : askDesk('giveAnswers', { sheet, agreed: true, answers }),
  onChange: onDeskChange,
  print: () => window.print(),
};

followLook(() => askDesk('look', null), onDeskChange);
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <ClientSheetPage holder={holder} language={language} />, document.getElementById('app')!);
