import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { STUDY_ALARM } from '../utils/desk/study-alarm.ts';
import { Desk } from '../utils/desk/desk.ts';
import { PAUSE_ALARM } from '../utils/desk/sites.ts';
import { listen } from '../utils/wire/listen.ts';

const RETENTION = 'retention';

export default defineBackground({
  type: 'module',
  main() {
    const desk = new Desk();
    const { onMessage } = browser.runtime;
    listen(onMessage, 'reader', (name, argument, sender) => desk.reader(name, argument, sender));
    listen(onMessage, 'question', (name, argument, sender) => desk.question(name, argument, sender));
    browser.runtime.onConnect.addListener((port) => desk.connect(port));
    browser.windows.onRemoved.addListener((window) => desk.windowClosed(window));
    browser.tabs.onRemoved.addListener((tab) => void desk.tabClosed(tab));

    browser.commands.onCommand.addListener((name, tab) => void (tab && desk.shortcut(name, tab)));

    browser.contextMenus.onClicked.addListener(
      (info, tab) => void (tab?.id !== undefined && desk.menu(info, tab.id)),
    );

    const serveOpenTabs = (): void => void desk.syncAccess(true);
    browser.permissions.onAdded.addListener(serveOpenTabs);
    browser.permissions.onRemoved.addListener(serveOpenTabs);
    browser.runtime.onInstalled.addListener(serveOpenTabs);
    browser.runtime.onStartup.addListener(serveOpenTabs);
    void desk.syncAccess(false);

    // What was kept goes on its last day, also where no browser start comes between. Policies arrive late.
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === PAUSE_ALARM) void desk.endPauses();
      else if ([RETENTION, STUDY_ALARM].includes(name)) void desk.retain();
    });
    browser.runtime.onStartup.addListener(() => void desk.endPauses());
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'managed') void desk.policyChanged();
      if (area === 'managed' || 'language' in changes) void desk.languageChanged();
    });
    void browser.alarms.create(RETENTION, { delayInMinutes: 1, periodInMinutes: 360 });
  },
});
