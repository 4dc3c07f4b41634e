import { render } from 'solid-js/web';
import { browser } from 'wxt/browser';
import { download } from '../../components/parts/download.ts';
import type { Holder } from '../../components/settings/holder.ts';
import { Settings } from '../../components/settings/Settings.tsx';
import { followLook } from '../../components/parts/look.ts';
import { askDesk, onDeskChange } from '../../utils/wire/ask.ts';

const holder: Holder = {
  held: () => askDesk('held', null),
  setKeeping: (change) => askDesk('setKeeping', change),
  keptAbout: (client) => askDesk('keptAbout', client),
  wipeClient: (client) => askDesk('wipeClient', client),
  wipeAll: () => askDesk('wipeAll', null),
  citizenDesk: () => askDesk('citizenDesk', null),
  setCitizenDesk: (desk) => askDesk('setCitizenDesk', desk),
  onChange: onDeskChange,
  print: () => window.print(),
  settings: () => askDesk('settings', null),
  applySettings: (file) => askDesk('applySettings', file),
  setTheme: (theme) => askDesk('setTheme', theme),
  diagnosis: () => askDesk('diagnosis', null),
  save: download,
};

followLook(() => askDesk('look', null), onDeskChange);
const language = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
render(() => <Settings holder={holder} language={language} />, document.getElementById('app')!);
