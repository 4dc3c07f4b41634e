/** Firefox, driven by puppeteer-core over WebDriver BiDi. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { archive } from '../extension/archive.ts';
import { versionOf } from '../extension/builds.ts';
import { environment } from './display.ts';
import type { Browser, LaunchOptions } from './facade.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { FirefoxPage } from './firefox-page.ts';
import { killGroup } from './kill.ts';
import { EXTENSION, extensionOrigin } from './names.ts';
import { layDown } from './policy.ts';
import { until } from './polling.ts';
import { openProfile } from './profile.ts';

const ORIGIN = extensionOrigin('firefox');

export async function launchFirefox(executable: string, options: LaunchOptions): Promise<Browser> {
  const profile = openProfile('firefox', options.profile);
  let browser: PuppeteerBrowser;
  let chrome: FirefoxChrome;
  let version = '';
  const policy = options.policy && layDown('firefox', executable, options.policy);

  const start = async (extension?: string | null): Promise<void> => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: policy?.executable ?? executable,
      headless: options.headless ?? true,
      userDataDir: profile.folder,
      defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
      args: ['--remote-allow-system-access'],
      env: { ...environment(options), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: preferences(options),
    });
    version = await browser.version();
    chrome = new FirefoxChrome(browser);
    await chrome.watchRequests();
    if (options.extension === null) return;
    if (extension) await install(extension);
    await until('the extension to start', () => chrome.backgroundState());
  };

  const install = async (extension: string): Promise<void> => {
    const file = join(profile.folder, 'sidelight.xpi');
    writeFileSync(file, archive(extension));
    try {
      await chrome.install(file);
    } catch {
      // Firefox proper takes unsigned extensions for this session only; ESR and Developer Edition keep them.
      await browser.installExtension(extension);
    }
  };

  await start(options.extension);
  return {
    name: 'firefox',
    get version() {
      return version.replace(/^firefox\//i, 'Firefox ');
    },
    extensionOrigin: ORIGIN,
    async newPage(url) {
      const page = new FirefoxPage(await browser.newPage(), chrome);
      if (url) await page.goto(url);
      return page;
    },
    async extensionPage(path) {
      const page = new FirefoxPage(await browser.newPage(), chrome);
      await page.goto(`${ORIGIN}/${path}`);
      return page;
    },
    profile: profile.folder,
    openedPage: (path) =>
      until(path, async () => {
        for (const each of await browser.pages()) {
          const page = new FirefoxPage(each, chrome);
          const url = await page.url().catch(() => '');
          if (url.startsWith(`${ORIGIN}/${path}`)) return page;
        }
        return null;
      }),
    panelText: () => chrome.panelText(`${ORIGIN}/sidebar.html?home=panel`),
    setPolicy(next) {
      if (!policy) throw new Error('This browser was started without a policy.');
      policy.set(next);
    },
    async stopWorker() {
      if ((await chrome.backgroundState()) === 'stopped') return;
      await chrome.stopBackground();
    },
    workerRunning: async () => (await chrome.backgroundState()) !== 'stopped',
    async restart(changes) {
      if (changes?.kill) await killGroup(browser.process()!.pid!);
      await browser.close();
      await preferencesPutBack(profile.folder);
      await start(changes?.extension);
    },
    async switchExtension(on) {
      await chrome.switchExtension(on);
      if (on) await until('the extension to start', () => chrome.backgroundState());
    },
    async update(next) {
      await install(next);
      const version = versionOf(next);
      await until('the other version to be there', async () => (await chrome.version()) === version);
    },
    requests: () => chrome.requests(),
    forgetRequests: () => chrome.forgetRequests(),
    faults: () => chrome.faults(ORIGIN),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      profile.remove();
      policy?.remove();
    },
  };
}

/**
 * After the process ends, puppeteer puts the preferences back that it laid aside, and `close` does not wait for
 * that when the browser was killed: a browser that starts meanwhile would lose the file it is being given.
 */
const preferencesPutBack = (folder: string): Promise<boolean> =>
  until('the preferences to be put back', async () =>
    ['prefs.js', 'user.js'].every((file) => !existsSync(join(folder, `${file}.puppeteer`))),
  );

function preferences(options: LaunchOptions): Record<string, unknown> {
  return {
    // Grants optional permissions without a prompt, inside a click only.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION.firefox.id]: EXTENSION.firefox.uuid }),
    'xpinstall.signatures.required': false,
    'network.dns.localDomains': (options.hostMap ?? []).join(','),
    // As Playwright does in Chromium: puppeteer loses the frames of a page that comes back from this cache.
    'browser.sessionhistory.max_total_viewers': options.keepsPages ? 8 : 0,
    // Mozilla's own lists come from nowhere (heeded because of the variable that `launch` sets).
    'services.settings.server': 'data:,#none',
    // A window that asks something stands between a test and its page.
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'sidebar.revamp': false,
    // What a person's browser writes down to come back with, it writes here too.
    ...(options.profile && { 'browser.startup.page': 3, 'browser.sessionstore.interval': 1000 }),
  };
}
