/** One face for both browsers: what tests and commands may ask of a browser with Sidelight in it. */
import type { Box, Handle } from './drawn.ts';
import type { BrowserName } from './names.ts';

export interface LaunchOptions {
  /** Folder of the built extension; null is a browser without it, to compare with. */
  extension: string | null;
  /** Host names that lead to this machine, such as `demodam.test`. */
  hostMap?: string[];
  /** Folder of a profile to keep; without it a new one is made and removed at the end. */
  profile?: string;
  /**
   * Match patterns such as `http://127.0.0.1/*` that `permissions.request` grants without its prompt, which
   * no program can answer. In Firefox every request inside a click is granted, whatever stands here.
   */
  seedHosts?: string[];
  /** False shows the window. */
  headless?: boolean;
  /** With a window: the display that it shows on, where that is not the machine's own. */
  display?: string;
  /** True keeps pages that one leaves, to go back to, as people's browsers do. The drivers lose sight of such pages. */
  keepsPages?: boolean;
  /** What an administrator lays down for the extension (managed storage). Linux only. */
  policy?: Policy;
}

/** Names and values of `public/managed-schema.json`. */
export type Policy = Record<string, unknown>;

/** A request as the browser sent it. */
export interface SeenRequest {
  method: string;
  url: string;
  /** Who asked: a page (in Chromium its content scripts included), or an extension's page or worker. */
  by: 'page' | 'extension';
}

/** A fault that axe found. */
export interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  /** Selectors of the elements, each with what axe says of it. */
  nodes: { target: string; summary: string }[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Weight {
  /** Bytes of the page's script heap, all worlds together; null where the browser does not tell. */
  heap: number | null;
  /** Listeners: in Chromium of the whole document, in Firefox of the window, the document, its root, body and Sidelight's own layer. */
  listeners: number;
  /** Nodes that are alive, in the document or not; null where the browser does not tell. */
  nodes: number | null;
}

/** Something with a DOM: a page, or a frame in it. */
export interface Frame {
  url(): Promise<string>;
  /** Runs a function in the frame; arguments and result travel as JSON. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /**
   * Clicks as a person would, when the element is visible. A selector is CSS, `text=…` (the smallest element
   * with that text), or `role=button[name="…"]`. Open shadow roots are looked into.
   */
  click(selector: string): Promise<void>;
  /** Presses and releases in the middle of an element, whatever lies over it there. */
  pressAt(selector: string): Promise<void>;
  /** Replaces the value of a field. */
  fill(selector: string, value: string): Promise<void>;
  /** `innerText` of the first match. */
  text(selector: string): Promise<string>;
  /** Waits until a match is visible, or until the function gives something true. 10 s at most. */
  waitFor<A extends unknown[]>(condition: string | ((...args: A) => unknown), ...args: A): Promise<void>;
  /** Faults of the frame's document (frames inside it not included). */
  axe(): Promise<AxeViolation[]>;
  /** Where Sidelight draws something over the frame now (outlines, marks); empty where it draws nothing. */
  drawn(): Promise<Box[]>;
}

export interface Page extends Frame {
  /** Resolves after the load event, with the HTTP status where there was one. */
  goto(url: string): Promise<number | null>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Size of the viewport in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /** Writes a PNG of the viewport; folders are made. */
  screenshot(path: string): Promise<void>;
  /** Types a key or shortcut such as `Tab`, `Enter` or `Escape`. */
  press(key: string): Promise<void>;
  /** All frames, the page itself first; those in closed shadow roots too. */
  frames(): Promise<Frame[]>;
  /** `documentElement.outerHTML` of every frame that is not the extension's, in page order. */
  html(): Promise<{ url: string; html: string }[]>;
  /** The embedded sidebar, once it is there (10 s at most). */
  sidebar(): Promise<Frame>;
  /** True while the sidebar's frame is in the page. */
  hasSidebar(): Promise<boolean>;
  /** What can be dragged at the edge of the page: the sidebar's edge (`width`) or the tab that stands for it (`edge-tab`). */
  handles(): Promise<Handle[]>;
  /** Presses the mouse at one place, moves it to the other in steps and lets go; CSS pixels. */
  drag(from: Point, to: Point): Promise<void>;
  /** What the page holds after everything that nobody needs was collected. */
  weight(): Promise<Weight>;
  bringToFront(): Promise<void>;
  /** Ends the process that draws the page, and with it whatever else that draws. The page is of no use any more. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  /** Such as `Chromium 156.0.8078.79`. */
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  newPage(url?: string): Promise<Page>;
  /** A tab with a page of the extension: `popup.html`, `sidebar.html?tab=3`. */
  extensionPage(path: string): Promise<Page>;
  /** The tab or window with a page of the extension that something else opened, once it is there (10 s at most). */
  openedPage(path: string): Promise<Page>;
  /** Whether the browser's own side panel (Firefox: sidebar) shows the extension; its text where it does. */
  panelText(): Promise<string | null>;
  /** Lays down another policy. Chromium hears of it by itself, Firefox at its next start. */
  setPolicy(policy: Policy): void;
  /** Folder of the profile. */
  readonly profile: string;
  /** Really stops the extension's worker (Firefox: event page); resolves when it is gone. */
  stopWorker(): Promise<void>;
  /** False after `stopWorker`, until something wakes it. */
  workerRunning(): Promise<boolean>;
  /**
   * Closes the browser and opens it again with the same profile; `extension` puts another version in its place.
   * With `kill` its processes are ended at once, as where the current fails: nothing in it can write a last word.
   */
  restart(options?: { extension?: string; kill?: boolean }): Promise<void>;
  /** Switches the extension off or on while pages stand open, as the browser's own page about extensions does. */
  switchExtension(on: boolean): Promise<void>;
  /** Puts another version in place while pages stand open. In Chromium it is written over the folder that was launched. */
  update(extension: string): Promise<void>;
  /** Everything requested since the launch (or `forgetRequests`), the extension's own files left out. */
  requests(): Promise<SeenRequest[]>;
  forgetRequests(): Promise<void>;
  /** Errors in the extension's own code that nobody caught, in pages, its own pages and its worker, since the launch. */
  faults(): Promise<string[]>;
  /** Resolves when a person closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
