export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Which of the two builds a browser takes. */
export const buildOf = (name: BrowserName): 'chrome-mv3' | 'firefox-mv3' =>
  name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';

/** The extension's fixed id and address in each browser; the ids come from `wxt.config.ts`. */
export const EXTENSION = {
  chromium: { id: 'ggpjnamafgmdjobcpgmgbleikehedgii' },
  firefox: {
    id: '{7d1c7a4e-5f0e-4c3c-9a43-51de11647a10}',
    /** Firefox draws a host at random for each profile; automated profiles have this one. */
    uuid: '2d3b6c1a-9a0f-4a57-8c2e-0d5c1f6b7e90',
  },
} as const;

/** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
export const extensionOrigin = (name: BrowserName): string =>
  name === 'chromium'
    ? `chrome-extension://${EXTENSION.chromium.id}`
    : `moz-extension://${EXTENSION.firefox.uuid}`;
