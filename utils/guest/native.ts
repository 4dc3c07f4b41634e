import type { browser as Api } from 'wxt/browser';

type Native = typeof Api;

/**
 * The browser's own API, without the polyfill that extension pages have: every page would carry it, and a guest uses
 * promises of `runtime` only, which all browsers that Sidelight runs in have by themselves.
 */
export const browser: Native = (({ browser: own, chrome }) => (own?.runtime ? own : chrome!))(
  globalThis as { browser?: Native; chrome?: Native },
);
