/**
 * Firefox's own side ("chrome scope", opened by `--remote-allow-system-access`): installing for good, stopping
 * the event page and seeing every request, which WebDriver BiDi alone has no words for.
 */
import type { Browser as PuppeteerBrowser } from 'puppeteer-core';
import { EXTENSION } from './names.ts';
import type { SeenRequest } from './facade.ts';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Firefox, as far as the scripts below use it. They run there, not here. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    version: string;
    extension: { backgroundState: string; terminateBackground(options: object): Promise<void> };
  } | null;
};
interface Addon {
  enable(): Promise<void>;
  disable(): Promise<void>;
}
declare const ChromeUtils: {
  importESModule(path: string): { AddonManager: { getAddonByID(id: string): Promise<Addon> } };
};
declare const Services: {
  console: { getMessageArray(): object[] };
  els: { getListenerInfoFor(target: unknown): unknown[] };
  obs: { addObserver(observer: { observe(subject: unknown): void }, topic: string): void };
};
interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
  loadFrameScript(url: string, later: boolean): void;
}
interface ChromeBrowser {
  messageManager: MessageManager;
  currentURI: { spec: string };
  browsingContext: { currentWindowGlobal: { osPid: number } };
}
declare const gBrowser: { selectedBrowser: ChromeBrowser };
/** The window of the tab, in a script that was loaded into it. */
declare const content: {
  document: {
    querySelector(selector: string): { openOrClosedShadowRoot: ParentNode | null } | null;
    documentElement: unknown;
    body: { innerText: string };
  };
};
declare const sendAsyncMessage: (name: string, data: unknown) => void;
declare const Ci: {
  nsIHttpChannel: unknown;
  nsIScriptError: { [Symbol.hasInstance](value: unknown): boolean };
  nsIContentPolicy: { TYPE_DOCUMENT: number; TYPE_INTERNAL_IMAGE_FAVICON: number };
};

export class FirefoxChrome {
  private readonly connection: Connection;
  private context: string | undefined;

