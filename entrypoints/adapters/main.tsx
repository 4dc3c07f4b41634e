import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import { Adapters } from '../../components/adapters/Adapters.tsx';
import type { AdapterShelf } from '../../components/adapters/shelf.ts';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

const shelf: AdapterShelf = {
  all: () => askDesk('adapters', null),
  take: (text) => askDesk('importAdapter', { text }),
  switch: (id, on) => askDesk('switchAdapter', { id, on }),
  remove: (id) => askDesk('removeAdapter', { id }),
  language: async () => (await askDesk('held', null)).language,
  onChange: onDeskChange,
};

followLook(() => askDesk('look', null), onDeskChange);
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <Adapters shelf={shelf} language={language} />, document.getElementById('app')!);