  constructor(browser: PuppeteerBrowser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  send(method: string, params: object): Promise<{ result: unknown }> {
    return this.connection.send(method, params);
  }

  /** Installs an archive as a person would, so that it is there after a restart too. */
  async install(path: string): Promise<void> {
    await this.send('webExtension.install', {
      extensionData: { type: 'archivePath', path },
      'moz:permanent': true,
    });
  }

  /** `running`, `starting`, `stopped` …, or null while the extension is not there. */
  backgroundState(): Promise<string | null> {
    return this.run(
      (id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? null,
      EXTENSION.firefox.id,
    );
  }

  /** Of the extension that runs, or null while there is none. */
  version(): Promise<string | null> {
    return this.run((id) => WebExtensionPolicy.getByID(id)?.version ?? null, EXTENSION.firefox.id);
  }

  /** As its switch in `about:addons` does. */
  switchExtension(on: boolean): Promise<void> {
    return this.run(
      async (id, enabled) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (enabled ? addon.enable() : addon.disable());
      },
      EXTENSION.firefox.id,
      on,
    );
  }

  /** Stops the event page as its idle timeout would, open ports notwithstanding. */
  stopBackground(): Promise<void> {
    return this.run(
      (id) =>
        WebExtensionPolicy.getByID(id)!.extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        }),
      EXTENSION.firefox.id,
    );
  }

  /** Begins to note every HTTP request, those that Firefox makes for itself (icons, lists) left out. */
  watchRequests(): Promise<void> {
    return this.run(() => {
      const seen: SeenRequest[] = [];
      (globalThis as unknown as { sidelightRequests: SeenRequest[] }).sidelightRequests = seen;
      Services.obs.addObserver(
        {
          observe(subject) {
            const channel = (subject as { QueryInterface(i: unknown): Channel }).QueryInterface(
              Ci.nsIHttpChannel,
            );
            const { triggeringPrincipal: who, internalContentPolicyType: type } = channel.loadInfo;
            const { TYPE_DOCUMENT, TYPE_INTERNAL_IMAGE_FAVICON } = Ci.nsIContentPolicy;
            const opensPage = type === TYPE_DOCUMENT;
            const own = (who.isSystemPrincipal && !opensPage) || type === TYPE_INTERNAL_IMAGE_FAVICON;
            const ofExtension = who.addonPolicy ?? who.contentScriptAddonPolicy;
            if (own) return;
            seen.push({
              method: channel.requestMethod,
              url: channel.URI.spec,
              by: ofExtension && !opensPage ? 'extension' : 'page',
            });
          },
        },
        'http-on-opening-request',
      );
    });
  }

  /** Text of the sidebar while it shows a page of the extension; null when it does not. */
  panelText(url: string): Promise<string | null> {
    return this.run((wanted) => {
      const panel = sidebarBrowser();
      if (!panel || panel.currentURI.spec !== wanted) return null;
      const script = (): void => sendAsyncMessage('sidelight:panel', content.document.body.innerText);
      return new Promise<string>((resolve) => {
        panel.messageManager.addMessageListener('sidelight:panel', function hear({ data }) {
          panel.messageManager.removeMessageListener('sidelight:panel', hear);
          resolve(data as string);
        });
        panel.messageManager.loadFrameScript(
          `data:,${encodeURIComponent(`(${script.toString()})()`)}`,
          false,
        );
      });

      /** The browser element in Firefox's sidebar; it runs in a process of its own and is in no tree of contexts. */
      function sidebarBrowser(): ChromeBrowser | null {
        const sidebar = document.getElementById('sidebar') as unknown as {
          contentDocument: Document | null;
        } | null;
        return (sidebar?.contentDocument?.getElementById('webext-panels-browser') ??
          null) as unknown as ChromeBrowser | null;
      }
    }, url);
  }

  /** Id of the process that draws the tab in front. */
  processOfTab(): Promise<number> {
    return this.run(() => gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid);
  }

  /** Listeners in the tab that is in front, as far as an extension could leave any there. */
  listeners(host: string): Promise<number> {
    return this.run((tag) => {
      const script = (wanted: string): void => {
        const { document } = content;
        const element = document.querySelector(`:root > ${wanted}`);
        const inside = element?.openOrClosedShadowRoot;
        const targets: unknown[] = [
          content,
          document,
          document.documentElement,
          document.body,
          ...(element ? [element] : []),
          ...(inside ? [inside, ...inside.querySelectorAll('*')] : []),
        ];
        const count = targets.reduce<number>(
          (sum, at) => sum + Services.els.getListenerInfoFor(at).length,
          0,
        );
        sendAsyncMessage('sidelight:listeners', count);
      };
      const { messageManager } = gBrowser.selectedBrowser;
      return new Promise<number>((resolve) => {
        messageManager.addMessageListener('sidelight:listeners', function hear({ data }) {
          messageManager.removeMessageListener('sidelight:listeners', hear);
          resolve(data as number);
        });
        const source = `(${script.toString()})(${JSON.stringify(tag)})`;
        messageManager.loadFrameScript(`data:,${encodeURIComponent(source)}`, false);
      });
    }, host);
  }

  /** What the console holds of errors in scripts under an address. Messages of all processes come together there. */
  faults(origin: string): Promise<string[]> {
    return this.run((own) => {
      const WARNING = 1;
      // Firefox's own note of an answer that came after its page had gone: no script hears of it, so none can catch it.
      const OF_GONE_PAGE = /^Promise (resolved|rejected) (while context is inactive|after context unloaded)/;
      return Services.console.getMessageArray().flatMap((message) => {
        if (!(message instanceof Ci.nsIScriptError)) return [];
        const { sourceName, errorMessage, flags, lineNumber, columnNumber } = message as ScriptError;
        if (!sourceName.startsWith(own) || flags & WARNING || OF_GONE_PAGE.test(errorMessage)) return [];
        return [`${errorMessage} (${sourceName}:${lineNumber}:${columnNumber})`];
      });
    }, origin);
  }

  requests(): Promise<SeenRequest[]> {
    return this.run(() => (globalThis as unknown as { sidelightRequests: SeenRequest[] }).sidelightRequests);
  }

  forgetRequests(): Promise<void> {
    return this.run(() => {
      (globalThis as unknown as { sidelightRequests: SeenRequest[] }).sidelightRequests.length = 0;
    });
  }

  /** Runs a function in a tab with the closed shadow root of an element; an empty list where there is none. */
  async inClosedRoot<R>(context: string, host: string, fn: (root: ShadowRoot) => R[]): Promise<R[]> {
    // WebDriver hands out references to closed roots when it describes their host.
    const described = (await this.send('script.evaluate', {
      expression: `document.querySelector(':root > ${host}')`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    })) as { result: { result?: { value?: { shadowRoot?: { sharedId: string } | null } } } };
    const sharedId = described.result.result?.value?.shadowRoot?.sharedId;
    if (!sharedId) return [];
    const { result } = (await this.send('script.callFunction', {
      functionDeclaration: `(root) => JSON.stringify((${fn.toString()})(root))`,
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: false,
    })) as { result: { result: { value: string } } };
    return JSON.parse(result.result.value) as R[];
  }

  /** Runs a function in the browser's window; arguments and result travel as JSON. */
  private async run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    this.context ??= await this.window();
    const { result } = (await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${fn.toString()})(...${JSON.stringify(args)})) ?? null))()`,
      target: { context: this.context },
      awaitPromise: true,
    })) as { result: { type: string; result?: { value: string }; exceptionDetails?: { text: string } } };
    if (result.type !== 'success')
      throw new Error(`Firefox: ${result.exceptionDetails?.text ?? result.type}`);
    return JSON.parse(result.result!.value) as Awaited<R>;
  }

  private async window(): Promise<string> {
    const { result } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      result: { contexts: { context: string; url: string }[] };
    };
    const window = result.contexts.find(
      (context) => context.url === 'chrome://browser/content/browser.xhtml',
    );
    if (!window) throw new Error('Firefox has no window.');
    return window.context;
  }
}

interface ScriptError {
  sourceName: string;
  errorMessage: string;
  flags: number;
  lineNumber: number;
  columnNumber: number;
}

/** An nsIHttpChannel, as far as it is used here. */
interface Channel {
  requestMethod: string;
  URI: { spec: string };
  loadInfo: {
    internalContentPolicyType: number;
    triggeringPrincipal: {
      isSystemPrincipal: boolean;
      addonPolicy: object | null;
      contentScriptAddonPolicy: object | null;
    };
  };
}
